using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Live;

namespace PPA.Portal.Sop;

/// <summary>What somebody else wrote in the step that is open here.</summary>
/// <param name="Officer">Initials.</param>
/// <param name="SavedAt">UTC.</param>
public sealed record OtherDraft(Guid Window, string Officer, DateTime SavedAt, StepValues Values);

/// <summary>A step's drafts as one window sees them.</summary>
/// <param name="Values">What this window holds; null where it has written nothing.</param>
/// <param name="Stamp">The newest stamp of anybody; what a window that goes on from here has seen.</param>
/// <param name="Clashing">Others' drafts that say something else and are not answered.</param>
public sealed record DraftView(StepValues? Values, int Stamp, DateTime? SavedAt, IReadOnlyList<OtherDraft> Clashing);

/// <summary>Keeps what is typed in a step, from pause to pause, beside the circuit. Nobody's words are overwritten by anybody else's.</summary>
public sealed class StepDrafts(IDbContextFactory<PortalDb> dbs, StepDoor door, SopDesk desk)
{
    /// <summary>Longest content in characters.</summary>
    public const int Longest = 256 * 1024;

    /// <summary>Keeps what a window holds now.</summary>
    /// <param name="seen">The last stamp of others that the window has answered.</param>
    /// <returns>UTC: when it was on disk.</returns>
    public async Task<DateTime> KeepAsync(Guid step, Guid window, StepValues values, int seen, CancellationToken ct = default)
    {
        door.Officer.Must(Permission.WorkStep);
        if (values.ToJson().Length > Longest)
            throw new RuleException("Isian langkah ini terlalu panjang untuk disimpan.");
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var visit = await db.Set<RunStep>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == step, ct) ?? throw new RuleException("Langkah ini tidak ditemukan.");
        await MustWorkAsync(db, visit, ct);
        if (visit.State is not (RunStepState.Open or RunStepState.Done))
            throw new RuleException("Langkah ini tidak menerima isian lagi.");

        var (drafts, now) = (await DraftShelf.OfAsync(db, step, ct), desk.Now);
        var mine = drafts.Find(d => d.Id == window);
        if (mine is null)
            db.Add(mine = new StepDraft(window, visit, door.Officer.Id));
        mine.Keep(values, drafts.Select(d => d.Stamp).DefaultIfEmpty().Max() + 1, seen, now);
        // What this window went on from, or chose against, is answered.
        db.RemoveRange(drafts.Where(d => d != mine && d.Stamp <= mine.Seen));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        desk.Feed.Ring(Topic.DraftsChanged, visit.CaseId);
        return now;
    }

    /// <summary>The drafts of a step as a window sees them.</summary>
    public async Task<DraftView> LookAsync(Guid step, Guid window, CancellationToken ct = default)
    {
        door.Officer.Must(Permission.WorkStep);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var visit = await db.Set<RunStep>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == step, ct) ?? throw new RuleException("Langkah ini tidak ditemukan.");
        await MustWorkAsync(db, visit, ct);
        var drafts = await DraftShelf.OfAsync(db, step, ct);
        var mine = drafts.Find(d => d.Id == window);
        return new DraftView(
            mine?.Values, drafts.Select(d => d.Stamp).DefaultIfEmpty().Max(), mine?.SavedAt,
            [.. drafts.Where(d => mine is null ? d.Id != window : mine.ClashesWith(d)).Select(d => new OtherDraft(d.Id, desk.Officers.InitialsOf(d.Officer), d.SavedAt, d.Values))]);
    }

    private async Task MustWorkAsync(PortalDb db, RunStep visit, CancellationToken ct)
    {
        var run = await db.Set<ProcedureRun>().AsNoTracking().SingleAsync(r => r.Id == visit.RunId, ct);
        var file = await db.Set<CaseFile>().AsNoTracking().SingleAsync(c => c.Id == visit.CaseId, ct);
        // Of a restricted file, who is named in it is asked too.
        if (file.Restricted)
            file = await db.Set<CaseFile>().AsNoTracking().WithAccess().SingleAsync(c => c.Id == visit.CaseId, ct);
        door.MustWork(desk.Office.PlanOf(run)[visit.Step], file);
    }
}
