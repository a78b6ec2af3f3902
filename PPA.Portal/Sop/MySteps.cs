using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Vault;

namespace PPA.Portal.Sop;

/// <summary>A step that waits for the officer.</summary>
/// <param name="Initials">Null while nobody is known.</param>
/// <param name="DueAt">UTC: until when the standard gives time; null where it says nothing.</param>
/// <param name="RespondBy">UTC: until when somebody must have answered; null once they have.</param>
public sealed record MyStep(CaseId CaseId, string Number, RiskLevel Risk, Guid Run, string Procedure, string Step, string Title, string? Initials, DateTime Since, DateTime? DueAt, DateTime? RespondBy, OfficerId? Holder)
{
    public string Address => $"/kasus/{Number}/sop/{Run}/{Step}";

    /// <summary>UTC: when the first of its clocks runs out; null where none runs.</summary>
    public DateTime? Until => DueAt is { } due && RespondBy is { } answer ? (due < answer ? due : answer) : DueAt ?? RespondBy;
}

/// <summary>What waits for an officer's function, what is late first.</summary>
public sealed class MySteps(IDbContextFactory<PortalDb> dbs, StepDoor door, SopDesk desk, Safe safe)
{
    /// <summary>The steps that wait for a function of the officer, in cases that they may work on: by the time at which their clock runs out, what is over first; those without a clock last, by risk and age.</summary>
    /// <remarks>One query without a word of any story; one more, and its steps, for those whose standard sets a time.</remarks>
    public async Task<IReadOnlyList<MyStep>> ListAsync(CancellationToken ct = default)
    {
        door.Officer.Must(Permission.WorkStep);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await WaitingAsync(db, ct);
        var due = await DueAsync(db, rows, ct);
        var me = door.Officer.Id;
        return
        [
            .. rows.Select(r => new MyStep(r.CaseId, r.Number, r.Risk, r.Run, r.Plan.Title, r.Step, r.Plan[r.Step].Title, r.Initials, r.Since, due.GetValueOrDefault(r.Run), r.RespondBy, r.Holder))
                .OrderBy(s => s.Until ?? DateTime.MaxValue).ThenBy(s => s.Holder == me ? 0 : 1).ThenByDescending(s => s.Risk.Effective()).ThenBy(s => s.Since),
        ];
    }

    private async Task<List<Waiting>> WaitingAsync(PortalDb db, CancellationToken ct)
    {
        var me = door.Officer.Id;
        var rows = await (
            from step in db.Set<RunStep>().AsNoTracking()
            join run in db.Set<ProcedureRun>().AsNoTracking() on step.RunId equals run.Id
            join file in db.Set<CaseFile>().AsNoTracking() on step.CaseId equals file.Id
            where step.State == RunStepState.Open && run.EndedAt == null && file.Stage != CaseStage.Closed
                && (!file.Restricted || file.HolderId == me || file.OfferedTo == me || file.Access.Any(a => a.VoidedAt == null && a.Officer == me))
            select new { file.Id, file.Number, Sealed = EF.Property<byte[]?>(file, "InitialsSealed"), file.Risk, file.HolderId, file.OfferedTo, file.Team, file.Kind, Run = run.Id, run.Procedure, run.PlanVersion, step.Step, step.OpenedAt, file.DueAt, file.FirstResponseAt }).ToListAsync(ct);
        return
        [
            .. rows.Where(r => door.Officer.May(Permission.WorkStep, new CaseReach(r.HolderId, r.OfferedTo, r.Team, r.Kind)))
                .Select(r => new Waiting(r.Id, r.Number, r.Risk, r.HolderId, r.Run, desk.Office.Procedures.Find(r.Procedure, desk.Office.Now.Profile.Id, r.PlanVersion)!, r.Step, Open(r.Sealed, r.Id), r.OpenedAt, r.FirstResponseAt is null && r.Kind == CaseKind.Case ? r.DueAt : null))
                .Where(w => w.Plan?.Find(w.Step) is { } plan && door.Does(plan)),
        ];
    }

    private async Task<Dictionary<Guid, DateTime?>> DueAsync(PortalDb db, List<Waiting> rows, CancellationToken ct)
    {
        var timed = rows.Where(r => r.Plan[r.Step].Clocks.Count > 0).Select(r => r.Run).ToList();
        if (timed.Count == 0)
            return [];
        var runs = await (
            from run in db.Set<ProcedureRun>().AsNoTracking().Include(r => r.Steps)
            join file in db.Set<CaseFile>().AsNoTracking() on run.CaseId equals file.Id
            where timed.Contains(run.Id)
            select new { Run = run, File = file }).ToListAsync(ct);
        return runs.ToDictionary(r => r.Run.Id, r => r.Run.Current is { } open
            ? r.Run.DueAt(desk.Office.PlanOf(r.Run), open, new ClockGround(r.File.ReceivedAt, CaseFacts.Of(r.File), desk.Office.Now.Profile.Zone.Info)) : null);
    }

    private string? Open(byte[]? bytes, CaseId id) => bytes is null ? null : safe.Open<string>(bytes, Sealing.Binding("CaseFiles", "Initials", id.Value));

    private sealed record Waiting(CaseId CaseId, string Number, RiskLevel Risk, OfficerId? Holder, Guid Run, Procedure Plan, string Step, string? Initials, DateTime Since, DateTime? RespondBy);
}
