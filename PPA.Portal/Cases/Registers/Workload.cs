using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Cases.Registers;

/// <summary>What one officer carries.</summary>
/// <param name="Officer">Null for what nobody holds.</param>
/// <param name="Levels">Open cases by level.</param>
/// <param name="Late">Cases whose first response is overdue.</param>
/// <param name="LateSteps">Steps of procedures whose time has run out.</param>
/// <param name="WaitsSince">UTC: since when the longest waits for its first response.</param>
/// <param name="NextAt">UTC: the next date in their agenda.</param>
public sealed record Load(OfficerId? Officer, IReadOnlyDictionary<RiskLevel, int> Levels, int Late, int LateSteps, DateTime? WaitsSince, DateTime? NextAt, int LateDates)
{
    public int Open => Levels.Values.Sum();
}

/// <summary>Who carries how much, for those who share work out. Three queries, however many cases there are.</summary>
public sealed class Workload(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, CaseDesk desk)
{
    /// <summary>The loads, the heaviest first; what nobody holds stands on top.</summary>
    public async Task<IReadOnlyList<Load>> ReadAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.SeeWorkload);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = desk.Now;
        var open = db.Set<CaseFile>().AsNoTracking().Where(c => c.Kind == CaseKind.Case && c.Stage != CaseStage.Closed);
        var counts = await open.GroupBy(c => new { c.HolderId, c.Risk })
            .Select(g => new
            {
                g.Key.HolderId, g.Key.Risk, Count = g.Count(), Late = g.Count(c => c.FirstResponseAt == null && c.DueAt < now),
                Waits = g.Min(c => c.FirstResponseAt == null ? (DateTime?)c.ReceivedAt : null),
            }).ToListAsync(ct);
        var dates = await (
            from entry in db.Set<AgendaEntry>().AsNoTracking()
            join file in db.Set<CaseFile>().AsNoTracking() on entry.CaseId equals file.Id
            where entry.DoneAt == null && file.Stage != CaseStage.Closed
            group entry by entry.Officer ?? file.HolderId into whose
            select new { Who = whose.Key, Next = whose.Min(e => e.DueAt), Late = whose.Count(e => e.DueAt < now) }).ToListAsync(ct);
        var steps = await LateStepsAsync(db, now, ct);
        return
        [
            .. counts.GroupBy(c => c.HolderId).Select(g => new Load(
                    g.Key, g.ToDictionary(c => c.Risk, c => c.Count), g.Sum(c => c.Late), steps.Count(s => s == g.Key), g.Min(c => c.Waits),
                    dates.FirstOrDefault(d => d.Who == g.Key)?.Next, dates.FirstOrDefault(d => d.Who == g.Key)?.Late ?? 0))
                .OrderBy(l => l.Officer is null ? 0 : 1).ThenByDescending(l => l.Levels.GetValueOrDefault(RiskLevel.High)).ThenByDescending(l => l.Open),
        ];
    }

    private async Task<IReadOnlyList<OfficerId?>> LateStepsAsync(PortalDb db, DateTime now, CancellationToken ct)
    {
        var rows = await (
            from step in db.Set<RunStep>().AsNoTracking()
            join run in db.Set<ProcedureRun>().AsNoTracking().Include(r => r.Steps) on step.RunId equals run.Id
            join file in db.Set<CaseFile>().AsNoTracking() on step.CaseId equals file.Id
            where step.State == RunStepState.Open && run.EndedAt == null && file.Stage != CaseStage.Closed && file.Kind == CaseKind.Case
            select new { Step = step, Run = run, File = file }).ToListAsync(ct);
        var zone = desk.Office.Now.Profile.Zone.Info;
        return
        [
            .. rows.Where(r => desk.Office.Procedures.Find(r.Run.Procedure, desk.Office.Now.Profile.Id, r.Run.PlanVersion) is { } plan
                && r.Run.DueAt(plan, r.Step, new ClockGround(r.File.ReceivedAt, CaseFacts.Of(r.File), zone)) < now).Select(r => r.File.HolderId),
        ];
    }
}
