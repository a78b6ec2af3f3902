using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop;

/// <summary>A step that waits for the officer.</summary>
/// <param name="DueAt">UTC: until when the standard gives time; null where it says nothing.</param>
public sealed record MyStep(CaseId CaseId, string Number, RiskLevel Risk, Guid Run, string Procedure, string Step, string Title, DateTime Since, DateTime? DueAt, OfficerId? Holder)
{
    public string Address => $"/kasus/{Number}/sop/{Run}/{Step}";
}

/// <summary>What waits for an officer's function: their own steps first.</summary>
public sealed class MySteps(IDbContextFactory<PortalDb> dbs, StepDoor door, SopDesk desk)
{
    /// <summary>The steps that wait for a function of the officer, in cases that they may work on: late ones first, then by risk and age. One query.</summary>
    public async Task<IReadOnlyList<MyStep>> ListAsync(CancellationToken ct = default)
    {
        door.Officer.Must(Permission.WorkStep);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await (
            from step in db.Set<RunStep>().AsNoTracking()
            join run in db.Set<ProcedureRun>().AsNoTracking().Include(r => r.Steps) on step.RunId equals run.Id
            join file in db.Set<CaseFile>().AsNoTracking() on step.CaseId equals file.Id
            where step.State == RunStepState.Open && run.EndedAt == null && file.Stage != CaseStage.Closed && !file.Restricted
            select new { Step = step, Run = run, File = file }).ToListAsync(ct);
        var now = desk.Now;
        return
        [
            .. rows.Select(r => (r.Step, r.Run, r.File, Plan: desk.Office.PlanOf(r.Run)))
                .Where(r => r.Plan.Find(r.Step.Step) is { } plan && door.Does(plan) && door.Officer.May(Permission.WorkStep, r.File))
                .Select(r => new MyStep(
                    r.File.Id, r.File.Number, r.File.Risk, r.Run.Id, r.Plan.Title, r.Step.Step, r.Plan[r.Step.Step].Title, r.Step.OpenedAt,
                    r.Run.DueAt(r.Plan, r.Step, new ClockGround(r.File.ReceivedAt, CaseFacts.Of(r.File), desk.Office.Now.Profile.Zone.Info)), r.File.HolderId))
                .OrderBy(s => s.DueAt < now ? 0 : 1).ThenBy(s => s.Holder == door.Officer.Id ? 0 : 1).ThenBy(s => s.DueAt ?? DateTime.MaxValue).ThenByDescending(s => s.Risk.Effective()).ThenBy(s => s.Since),
        ];
    }
}
