using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>A line of the tray.</summary>
/// <param name="Case">Null for the drill.</param>
/// <param name="Since">UTC: for the age.</param>
/// <param name="Seen">Who has seen it first, in words; null while nobody has.</param>
public sealed record TrayLine(CaseId? Case, string Number, int Class, bool Rings, string Sentence, string? Seen, DateTime Since, bool MaySee, bool MayTake, string Link);

/// <summary>A desktop notice: a fixed head and a register code.</summary>
public sealed record AlarmNotice(string Id, string Title, string Code);

/// <summary>What one screen shows and sounds at one moment.</summary>
/// <param name="Ringing">Calls that wait for this officer: the number on the bell.</param>
/// <param name="Notes">Mode ringkas, and who silenced their sound.</param>
/// <param name="Phone">True when the last rung was reached: telephones are what is left.</param>
/// <param name="Sound">Class that sounds now, or null.</param>
/// <param name="Notices">New ones; those of earlier looks stay until their case calls no more.</param>
/// <param name="Gone">Ids of notices to close.</param>
public sealed record AlarmPicture(
    IReadOnlyList<TrayLine> Lines, int Ringing, IReadOnlyList<string> Notes, bool Phone, bool Silent, int? Sound, IReadOnlyList<AlarmNotice> Notices, IReadOnlyList<string> Gone)
{
    public static readonly AlarmPicture Blank = new([], 0, [], false, false, null, [], []);

    /// <summary>True when both would be drawn alike.</summary>
    public bool LooksLike(AlarmPicture other) =>
        Ringing == other.Ringing && Phone == other.Phone && Silent == other.Silent && Lines.SequenceEqual(other.Lines) && Notes.SequenceEqual(other.Notes);
}

/// <summary>The bell of one screen. The server decides what sounds for whom; the browser only plays.</summary>
public sealed class AlarmDesk(AlarmWatch watch, DutyRoster roster, Hush hush, AlarmWords words, CurrentOfficer officer)
{
    private static readonly TimeSpan DrillAfter = TimeSpan.FromSeconds(20);

    private readonly AlarmRhythm _rhythm = new();
    private readonly HashSet<string> _noticed = [];
    private bool _begun;

    /// <summary>Whether this officer has a bell at all.</summary>
    public bool HasBell => officer.MaySome(Permission.SeeBoard);

    /// <summary>The screen is open; disposing says that it closed.</summary>
    public IDisposable? Enter() => officer.Card is { } me ? hush.Enter(me.Id) : null;

    /// <summary>Looks at the board and says what to show and what to sound. Asked once a second.</summary>
    /// <param name="now">UTC.</param>
    public AlarmPicture Look(DateTime now)
    {
        if (!HasBell || officer.Card is not { } me)
            return AlarmPicture.Blank;
        var calls = watch.For(me, now);
        var drill = roster.Of(me.Id) is { DrillAnswered: false } post && now >= post.StartedAt + DrillAfter ? post : null;
        var cues = calls.Select(CueOf).Concat(drill is null ? [] : [new AlarmCue(null, AlarmRule.Drill, Alarm.Tap, drill.StartedAt + DrillAfter, false, false)]).ToList();
        var first = !_begun;
        if (first)
            _rhythm.Begin(cues, now);
        _begun = true;
        var silent = hush.Until(me.Id, now);
        var sound = _rhythm.Next(cues, silent, now);
        var (notices, gone) = Notice(calls, first);
        return new AlarmPicture(
            [.. calls.Select(call => LineOf(call, me.Id, now)).Concat(drill is null ? [] : [DrillLine(drill)])],
            calls.Count(call => call.Rings), Notes(calls, now), calls.Any(call => call.Alarm.Everyone), silent is not null, sound, notices, gone);
    }

    private List<string> Notes(IReadOnlyList<CaseCall> calls, DateTime now) =>
        [.. _rhythm.Brief ? [AlarmWords.Summary(calls)] : Array.Empty<string>(), .. hush.Silent(now).Select(s => words.Silent(s.Officer, s.Until, hush.Screens(now)))];

    private (IReadOnlyList<AlarmNotice> Notices, IReadOnlyList<string> Gone) Notice(IReadOnlyList<CaseCall> calls, bool first)
    {
        var wanted = calls.Where(call => call.Alarm.Class >= Alarm.Chime && call.Seen is null).ToDictionary(call => call.Card.Id.ToString());
        var gone = _noticed.Where(id => !wanted.ContainsKey(id)).ToList();
        _noticed.ExceptWith(gone);
        var fresh = wanted.Where(pair => _noticed.Add(pair.Key)).ToList();
        // Somebody who has just opened the page is looking at it.
        return (first ? [] : [.. fresh.Select(pair => new AlarmNotice(pair.Key, AlarmWords.Title(pair.Value.Alarm.Rule), pair.Value.Card.Number))], gone);
    }

    private TrayLine LineOf(CaseCall call, OfficerId me, DateTime now) => new(
        call.Card.Id, call.Card.Number, call.Alarm.Class, call.Rings, words.Sentence(call, me, now), words.Seen(call.Card), call.Alarm.Since,
        call.Rings && officer.May(Permission.AcknowledgeCall), call.Card.Holder is null && officer.May(Permission.TakeCase),
        officer.May(Permission.OpenCase, call.Card.Holder, call.Card.OfferedTo) ? CardWords.Address(call.Card) : "/papan");

    private static TrayLine DrillLine(DutyPost post) =>
        new(null, "LATIHAN", Alarm.Tap, false, AlarmWords.Drill, null, post.StartedAt + DrillAfter, true, false, "/papan");

    private static AlarmCue CueOf(CaseCall call) =>
        new(call.Card.Id, call.Alarm.Rule, call.Alarm.Class, call.Alarm.Since, call.Rings, call.Card.LifeThreat);
}
