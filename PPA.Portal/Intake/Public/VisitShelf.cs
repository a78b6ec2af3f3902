using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PPA.Portal.Intake.Public;

/// <summary>Holds the answers of those who are filling in the public form, each under a random name that only their browser knows.</summary>
public sealed class VisitShelf(TimeProvider time)
{
    /// <summary>How long answers are kept after the last one.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private const int Most = 2000;
    private readonly ConcurrentDictionary<string, Visit> _visits = new();

    // Counted on the clock that nobody can set: who is in the middle of telling must not lose it because the server's clock jumped.
    private DateTime Now => DateTime.UnixEpoch + time.GetElapsedTime(0);

    /// <summary>The visit of this name while it lasts; looking keeps it alive.</summary>
    public Visit? Find(string? name)
    {
        if (name is null || !_visits.TryGetValue(name, out var visit))
            return null;
        if (visit.ExpiresAt <= Now)
        {
            _visits.TryRemove(name, out _);
            return null;
        }
        visit.ExpiresAt = Now + Lasts;
        return visit;
    }

    public (string Name, Visit Visit) Open()
    {
        Tidy();
        var (name, visit) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), new Visit { ExpiresAt = Now + Lasts });
        _visits[name] = visit;
        return (name, visit);
    }

    public void End(string? name)
    {
        if (name is not null)
            _visits.TryRemove(name, out _);
    }

    /// <summary>Memory is for people who are still there: what has lapsed goes, and under a flood the oldest goes first.</summary>
    private void Tidy()
    {
        foreach (var (name, _) in _visits.Where(entry => entry.Value.ExpiresAt <= Now))
            _visits.TryRemove(name, out _);
        foreach (var (name, _) in _visits.OrderBy(entry => entry.Value.ExpiresAt).Take(_visits.Count - Most + 1))
            _visits.TryRemove(name, out _);
    }
}
