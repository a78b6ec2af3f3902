using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Sop.Binding;

namespace PPA.Portal.Sop;

/// <summary>Reads a run for its wizard. Opening it is written down like every look into a file.</summary>
public sealed class RunReading(IDbContextFactory<PortalDb> dbs, RunDesk runs, StepDoor door, SopDesk desk)
{
    /// <summary>Opens a run at a step.</summary>
    /// <param name="step">Id of a step; null for the one that waits.</param>
    /// <param name="again">True where the screen only looks again; that is no second opening.</param>
    /// <exception cref="NotAllowedException">It does not exist, or the officer may not open it: the answer is the same.</exception>
    public async Task<RunView> OpenAsync(string number, Guid run, string? step, bool again = false, CancellationToken ct = default)
    {
        door.Officer.Must(Permission.OpenCase);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var work = await FindAsync(db, run, ct);
        if (work is null || work.File.Number != number || !door.Officer.May(Permission.OpenCase, work.File))
        {
            db.ChangeTracker.Clear();
            db.Journal(new AuditEntry("ditolak", "petugas", door.Officer.Id, work?.File.Id, null, "buka-langkah", desk.Now));
            await db.SaveChangesAsync(ct);
            throw door.Officer.RefusalOf(Permission.OpenCase, work?.File, "Anda tidak memiliki izin membuka berkas ini. Permintaan akses tercatat.");
        }
        var view = View(work, step);
        view = view with { Letters = await WithPapersAsync(db, view, ct) };
        if (!again)
        {
            db.ChangeTracker.Clear();
            db.Journal(new AuditEntry("buka-langkah", "petugas", door.Officer.Id, view.CaseId, "prosedur:" + work.Plan.Id, "langkah:" + view.Sheet?.Plan.Id, desk.Now));
            await db.SaveChangesAsync(ct);
        }
        return view;
    }

    /// <summary>The steps that a correction would close, by their titles, so that a person is told before.</summary>
    public async Task<IReadOnlyList<string>> WouldCloseAsync(Guid run, Guid step, StepValues values, CancellationToken ct = default)
    {
        door.Officer.Must(Permission.WorkStep);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var work = await FindAsync(db, run, ct);
        if (work is null || !door.Officer.May(Permission.WorkStep, work.File))
            throw new NotAllowedException();
        return [.. work.Run.WouldClose(work.Plan, step, values, work.Facts).Select(s => work.Plan[s.Step].Title)];
    }

    private async Task<RunAct?> FindAsync(PortalDb db, Guid run, CancellationToken ct) =>
        await db.Set<ProcedureRun>().AnyAsync(r => r.Id == run, ct) ? await runs.OpenAsync(db, run, ct) : null;

    private RunView View(RunAct work, string? step)
    {
        var (file, run, plan) = (work.File, work.Run, work.Plan);
        var current = run.Current?.Step;
        var shown = step ?? current ?? run.Steps.Where(s => s.State == RunStepState.Done).MaxBy(s => s.Order)?.Step;
        var visit = run.Steps.Where(s => s.Step == shown && s.State != RunStepState.Voided).MaxBy(s => s.Order);
        return new RunView(
            file.Id, file.Number, file.Kind, file.Initials, file.Risk, file.ReceivedAt, file.DueAt, file.FirstResponseAt, file.HolderId, file.Story.SafeContact,
            run.Id, plan, run.StartedAt, run.End, run.EndReason, RunLines.Of(run, plan, Clocks(work), work.Now),
            [.. plan.Requirements.Where(r => r.When?.Holds(run.FactsWith(work.Facts)) != false).Select(r => new RequirementLine(r, run.Marks.FirstOrDefault(m => m.Requirement == r.Id)?.State))],
            visit is null ? [] : [.. plan[visit.Step].Letters.Select(kind => Line(file, kind))],
            current, visit is null ? null : Sheet(work, visit));
    }

    private StepSheet Sheet(RunAct work, RunStep visit)
    {
        var plan = work.Plan[visit.Step];
        var facts = Fixed(work);
        // Where answers decide the way, nothing is promised before they are given.
        var next = visit.State != RunStepState.Open ? visit.LeadsTo : plan.Branches.Count == 1 ? plan.Branches[0].To : null;
        return new StepSheet(
            visit.Id, plan, visit.State, visit.State == RunStepState.Open ? Begin(work, visit, plan) : visit.Values, facts, visit.OpenedAt,
            work.Run.DueAt(work.Plan, visit, Clocks(work)), visit.Reason,
            [.. visit.Revisions.OrderByDescending(r => r.Number).Select(r => new RevisionView(r.Number, r.Values, r.Reason, r.By, r.At))],
            [.. visit.Entries.OrderByDescending(e => e.Number).Select(e => new EntryView(e.Number, e.Values, e.NextAt, e.By, e.At))],
            door.Does(plan) && door.Officer.May(Permission.WorkStep, work.File),
            visit.State == RunStepState.Open && !door.Does(plan) && door.Officer.May(Permission.WorkStep, work.File), desk.ActorsOf(plan), next is null ? null : work.Plan[next].Title)
        {
            MayPrepare = door.Prepares(plan) && door.Officer.May(Permission.WorkStep, work.File),
        };
    }

    /// <summary>An open step begins with what the case file knows, and with what it said when it was last visited.</summary>
    private static StepValues Begin(RunAct work, RunStep visit, StepPlan plan)
    {
        var before = work.Run.Steps.Where(s => s.Step == visit.Step && s.Order < visit.Order && s.Revisions.Count > 0).MaxBy(s => s.Order)?.Values;
        var known = KnownFacts.Of(work.File, plan);
        // Lines of rows are on file already; they are not written a second time.
        return before is null ? known : StepValues.Of(
            plan.Fields.Where(f => f.Kind != FieldKind.Rows).Select(f => KeyValuePair.Create(f.Id, known[f.Id] ?? before[f.Id] ?? "")));
    }

    private ClockGround Clocks(RunAct work) => new(work.File.ReceivedAt, work.Facts, desk.Office.Now.Profile.Zone.Info);

    /// <summary>The facts that this procedure asks for, read once, so that a screen can ask them without the file.</summary>
    private static StepFacts Fixed(RunAct work)
    {
        var facts = work.Facts;
        var asked = CaseParts.FactsOf(work.Plan).ToDictionary(name => name, facts.OfCase);
        return work.Run.FactsWith(new StepFacts(StepValues.Empty, new Dictionary<string, StepValues>(), asked));
    }

    /// <summary>Where the letters stand that are written in the portal.</summary>
    private static async Task<IReadOnlyList<LetterLine>> WithPapersAsync(PortalDb db, RunView view, CancellationToken ct)
    {
        if (view.Letters.Count == 0)
            return view.Letters;
        var papers = await db.Set<Letter>().AsNoTracking().Where(l => l.CaseId == view.CaseId && l.Stage != LetterStage.Cancelled)
            .Select(l => new { l.Id, l.Kind, l.Stage, l.Number, l.DraftedAt }).ToListAsync(ct);
        return [.. view.Letters.Select(line => papers.Where(p => p.Kind == line.Kind).MaxBy(p => p.DraftedAt) is { } paper
            ? line with { Paper = paper.Id, Stage = paper.Stage, Number = paper.Number ?? line.Number } : line)];
    }

    private static LetterLine Line(CaseFile file, string kind)
    {
        var last = file.Letters.Where(l => l.IsValid && l.Kind == kind).MaxBy(l => l.State);
        return new LetterLine(kind, last?.State, last?.Number);
    }
}
