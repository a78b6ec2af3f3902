namespace PPA.Portal.Tests.Support;

/// <summary>A clock that moves only when a test says so; timers due on the way fire in order.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>A Monday morning within service hours: 23 November 2026, 09.00 WIB.</summary>
    public static readonly DateTime MondayMorning = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private DateTime _now;
    private TimeSpan _set;

    public TestClock() : this(MondayMorning) { }

    public TestClock(DateTime start) => _now = start;

    public DateTime Now
    {
        get { lock (_gate) return _now; }
    }

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Goes on evenly whatever the wall clock is set to.</summary>
    public override long GetTimestamp()
    {
        lock (_gate)
            return (_now - _set).Ticks;
    }

    /// <summary>Somebody sets the wall clock: no time passes, and timers go on waiting as long as they would have.</summary>
    /// <param name="by">Forward, or back.</param>
    public void Jump(TimeSpan by)
    {
        lock (_gate)
        {
            (_now, _set) = (_now + by, _set + by);
            _timers.ForEach(timer => timer.Move(by));
        }
    }


    public void Advance(TimeSpan by)
    {
        var until = Now + by;
        while (true)
        {
            Timer? next;
            lock (_gate)
            {
                next = _timers.Where(t => t.Due <= until).MinBy(t => t.Due);
                _now = next is null ? until : next.Due > _now ? next.Due.Value : _now;
            }
            if (next is null)
                return;
            next.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public DateTime? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                _period = period;
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                clock._timers.Remove(this);
                if (Due is not null)
                    clock._timers.Add(this);
            }
            return true;
        }

        public void Move(TimeSpan by) => Due += by;

        public void Fire()
        {
            lock (clock._gate)
            {
                if (_period > TimeSpan.Zero)
                    Due += _period;
                else
                {
                    Due = null;
                    clock._timers.Remove(this);
                }
            }
            callback(state);
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
