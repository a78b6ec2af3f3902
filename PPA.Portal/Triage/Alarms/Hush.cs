using System.Collections.Immutable;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Triage.Alarms;

/// <summary>Which screens are open, and whose sound is silenced for a while; everybody is shown it.</summary>
public sealed class Hush(LiveFeed feed)
{
    /// <summary>"Diamkan 5 menit".</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private int _version;
    private ImmutableList<OfficerId> _screens = [];
    private ImmutableDictionary<OfficerId, DateTime> _silent = ImmutableDictionary<OfficerId, DateTime>.Empty;

    /// <summary>Rises when somebody is silenced.</summary>
    public int Version => _version;

    /// <summary>UTC: until when this officer's sound is silenced, or null.</summary>
    public DateTime? Until(OfficerId officer, DateTime now) => _silent.TryGetValue(officer, out var until) && Lasting(until, now) ? until : null;

    /// <summary>Those who are silenced now, and until when.</summary>
    public IReadOnlyList<(OfficerId Officer, DateTime Until)> Silent(DateTime now) =>
        [.. _silent.Where(pair => Lasting(pair.Value, now)).OrderBy(pair => pair.Value).Select(pair => (pair.Key, pair.Value))];

    /// <summary>Open screens, and how many of them still sound.</summary>
    public (int Sounding, int All) Screens(DateTime now) => (_screens.Count(officer => Until(officer, now) is null), _screens.Count);

    /// <summary>A screen opens; disposing says that it closed.</summary>
    public IDisposable Enter(OfficerId officer)
    {
        lock (_gate)
            _screens = _screens.Add(officer);
        return new Screen(this, officer);
    }

    internal void Silence(OfficerId officer, DateTime until)
    {
        lock (_gate)
            _silent = _silent.SetItem(officer, until);
        Interlocked.Increment(ref _version);
        feed.Ring(Topic.DutyChanged);
    }

    // Five minutes stay five minutes when the clock is set back by hours.
    private static bool Lasting(DateTime until, DateTime now) => until > now && until - now <= Lasts;

    private void Leave(OfficerId officer)
    {
        lock (_gate)
            _screens = _screens.Remove(officer);
    }

    private sealed class Screen(Hush hush, OfficerId officer) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
                hush.Leave(officer);
        }
    }
}
