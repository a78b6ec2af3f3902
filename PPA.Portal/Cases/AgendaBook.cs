using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Cases;

/// <summary>A date of a file.</summary>
/// <param name="Kind">Code: asesmen, nilai-ulang, kontak, tinjau, tagih-rujukan, lapor-polisi, akhir-penampungan, respons-keluhan, or of the list "kegiatan-kasus".</param>
/// <param name="Cause">What happened that asked for it; a code.</param>
/// <param name="DueAt">UTC.</param>
/// <param name="Ends">False for a date that is over only when the file itself says so: a stay that ends, a complaint that is responded to.</param>
public sealed record AgendaLine(Guid Entry, CaseId CaseId, string Number, RiskLevel Risk, string Kind, string? Cause, DateTime DueAt, OfficerId? Holder, bool Ends = true)
{
    public const string StayEnds = "akhir-penampungan";
    public const string RespondToComplaint = "respons-keluhan";
}

/// <summary>What must be done by a date: for the files that an officer holds, and all of them for those who watch over the work.</summary>
public sealed class AgendaBook(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, LiveFeed feed, TimeProvider time)
{
    private const int Most = 200;
    private static readonly TimeSpan StayAhead = TimeSpan.FromDays(14);

    /// <summary>True for those who may look at everybody's dates.</summary>
    public bool MaySeeAll => officer.May(Permission.CloseCase);

    /// <summary>Open entries, the longest overdue first.</summary>
    /// <param name="mine">True for one's own only; others than supervisors never see more.</param>
    public async Task<IReadOnlyList<AgendaLine>> ReadAsync(bool mine = false, CancellationToken ct = default)
    {
        officer.Must(Permission.WriteNote);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (me, all) = (officer.Id, MaySeeAll && !mine);
        var open = db.Set<CaseFile>().AsNoTracking().Where(c => c.Stage != CaseStage.Closed);
        var entries = await (
            from entry in db.Set<AgendaEntry>().AsNoTracking()
            join file in open on entry.CaseId equals file.Id
            where entry.DoneAt == null && (all || file.HolderId == me || entry.Officer == me)
            orderby entry.DueAt
            select new AgendaLine(entry.Id, file.Id, file.Number, file.Risk, entry.Kind, entry.Cause, entry.DueAt, entry.Officer ?? file.HolderId, true)).Take(Most).ToListAsync(ct);
        return [.. entries.Concat(await StaysAsync(db, open, all, ct)).Concat(await ComplaintsAsync(open, all, ct)).OrderBy(line => line.DueAt).Take(Most)];
    }

    /// <summary>Marks an entry as done.</summary>
    public async Task FinishAsync(CaseId id, Guid entry, CancellationToken ct = default)
    {
        officer.Must(Permission.WriteNote);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().Include(c => c.Agenda).Include(c => c.Access).Include(c => c.GlassBreaks).AsSplitQuery().SingleAsync(c => c.Id == id, ct);
        officer.Must(Permission.WriteNote, file);

        var now = time.GetUtcNow().UtcDateTime;
        file.FinishAgenda(entry, officer.Id, now);
        db.Journal(new AuditEntry("selesai-agenda", "petugas", officer.Id, id, "agenda:" + entry, null, now));
        await db.SaveChangesAsync(ct);
        feed.Ring(Topic.CasesChanged, id);
    }

    // Beds are the shelter officer's business also where somebody else holds the case.
    private async Task<IReadOnlyList<AgendaLine>> StaysAsync(PortalDb db, IQueryable<CaseFile> open, bool all, CancellationToken ct)
    {
        var (me, shelter, until) = (officer.Id, officer.Card?.Has(Role.ShelterOfficer) == true, time.GetUtcNow().UtcDateTime + StayAhead);
        return await (
            from stay in db.Set<ShelterStay>().AsNoTracking()
            join file in open on stay.CaseId equals file.Id
            where stay.OutAt == null && stay.PlannedOutAt < until && (all || shelter || file.HolderId == me)
            orderby stay.PlannedOutAt
            select new AgendaLine(stay.Id, file.Id, file.Number, file.Risk, AgendaLine.StayEnds, null, stay.PlannedOutAt, file.HolderId, false)).Take(Most).ToListAsync(ct);
    }

    // Nobody's complaint is everybody's who may answer it.
    private async Task<IReadOnlyList<AgendaLine>> ComplaintsAsync(IQueryable<CaseFile> open, bool all, CancellationToken ct)
    {
        var (me, answers) = (officer.Id, officer.May(Permission.AnswerServiceComplaint));
        return await open.Where(c => c.Kind == CaseKind.ServiceComplaint && c.FirstResponseAt == null && (all || c.HolderId == me || (answers && c.HolderId == null)))
            .OrderBy(c => c.DueAt).Take(Most)
            .Select(c => new AgendaLine(c.Id.Value, c.Id, c.Number, c.Risk, AgendaLine.RespondToComplaint, null, c.DueAt, c.HolderId, false)).ToListAsync(ct);
    }
}
