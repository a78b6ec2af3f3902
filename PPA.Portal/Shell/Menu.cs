using PPA.Portal.Accounts;

namespace PPA.Portal.Shell;

/// <summary>One door of the rail.</summary>
/// <param name="Shortcut">The letter after "g", or for a single key; null for none.</param>
public sealed record MenuItem(string Path, string Word, string Icon, Permission? Needs, char? Shortcut = null);

/// <summary>What stands on the rail, for whom.</summary>
public static class Menu
{
    private static readonly MenuItem[] Items =
    [
        new("/", "Beranda", "agenda", null),
        new("/papan", "Papan", "papan", Permission.SeeBoard, 'b'),
        new("/pengaduan/baru", "Terima", "terima", Permission.ReceiveComplaint),
        new("/kasus", "Kasus", "kasus", Permission.OpenCase, 'k'),
        new("/surat", "Surat", "surat", Permission.ReadLetters, 's'),
        new("/langkah", "Langkah", "centang", Permission.WorkStep, 'l'),
        new("/rekap", "Rekap", "rekap", Permission.ReadRecap, 'r'),
        new("/alarm", "Alarm", "lonceng", Permission.ReadAlarmTimes),
        new("/agenda", "Agenda", "jam", Permission.WriteNote),
        new("/beban", "Beban kerja", "orang", Permission.SeeWorkload),
        new("/penampungan", "Penampungan", "kunci", Permission.ManageShelter),
        new("/tinjauan-akses", "Tinjauan akses", "mata", Permission.ReviewGlass),
        new("/simfoni", "SIMFONI", "rekap", Permission.EnterSimfoni),
        new("/standar", "Standar", "centang", Permission.ReadStandards),
        new("/daftar-kasus", "Daftar kasus", "audit", Permission.ExportLineList),
        new("/impor", "Impor", "rekap", Permission.ImportRegister),
        new("/pengelola/petugas", "Petugas", "orang", Permission.ManageOfficers),
        new("/pengelola/kantor", "Kantor", "pengaturan", Permission.ManageOffice),
        new("/pengaturan/templat-surat", "Templat surat", "rekap", Permission.ManageOffice),
        new("/pengelola/kunci-api", "Kunci API", "kunci", Permission.ManageApiKeys),
        new("/pengelola/layar", "Layar dinding", "layar", Permission.ManageWalls),
        new("/privasi", "Pelindungan data", "kunci", Permission.KeepPrivacy),
        new("/pemeliharaan", "Pemeliharaan", "pengaturan", Permission.KeepHouse),
        new("/jejak", "Jejak audit", "audit", Permission.ReadAudit),
    ];

    /// <summary>The doors that this officer may open.</summary>
    public static IReadOnlyList<MenuItem> For(CurrentOfficer officer) =>
        [.. Items.Where(item => item.Needs is not { } permission ? officer.IsSignedIn : officer.MaySome(permission))];

    /// <summary>True while the address is this door or lies behind it.</summary>
    public static bool IsHere(MenuItem item, string path) =>
        item.Path == "/" ? path == "/" : path == item.Path || path.StartsWith(item.Path + "/", StringComparison.Ordinal);
}
