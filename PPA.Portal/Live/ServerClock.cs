namespace PPA.Portal.Live;

/// <summary>A step of the server's clock for which no time passed.</summary>
/// <param name="From">UTC: what it would have shown.</param>
/// <param name="To">UTC: what it showed.</param>
public sealed record ClockStep(DateTime From, DateTime To)
{
    /// <summary>Negative when it was set back.</summary>
    public TimeSpan By => To - From;
}

/// <summary>Watches the server's clock against one that nobody can set, and says what to make of events that are dated ahead of it.</summary>
/// <remarks>
/// A clock that ran ahead and was put right leaves events behind that "have not come yet". They have happened: they count from the
/// moment the clock was put right, so that no call falls silent and no ladder stands still until the clock comes by again.
/// </remarks>
public sealed partial class ServerClock : BackgroundService
{
    /// <summary>How far the clocks of two nodes, or of a sender, may differ without anything being wrong.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Worth = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private readonly LiveFeed _feed;
    private readonly TimeProvider _time;
    private readonly ILogger<ServerClock> _log;
    private readonly PeriodicTimer _beat;
    private (DateTime Wall, long Steady) _seen;
    private DateTime _right;
    private volatile ClockStep? _last;

    public ServerClock(LiveFeed feed, TimeProvider time, ILogger<ServerClock> log)
    {
        (_feed, _time, _log) = (feed, time, log);
        _beat = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        _seen = (Now, time.GetTimestamp());
        _right = _seen.Wall;
    }

    /// <summary>The last step since the portal was started; null for a clock that ran evenly.</summary>
    public ClockStep? LastStep => _last;

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    /// <summary>When an event of the register happened, by the clock as it is now: never later than now.</summary>
    /// <param name="at">UTC, as it was written down.</param>
    public DateTime Happened(DateTime at)
    {
        var now = Now;
        if (at <= now)
            return at;
        if (at <= now + Tolerance)
            return now;
        Look();
        lock (_gate)
            return _right < now ? _right : now;
    }

    /// <summary>The same for an event that may not have happened.</summary>
    public DateTime? Happened(DateTime? at) => at is { } known ? Happened(known) : null;

    /// <summary>Compares the two clocks; when this one was set back, everything that counts time is read again.</summary>
    public void Look()
    {
        ClockStep step;
        lock (_gate)
        {
            var (before, now, steady) = (_time.GetTimestamp(), Now, _time.GetTimestamp());
            // Somebody stopped this thread between the two clocks; the next look tells.
            if (_time.GetElapsedTime(before, steady) >= Worth)
                return;
            step = new ClockStep(_seen.Wall + _time.GetElapsedTime(_seen.Steady, steady), now);
            _seen = (now, steady);
            if (step.By.Duration() < Worth)
                return;
            _last = step;
            if (step.By < TimeSpan.Zero)
                _right = now;
        }
        LogStep((long)step.By.TotalSeconds);
        if (step.By >= TimeSpan.Zero)
            return;
        _feed.Ring(Topic.ClockSetBack);
        _feed.Ring(Topic.CasesChanged);
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
            while (await _beat.WaitForNextTickAsync(stoppingToken))
                Look();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The office closes.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The server's clock jumped by {Seconds} seconds")]
    private partial void LogStep(long seconds);
}
