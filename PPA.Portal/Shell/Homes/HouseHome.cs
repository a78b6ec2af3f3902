using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Cases;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Upkeep.Checks;

namespace PPA.Portal.Shell.Homes;

/// <summary>The home of the administrator: whether the house is well, what is not set, accounts and doors.</summary>
public sealed class HouseHome(CurrentOfficer me, IDbContextFactory<PortalDb> dbs, CaseDesk desk, HouseChecks checks, OfficeBook book)
{
    private static readonly string[] Always = [CareCheck.Copy, CareCheck.Trial, GroundCheck.DiskRoom];

    public IEnumerable<HomeSource> Sources() => [new("Kesehatan", HealthAsync), new("Belum diatur", NotSetAsync), new("Akun", AccountsAsync)];

    /// <summary>The copy, its drill and the room on the disk, and whatever else needs somebody, the worst first.</summary>
    public async Task<HomeBlock> HealthAsync(CancellationToken ct = default)
    {
        me.Must(Permission.KeepHouse);
        var lines = (await checks.LookAsync(ct)).Where(l => l.Finding != Finding.Fine || Always.Contains(l.What)).ToList();
        return new HomeBlock(
            lines.Count(l => l.Finding != Finding.Fine), "", [.. lines.Take(HomeBlock.Rows).Select(l => new HomeLine(l.What, l.Says, "/pemeliharaan"))], "/pemeliharaan");
    }

    public async Task<HomeBlock> NotSetAsync(CancellationToken ct = default)
    {
        me.Must(Permission.ManageOffice);
        var open = await book.OpenPointsAsync(ct);
        List<HomeLine> lines = [.. open.NotSet.Select(key => new HomeLine(OfficeWords.Of(key), "Akan kosong pada surat", "/pengelola/kantor"))
            .Concat(open.ToConfirm.Select(key => new HomeLine(OfficeWords.Of(key), "Usulan portal, perlu dikonfirmasi", "/pengelola/kantor")))];
        if (open.OwnFactor)
            lines.Insert(0, new HomeLine("Faktor kedua Anda", "Belum dipasang; diminta saat Anda masuk lagi", Entrance.FactorPath));
        return new HomeBlock(lines.Count, "Semua sudah diatur.", [.. lines.Take(HomeBlock.Rows)], "/pengelola/kantor");
    }

    public async Task<HomeBlock> AccountsAsync(CancellationToken ct = default)
    {
        me.Must(Permission.ManageOfficers);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var keys = await db.Set<ApiKey>().CountAsync(k => k.RevokedAt == null, ct);
        var walls = await db.Set<WallDevice>().CountAsync(w => w.RevokedAt == null, ct);
        var officers = desk.Officers.Active.Count;
        return new HomeBlock(officers, "", [], null,
            [new(officers, "petugas aktif", "/pengelola/petugas"), new(keys, "kunci API", "/pengelola/kunci-api"), new(walls, "layar dinding", "/pengelola/layar")]);
    }
}
