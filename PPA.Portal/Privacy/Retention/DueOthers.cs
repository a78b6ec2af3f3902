using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Domain.Retention;
using PPA.Portal.Office;

namespace PPA.Portal.Privacy.Retention;

/// <summary>Finds records with names that are no files: lines of the guest book, decided requests, drafts that were never used.</summary>
internal static class DueOthers
{
    /// <param name="before">UTC: written, decided or last touched before.</param>
    public static async Task<IReadOnlyList<Candidate>> ReadAsync(PortalDb db, RetentionKind kind, OfficeTime clock, DateTime before, CancellationToken ct) => kind switch
    {
        RetentionKind.GuestBook => Of(kind, "Buku tamu", null, clock, await db.Set<GuestBookEntry>().AsNoTracking().Where(g => g.VisitedAt < before).Select(g => new Found(g.Id, g.VisitedAt)).ToListAsync(ct)),
        RetentionKind.PrivacyRequest => Of(kind, "Permintaan data", null, clock, await db.Set<PrivacyRequest>().AsNoTracking().Where(r => r.DecidedAt < before).Select(r => new Found(r.Id, r.DecidedAt!.Value)).ToListAsync(ct)),
        RetentionKind.LetterDraft => Of(kind, "Konsep surat", "/surat/", clock, await Drafts(db).Where(l => l.TextAt < before).Select(l => new Found(l.Id, l.TextAt)).ToListAsync(ct)),
        _ => [],
    };

    /// <summary>Letters that never got a number and were not signed.</summary>
    public static IQueryable<Letter> Drafts(PortalDb db) => db.Set<Letter>().AsNoTracking()
        .Where(l => l.Number == null && l.SignedAt == null && (l.Stage == LetterStage.Draft || l.Stage == LetterStage.Returned || l.Stage == LetterStage.Cancelled));

    // They have no number of their own: the day and the end of their id tell one from another.
    private static List<Candidate> Of(RetentionKind kind, string word, string? page, OfficeTime clock, IEnumerable<Found> found) =>
        [.. found.Select(f => new Candidate(kind, f.Id, $"{word} {OfficeTime.Date(clock.DateAt(f.At))} ({f.Id.ToString("N")[^6..]})", page is null ? null : page + f.Id, clock.DateAt(f.At), []))];

    private sealed record Found(Guid Id, DateTime At);
}
