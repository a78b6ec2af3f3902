using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Shelter;

/// <summary>A shelter house as those see it who keep the list.</summary>
public sealed record HouseLine(Guid Id, string Code, int Beds, int Taken, bool Closed);

/// <summary>The houses of the office. An address is shown only when somebody asks for it, and that is written down.</summary>
public sealed class ShelterHouses(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, TimeProvider time)
{
    public async Task<IReadOnlyList<HouseLine>> ListAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.ManageShelter);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<ShelterPlace>().OrderBy(p => p.ClosedAt != null).ThenBy(p => p.Code)
            .Select(p => new HouseLine(p.Id, p.Code, p.Beds, db.Set<ShelterStay>().Count(s => s.Place == p.Id && s.OutAt == null), p.ClosedAt != null)).ToListAsync(ct);
    }

    /// <summary>Adds a house.</summary>
    public async Task AddAsync(string code, string address, int beds, CancellationToken ct = default)
    {
        officer.Must(Permission.ManageShelter);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Set<ShelterPlace>().AnyAsync(p => p.Code == code.Trim(), ct))
            throw new RuleException("Nama samaran ini sudah dipakai.", "nama");
        db.Add(new ShelterPlace(code, address, beds, Now));
        await SaveAsync(db, "tambah-rumah", null, ct);
    }

    /// <summary>Changes a house.</summary>
    /// <param name="address">Null leaves it as it is.</param>
    public async Task ChangeAsync(Guid house, string code, string? address, int beds, CancellationToken ct = default)
    {
        officer.Must(Permission.ManageShelter);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var known = await FindAsync(db, house, ct);
        known.Change(code, address ?? known.Address, beds);
        await SaveAsync(db, "ubah-rumah", house, ct);
    }

    /// <summary>Takes a house out of use.</summary>
    public async Task CloseAsync(Guid house, CancellationToken ct = default)
    {
        officer.Must(Permission.ManageShelter);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Set<ShelterStay>().AnyAsync(s => s.Place == house && s.OutAt == null, ct))
            throw new RuleException("Masih ada yang tinggal di rumah ini. Catat keluarnya dahulu.");
        (await FindAsync(db, house, ct)).Close(Now);
        await SaveAsync(db, "tutup-rumah", house, ct);
    }

    /// <summary>Shows where a house stands.</summary>
    public async Task<string> AddressAsync(Guid house, CancellationToken ct = default)
    {
        officer.Must(Permission.ManageShelter);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var address = (await FindAsync(db, house, ct)).Address;
        await SaveAsync(db, "buka-alamat-penampungan", house, ct);
        return address;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static async Task<ShelterPlace> FindAsync(PortalDb db, Guid house, CancellationToken ct) =>
        await db.Set<ShelterPlace>().SingleOrDefaultAsync(p => p.Id == house, ct) ?? throw new RuleException("Rumah ini tidak ada. Muat ulang halaman.");

    private async Task SaveAsync(PortalDb db, string action, Guid? house, CancellationToken ct)
    {
        db.Journal(new AuditEntry(action, "petugas", officer.Id, null, house is { } id ? $"rumah:{id}" : null, null, Now));
        await db.SaveChangesAsync(ct);
    }
}
