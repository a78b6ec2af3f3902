using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>One screen of an officer. The server decides what sounds for whom; the browser only plays.</summary>
public sealed class AlarmDesk(Bells bells, Hush hush, AlarmWords words, CurrentOfficer officer)
{
    /// <summary>Lines that a tray shows; what is beyond them stands on the board.</summary>
    public const int MostLines = 60;

    private static readonly TimeSpan StillFresh = TimeSpan.FromSeconds(2);

    private readonly HashSet<string> _noticed = [];
    private DateTime? _sounded;
    private bool _begun;

    /// <summary>Whether this officer has a bell at all.</summary>
    public bool HasBell => officer.MaySome(Permission.SeeBoard);

    /// <summary>The screen is open; disposing says that it closed.</summary>
    public IDisposable? Enter() => officer.Card is { } me ? bells.Enter(me.Id) : null;

    /// <summary>Calls that wait for this officer, for a page that cannot sound them.</summary>
    /// <param name="now">UTC.</param>
    public int Ringing(DateTime now) => HasBell && officer.Card is { } me ? bells.Ringing(me, now) : 0;

    /// <summary>Says what to show and what to sound. Asked once a second.</summary>
    /// <param name="now">UTC.</param>
    public AlarmPicture Look(DateTime now)
    {
        if (!HasBell || officer.Card is not { } me)
            return AlarmPicture.Blank;
        var state = bells.Look(me, now);
        var first = !_begun;
        _begun = true;
        var (notices, gone) = Notice(state.Calls, first);
        return new AlarmPicture(
            [.. Lines(state, me.Id, now)], state.Calls.Count(call => call.Rings) + state.Office.Count(call => call.Rings), Notes(state, now),
            state.Calls.Any(call => call.Alarm.Everyone) || state.Office.Any(call => call.Rule == AlarmRule.NoScreen), state.SilentUntil is not null,
            SoundOf(state, now), notices, gone, state.Brief, LanesOf(state.Calls));
    }

    // A sound is decided once for the officer and told once to each of their screens.
    private int? SoundOf(BellState state, DateTime now)
    {
        if (state.SoundAt is not { } at || at == _sounded || now >= at + StillFresh)
            return null;
        _sounded = at;
        return state.Sound!.Class;
    }

    private IEnumerable<TrayLine> Lines(BellState state, OfficerId me, DateTime now)
    {
        var office = state.Office.Select(call => OfficeLine(call, now));
        var cases = state.Calls.Take(MostLines).Select(call => LineOf(call, me, now));
        return [.. office, .. cases, .. state.DrillSince is { } since ? [DrillLine(since)] : Array.Empty<TrayLine>()];
    }

    private List<string> Notes(BellState state, DateTime now) =>
    [
        .. state.Brief ? [AlarmWords.Summary(state.Calls)] : Array.Empty<string>(),
        .. state.Calls.Count > MostLines ? [$"Yang tampil {MostLines} teratas dari {state.Calls.Count}. Selebihnya ada di papan."] : Array.Empty<string>(),
        .. hush.Silent(now).Select(s => words.Silent(s.Officer, s.Until, hush.Screens(now))),
    ];

    private (IReadOnlyList<AlarmNotice> Notices, IReadOnlyList<string> Gone) Notice(IReadOnlyList<CaseCall> calls, bool first)
    {
        // Beyond what the tray shows, one more notice tells nobody anything.
        var wanted = calls.Take(MostLines).Where(call => call.Alarm.Class >= Alarm.Chime && call.Seen is null).ToDictionary(call => call.Card.Id.ToString());
        var gone = _noticed.Where(id => !wanted.ContainsKey(id)).ToList();
        _noticed.ExceptWith(gone);
        var fresh = wanted.Where(pair => _noticed.Add(pair.Key)).ToList();
        // Somebody who has just opened the page is looking at it.
        return (first ? [] : [.. fresh.Select(pair => new AlarmNotice(pair.Key, AlarmWords.Title(pair.Value.Alarm.Rule), pair.Value.Card.Number))], gone);
    }

    private TrayLine LineOf(CaseCall call, OfficerId me, DateTime now) => new(
        call.Card.Id, call.Card.Number, call.Alarm.Class, call.Rings, words.Sentence(call, me, now), words.Seen(call.Card), call.Alarm.Since,
        call.Rings && officer.May(Permission.AcknowledgeCall), call.Card.Holder is null && officer.May(Permission.TakeCase),
        officer.May(Permission.OpenCase, call.Card.Holder, call.Card.OfferedTo) ? CardWords.Address(call.Card) : "/papan", call.Card.Risk);

    private TrayLine OfficeLine(StandingCall call, DateTime now) => new(
        null, call.Rule.ToString(), call.Class, call.Rings, AlarmWords.Sentence(call.Rule, call.RaisedAt, now), words.Seen(call), call.RaisedAt,
        call.Rings && officer.May(Permission.AcknowledgeCall), false, "/papan", Office: call.Id);

    private static TrayLine DrillLine(DateTime since) => new(null, "LATIHAN", Alarm.Tap, false, AlarmWords.Drill, null, since, true, false, "/papan");

    private static string LanesOf(IReadOnlyList<CaseCall> calls) =>
        string.Join(' ', calls.Where(call => call.Rings).Select(call => call.Card.Risk.Code()).Distinct().Order(StringComparer.Ordinal));
}
