using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Upkeep.Backups;

namespace PPA.Portal.Upkeep;

/// <summary>The administrator's hand on copies and drills, and how the house stands.</summary>
public sealed partial class UpkeepDesk(CurrentOfficer me, HouseReading reading, BackupMaker maker, RestoreDrill drill, IDbContextFactory<PortalDb> dbs, TimeProvider time, ILogger<UpkeepDesk> log)
{
    internal const string CopyFailed = "A copy that was asked for failed";
    internal const string TrialFailed = "A copy that was to be tried could not be restored";

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
        try
        {
            return await maker.MakeAsync(ct: ct);
        }
        catch (UpkeepRefusedException refusal)
        {
            LogCopyFailed(refusal);
            throw new RuleException(refusal.Message);
        }
    }

    /// <exception cref="RuleException">There is no copy to try, or another one is being tried.</exception>
    public async Task<DrillRecord> DrillAsync(CancellationToken ct = default)
    {
        me.Must(Permission.KeepHouse);
        await TellAsync("uji-pulih", ct);
        try
        {
            var record = await drill.TryAsync(ct: ct);
            if (record.Fault is not null)
                LogTrialFailed();
            return record;
        }
        catch (UpkeepRefusedException refusal)
        {
            throw new RuleException(refusal.Message);
        }
    }

    private async Task TellAsync(string action, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Journal(new AuditEntry(action, "petugas", me.Id, null, "rumah", null, time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = CopyFailed)]
    private partial void LogCopyFailed(Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = TrialFailed)]
    private partial void LogTrialFailed();
}
