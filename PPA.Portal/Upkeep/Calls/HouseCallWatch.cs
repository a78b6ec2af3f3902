using PPA.Portal.Live;

namespace PPA.Portal.Upkeep.Calls;

/// <summary>Keeps what cannot wait, and rings when it changed. Each node looks for itself: disks and memories of copies are its own.</summary>
public sealed partial class HouseCallWatch(HouseCalls calls, LiveFeed feed, TimeProvider time, ILogger<HouseCallWatch> log) : BackgroundService
{
    private readonly PeriodicTimer _beat = new(TimeSpan.FromSeconds(10), time);
    private volatile IReadOnlyList<HouseCall> _now = [];

    /// <summary>What cannot wait at this moment.</summary>
    public IReadOnlyList<HouseCall> Now => _now;

    /// <summary>Looks once.</summary>
    /// <returns>True when it changed.</returns>
    public bool Look()
    {
        var fresh = calls.Look();
        if (fresh.SequenceEqual(_now))
            return false;
        _now = fresh;
        feed.Ring(Topic.HouseChanged);
        return true;
    }

    public override void Dispose()
    {
        _beat.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            do
                LookOrNext();
            while (await _beat.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The office closes.
        }
    }

    private void LookOrNext()
    {
        try
        {
            Look();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogBlind(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Copies and disk could not be looked at")]
    private partial void LogBlind(Exception fault);
}
