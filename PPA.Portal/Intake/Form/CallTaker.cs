using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Intake.Form;

/// <summary>Lets whoever took the call answer for the case, without looking for its card on the board.</summary>
public sealed class CallTaker(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, LiveFeed feed, TimeProvider time)
{
    /// <exception cref="RuleException">Somebody else holds it already.</exception>
    public async Task TakeAsync(CaseId id, CancellationToken ct = default)
    {
        officer.Must(Permission.TakeCase);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().Include(c => c.Access).Include(c => c.GlassBreaks).AsSplitQuery().SingleAsync(c => c.Id == id, ct);
        officer.Must(Permission.TakeCase, file);
        if (file.HolderId == officer.Id)
            return;
        var now = time.GetUtcNow().UtcDateTime;
        file.Take(officer.Id, now);
        db.Journal(new AuditEntry("ambil", "petugas", officer.Id, id, null, null, now));
        await db.SaveChangesAsync(ct);
        feed.Ring(Topic.CasesChanged, id);
    }
}
