using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PPA.Portal.Audit;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Tests.Upkeep;
using Xunit.Abstractions;

namespace PPA.Portal.Tests.Live;

/// <summary>The faults of the machine once more, on two nodes and a server: a node that dies, and a database whose line is cut.</summary>
public sealed class NodeCutTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("PORTAL_LONG") == "1";
    private readonly TestFolder _folder = new();
    private readonly KeptPromises _kept = new();
    private string _server = "";

    public async Task InitializeAsync()
    {
        _server = await PostgresServer.NewDatabaseAsync();
        await WithRegisterAsync(SteadySender.SettleAsync);
    }

    public async Task DisposeAsync()
    {
        await PostgresServer.DropAsync(_server);
        _folder.Dispose();
    }

    [Fact]
    [SuppressMessage("Security", "CA5394", Justification = "When a node dies is chance, not a secret.")]
    public async Task Nothing_that_either_node_acknowledged_is_lost_or_doubled_when_nodes_die_and_lines_are_cut()
    {
        var chance = new Random(7);
        var ports = new[] { PortalProcess.FreePort(), PortalProcess.FreePort() };
        var nodes = await Task.WhenAll(ports.Select(StartAsync));
        for (var fault = 0; fault < (Long ? 16 : 2); fault++)
        {
            using var gone = new CancellationTokenSource();
            var (wanted, round) = (_kept.Count + 10 + chance.Next(30), fault);
            var senders = nodes.SelectMany((node, i) => Enumerable.Range(0, 2).Select(s => SteadySender.SendUntilGoneAsync(node.Address, $"{round}-{i}-{s}", _kept, gone.Token))).ToList();
            await _kept.UntilAsync(wanted, senders);
            if (fault % 2 == 0)
                await nodes[fault / 2 % 2].CutAsync();
            else
                await CutLinesAsync();
            // The other node, or the same one after its line came back, goes on meanwhile.
            await _kept.UntilAsync(_kept.Count + 5, senders);
            await gone.CancelAsync();
            await Task.WhenAll(senders);
            if (fault % 2 == 0)
                nodes[fault / 2 % 2] = await StartAsync(ports[fault / 2 % 2]);
        }
        foreach (var node in nodes)
            await node.DisposeAsync();

        await WithRegisterAsync(async services =>
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
            var numbers = await db.Set<CaseFile>().Select(c => c.Number).ToListAsync();
            Assert.True(_kept.Count > 20);
            Assert.Empty(_kept.Numbers.Except(numbers));
            Assert.Equal(_kept.Count, _kept.Numbers.Distinct().Count());
            Assert.Equal(numbers.Count, numbers.Distinct().Count());
            Assert.Equal(numbers.Count, await db.Set<IntakeReceipt>().CountAsync());
            Assert.Null((await services.GetRequiredService<AuditTrail>().VerifyAsync()).BrokenAt);
            output.WriteLine($"{_kept.Count} answered 201, {numbers.Count} in the register, none lost, none twice");
        });
    }

    private Task<PortalProcess> StartAsync(int port) => PortalProcess.StartAsync(_folder.Path, port, [.. PostgresServer.Arguments(_server), "--Intake:ApiRequestsPerSecond=100000"]);

    private async Task CutLinesAsync()
    {
        await using var admin = new NpgsqlConnection(_server);
        await admin.OpenAsync();
        await using var cut = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", admin);
        await cut.ExecuteNonQueryAsync();
    }

    private async Task WithRegisterAsync(Func<IServiceProvider, Task> act)
    {
        await using var app = Program.Compose(["--data", _folder.Path, "--profile", "kota-tebing-tinggi", "--Logging:LogLevel:Default=Warning", .. PostgresServer.Arguments(_server)]);
        await app.Services.GetRequiredService<DatabaseStart>().OpenAsync();
        await act(app.Services);
    }
}
