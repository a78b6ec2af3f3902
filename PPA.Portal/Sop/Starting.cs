using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Live;

namespace PPA.Portal.Sop;

/// <summary>A procedure that may be begun for a case.</summary>
public sealed record Startable(string Id, string Title, string Source);

/// <summary>A run of a file: its procedure and the step that waits.</summary>
public sealed record RunLine(Guid Id, string Title, DateTime StartedAt, RunEnd? End, string? Step);

/// <summary>The procedures of a file, and those that the officer may begin in it.</summary>
public sealed record FileRuns(CaseId Id, IReadOnlyList<RunLine> Runs, IReadOnlyList<Startable> May);

/// <summary>Begins further procedures beside the one that receipt began: outreach, shelter, mediation, accompaniment.</summary>
public sealed class Starting(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, SopDesk desk)
{
    /// <summary>Begins a procedure in the version in force.</summary>
    /// <returns>The run and the step that waits.</returns>
    /// <exception cref="RuleException">The office does not have it, it runs already, or it is for another kind of file.</exception>
    public async Task<(Guid Run, Guid? Step)> StartAsync(CaseId id, string procedure, CancellationToken ct = default)
    {
        officer.Must(Permission.StartProcedure);
        var now = desk.Now;
        var plan = desk.Office.Now.Profile.Procedures.Contains(procedure) ? desk.Office.InForce(procedure, now) : null;
        if (plan is null)
            throw new RuleException("Prosedur itu tidak ada pada kantor ini.");

        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await CaseParts.With(db.Set<CaseFile>().Include(c => c.Runs).ThenInclude(r => r.Steps), plan).SingleAsync(c => c.Id == id, ct);
        officer.Must(Permission.StartProcedure, file);
        var run = file.StartProcedure(plan, officer.Id, now);
        db.Journal(new AuditEntry("mulai-prosedur", "petugas", officer.Id, id, "prosedur:" + plan.Id, "versi:" + plan.Version, now));
        await db.SaveChangesAsync(ct);
        desk.Feed.Ring(Topic.CasesChanged, id);
        desk.Feed.Ring(Topic.StepsChanged, id);
        return (run.Id, run.Current?.Id);
    }

    /// <summary>The procedures of a file.</summary>
    /// <exception cref="NotAllowedException">It does not exist, or the officer may not open it: the answer is the same.</exception>
    public async Task<FileRuns> OfAsync(string number, CancellationToken ct = default)
    {
        officer.Must(Permission.OpenCase);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().AsNoTracking().AsSplitQuery().Include(c => c.Runs).ThenInclude(r => r.Steps)
            .Include(c => c.Access).Include(c => c.GlassBreaks).SingleOrDefaultAsync(c => c.Number == number, ct);
        if (file is null || !officer.May(Permission.OpenCase, file))
            throw officer.RefusalOf(Permission.OpenCase, file, "Anda tidak memiliki izin membuka berkas ini. Permintaan akses tercatat.");
        var runs = file.Runs.OrderByDescending(r => r.StartedAt).Select(r => Line(r, desk.Office.PlanOf(r))).ToList();
        var may = file.Stage != CaseStage.Closed && officer.May(Permission.StartProcedure, file)
            ? For(file.Kind, file.Runs.Where(r => r.IsRunning).Select(r => r.Procedure)) : [];
        return new FileRuns(file.Id, runs, may);
    }

    private static RunLine Line(ProcedureRun run, Procedure plan) =>
        new(run.Id, plan.Title, run.StartedAt, run.End, run.Current is { } step ? plan[step.Step].Title : null);

    private List<Startable> For(CaseKind kind, IEnumerable<string> running) =>
    [
        .. desk.Office.Now.Profile.Procedures.Except(running).Select(id => desk.Office.InForce(id, desk.Now)).OfType<Procedure>()
            .Where(p => p.Kind == kind).Select(p => new Startable(p.Id, p.Title, desk.SourceOf(p))),
    ];
}
