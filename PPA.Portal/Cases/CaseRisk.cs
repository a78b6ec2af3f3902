using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Cases;

/// <summary>What keeps a level true while the work goes on: events after which it is judged again.</summary>
public sealed class CaseRisk(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, LiveFeed feed, TimeProvider time)
{
    /// <summary>Asks for a new judgement after something happened.</summary>
    /// <param name="happened">A code of <see cref="RescoreCause"/>.</param>
    public async Task AskRescoreAsync(CaseId id, string happened, CancellationToken ct = default)
    {
        officer.Must(Permission.SetRisk);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().Include(c => c.Agenda).SingleAsync(c => c.Id == id, ct);
        officer.Must(Permission.SetRisk, file);

        var now = time.GetUtcNow().UtcDateTime;
        file.AskRescore(happened, officer.Id, now);
        db.Journal(new AuditEntry("minta-nilai-ulang", "petugas", officer.Id, id, null, null, now));
        await db.SaveChangesAsync(ct);
        feed.Ring(Topic.CasesChanged, id);
    }
}
