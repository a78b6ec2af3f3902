using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Alarms;

/// <summary>What calls an officer and is about no case: the office itself, and drills.</summary>
public sealed class DeskWatch(OfficeCalls calls, DutyRoster roster, OfficeDesk office)
{
    /// <summary>Calls about the office that are for this officer.</summary>
    public IReadOnlyList<StandingCall> CallsFor(OfficerCard officer) => calls.For(officer, AlarmTerms.Of(office.Now.Profile));

    /// <summary>UTC: since when a drill waits for this officer, or null.</summary>
    /// <param name="now">UTC.</param>
    public DateTime? DrillFor(OfficerCard officer, DateTime now) => roster.Of(officer.Id)?.DrillSince(DailyDrill(now), now);

    /// <summary>True when nobody but this officer is on duty.</summary>
    public bool IsLast(OfficerId officer) => roster.Now.All(post => post.Officer == officer);

    /// <summary>True when the desk would be empty in service hours without this officer.</summary>
    /// <param name="now">UTC.</param>
    public bool LeavesEmpty(OfficerId officer, DateTime now) => IsLast(officer) && office.Now.Calendar.IsServiceTime(now);

    /// <summary>UTC: the last time at which the daily drill was due.</summary>
    private DateTime? DailyDrill(DateTime now)
    {
        if (office.Now.Profile.DailyDrill is not { } at)
            return null;
        var time = office.Now.Time;
        var today = time.ToUtc(time.DateAt(now).ToDateTime(TimeOnly.MinValue) + at);
        return today <= now ? today : today.AddDays(-1);
    }
}
