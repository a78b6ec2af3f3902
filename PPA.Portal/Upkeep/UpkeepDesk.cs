using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Upkeep.Backups;

namespace PPA.Portal.Upkeep;

/// <summary>The administrator's hand on copies and drills, and how the house stands.</summary>
public sealed class UpkeepDesk(CurrentOfficer me, HouseReading reading, BackupMaker maker, RestoreDrill drill, IDbContextFactory<PortalDb> dbs, TimeProvider time)
{
    public async Task<UpkeepView> ReadAsync(CancellationToken ct = default)
    {
        me.Must(Permission.KeepHouse);
        return await reading.ReadAsync(ct);
    }

    /// <exception cref="RuleException">It could not be taken; the sentence says why.</exception>
    public async Task<BackupDone> BackUpAsync(CancellationToken ct = default)
    {
        me.Must(Permission.KeepHouse);
        await TellAsync("cadangkan", ct);
        return await OnScreenAsync(() => maker.MakeAsync(ct: ct));
    }

    /// <exception cref="RuleException">There is no copy to try, or another one is being tried.</exception>
    public async Task<DrillRecord> DrillAsync(CancellationToken ct = default)
    {
        me.Must(Permission.KeepHouse);
        await TellAsync("uji-pulih", ct);
        return await OnScreenAsync(() => drill.TryAsync(ct: ct));
    }

    private async Task TellAsync(string action, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Journal(new AuditEntry(action, "petugas", me.Id, null, "rumah", null, time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
    }

    private static async Task<T> OnScreenAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (UpkeepRefusedException refusal)
        {
            throw new RuleException(refusal.Message);
        }
    }
}
