using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Live;

namespace PPA.Portal.Sop;

/// <summary>A run on the desk, with its case and the procedure in the version that it keeps.</summary>
/// <param name="Now">UTC.</param>
public sealed record RunAct(PortalDb Db, CaseFile File, ProcedureRun Run, Procedure Plan, OfficerId By, DateTime Now)
{
    /// <summary>The case as conditions see it at this moment.</summary>
    public StepFacts Facts => CaseFacts.Of(File);

    public RunStep Visit(Guid step) => Run.Steps.SingleOrDefault(s => s.Id == step) ?? throw new RuleException("Langkah itu bukan bagian prosedur ini.");
}

/// <summary>Brings a run to an officer, lets one thing be done with it, and puts it back with a line in the trail.</summary>
public sealed class RunDesk(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, SopDesk desk)
{
    /// <summary>Does one act on one run: all of it is saved, or nothing.</summary>
    /// <param name="action">Code of the verb in the trail.</param>
    /// <param name="act">Returns codes for the trail.</param>
    /// <exception cref="RuleException">The rules or the table say no.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else was first.</exception>
    public async Task DoAsync(Guid runId, Permission permission, string action, Func<RunAct, Task<string?>> act, CancellationToken ct = default)
    {
        officer.Must(permission);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var work = await OpenAsync(db, runId, ct);
        officer.Must(permission, work.File);

        var detail = await act(work);
        db.Journal(new AuditEntry(action, "petugas", work.By, work.File.Id, "prosedur:" + work.Plan.Id, detail, work.Now));
        await db.SaveChangesAsync(ct);
        desk.Feed.Ring(Topic.CasesChanged, work.File.Id);
        desk.Feed.Ring(Topic.StepsChanged, work.File.Id);
    }

    /// <summary>Reads a run with its case, as far as the procedure needs it.</summary>
    internal async Task<RunAct> OpenAsync(PortalDb db, Guid runId, CancellationToken ct = default)
    {
        var run = await db.Set<ProcedureRun>().Include(r => r.Steps).ThenInclude(s => s.Revisions).Include(r => r.Steps).ThenInclude(s => s.Entries)
            .Include(r => r.Marks).AsSplitQuery().SingleOrDefaultAsync(r => r.Id == runId, ct) ?? throw new RuleException("Prosedur ini tidak ditemukan.");
        var plan = desk.Office.PlanOf(run);
        var file = await CaseParts.With(db.Set<CaseFile>(), plan).SingleAsync(c => c.Id == run.CaseId, ct);
        return new RunAct(db, file, run, plan, officer.Id, desk.Now);
    }
}
