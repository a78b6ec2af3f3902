using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Cases;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Shell.Homes;

/// <summary>The home of the administrator: whether the house is well, what is not set, accounts and doors.</summary>
public sealed class HouseHome(CurrentOfficer me, IDbContextFactory<PortalDb> dbs, CaseDesk desk, DataFolder folder)
{
    private const long Gigabyte = 1L << 30;
    private const long Megabyte = 1L << 20;

    /// <summary>Free gigabytes below which the administrator should act.</summary>
    private const int LowDisk = 5;

    public IEnumerable<HomeSource> Sources() => [new("Kesehatan", HealthAsync), new("Belum diatur", NotSetAsync), new("Akun", AccountsAsync)];

    /// <summary>The last copy, the room on the disk, the size of the register, and what is wrong with the calendar.</summary>
    public Task<HomeBlock> HealthAsync(CancellationToken ct = default)
    {
        me.Must(Permission.ManageOffice);
        var free = new DriveInfo(Path.GetPathRoot(folder.Path) is { Length: > 0 } root && OperatingSystem.IsWindows() ? root : folder.Path).AvailableFreeSpace / Gigabyte;
        var size = new FileInfo(folder.DatabaseFile) is { Exists: true } file ? file.Length / Megabyte : 0;
        var copy = Directory.Exists(folder.Aside) ? Directory.EnumerateFiles(folder.Aside).Select(File.GetLastWriteTimeUtc).DefaultIfEmpty().Max() : default;
        List<HomeLine> lines =
        [
            new("Cadangan", copy == default ? "Belum ada salinan register di folder data. Ikuti petunjuk cadangan." : $"Salinan terakhir {desk.Office.Now.Time.DateAndClock(copy)}", "/pengelola/kantor"),
            new("Ruang disk", $"{free} GB tersisa{(free < LowDisk ? ", hampir penuh: kosongkan ruang" : "")} · register {Math.Max(1, size)} MB", "/pengelola/kantor"),
        ];
        if (desk.Office.Now.Calendar.MissingYearsWarning(desk.Now) is { } warning)
            lines.Add(new HomeLine("Hari libur", warning, "/pengelola/kantor"));
        return Task.FromResult(new HomeBlock(lines.Count, "", lines));
    }

    public Task<HomeBlock> NotSetAsync(CancellationToken ct = default)
    {
        me.Must(Permission.ManageOffice);
        var profile = desk.Office.Now.Profile;
        var lines = profile.NotSet.Select(key => new HomeLine(OfficeWords.Of(key), "Akan kosong pada surat", "/pengelola/kantor"))
            .Concat(profile.ToConfirm.Select(key => new HomeLine(OfficeWords.Of(key), "Usulan portal, perlu dikonfirmasi", "/pengelola/kantor"))).ToList();
        return Task.FromResult(new HomeBlock(lines.Count, "Semua sudah diatur.", [.. lines.Take(HomeBlock.Rows)], "/pengelola/kantor"));
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
