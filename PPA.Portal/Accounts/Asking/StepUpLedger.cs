using System.Collections.Concurrent;

namespace PPA.Portal.Accounts.Asking;

/// <summary>Which session proved itself for which purpose, and until when. In memory only: after a restart it is asked again.</summary>
public sealed class StepUpLedger(TimeProvider time)
{
    /// <summary>How long one answer is good for.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    // Counted on the clock that nobody can set: five minutes stay five minutes.
    private readonly ConcurrentDictionary<(string Session, StepPurpose Purpose), TimeSpan> _proved = new();

    private TimeSpan Now => time.GetElapsedTime(0);

    internal bool IsFresh(string session, StepPurpose purpose) => _proved.TryGetValue((session, purpose), out var until) && until > Now;

    internal void Keep(string session, StepPurpose purpose, TimeSpan? lasts = null)
    {
        var now = Now;
        foreach (var old in _proved.Where(p => p.Value <= now).Select(p => p.Key).ToList())
            _proved.TryRemove(old, out _);
        _proved[(session, purpose)] = now + (lasts ?? Lasts);
    }
}
