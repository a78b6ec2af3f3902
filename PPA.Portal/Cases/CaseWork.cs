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

    /// <summary>Asks for the end of the work on the file; where another officer has asked already, this one validates it.</summary>
    /// <param name="reason">Why; kept encrypted.</param>
    /// <returns>True when the work has ended.</returns>
    public async Task<bool> CloseAsync(CaseId id, string reason, CancellationToken ct = default)
    {
        officer.Must(Permission.CloseCase);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().WithEnding().SingleAsync(c => c.Id == id, ct);
        officer.Must(Permission.CloseCase, file);

        var now = time.GetUtcNow().UtcDateTime;
        if (file.Terminations.SingleOrDefault(t => t.IsOpen) is { } asked)
            file.AnswerTermination(asked.Id, true, reason, [], officer.Id, now);
        else
            file.AskTermination(new TerminationFacts(TerminationKind.Completed, reason, Answer.Unknown, "Dicatat saat pengakhiran diminta"), [], officer.Id, now);
        var ended = file.Stage == CaseStage.Closed;
        db.Journal(new AuditEntry(ended ? "akhiri" : "minta-akhiri", "petugas", officer.Id, id, null, null, now));
        await db.SaveChangesAsync(ct);
        feed.Ring(Topic.CasesChanged, id);
        return ended;
    }

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
