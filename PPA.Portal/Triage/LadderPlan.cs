using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Triage;

/// <summary>When the ladder climbs. No clock and no register: every answer follows from what is asked.</summary>
public static class LadderPlan
{
    /// <summary>
    /// When the alarm begins that the minutes of the ladder count from: for an urgent case when the office could know of it,
    /// or when somebody raised it to high; for any other case when its clock runs out untaken.
    /// </summary>
    public static DateTime AlarmAt(RiskLevel risk, DateTime registeredAt, DateTime? raisedAt, DateTime dueAt)
    {
        if (risk.Effective() != RiskLevel.High)
            return dueAt;
        return raisedAt is { } raised && raised > registeredAt ? raised : registeredAt;
    }

    /// <summary>When the next rung is reached, or null when there is none. "Saya lihat" holds it back for the profile's grace.</summary>
    /// <param name="reached">The rung that was reached; 0 for none.</param>
    public static DateTime? NextAt(Profile profile, DateTime alarmAt, int reached, DateTime? acknowledgedAt)
    {
        if (reached >= profile.Ladder.Count)
            return null;
        var at = alarmAt + profile.Ladder[reached].After;
        return acknowledgedAt is { } seen && seen + profile.AckGrace > at ? seen + profile.AckGrace : at;
    }
}
