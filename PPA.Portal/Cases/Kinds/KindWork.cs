using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Cases.Kinds;

/// <summary>What an officer writes into a file that is not a case.</summary>
public sealed class KindWork(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, CaseDesk desk)
{
    /// <summary>Records the first response to a complaint about the service: its clock stops.</summary>
    public Task RespondAsync(CaseId id, string what, CancellationToken ct = default) =>
        ChangeAsync(id, Permission.RecordResponse, "respons-pertama", (file, now) => file.RecordFirstResponse(what, officer.Id, now), ct);

    /// <summary>Gives the answer to a complaint about the service.</summary>
    public Task AnswerAsync(CaseId id, string answer, CancellationToken ct = default) =>
        ChangeAsync(id, Permission.AnswerServiceComplaint, "tanggapi-keluhan", (file, now) => file.AnswerServiceComplaint(answer, officer.Id, now), ct);

    /// <summary>Puts a text without names on the public page.</summary>
    public Task PublishAsync(CaseId id, string text, CancellationToken ct = default) =>
        ChangeAsync(id, Permission.PublishServiceComplaint, "umumkan-keluhan", (file, now) => file.PublishServiceComplaint(text, now), ct);

    /// <summary>Takes it off the public page.</summary>
    public Task UnpublishAsync(CaseId id, CancellationToken ct = default) =>
        ChangeAsync(id, Permission.PublishServiceComplaint, "tarik-pengumuman", (file, _) => file.UnpublishServiceComplaint(), ct);

    /// <summary>Adds a note.</summary>
    public Task AddNoteAsync(CaseId id, string text, CancellationToken ct = default) =>
        ChangeAsync(id, Permission.WriteNote, "catat", (file, now) => file.AddNote(NoteKind.Note, text, officer.Id, now), ct);

    private async Task ChangeAsync(CaseId id, Permission permission, string action, Action<CaseFile, DateTime> change, CancellationToken ct)
    {
        officer.Must(permission);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().WithKind().Include(c => c.Access).Include(c => c.GlassBreaks).SingleAsync(c => c.Id == id, ct);
        officer.Must(permission, file);

        var now = desk.Now;
        change(file, now);
        db.Journal(new AuditEntry(action, "petugas", officer.Id, id, null, null, now));
        await db.SaveChangesAsync(ct);
        desk.Feed.Ring(Topic.CasesChanged, id);
    }
}
