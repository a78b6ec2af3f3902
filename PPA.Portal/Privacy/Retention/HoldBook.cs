using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Retention;
using PPA.Portal.Office;

namespace PPA.Portal.Privacy.Retention;

/// <summary>A hold in force, as the page shows it.</summary>
public sealed record HoldLine(Guid Id, string Label, string Reason, OfficerId By, DateTime At, DateOnly? Until);

/// <summary>What officers say against a destruction, or that a law case no longer stands against it.</summary>
public sealed class HoldBook(IDbContextFactory<PortalDb> dbs, CurrentOfficer me, OfficeDesk office, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private DateOnly Today => office.Now.Time.DateAt(Now);

    /// <summary>Every hold in force, by number: also of files that are not due yet.</summary>
    public async Task<IReadOnlyList<HoldLine>> ReadAsync(CancellationToken ct = default)
    {
        me.Must(Permission.KeepPrivacy);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var held = await db.Set<RetentionMark>().AsNoTracking().Where(m => m.Kind == RetentionMarkKind.Hold && m.LiftedAt == null).ToListAsync(ct);
        return [.. held.Where(m => m.HoldsOn(Today)).OrderBy(m => m.Label, StringComparer.Ordinal).Select(m => new HoldLine(m.Id, m.Label, m.Reason, m.By, m.At, m.Until))];
    }

    /// <summary>Keeps a file from destruction.</summary>
    /// <param name="number">Register number.</param>
    /// <param name="until">The last day; null until it is lifted.</param>
    public Task HoldAsync(string number, string reason, DateOnly? until, CancellationToken ct = default) =>
        SayAsync(RetentionMarkKind.Hold, "tahan-retensi", number, reason, until, ct);

    /// <summary>Says that the law case of a file has ended, and how.</summary>
    public Task EndLawAsync(string number, string reason, CancellationToken ct = default) =>
        SayAsync(RetentionMarkKind.LawEnded, "perkara-selesai", number, reason, null, ct);

    public async Task LiftAsync(Guid id, CancellationToken ct = default)
    {
        me.Must(Permission.KeepPrivacy);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var mark = await db.Set<RetentionMark>().SingleOrDefaultAsync(m => m.Id == id, ct) ?? throw new RuleException("Penahanan itu tidak ada.");
        mark.Lift(me.Id, Now);
        db.Journal(new AuditEntry("lepas-tahan", "petugas", me.Id, new CaseId(mark.Subject), null, null, Now));
        await db.SaveChangesAsync(ct);
    }

    private async Task SayAsync(RetentionMarkKind kind, string action, string number, string reason, DateOnly? until, CancellationToken ct)
    {
        me.Must(Permission.KeepPrivacy);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var wanted = number.Trim().ToUpperInvariant();
        var file = await db.Set<CaseFile>().AsNoTracking().Where(c => c.Number == wanted).Select(c => new { c.Id, c.DestroyedOn }).SingleOrDefaultAsync(ct)
            ?? throw new RuleException("Tidak ada berkas dengan nomor itu.", "nomor");
        if (file.DestroyedOn is not null)
            throw new RuleException("Berkas itu sudah dimusnahkan.", "nomor");
        db.Add(new RetentionMark(kind, file.Id.Value, wanted, reason, until, Today, me.Id, Now));
        db.Journal(new AuditEntry(action, "petugas", me.Id, file.Id, null, null, Now));
        await db.SaveChangesAsync(ct);
    }
}
