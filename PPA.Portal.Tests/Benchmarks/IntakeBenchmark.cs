using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using PPA.Portal.Data;
using PPA.Portal.Demo;
using PPA.Portal.Tests.Support;
using Xunit.Abstractions;

namespace PPA.Portal.Tests.Benchmarks;

/// <summary>
/// How many complaints a second the API takes and has on disk when it answers 201, beside writing the very same rows in as many
/// commits with nothing around them; and one node beside two on one PostgreSQL server. Prints a table and judges nothing.
/// </summary>
public sealed class IntakeBenchmark(ITestOutputHelper output)
{
    private const int Complaints = 400;
    private const int Clients = 8;

    [Fact]
    [Trait("Kind", "Benchmark")]
    public async Task Durable_intake_beside_raw_commits_of_the_same_rows()
    {
        await using var portal = await StartAsync();
        var file = portal.The<DataFolder>().DatabaseFile;
        await SendAsync([portal], 40);
        var before = await RawRows.CountAsync(file);
        var api = await SendAsync([portal], Complaints);
        var raw = await RawRows.CommitAgainAsync(file, before, Complaints);

        output.WriteLine($"{Complaints} complaints, {Clients} clients at once, WAL with synchronous=FULL");
        Line("through the API, 201 answered", api);
        Line($"the same {raw.Rows / Complaints} rows each, one commit each", raw.Took);
        Assert.True(raw.Rows >= Complaints);
    }

    [Fact]
    [Trait("Kind", "Benchmark")]
    public async Task Two_nodes_beside_one()
    {
        var server = await PostgresServer.NewDatabaseAsync();
        await using (var one = await StartAsync(PostgresServer.Arguments(server)))
        await using (var other = await one.StartBesideAsync([.. Fast, .. PostgresServer.Arguments(server)]))
        {
            await SendAsync([one, other], 80);
            output.WriteLine($"{Complaints} complaints, {Clients} clients at once, PostgreSQL for tests (it does not wait for its disk), everything on one machine");
            Line("one node", await SendAsync([one], Complaints));
            Line("two nodes", await SendAsync([one, other], Complaints));
            Line("one node again", await SendAsync([one], Complaints));
        }
        await PostgresServer.DropAsync(server);
    }

    private static string[] Fast => ["--Intake:ApiRequestsPerSecond=100000"];

    private static Task<PortalApplication> StartAsync(params string[] more) => PortalApplication.StartAsync([.. Fast, .. more]);

    private void Line(string what, TimeSpan took) => output.WriteLine($"{what,-44}{Complaints / took.TotalSeconds,10:0} a second{took.TotalMilliseconds / Complaints,10:0.00} ms each");

    private static async Task<TimeSpan> SendAsync(IReadOnlyList<PortalApplication> portals, int complaints)
    {
        var clients = portals.Select(p => p.Client()).ToList();
        clients.ForEach(c => c.DefaultRequestHeaders.Add("X-Api-Key", DemoPeople.ApiKey));
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, complaints, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (i, ct) =>
        {
            using var body = JsonContent.Create(new { kanal = "whatsapp", korban = new[] { new { nama = "Melati Rekaan", jenisKelamin = "P", usia = 15 } }, kejadian = new { kronologi = "Rekaan: tetangga mendengar teriakan." } });
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/pengaduan") { Content = body };
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
            using var answer = await clients[i % clients.Count].SendAsync(request, ct);
            answer.EnsureSuccessStatusCode();
        });
        var took = Stopwatch.GetElapsedTime(began);
        clients.ForEach(c => c.Dispose());
        return took;
    }
}

/// <summary>Rows as bytes, without anything of the portal around them.</summary>
internal static class RawRows
{
    public static async Task<Dictionary<string, long>> CountAsync(string file)
    {
        await using var connection = await OpenAsync(file);
        var counts = new Dictionary<string, long>();
        foreach (var table in await TablesAsync(connection))
            counts[table] = (long)(await Ask(connection, $"SELECT count(*) FROM \"{table}\"").ExecuteScalarAsync())!;
        return counts;
    }

    /// <summary>Writes what came since into an empty register of the same shape, in as many commits.</summary>
    public static async Task<(long Rows, TimeSpan Took)> CommitAgainAsync(string file, Dictionary<string, long> before, int commits)
    {
        var (rows, copy) = (new List<(string Sql, object[][] Rows)>(), file + ".raw");
        await using (var source = await OpenAsync(file))
        {
            await Ask(source, $"VACUUM INTO '{copy}'").ExecuteNonQueryAsync();
            foreach (var (table, known) in before)
                rows.Add(await ReadAsync(source, table, known));
        }
        await using var target = await OpenAsync(copy);
        foreach (var table in before.Keys)
            await Ask(target, $"PRAGMA foreign_keys=OFF; DELETE FROM \"{table}\"").ExecuteNonQueryAsync();
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < commits; i++)
        {
            await using var turn = target.BeginTransaction();
            foreach (var (sql, all) in rows)
                await WriteAsync(target, turn, sql, all[(all.Length * i / commits)..(all.Length * (i + 1) / commits)]);
            await turn.CommitAsync();
        }
        return (rows.Sum(r => (long)r.Rows.Length), Stopwatch.GetElapsedTime(began));
    }

    private static async Task<(string, object[][])> ReadAsync(SqliteConnection source, string table, long known)
    {
        var rows = new List<object[]>();
        await using var reader = await Ask(source, $"SELECT * FROM \"{table}\" ORDER BY rowid LIMIT -1 OFFSET {known}").ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return ($"INSERT INTO \"{table}\" VALUES ({string.Join(',', Enumerable.Range(0, reader.FieldCount).Select(i => "$p" + i))})", [.. rows]);
    }

    private static async Task WriteAsync(SqliteConnection target, SqliteTransaction turn, string sql, object[][] rows)
    {
        if (rows.Length == 0)
            return;
        await using var insert = Ask(target, sql);
        insert.Transaction = turn;
        foreach (var row in rows)
        {
            insert.Parameters.Clear();
            for (var i = 0; i < row.Length; i++)
                insert.Parameters.AddWithValue("$p" + i, row[i]);
            await insert.ExecuteNonQueryAsync();
        }
    }

    private static async Task<List<string>> TablesAsync(SqliteConnection connection)
    {
        var tables = new List<string>();
        await using var reader = await Ask(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'").ExecuteReaderAsync();
        while (await reader.ReadAsync())
            tables.Add(reader.GetString(0));
        return tables;
    }

    private static async Task<SqliteConnection> OpenAsync(string file)
    {
        var connection = new SqliteConnection(DataSetup.ConnectionString(file));
        await connection.OpenAsync();
        await Ask(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;").ExecuteNonQueryAsync();
        return connection;
    }

    private static SqliteCommand Ask(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables, from the database itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
