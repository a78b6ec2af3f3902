using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>Who is on duty, as the rail says it.</summary>
/// <param name="Names">Initials, at most three.</param>
/// <param name="Giver">A colleague who hands their duty over and waits; null when nobody does.</param>
/// <param name="GiverName">Their initials.</param>
/// <param name="Offered">True while one's own duty waits for a receiver.</param>
public sealed record DutyFace(string Names, int Count, bool Mine, bool MayTake, OfficerId? Giver = null, string? GiverName = null, bool Offered = false);

/// <summary>A clock that runs when a shift ends.</summary>
public sealed record OpenClock(string Number, RiskLevel Risk, DateTime ReceivedAt, DateTime DueAt, bool Mine);

/// <summary>What an officer leaves behind at the end of their duty.</summary>
/// <param name="Calls">Calls that wait for their answer, as sentences.</param>
/// <param name="Silent">Initials of those whose sound is silenced.</param>
/// <param name="Alone">True when nobody else is on duty.</param>
/// <param name="NeedsReason">True when leaving without a receiver takes a reason.</param>
public sealed record DutyEnd(IReadOnlyList<OpenClock> Clocks, IReadOnlyList<string> Calls, IReadOnlyList<string> Silent, bool Alone, bool NeedsReason)
{
    public static readonly DutyEnd Nothing = new([], [], [], false, false);
}

/// <summary>Says who is on duty.</summary>
public sealed class DutyBoard(DutyRoster roster, OfficerDirectory officers, CurrentOfficer officer)
{
    private const int Named = 3;

    public DutyFace Face()
    {
        var (now, me) = (roster.Now, officer.Card?.Id);
        var names = string.Join(", ", now.Take(Named).Select(post => officers.InitialsOf(post.Officer)));
        var giver = now.FirstOrDefault(post => post.Offered && post.Officer != me)?.Officer;
        return new DutyFace(
            names + (now.Count > Named ? $" +{now.Count - Named}" : ""), now.Count, now.Any(post => post.Officer == me), officer.May(Permission.TakeDuty),
            giver, giver is null ? null : officers.InitialsOf(giver), now.Any(post => post.Officer == me && post.Offered));
    }
}

/// <summary>Says what is open when an officer ends their duty.</summary>
public sealed class DutyEnding(DeskWatch desk, AlarmWatch watch, AlarmWords words, Hush hush, CurrentOfficer officer)
{
    /// <param name="now">UTC.</param>
    public DutyEnd At(DateTime now)
    {
        if (officer.Card is not { } me)
            return DutyEnd.Nothing;
        var clocks = watch.Waiting().Where(card => card.Holder is null || card.Holder == me.Id).OrderBy(card => card.DueAt)
            .Select(card => new OpenClock(card.Number, card.Risk, card.ReceivedAt, card.DueAt, card.Holder == me.Id)).ToList();
        return new DutyEnd(
            clocks, [.. watch.For(me, now).Where(call => call.Rings).Select(call => words.Sentence(call, me.Id, now))],
            [.. hush.Silent(now).Select(s => words.Silent(s.Officer, s.Until, hush.Screens(now)))], desk.IsLast(me.Id), desk.LeavesEmpty(me.Id, now));
    }
}
