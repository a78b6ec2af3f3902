using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Audit;

/// <summary>What a look through the whole chain found.</summary>
/// <param name="Count">Entries read.</param>
/// <param name="BrokenAt">Place of the first entry that does not fit; null when all fit.</param>
/// <param name="Head">Hash of the last entry; note it elsewhere to prove later that nothing was cut off.</param>
public sealed record ChainReport(long Count, long? BrokenAt, string Head);

/// <summary>A page of the trail.</summary>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, int Total);

/// <summary>Reads and verifies who did and who saw what.</summary>
public sealed class AuditTrail(IDbContextFactory<PortalDb> dbs)
{
    /// <summary>Reads the chain from its first entry and says where it breaks.</summary>
    public async Task<ChainReport> VerifyAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (count, hash) = (0L, AuditEntry.Origin);
        await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().OrderBy(a => a.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            count++;
            if (entry.Sequence != count || entry.PreviousHash != hash || !entry.IsIntact())
                return new ChainReport(count, entry.Sequence, hash);
            hash = entry.Hash;
        }
        return new ChainReport(count, null, hash);
    }

    /// <summary>The newest entries first.</summary>
    /// <param name="action">Only this verb, where given.</param>
    /// <param name="page">From 1.</param>
    public async Task<AuditPage> ReadAsync(CaseId? file, OfficerId? officer, string? action, int page, int size, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var entries = db.Set<AuditEntry>().AsNoTracking()
            .Where(a => file == null || a.CaseId == file)
            .Where(a => officer == null || a.Officer == officer)
            .Where(a => action == null || a.Action == action);
        var total = await entries.CountAsync(ct);
        var rows = await entries.OrderByDescending(a => a.Sequence).Skip((page - 1) * size).Take(size).ToListAsync(ct);
        return new AuditPage(rows, total);
    }
}
