using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>What may sound at a desk.</summary>
/// <param name="Case">Null where it is about no case.</param>
/// <param name="Rings">A call that waits for an answer.</param>
public sealed record AlarmCue(CaseId? Case, AlarmRule Rule, int Class, DateTime Since, bool Rings, bool LifeThreat);

/// <summary>
/// Decides what sounds at one desk. At most two sounds a minute, the most urgent first; a call repeats until it is answered;
/// in a flood only calls sound, one a minute. What does not sound stands in the tray all the same.
/// </summary>
public sealed class AlarmRhythm
{
    public const int PerMinute = 2;
    public static readonly TimeSpan Repeat = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan BriefRepeat = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Flap = TimeSpan.FromMinutes(2);

    private readonly Dictionary<(CaseId?, AlarmRule), DateTime> _heard = [];
    private readonly HashSet<CaseId?> _threats = [];
    private readonly List<DateTime> _sounded = [];
    private readonly AlarmFlood _flood = new();
    private DateTime? _called;

    /// <summary>Mode ringkas: more than six things in ten minutes, until there are fewer than three.</summary>
    public bool Brief => _flood.IsOn;

    /// <summary>What sounds at this moment, the youngest of the most urgent; null for silence.</summary>
    /// <param name="silentUntil">UTC: "Diamkan 5 menit". A new threat to life is heard all the same.</param>
    /// <param name="now">UTC.</param>
    public AlarmCue? Next(IReadOnlyList<AlarmCue> cues, DateTime? silentUntil, DateTime now)
    {
        Settle(cues, now);
        if ((_sounded.Count > 0 && now < _sounded[^1] + Apart) || _sounded.Count >= PerMinute)
            return null;
        if (Wanted(cues, silentUntil > now, now) is not { } kind)
            return null;
        var sounding = cues.Where(cue => cue.Class == kind && (kind < Alarm.Call || cue.Rings)).ToList();
        var first = sounding.OrderByDescending(IsNew).ThenByDescending(cue => cue.LifeThreat || cue.Rule == AlarmRule.Flood).ThenByDescending(cue => cue.Since).First();
        _sounded.Add(now);
        foreach (var cue in cues.Where(cue => cue.Class == kind))
            _heard[Key(cue)] = cue.Since;
        if (kind == Alarm.Call)
        {
            _called = now;
            _threats.UnionWith(sounding.Where(cue => cue.LifeThreat).Select(cue => cue.Case));
        }
        return first;
    }

    /// <summary>For a desk that has just opened: what has sounded long ago is not sounded again, calls are.</summary>
    public void Begin(IReadOnlyList<AlarmCue> cues, DateTime now)
    {
        var old = cues.Where(cue => now >= cue.Since + Apart).ToList();
        _flood.Begin(old);
        foreach (var cue in old.Where(cue => cue.Class != Alarm.Call))
            _heard[Key(cue)] = cue.Since;
    }

    private int? Wanted(IReadOnlyList<AlarmCue> cues, bool silent, DateTime now)
    {
        if (cues.Any(cue => cue.Rings && cue.LifeThreat && !_threats.Contains(cue.Case)))
            return Alarm.Call;
        var rings = !silent && cues.Any(cue => cue.Rings);
        if (rings && !Brief && cues.Any(cue => cue.Rings && IsNew(cue)))
            return Alarm.Call;
        // Told once, and in a flood it would never find a gap between calls that repeat.
        if (cues.Any(cue => cue.Rule == AlarmRule.Flood && IsNew(cue)))
            return Alarm.Chime;
        if (rings && (_called is null || now >= _called + (Brief ? BriefRepeat : Repeat)))
            return Alarm.Call;
        if (Brief)
            return null;
        return cues.Where(cue => cue.Class < Alarm.Call && IsNew(cue) && now < cue.Since + Minute).Max(cue => (int?)cue.Class);
    }

    private void Settle(IReadOnlyList<AlarmCue> cues, DateTime now)
    {
        // What sounded at a time that has not come yet sounded before the clock was set back: a bell must not wait for it.
        _sounded.RemoveAll(at => now >= at + Minute || at > now);
        _called = _called > now ? null : _called;
        _flood.Look(cues, now);
        var here = cues.Select(cue => cue.Case).ToHashSet();
        foreach (var gone in _heard.Where(pair => !here.Contains(pair.Key.Item1) && now >= pair.Value + Flap).Select(pair => pair.Key).ToList())
            _heard.Remove(gone);
        _threats.IntersectWith(here);
    }

    // The same event on the same case is not news again within two minutes, however often it flaps.
    private bool IsNew(AlarmCue cue) => !_heard.TryGetValue(Key(cue), out var heard) || cue.Since >= heard + Flap;

    private static (CaseId?, AlarmRule) Key(AlarmCue cue) => (cue.Case, cue.Rule);
}
