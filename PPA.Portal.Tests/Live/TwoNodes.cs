using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Intake;
using PPA.Portal.Live;
using PPA.Portal.Live.Nodes;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Live;

/// <summary>Two portals on one PostgreSQL database, each with its line to the other.</summary>
public sealed class TwoNodes : IAsyncDisposable
{
    private TwoNodes(TestOffice here, TestOffice there) => (Here, There) = (here, there);

    public TestOffice Here { get; }

    public TestOffice There { get; }

    public OfficerCard Piket { get; private set; } = null!;

    public static async Task<TwoNodes> OpenAsync()
    {
        var here = await TestOffice.OpenNodeAsync();
        var nodes = new TwoNodes(here, await here.OpenBesideAsync());
        foreach (var office in nodes.Both)
        {
            await office.The<NodeRelay>().StartAsync(default);
            await nodes.UntilAsync(() => office.The<NodeRelay>().Lines == 1);
        }
        nodes.Piket = await here.HireAsync("piket", Role.DutyOfficer);
        await nodes.UntilAsync(() => nodes.There.The<OfficerDirectory>().Find(nodes.Piket.Id) is not null);
        return nodes;
    }

    public IEnumerable<TestOffice> Both => [Here, There];

    /// <summary>Receives a complaint on the first node.</summary>
    public async Task<CaseId> ReceiveAsync()
    {
        await using var scope = Here.As(Piket);
        return (await scope.ServiceProvider.GetRequiredService<Reception>().ReceiveAsync(Given.Complaint(), new Door("petugas", Piket.Id))).Id;
    }

    /// <summary>Looks again and again until it is so; the office's clock walks on meanwhile, as rests are counted on it.</summary>
    public async Task UntilAsync(Func<bool> done)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        using var hopeless = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!done())
        {
            Here.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await look.WaitForNextTickAsync(hopeless.Token);
        }
    }

    /// <summary>Everything that rings on the second node from now on.</summary>
    public Heard Listen() => new(There.The<LiveFeed>());

    /// <summary>Cuts every connection to the database but the one that asks.</summary>
    public async Task CutLinesAsync()
    {
        await using var admin = new NpgsqlConnection(Here.Server);
        await admin.OpenAsync();
        await using var cut = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", admin);
        await cut.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var office in Both)
        {
            await office.The<NodeRelay>().StopAsync(default);
            await office.The<NodeDuty>().StopAsync(default);
        }
        await There.DisposeAsync();
        await Here.DisposeAsync();
    }

    /// <summary>Rings, as a screen hears them.</summary>
    public sealed class Heard : IDisposable
    {
        private readonly System.Collections.Concurrent.ConcurrentBag<(Topic, CaseId?)> _rings = [];
        private readonly List<IDisposable> _ears;

        public Heard(LiveFeed feed) => _ears = [.. Enum.GetValues<Topic>().Select(topic => feed.Listen(topic, about => _rings.Add((topic, about))))];

        public bool Has(Topic topic, CaseId? about) => _rings.Contains((topic, about));

        public void Dispose() => _ears.ForEach(ear => ear.Dispose());
    }
}
