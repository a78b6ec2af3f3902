using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PPA.Portal.Data;
using PPA.Portal.Tests.Support;
using PPA.Portal.Tests.Upkeep;

namespace PPA.Portal.Tests.Live;

/// <summary>A register on a PostgreSQL server that may be killed, filled and damaged, with an administrator and a machine that sends.</summary>
public sealed class SettledServer : IAsyncLifetime
{
    private readonly TestFolder _folder = new();

    public OwnPostgres Server { get; } = new();

    public string Folder => _folder.Path;

    public string Key => _folder.File("keys/portal.keys.json");

    public async Task InitializeAsync()
    {
        await Server.StartAsync();
        await WithRegisterAsync(SteadySender.SettleAsync);
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Words of the command line that open the portal on it.</summary>
    /// <param name="patience">Seconds that a question may take.</param>
    public string[] Arguments(int patience = 30) => [.. PostgresServer.Arguments($"{Server.Connection};Command Timeout={patience}"), "--Intake:ApiRequestsPerSecond=100000"];

    /// <summary>Opens the register in this process, without doors.</summary>
    public async Task WithRegisterAsync(Func<IServiceProvider, Task> act)
    {
        await using (var app = Program.Compose(["--data", Folder, "--profile", "kota-tebing-tinggi", "--Logging:LogLevel:Default=Warning", .. Arguments()]))
        {
            await app.Services.GetRequiredService<DatabaseStart>().OpenAsync();
            await act(app.Services);
        }
        await using var pool = new NpgsqlConnection(DatabaseChoice.InServer(Arguments()[1]["--Data:Connection=".Length..]).Connection);
        NpgsqlConnection.ClearPool(pool);
    }

    public async Task<T> AskAsync<T>(string question)
    {
        await using var connection = new NpgsqlConnection(Server.Connection + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
