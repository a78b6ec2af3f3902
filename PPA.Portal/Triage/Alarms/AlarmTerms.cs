using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Alarms;

/// <summary>The minutes of the table of alarms, as this office has them.</summary>
/// <param name="Again">After how long an untaken complaint chimes again.</param>
/// <param name="Untouched">After how long it becomes a call.</param>
/// <param name="NextRole">The rung above the desk.</param>
public sealed record AlarmTerms(TimeSpan Again, TimeSpan Untouched, Role NextRole, IReadOnlyList<Rung> Ladder, TimeSpan AckGrace)
{
    /// <summary>How long a taken high-risk case may be without a first response before its holder is reminded.</summary>
    public static readonly TimeSpan Reminder = TimeSpan.FromMinutes(10);

    /// <summary>… and before it is a call to the holder and the next rung.</summary>
    public static readonly TimeSpan Unanswered = TimeSpan.FromMinutes(15);

    /// <summary>How long after its due time a medium case is told to the next rung.</summary>
    public static readonly TimeSpan OverdueNext = TimeSpan.FromMinutes(15);

    public static AlarmTerms Of(Profile profile)
    {
        var above = profile.Ladder.FirstOrDefault(rung => !AtTheDesk(rung.Role)) ?? profile.Ladder[^1];
        return new AlarmTerms(profile.Ladder[0].After, above.After, above.Role, profile.Ladder, profile.AckGrace);
    }

    /// <summary>True for roles whose rung means "the second officer" and not a person above the desk.</summary>
    public static bool AtTheDesk(Role role) => role is Role.DutyOfficer or Role.Receiver;
}
