using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PPA.Portal.Data;

namespace PPA.Portal.Tests.Support;

/// <summary>A PostgreSQL server for tests, started when the first asks for it and stopped at the end: each test gets a database of its own.</summary>
/// <remarks>A register is made once and copied for every test; making one anew takes seconds.</remarks>
public static class PostgresServer
{
    private static readonly string Script = Path.Combine(SourceTree.Root, "deploy", "postgres-for-tests.sh");
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private static readonly Lazy<string> Server = new(() => Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") ?? Start());

    /// <summary>True where every test of the store runs on PostgreSQL instead of SQLite.</summary>
    public static bool ForEverything { get; } = Environment.GetEnvironmentVariable("PORTAL_TEST_DATABASE") == "Postgres";

    /// <summary>Makes a database that has every table and nothing in it.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> NewDatabaseAsync()
    {
        var template = await Template.Value;
        var name = "t_" + Guid.NewGuid().ToString("N");
        await RunAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return To(name);
    }

    /// <summary>Makes a database without a single table.</summary>
    public static async Task<string> EmptyDatabaseAsync()
    {
        var name = "t_" + Guid.NewGuid().ToString("N");
        await RunAsync($"CREATE DATABASE {name} TEMPLATE template0");
        return To(name);
    }

    public static async Task DropAsync(string connection)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        LetGo(connection);
        await RunAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    /// <summary>Arguments that open the portal on this database.</summary>
    public static string[] Arguments(string connection) => ["--Data:Provider=Postgres", $"--Data:Connection={connection}"];

    private static string To(string database) => new NpgsqlConnectionStringBuilder(Server.Value) { Database = database, MaxPoolSize = 20, ConnectionIdleLifetime = 10 }.ToString();

    private static async Task<string> MakeTemplateAsync()
    {
        var connection = await EmptyDatabaseAsync();
        using var folder = new TestFolder();
        await using (var app = Program.Compose(["--data", folder.Path, .. Arguments(connection)]))
        {
            await app.Services.GetRequiredService<DatabaseStart>().OpenAsync();
        }
        await using (var marks = new NpgsqlConnection(connection))
        {
            await marks.OpenAsync();
            await using var command = new NpgsqlCommand("""DELETE FROM "OfficeSettings" """, marks);
            await command.ExecuteNonQueryAsync();
        }
        LetGo(connection);
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    /// <summary>Closes the connections that wait for reuse: those of tests, and those of the portal.</summary>
    private static void LetGo(string connection)
    {
        foreach (var pool in new[] { connection, DatabaseChoice.InServer(connection).Connection })
        {
            using var waiting = new NpgsqlConnection(pool);
            NpgsqlConnection.ClearPool(waiting);
        }
    }

    private static string Start()
    {
        var folder = Path.Combine(Path.GetTempPath(), "portal-pg-" + Guid.NewGuid().ToString("N"));
        StopAfterTests(folder);
        using var script = Process.Start(new ProcessStartInfo("bash", [Script, "start", folder]) { RedirectStandardOutput = true })!;
        var said = script.StandardOutput.ReadToEnd().Trim();
        script.WaitForExit();
        return script.ExitCode == 0 ? said : throw new InvalidOperationException($"{Script} start ended with {script.ExitCode}.");
    }

    /// <summary>Somebody else waits for the end of the tests, also when they are killed, and keeps nothing of theirs open.</summary>
    internal static void StopAfterTests(string folder) => Process.Start("bash",
        ["-c", $"setsid bash '{Script}' watch '{folder}' {Environment.ProcessId} >/dev/null 2>&1 </dev/null &"]).Dispose();

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server.Value);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
