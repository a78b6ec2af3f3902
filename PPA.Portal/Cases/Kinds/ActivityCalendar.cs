using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Kinds;

/// <summary>An activity in the calendar. No personal data.</summary>
/// <param name="At">UTC: when it was held, else when it is planned; null while no date is known.</param>
public sealed record ActivityLine(string Number, string Topic, string Place, DateTime? At, ActivityDisposition Disposition, bool Held, CaseStage Stage, int Audience);

/// <summary>The activities of a month, and those that wait for a date.</summary>
public sealed class ActivityCalendar(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, CaseDesk desk)
{
    private const int MostWithoutDate = 50;

    public async Task<IReadOnlyList<ActivityLine>> ReadAsync(DateOnly month, CancellationToken ct = default)
    {
        officer.Must(Permission.SeeActivities);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (from, until) = MonthSpan.Of(month, desk.Office.Now.Time);
        var files = db.Set<CaseFile>().AsNoTracking().Where(c => c.Kind == CaseKind.Activity && c.MergedInto == null && !c.Restricted);
        var lines = files.Select(c => new { c.Number, c.Stage, Activity = c.CommunityActivity!, At = c.CommunityActivity!.HeldAt ?? c.CommunityActivity.PlannedAt });
        var dated = await lines.Where(l => l.At >= from && l.At < until).OrderBy(l => l.At)
            .Select(l => new ActivityLine(l.Number, l.Activity.Topic, l.Activity.Place, l.At, l.Activity.Disposition, l.Activity.HeldAt != null, l.Stage, l.Activity.Audience.Sum(a => a.Count))).ToListAsync(ct);
        var open = await lines.Where(l => l.At == null && l.Stage != CaseStage.Closed).OrderBy(l => l.Number).Take(MostWithoutDate)
            .Select(l => new ActivityLine(l.Number, l.Activity.Topic, l.Activity.Place, null, l.Activity.Disposition, false, l.Stage, 0)).ToListAsync(ct);
        return [.. dated, .. open];
    }
}
