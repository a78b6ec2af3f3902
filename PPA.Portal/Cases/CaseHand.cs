using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Cases;

/// <summary>A file on the desk while one thing is done with it.</summary>
/// <param name="Now">UTC.</param>
public sealed record CaseAct(PortalDb Db, CaseFile File, OfficerId By, DateTime Now);

/// <summary>Brings a file to an officer, lets one thing be done with it, and puts it back with a line in the trail.</summary>
public sealed class CaseHand(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, CaseDesk desk)
{
    /// <summary>Does one act on one file: all of it is saved, or nothing.</summary>
    /// <param name="action">Code of the verb in the trail.</param>
    /// <param name="with">What of the file the act needs.</param>
    /// <exception cref="RuleException">The rules or the table say no.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else was first.</exception>
    public async Task DoAsync(
        CaseId id, Permission permission, string action, Func<IQueryable<CaseFile>, IQueryable<CaseFile>> with, Func<CaseAct, Task> act, CancellationToken ct = default)
    {
        officer.Must(permission);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await ActAsync(db, id, permission, action, with, act, ct);
        desk.Feed.Ring(Topic.CasesChanged, id);
    }

    /// <summary>The same where rows of other files decide: no other writer comes between reading and saving.</summary>
    public async Task DoInTurnAsync(
        CaseId id, Permission permission, string action, Func<IQueryable<CaseFile>, IQueryable<CaseFile>> with, Func<CaseAct, Task> act, CancellationToken ct = default)
    {
        officer.Must(permission);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        await ActAsync(db, id, permission, action, with, act, ct);
        await turn.CommitAsync(ct);
        desk.Feed.Ring(Topic.CasesChanged, id);
    }

    /// <summary>The same for an act that only asks the file itself.</summary>
    public Task DoAsync(CaseId id, Permission permission, string action, Func<IQueryable<CaseFile>, IQueryable<CaseFile>> with, Action<CaseAct> act, CancellationToken ct = default) =>
        DoAsync(id, permission, action, with, work =>
        {
            act(work);
            return Task.CompletedTask;
        }, ct);

    /// <summary>Reads a part of a file that the officer has opened already.</summary>
    public async Task<CaseFile> ReadAsync(CaseId id, Permission permission, Func<IQueryable<CaseFile>, IQueryable<CaseFile>> with, CancellationToken ct = default)
    {
        officer.Must(permission);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await Guarded(with(db.Set<CaseFile>().AsNoTracking())).SingleAsync(c => c.Id == id, ct);
        officer.Must(permission, file);
        return file;
    }

    private async Task ActAsync(
        PortalDb db, CaseId id, Permission permission, string action, Func<IQueryable<CaseFile>, IQueryable<CaseFile>> with, Func<CaseAct, Task> act, CancellationToken ct)
    {
        var file = await Guarded(with(db.Set<CaseFile>())).SingleAsync(c => c.Id == id, ct);
        officer.Must(permission, file);

        var now = desk.Now;
        await act(new CaseAct(db, file, officer.Id, now));
        db.Journal(new AuditEntry(action, "petugas", officer.Id, id, null, null, now));
        await db.SaveChangesAsync(ct);
    }

    private static IQueryable<CaseFile> Guarded(IQueryable<CaseFile> files) => files.Include(c => c.Access).Include(c => c.GlassBreaks).AsSplitQuery();
}
