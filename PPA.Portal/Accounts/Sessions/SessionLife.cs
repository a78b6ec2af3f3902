using PPA.Portal.Domain;

namespace PPA.Portal.Accounts.Sessions;

/// <summary>How long somebody stays inside: without a hand on it, and at the longest from the sign-in, however busy the screen is.</summary>
/// <remarks>Counted from the session's own row, never from the cookie, which each visit makes younger.</remarks>
public sealed class SessionLife(IConfiguration config, TimeProvider time)
{
    /// <summary>How long before the end a screen says so.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromMinutes(15);

    /// <summary>A screen leaves this long before the end: the last words of a draft are still taken then.</summary>
    public static readonly TimeSpan LastWords = TimeSpan.FromSeconds(20);

    private const double Shortest = 1;
    private const double Day = 24;

    /// <summary>Without a hand on it.</summary>
    public TimeSpan Idle { get; } = TimeSpan.FromMinutes(config.GetValue("Accounts:IdleMinutes", 30d));

    /// <summary>From the sign-in. The default holds a night shift and its handover.</summary>
    public TimeSpan Longest { get; } = TimeSpan.FromHours(Math.Clamp(config.GetValue("Accounts:LongestHours", 14d), Shortest, Day));

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>UTC; null for one that is on no list.</summary>
    public DateTime? EndOf(Guid? session) => session is { } id ? OfficerSession.OpenedAtOf(id) + Longest : null;

    public bool IsOver(Guid? session) => EndOf(session) <= Now;

    /// <summary>True from the moment at which screens warn: whoever comes to the door then is asked again.</summary>
    public bool IsEnding(Guid? session) => EndOf(session) - Warning <= Now;

    /// <summary>Calls when the screen is to warn, to leave, and to be closed; at once where that moment has passed.</summary>
    /// <returns>Ends the waiting; null for a session that is on no list.</returns>
    internal IDisposable? Watch(Guid? session, Action warn, Action leave, Action close) =>
        EndOf(session) is { } end ? new Waiting([Call(end - Warning, warn), Call(end - LastWords, leave), Call(end, close)]) : null;

    private ITimer Call(DateTime at, Action what) =>
        time.CreateTimer(_ => what(), null, at > Now ? at - Now : TimeSpan.Zero, Timeout.InfiniteTimeSpan);

    private sealed class Waiting(IReadOnlyList<ITimer> timers) : IDisposable
    {
        public void Dispose()
        {
            foreach (var timer in timers)
                timer.Dispose();
        }
    }
}
