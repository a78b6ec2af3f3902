using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Cases;

/// <summary>A date of a case.</summary>
/// <param name="Kind">Code: asesmen, nilai-ulang, kontak, tinjau.</param>
/// <param name="Cause">What happened that asked for it; a code.</param>
/// <param name="DueAt">UTC.</param>
public sealed record AgendaLine(Guid Entry, CaseId CaseId, string Number, RiskLevel Risk, string Kind, string? Cause, DateTime DueAt, OfficerId? Holder);

/// <summary>What must be done by a date: for the cases that an officer holds, and all of them for those who watch over the work.</summary>
public sealed class AgendaBook(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, LiveFeed feed, TimeProvider time)
{
    private const int Most = 200;

    /// <summary>Open entries, the longest overdue first.</summary>
    public async Task<IReadOnlyList<AgendaLine>> ReadAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.WriteNote);
        var me = officer.Id;
        var all = officer.May(Permission.CloseCase);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<CaseFile>().AsNoTracking()
            .Where(c => c.Stage != CaseStage.Closed)
            .SelectMany(c => c.Agenda.Where(a => a.DoneAt == null), (c, a) => new { Case = c, Entry = a })
            .Where(x => all || x.Case.HolderId == me || x.Entry.Officer == me)
            .OrderBy(x => x.Entry.DueAt).Take(Most)
            .Select(x => new AgendaLine(x.Entry.Id, x.Case.Id, x.Case.Number, x.Case.Risk, x.Entry.Kind, x.Entry.Cause, x.Entry.DueAt, x.Case.HolderId))
            .ToListAsync(ct);
    }

    /// <summary>Marks an entry as done.</summary>
    public async Task FinishAsync(CaseId id, Guid entry, CancellationToken ct = default)
    {
        officer.Must(Permission.WriteNote);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().Include(c => c.Agenda).SingleAsync(c => c.Id == id, ct);
        officer.Must(Permission.WriteNote, file);

        var now = time.GetUtcNow().UtcDateTime;
        file.FinishAgenda(entry, officer.Id, now);
        db.Journal(new AuditEntry("selesai-agenda", "petugas", officer.Id, id, "agenda:" + entry, null, now));
        await db.SaveChangesAsync(ct);
        feed.Ring(Topic.CasesChanged, id);
    }
}
