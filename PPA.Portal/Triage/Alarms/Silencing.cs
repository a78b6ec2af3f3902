using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>Silencing one's own calls for a short while. It is on record and on everybody's screen.</summary>
public sealed class Silencing(IDbContextFactory<PortalDb> dbs, Hush hush, CurrentOfficer officer, TimeProvider time)
{
    /// <summary>"Diamkan 5 menit": a new threat to life is heard all the same.</summary>
    public async Task FiveMinutesAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.AcknowledgeCall);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Journal(new AuditEntry("diamkan-bunyi", "petugas", officer.Id, null, null, "menit:5", now));
        await db.SaveChangesAsync(ct);
        hush.Silence(officer.Id, now + Hush.Lasts);
    }
}
