using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Privacy;

/// <summary>A request as the page shows it.</summary>
/// <param name="IsLate">True where it is open past its time, or was decided past it.</param>
/// <param name="DestroyedUnder">Number of the certificate, where the file it was about was destroyed.</param>
/// <param name="FileStage">Of the file whose erasure was asked for; null where there is none.</param>
public sealed record RequestLine(Guid Id, PrivacyAsk Ask, string Who, string About, string? CaseNumber, DateTime ReceivedAt, DateTime DueAt, DateTime? DecidedAt, OfficerId? DecidedBy, RefusalGround? Ground, string? Answer, bool IsLate, string? DestroyedUnder = null, CaseStage? FileStage = null);

/// <summary>What people ask about their own data, and what the office answered.</summary>
public sealed class RequestBook(IDbContextFactory<PortalDb> dbs, CurrentOfficer me, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Open ones first, the most urgent at the top. Looking is written down: names stand in it.</summary>
    public async Task<IReadOnlyList<RequestLine>> ReadAsync(CancellationToken ct = default)
    {
        me.Must(Permission.KeepPrivacy);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = await db.Set<PrivacyRequest>().AsNoTracking().OrderByDescending(r => r.ReceivedAt).Take(200).ToListAsync(ct);
        if (all.Count > 0)
        {
            db.Journal(new AuditEntry("lihat-permintaan-data", "petugas", me.Id, null, null, null, Now));
            await db.SaveChangesAsync(ct);
        }
        var numbers = all.Where(r => r.Ask == PrivacyAsk.Erasure && r.CaseNumber is not null).Select(r => r.CaseNumber!).ToList();
        var files = await db.Set<CaseFile>().AsNoTracking().Where(c => numbers.Contains(c.Number)).Select(c => new { c.Number, c.DestroyedUnder, c.Stage }).ToDictionaryAsync(c => c.Number, ct);
        return [.. all.Select(r => files.GetValueOrDefault(r.CaseNumber ?? "") is { } file ? LineOf(r) with { DestroyedUnder = file.DestroyedUnder, FileStage = file.Stage } : LineOf(r))
            .OrderBy(r => r.DecidedAt is not null).ThenBy(r => r.DecidedAt is null ? r.DueAt.Ticks : -r.ReceivedAt.Ticks)];
    }

    /// <summary>Writes one down; its clock runs from when it was received.</summary>
    /// <param name="caseNumber">Of a file that exists; empty where none was found.</param>
    /// <returns>True where the time to decide is over already.</returns>
    public async Task<bool> ReceiveAsync(PrivacyAsk ask, string who, string about, string? caseNumber, DateTime receivedAt, CancellationToken ct = default)
    {
        me.Must(Permission.KeepPrivacy);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var request = new PrivacyRequest(ask, who, about, caseNumber, receivedAt, me.Id, Now);
        if (request.CaseNumber is { } number && !await db.Set<CaseFile>().AnyAsync(c => c.Number == number, ct))
            throw new RuleException("Tidak ada berkas dengan nomor itu. Periksa nomornya, atau kosongkan.", "nomor-kasus");
        db.Add(request);
        db.Journal(new AuditEntry("terima-permintaan-data", "petugas", me.Id, null, "permintaan:" + request.Id.ToString("N"), ask.Code(), Now));
        await db.SaveChangesAsync(ct);
        return Now > request.DueAt;
    }

    /// <summary>Grants it (no ground), or refuses it with a ground and in words.</summary>
    public async Task DecideAsync(Guid id, RefusalGround? ground, string answer, CancellationToken ct = default)
    {
        me.Must(Permission.KeepPrivacy);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var request = await db.Set<PrivacyRequest>().SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new RuleException("Permintaan itu tidak ada.");
        request.Decide(ground, answer, me.Id, Now);
        db.Journal(new AuditEntry(ground is null ? "penuhi-permintaan-data" : "tolak-permintaan-data", "petugas", me.Id, null, "permintaan:" + id.ToString("N"), ground?.Code(), Now));
        await db.SaveChangesAsync(ct);
    }

    private RequestLine LineOf(PrivacyRequest r) =>
        new(r.Id, r.Ask, r.Who, r.About, r.CaseNumber, r.ReceivedAt, r.DueAt, r.DecidedAt, r.DecidedBy, r.Ground, r.Answer, (r.DecidedAt ?? Now) > r.DueAt);
}
