using System.Collections.Concurrent;

namespace PPA.Portal.Accounts.Asking;

/// <summary>Which session proved itself for which purpose, and until when. In memory only: after a restart it is asked again.</summary>
public sealed class StepUpLedger(TimeProvider time)
{
    /// <summary>How long one answer is good for.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Session, StepPurpose Purpose), DateTimeOffset> _proved = new();

    internal bool IsFresh(string session, StepPurpose purpose) => _proved.TryGetValue((session, purpose), out var until) && until > time.GetUtcNow();

    internal void Keep(string session, StepPurpose purpose, TimeSpan? lasts = null)
    {
        var now = time.GetUtcNow();
        foreach (var old in _proved.Where(p => p.Value <= now).Select(p => p.Key).ToList())
            _proved.TryRemove(old, out _);
        _proved[(session, purpose)] = now + (lasts ?? Lasts);
    }
}
