using System.Collections.Concurrent;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>What one officer's bell says at one moment, the same on all of their screens.</summary>
/// <param name="At">UTC.</param>
/// <param name="DrillSince">UTC: since when a drill waits, or null.</param>
/// <param name="Sound">The last thing that sounded.</param>
/// <param name="SoundAt">UTC: when.</param>
public sealed record BellState(
    DateTime At, IReadOnlyList<CaseCall> Calls, IReadOnlyList<StandingCall> Office, DateTime? DrillSince, bool Brief, DateTime? SilentUntil, AlarmCue? Sound, DateTime? SoundAt);

/// <summary>One bell for each officer, however many screens they have open: it is looked at once a second, and once more when something changed.</summary>
public sealed class Bells(AlarmWatch watch, DeskWatch desk, BellMarks marks, Hush hush, SoundLog log)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(900);
    private readonly ConcurrentDictionary<OfficerId, Bell> _bells = new();

    /// <summary>A screen of this officer opens; with the last one that closes the bell forgets.</summary>
    public IDisposable Enter(OfficerId officer)
    {
        var bell = _bells.GetOrAdd(officer, _ => new Bell());
        lock (bell)
            bell.Screens++;
        return new Seat(this, officer, bell, hush.Enter(officer));
    }

    /// <summary>True while this officer hears only calls, one a minute.</summary>
    public bool IsBrief(OfficerId officer) => _bells.TryGetValue(officer, out var bell) && bell.State?.Brief == true;

    /// <summary>What the bell says now; it may decide that something sounds.</summary>
    /// <param name="now">UTC.</param>
    public BellState Look(OfficerCard me, DateTime now)
    {
        var bell = _bells.GetOrAdd(me.Id, _ => new Bell());
        lock (bell)
        {
            var mark = marks.Now;
            if (bell.State is { } known && bell.Mark == mark && now >= known.At && now < known.At + Beat)
                return known;
            bell.Mark = mark;
            return bell.State = Ring(bell, me, now);
        }
    }

    /// <summary>What stands for this officer, without a sound: for pages that cannot make one.</summary>
    /// <param name="now">UTC.</param>
    public int Ringing(OfficerCard me, DateTime now) => watch.For(me, now).Count(call => call.Rings) + desk.CallsFor(me).Count(call => call.Rings);

    private BellState Ring(Bell bell, OfficerCard me, DateTime now)
    {
        var (calls, office, drill) = (watch.For(me, now), desk.CallsFor(me), desk.DrillFor(me, now));
        List<AlarmCue> cues = [.. calls.Select(CueOf), .. office.Select(CueOf)];
        if (drill is { } since)
            cues.Add(new AlarmCue(null, AlarmRule.Drill, Alarm.Tap, since, false, false));
        if (bell.State is null)
            bell.Rhythm.Begin(cues, now);
        var silent = hush.Until(me.Id, now);
        var sound = bell.Rhythm.Next(cues, silent, now);
        if (sound is not null)
            log.Note(new Sounding(me.Id, sound.Case, sound.Rule, sound.Class, now));
        return new BellState(
            now, calls, office, drill, bell.Rhythm.Brief, silent, sound ?? bell.State?.Sound, sound is null ? bell.State?.SoundAt : now);
    }

    private void Leave(OfficerId officer, Bell bell)
    {
        lock (bell)
        {
            if (--bell.Screens == 0)
                _bells.TryRemove(KeyValuePair.Create(officer, bell));
        }
    }

    private static AlarmCue CueOf(CaseCall call) =>
        new(call.Card.Id, call.Alarm.Rule, call.Alarm.Class, call.Alarm.Since, call.Rings, call.Card.LifeThreat);

    private static AlarmCue CueOf(StandingCall call) => new(null, call.Rule, call.Class, call.RaisedAt, call.Rings, false);

    private sealed class Bell
    {
        public AlarmRhythm Rhythm { get; } = new();
        public BellState? State { get; set; }
        public BellMark Mark { get; set; }
        public int Screens { get; set; }
    }

    private sealed class Seat(Bells bells, OfficerId officer, Bell bell, IDisposable screen) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) != 0)
                return;
            screen.Dispose();
            bells.Leave(officer, bell);
        }
    }
}
