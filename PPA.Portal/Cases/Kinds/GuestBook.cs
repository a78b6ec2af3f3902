using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Kinds;

/// <summary>A line of the guest book.</summary>
/// <param name="Number">The file that the visit belongs to, where there is one.</param>
public sealed record GuestLine(Guid Id, DateTime VisitedAt, string Visitor, string? Address, string Purpose, string? Number, OfficerId By);

/// <summary>The guest book of the family centre. It holds names: each look into it is written down.</summary>
public sealed class GuestBook(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, CaseDesk desk)
{
    /// <summary>The visits of a month, newest first.</summary>
    /// <param name="again">True where the screen only looks again.</param>
    public async Task<IReadOnlyList<GuestLine>> ReadAsync(DateOnly month, bool again = false, CancellationToken ct = default)
    {
        officer.Must(Permission.KeepGuestBook);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (from, until) = MonthSpan.Of(month, desk.Office.Now.Time);
        var rows = await db.Set<GuestBookEntry>().AsNoTracking().Where(g => g.VisitedAt >= from && g.VisitedAt < until).OrderByDescending(g => g.VisitedAt).ToListAsync(ct);
        var files = rows.Select(g => g.CaseId).Where(id => id is not null).Distinct().ToList();
        var numbers = await db.Set<CaseFile>().AsNoTracking().Where(c => files.Contains(c.Id)).Select(c => new { c.Id, c.Number }).ToDictionaryAsync(c => c.Id, c => c.Number, ct);
        if (!again)
        {
            db.Journal(new AuditEntry("lihat-buku-tamu", "petugas", officer.Id, null, null, $"bulan:{month:yyyy-MM}", desk.Now));
            await db.SaveChangesAsync(ct);
        }
        return [.. rows.Select(g => new GuestLine(g.Id, g.VisitedAt, g.Visitor, g.Address, g.Purpose, g.CaseId is { } id ? numbers.GetValueOrDefault(id) : null, g.By))];
    }

    /// <summary>Writes a visit down.</summary>
    public async Task WriteAsync(string visitor, string? address, string purpose, DateTime visitedAt, CancellationToken ct = default)
    {
        officer.Must(Permission.KeepGuestBook);
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Add(new GuestBookEntry(visitor, address, purpose, visitedAt, null, officer.Id, desk.Now));
        db.Journal(new AuditEntry("isi-buku-tamu", "petugas", officer.Id, null, null, null, desk.Now));
        await db.SaveChangesAsync(ct);
    }
}
