using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>Who is on duty, as the rail says it.</summary>
/// <param name="Names">Initials, at most three.</param>
public sealed record DutyFace(string Names, int Count, bool Mine, bool MayTake);

/// <summary>A clock that runs when a shift ends.</summary>
public sealed record OpenClock(string Number, RiskLevel Risk, DateTime ReceivedAt, DateTime DueAt, bool Mine);

/// <summary>What an officer leaves behind at the end of their duty.</summary>
/// <param name="Calls">Calls that wait for their answer.</param>
/// <param name="Silent">Initials of those whose sound is silenced.</param>
/// <param name="Alone">True when nobody else is on duty.</param>
public sealed record DutyEnd(IReadOnlyList<OpenClock> Clocks, int Calls, IReadOnlyList<string> Silent, bool Alone)
{
    public static readonly DutyEnd Nothing = new([], 0, [], false);
}

/// <summary>Says who is on duty, and what is open when somebody ends it.</summary>
public sealed class DutyBoard(DutyRoster roster, OfficerDirectory officers, AlarmWatch watch, Hush hush, CurrentOfficer officer)
{
    private const int Named = 3;

    public DutyFace Face()
    {
        var (now, me) = (roster.Now, officer.Card?.Id);
        var names = string.Join(", ", now.Take(Named).Select(post => officers.InitialsOf(post.Officer)));
        return new DutyFace(names + (now.Count > Named ? $" +{now.Count - Named}" : ""), now.Count, now.Any(post => post.Officer == me), officer.May(Permission.TakeDuty));
    }

    /// <param name="now">UTC.</param>
    public DutyEnd Ending(DateTime now)
    {
        if (officer.Card is not { } me)
            return DutyEnd.Nothing;
        var clocks = watch.Waiting().Where(card => card.Holder is null || card.Holder == me.Id).OrderBy(card => card.DueAt)
            .Select(card => new OpenClock(card.Number, card.Risk, card.ReceivedAt, card.DueAt, card.Holder == me.Id)).ToList();
        return new DutyEnd(
            clocks, watch.For(me, now).Count(call => call.Rings), [.. hush.Silent(now).Select(s => officers.InitialsOf(s.Officer))],
            roster.Now.All(post => post.Officer == me.Id));
    }
}
