using System.Diagnostics.Metrics;
using PPA.Portal.Data;
using PPA.Portal.Live;
using PPA.Portal.Upkeep.Calls;

namespace PPA.Portal.Upkeep.Figures;

/// <summary>Figures for whoever watches the server from outside; read with the tools of .NET (see the runbook).</summary>
public sealed class PortalMeter(IMeterFactory meters, LiveFeed feed, Connections connections, UpkeepRecords records, HouseCallWatch calls, DataFolder folder, TimeProvider time) : IHostedService
{
    /// <summary>Name under which the figures are read.</summary>
    public const string Name = "PPA.Portal";

    private readonly List<IDisposable> _listening = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(Name);
        meter.CreateObservableGauge("portal.screens", () => connections.Screens, "{screen}", "Screens of officers that are connected");
        meter.CreateObservableGauge("portal.backup.age", () => Age(records.Read().LastBackup?.At), "s", "Age of the last good copy; -1 while there is none");
        meter.CreateObservableGauge("portal.drill.age", () => Age(records.Read().LastDrill is { Fault: null } drill ? drill.At : null), "s", "Age of the last good restore; -1 while there is none");
        meter.CreateObservableGauge("portal.disk.free", () => Disks.FreeAt(folder.Path), "By", "Room left for the register");
        meter.CreateObservableGauge("portal.house.calls", () => calls.Now.Count, "{call}", "Things about the server that cannot wait");
        var rings = meter.CreateCounter<long>("portal.rings", "{ring}", "Rings of the bell, by topic");
        foreach (var topic in Enum.GetValues<Topic>())
            _listening.Add(feed.Listen(topic, () => rings.Add(1, new KeyValuePair<string, object?>("topic", topic.ToString()))));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _listening.ForEach(l => l.Dispose());
        _listening.Clear();
        return Task.CompletedTask;
    }

    private double Age(DateTime? at) => at is { } known ? (time.GetUtcNow().UtcDateTime - known).TotalSeconds : -1;
}
