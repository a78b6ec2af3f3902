using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Cases;

/// <summary>What an officer writes into a file, and the end of the work on it.</summary>
public sealed class CaseWork(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, LiveFeed feed, TimeProvider time)
{
    /// <summary>Adds a note.</summary>
    public Task AddNoteAsync(CaseId id, string text, CancellationToken ct = default) =>
        ChangeAsync(id, Permission.WriteNote, "catat", (file, now) => file.AddNote(NoteKind.Note, text, officer.Id, now), ct);

    /// <summary>Ends the work on the file.</summary>
    /// <param name="reason">Why; kept encrypted.</param>
    public Task CloseAsync(CaseId id, string reason, CancellationToken ct = default) =>
        ChangeAsync(id, Permission.CloseCase, "akhiri", (file, now) => file.Close(reason, officer.Id, now), ct);

    private async Task ChangeAsync(CaseId id, Permission permission, string action, Action<CaseFile, DateTime> change, CancellationToken ct)
    {
        officer.Must(permission);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().SingleAsync(c => c.Id == id, ct);
        officer.Must(permission, file);

        var now = time.GetUtcNow().UtcDateTime;
        change(file, now);
        db.Journal(new AuditEntry(action, "petugas", officer.Id, id, null, null, now));
        await db.SaveChangesAsync(ct);
        feed.Ring(Topic.CasesChanged, id);
    }
}
