using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Domain.Retention;

namespace PPA.Portal.Privacy.Retention;

/// <summary>Under which certificate, by whom and when.</summary>
/// <param name="Today">The office's day.</param>
internal sealed record Stamp(string Number, OfficerId By, DateOnly Today, DateTime Now);

/// <summary>Takes the records of a list out of the register, inside the transaction of whoever approves it.</summary>
internal static class Destroying
{
    /// <returns>What went, for each record.</returns>
    public static async Task<IReadOnlyDictionary<Guid, Removed>> CarryOutAsync(PortalDb db, DestructionProposal list, Stamp stamp, CancellationToken ct)
    {
        var files = list.Kind.IsFile() ? await MarkAsync(db, list, stamp, ct) : [];
        var removed = new Dictionary<Guid, Removed>();
        foreach (var line in list.Lines)
            removed[line.Subject] = list.Kind.IsFile() ? await FileEmptying.EmptyAsync(db, new CaseId(line.Subject), ct) : await RemoveAsync(db, list.Kind, line.Subject, ct);
        // What lies in memory still holds the words: it must not be written back.
        foreach (var file in files)
            db.Entry(file).State = EntityState.Detached;
        await db.Set<RetentionMark>().Where(m => removed.Keys.Contains(m.Subject)).ExecuteDeleteAsync(ct);
        return removed;
    }

    private static async Task<IReadOnlyList<CaseFile>> MarkAsync(PortalDb db, DestructionProposal list, Stamp stamp, CancellationToken ct)
    {
        var ids = list.Lines.Select(l => new CaseId(l.Subject)).ToList();
        var files = await db.Set<CaseFile>().Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        foreach (var file in files)
        {
            file.Destroy(stamp.Number, stamp.Today);
            db.Journal(new AuditEntry("musnahkan-berkas", "petugas", stamp.By, file.Id, "pemusnahan:" + stamp.Number, null, stamp.Now));
        }
        await db.SaveChangesAsync(ct);
        return files;
    }

    private static async Task<Removed> RemoveAsync(PortalDb db, RetentionKind kind, Guid id, CancellationToken ct) => new(kind switch
    {
        RetentionKind.GuestBook => await db.Set<GuestBookEntry>().Where(g => g.Id == id).ExecuteDeleteAsync(ct),
        RetentionKind.PrivacyRequest => await db.Set<PrivacyRequest>().Where(r => r.Id == id).ExecuteDeleteAsync(ct),
        RetentionKind.LetterDraft => await DraftAsync(db, id, ct),
        _ => throw new InvalidOperationException("A file is emptied, not removed."),
    }, []);

    private static async Task<int> DraftAsync(PortalDb db, Guid id, CancellationToken ct) =>
        await db.Set<LetterRemark>().Where(r => r.LetterId == id).ExecuteDeleteAsync(ct)
        + await db.Set<LetterMove>().Where(m => m.LetterId == id).ExecuteDeleteAsync(ct)
        + await db.Set<LetterMark>().Where(m => m.Letter == id).ExecuteDeleteAsync(ct)
        + await db.Set<Letter>().Where(l => l.Id == id).ExecuteDeleteAsync(ct);
}
