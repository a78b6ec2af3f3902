using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Triage;

/// <summary>A file on the desk: who acts on it, when, and what the trail will say.</summary>
public sealed class CaseAct(CaseFile file, OfficerCard by, DateTime now)
{
    public CaseFile File => file;

    public OfficerCard By => by;

    /// <summary>UTC.</summary>
    public DateTime Now => now;

    /// <summary>What else it was about, for the trail: kind and id.</summary>
    public string? Subject { get; set; }

    /// <summary>Codes for the trail.</summary>
    public string? Detail { get; set; }
}

/// <summary>Brings a file to an officer, lets one thing be done with it, and puts it back with a line in the trail.</summary>
public sealed class CaseDesk(IDbContextFactory<PortalDb> dbs, LiveFeed feed, CurrentOfficer officer, TimeProvider time)
{
    /// <summary>Who acts at this desk.</summary>
    public CurrentOfficer Officer => officer;

    private const int Attempts = 4;

    /// <summary>Does one act on one case. When somebody else was quicker, the rules are asked again with what is true now.</summary>
    /// <param name="action">Code of the verb in the trail.</param>
    /// <param name="act">Returns false when nothing is left to do.</param>
    /// <param name="with">What else of the file the act needs.</param>
    /// <exception cref="RuleException">The rules or the table say no.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Others kept changing the file.</exception>
    public async Task DoAsync(
        CaseId id, Permission permission, string action, Func<CaseAct, bool> act,
        Func<IQueryable<CaseFile>, IQueryable<CaseFile>>? with = null, CancellationToken ct = default)
    {
        officer.Must(permission);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await TryAsync(id, permission, action, act, with ?? (files => files), ct))
                    feed.Ring(Topic.CasesChanged, id);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody was quicker: read again.
            }
        }
    }

    private async Task<bool> TryAsync(
        CaseId id, Permission permission, string action, Func<CaseAct, bool> act,
        Func<IQueryable<CaseFile>, IQueryable<CaseFile>> with, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await with(db.Set<CaseFile>()).SingleOrDefaultAsync(c => c.Id == id, ct)
            ?? throw new RuleException("Kasus ini tidak ditemukan.");
        officer.Must(permission, file);

        var work = new CaseAct(file, officer.Card!, time.GetUtcNow().UtcDateTime);
        if (!act(work))
            return false;
        db.Journal(new AuditEntry(action, "petugas", work.By.Id, file.Id, work.Subject, work.Detail, work.Now));
        await db.SaveChangesAsync(ct);
        return true;
    }
}
