using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PPA.Portal.Audit;
using PPA.Portal.Data;
using PPA.Portal.Data.Moving;
using PPA.Portal.Domain;
using PPA.Portal.Shell;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Data;

/// <summary>A register that has outgrown its file: the demo office moves to a server.</summary>
public sealed class MoveTests : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private string _server = "";

    public async Task InitializeAsync()
    {
        _server = await PostgresServer.EmptyDatabaseAsync();
        await WithAsync([], services => services.GetRequiredService<Opening>().OpenAsync());
    }

    public async Task DisposeAsync()
    {
        await PostgresServer.DropAsync(_server);
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_row_comes_over_and_the_chain_holds_there()
    {
        var tables = new Dictionary<string, long>();
        await WithAsync([], async services =>
        {
            var report = await services.GetRequiredService<RegisterMove>().MoveAsync(_server, tables.Add);
            Assert.Equal((tables.Count, tables.Values.Sum()), (report.Tables, report.Rows));
        });
        Assert.True(tables["CaseFiles"] > 40 && tables["AuditEntries"] > 100);

        await WithAsync(PostgresServer.Arguments(_server), async services =>
        {
            await services.GetRequiredService<Opening>().OpenAsync();
            var chain = await services.GetRequiredService<AuditTrail>().VerifyAsync();
            Assert.Null(chain.BrokenAt);
            await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
            Assert.Equal(tables["CaseFiles"], await db.Set<CaseFile>().CountAsync());
            Assert.NotNull((await db.Set<Person>().AsNoTracking().FirstAsync()).Identity.Name);
        });
    }

    [Fact]
    public async Task A_server_that_already_holds_a_register_is_refused()
    {
        await WithAsync([], services => services.GetRequiredService<RegisterMove>().MoveAsync(_server, (_, _) => { }));
        await RefusedAsync("sudah berisi register");
    }

    [Fact]
    public async Task A_move_that_breaks_off_leaves_the_file_as_it_was_and_the_server_empty()
    {
        var before = await ReadAsync();
        await WithAsync([], services => Assert.ThrowsAsync<OperationCanceledException>(() => services.GetRequiredService<RegisterMove>().MoveAsync(
            _server, (table, _) => { if (table == "CaseFiles") throw new OperationCanceledException(); })));

        Assert.Equal(before, await ReadAsync());
        Assert.Equal(0L, await CountAsync("SELECT count(*) FROM \"CaseFiles\""));
        // And it can be tried again.
        await WithAsync([], services => services.GetRequiredService<RegisterMove>().MoveAsync(_server, (_, _) => { }));
        Assert.True(await CountAsync("SELECT count(*) FROM \"CaseFiles\"") > 0);
    }

    [Fact]
    public async Task A_row_that_comes_over_differently_stops_the_move()
    {
        await MigrateAsync();
        // The server alters what it is given, as a broken disk or a well-meant trigger would.
        await RunAsync("""
            CREATE FUNCTION spoil() RETURNS trigger AS $$ BEGIN NEW."Number" := NEW."Number" || '!'; RETURN NEW; END $$ LANGUAGE plpgsql;
            CREATE TRIGGER spoil BEFORE INSERT ON "CaseFiles" FOR EACH ROW EXECUTE FUNCTION spoil();
            """);
        await RefusedAsync("tidak sama setelah dipindahkan");
        Assert.Equal(0L, await CountAsync("SELECT count(*) FROM \"CaseFiles\""));
    }

    private Task RefusedAsync(string said) => WithAsync([], async services =>
    {
        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => services.GetRequiredService<RegisterMove>().MoveAsync(_server, (_, _) => { }));
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
    });

    private async Task MigrateAsync()
    {
        using var folder = new TestFolder();
        await using var app = Program.Compose(["--data", folder.Path, .. PostgresServer.Arguments(_server)]);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        await db.Database.MigrateAsync();
    }

    private async Task WithAsync(string[] more, Func<IServiceProvider, Task> work)
    {
        await using (var app = Program.Compose(["--demo", "--data", _folder.Path, "--Logging:LogLevel:Default=Warning", .. more]))
            await work(app.Services);
        TestFolder.LetGo(_folder.File("portal-demo.db"));
    }

    private async Task<string> ReadAsync()
    {
        await using var file = new SqliteConnection(DataSetup.ConnectionString(_folder.File("portal-demo.db")));
        await file.OpenAsync();
        await using var ask = new SqliteCommand("SELECT group_concat(\"Number\" || hex(\"StorySealed\")) FROM \"CaseFiles\"", file);
        return (string)(await ask.ExecuteScalarAsync())!;
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var ask = new NpgsqlCommand(sql, connection);
        return (long)(await ask.ExecuteScalarAsync())!;
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var run = new NpgsqlCommand(sql, connection);
        await run.ExecuteNonQueryAsync();
    }
}
