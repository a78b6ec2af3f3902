using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Reports.Standards;

/// <summary>What has run out of time at this moment: first responses, and steps that wait. The longest delay comes first.</summary>
public sealed class OverdueReading(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, StandardsDesk desk)
{
    private const int Most = 500;

    /// <summary>Reads what is overdue, of every kind of file.</summary>
    public async Task<IReadOnlyList<OverdueLine>> ReadAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.ReadStandards);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = desk.Now;
        var responses = await db.Set<CaseFile>().AsNoTracking()
            .Where(c => c.FirstResponseAt == null && c.DueAt < now && c.Stage != CaseStage.Closed && c.MergedInto == null).OrderBy(c => c.DueAt).Take(Most)
            .Select(c => new OverdueLine(c.Number, "Respons pertama", c.Risk, c.DueAt, c.HolderId, "/kasus/" + c.Number)).ToListAsync(ct);
        return [.. responses.Concat(await StepsAsync(db, now, ct)).OrderBy(l => l.DueAt).Take(Most)];
    }

    private async Task<IEnumerable<OverdueLine>> StepsAsync(PortalDb db, DateTime now, CancellationToken ct)
    {
        var timed = desk.House.Procedures.All.Where(p => p.Steps.Any(s => s.Clocks.Count > 0)).Select(p => p.Id).Distinct().ToList();
        if (timed.Count == 0)
            return [];
        var open = db.Set<CaseFile>().Where(c => c.Stage != CaseStage.Closed).Select(c => c.Id);
        var runs = await WalkReading.OpenAsync(db, desk, r => r.EndedAt == null && timed.Contains(r.Procedure) && open.Contains(r.CaseId), ct);
        return runs.Where(r => r.Run.Current is not null)
            .Select(r => (r.Run, r.File, Step: r.Plan[r.Run.Current!.Step], Due: r.Run.DueAt(r.Plan, r.Run.Current!, WalkReading.Ground(r.File, desk))))
            .Where(r => r.Due < now)
            .Select(r => new OverdueLine(r.File.Number, r.Step.Title, r.File.Risk, r.Due!.Value, r.File.Holder, $"/kasus/{r.File.Number}/sop/{r.Run.Id}/{r.Step.Id}"));
    }
}
