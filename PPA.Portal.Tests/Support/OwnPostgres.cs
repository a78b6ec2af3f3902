using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace PPA.Portal.Tests.Support;

/// <summary>A PostgreSQL server for one test class alone: to be killed, started again, and given a disk that is full. It keeps its word about the disk.</summary>
public sealed class OwnPostgres : IAsyncDisposable
{
    // Not in the folder for temporary files: it may be root's own, and the server runs as somebody else.
    private readonly string _folder = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : "/tmp", "portal-own-pg-" + Guid.NewGuid().ToString("N"));

    /// <summary>Connection string of its register.</summary>
    public string Connection { get; private set; } = "";

    /// <summary>The folder in which it keeps its files.</summary>
    public string Files => Path.Combine(_folder, "data");

    /// <summary>True while it runs with all the room that it likes.</summary>
    public bool IsWell { get; private set; }

    /// <summary>Starts it, for the first time or again at the same address.</summary>
    /// <param name="limit">KB that each of its files may have; null for as many as it likes.</param>
    public async Task StartAsync(int? limit = null)
    {
        if (Connection.Length == 0)
            PostgresServer.StopAfterTests(_folder);
        var again = Connection.Length > 0 ? new NpgsqlConnectionStringBuilder(Connection).Port.ToString(CultureInfo.InvariantCulture) : null;
        var said = await RunAsync("start", again, limit?.ToString(CultureInfo.InvariantCulture));
        Connection = new NpgsqlConnectionStringBuilder(said) { MaxPoolSize = 20 }.ToString();
        IsWell = limit is null;
    }

    /// <summary>Ends it as a power cut would.</summary>
    public Task KillAsync()
    {
        IsWell = false;
        return RunAsync("kill");
    }

    public async ValueTask DisposeAsync()
    {
        await using (var pool = new NpgsqlConnection(Connection))
            NpgsqlConnection.ClearPool(pool);
        await RunAsync("stop");
    }

    private async Task<string> RunAsync(string verb, string? port = null, string? limit = null)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(SourceTree.Root, "deploy", "postgres-for-tests.sh"), verb, _folder]) { RedirectStandardOutput = true };
        // Answered is kept, also when the server is killed the moment after.
        start.Environment["PORTAL_TEST_POSTGRES_SETTINGS"] = "-c synchronous_commit=on -c full_page_writes=on -c max_connections=60";
        start.Environment["PORTAL_TEST_POSTGRES_WAL"] = "1";
        start.Environment["PORTAL_TEST_POSTGRES_PORT"] = port;
        start.Environment["PORTAL_TEST_POSTGRES_LIMIT"] = limit;
        using var script = Process.Start(start)!;
        var said = (await script.StandardOutput.ReadToEndAsync()).Trim();
        await script.WaitForExitAsync();
        return script.ExitCode == 0 ? said : throw new InvalidOperationException($"{verb} ended with {script.ExitCode}.");
    }
}
