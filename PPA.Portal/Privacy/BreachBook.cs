using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Privacy;

/// <summary>A breach as the page shows it.</summary>
/// <param name="People">Null where it is not known how many.</param>
/// <param name="IsLate">True where somebody was told late, or has not been told and the time is over.</param>
public sealed record BreachLine(Guid Id, string What, string Data, int? People, DateTime NoticedAt, DateTime DueAt, DateTime? PeopleToldAt, DateTime? AuthorityToldAt, string? Measures, DateTime? ClosedAt, bool IsLate)
{
    /// <summary>True where the people were told, and late.</summary>
    public bool PeopleLate => PeopleToldAt > DueAt;

    /// <summary>True where the authority was told, and late.</summary>
    public bool AuthorityLate => AuthorityToldAt > DueAt;
}

/// <summary>Data in wrong hands: what happened, who must be told, and whether they were.</summary>
public sealed class BreachBook(IDbContextFactory<PortalDb> dbs, CurrentOfficer me, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<IReadOnlyList<BreachLine>> ReadAsync(CancellationToken ct = default)
    {
        me.Must(Permission.KeepPrivacy);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = await db.Set<DataBreach>().AsNoTracking().OrderByDescending(b => b.NoticedAt).Take(200).ToListAsync(ct);
        return [.. all.OrderBy(b => b.ClosedAt is not null).ThenByDescending(b => b.NoticedAt).Select(LineOf)];
    }

    /// <summary>Writes one down; the clock runs from when it was noticed.</summary>
    /// <param name="people">Null where it is not known how many.</param>
    /// <returns>True where the time to tell is over already.</returns>
    public async Task<bool> WriteAsync(string what, string data, int? people, DateTime noticedAt, CancellationToken ct = default)
    {
        me.Must(Permission.KeepPrivacy);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var breach = new DataBreach(what, data, people ?? 0, noticedAt, me.Id, Now);
        db.Add(breach);
        db.Journal(new AuditEntry("catat-kebocoran", "petugas", me.Id, null, "kebocoran:" + breach.Id.ToString("N"), null, Now));
        await db.SaveChangesAsync(ct);
        return breach.IsLate(Now);
    }

    /// <param name="at">UTC: when they were told.</param>
    public Task TellPeopleAsync(Guid id, DateTime at, CancellationToken ct = default) => ChangeAsync(id, "kebocoran-orang-diberi-tahu", breach => breach.TellPeople(at, Now), ct);

    /// <param name="at">UTC: when it was told.</param>
    public Task TellAuthorityAsync(Guid id, DateTime at, CancellationToken ct = default) => ChangeAsync(id, "kebocoran-lembaga-diberi-tahu", breach => breach.TellAuthority(at, Now), ct);

    public Task CloseAsync(Guid id, string measures, CancellationToken ct = default) => ChangeAsync(id, "tutup-kebocoran", breach => breach.Close(measures, Now), ct);

    private async Task ChangeAsync(Guid id, string action, Action<DataBreach> change, CancellationToken ct)
    {
        me.Must(Permission.KeepPrivacy);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var breach = await db.Set<DataBreach>().SingleOrDefaultAsync(b => b.Id == id, ct) ?? throw new RuleException("Catatan itu tidak ada.");
        change(breach);
        db.Journal(new AuditEntry(action, "petugas", me.Id, null, "kebocoran:" + id.ToString("N"), null, Now));
        await db.SaveChangesAsync(ct);
    }

    private BreachLine LineOf(DataBreach b) =>
        new(b.Id, b.What, b.Data, b.People == 0 ? null : b.People, b.NoticedAt, b.DueAt, b.PeopleToldAt, b.AuthorityToldAt, b.Measures, b.ClosedAt, b.IsLate(Now));
}
