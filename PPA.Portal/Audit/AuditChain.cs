using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Audit;

/// <summary>Writes the journal of a save into the trail, in the same transaction, each entry chained to the one before.</summary>
/// <remarks>A case file that changes without a line in the journal is not saved: the trail has no gaps by forgetting.</remarks>
public sealed class AuditChain : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PortalDb db)
        {
            MustTell(db);
            await ChainAsync(db, cancellationToken);
        }
        return result;
    }

    private static void MustTell(PortalDb db)
    {
        if (db.PendingJournal.Count > 0)
            return;
        var silent = db.ChangeTracker.Entries().FirstOrDefault(e =>
            e.Entity is CaseFile or Person or CaseNote or CaseRecord or ShelterPlace or ApiKey or WallDevice
            && e.State is not (EntityState.Unchanged or EntityState.Detached));
        if (silent is not null)
            throw new InvalidOperationException($"{silent.Metadata.ClrType.Name} changed without a line in the journal.");
    }

    private static async Task ChainAsync(PortalDb db, CancellationToken ct)
    {
        if (db.PendingJournal.Count == 0)
            return;
        var last = await db.Set<AuditEntry>().AsNoTracking().OrderByDescending(a => a.Sequence).FirstOrDefaultAsync(ct);
        var (sequence, hash) = last is null ? (0L, AuditEntry.Origin) : (last.Sequence, last.Hash);
        foreach (var entry in db.PendingJournal)
        {
            entry.Chain(++sequence, hash);
            hash = entry.Hash;
            db.Add(entry);
        }
        db.JournalWritten();
    }
}
