using PPA.Portal.Data;
using PPA.Portal.Upkeep.Backups;

namespace PPA.Portal.Upkeep.Checks;

/// <summary>Looks at what the portal stands on: folders, keys, disk, clock. Works while the register cannot be opened.</summary>
public sealed class GroundCheck(DataFolder folder, DatabaseChoice choice, UpkeepSettings settings, TimeProvider time)
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>What the room on the disk is called.</summary>
    public const string DiskRoom = "Ruang disk";

    private const int LongestLag = 20;

    public IReadOnlyList<CheckLine> Look()
    {
        var (database, mayHold) = new DatabaseCheck(folder, choice, time).Look();
        return [.. database, Keys(mayHold), .. Rights(), Disk(), Room(), Clock()];
    }

    /// <param name="needed">A register is there that was sealed with them.</param>
    private CheckLine Keys(bool needed)
    {
        if (!File.Exists(folder.KeyFile))
        {
            return needed
                ? CheckLine.Bad("Berkas kunci", $"{folder.KeyFile} tidak ada; tanpa itu register tidak dapat dibaca.", "Kembalikan dari cadangan kunci: keys restore BERKAS.")
                : CheckLine.Watch("Berkas kunci", "Belum ada; dibuat waktu portal pertama kali dijalankan.", "Jalankan portal sekali.");
        }
        return OpenToOthers(folder.KeyFile)
            ? CheckLine.Bad("Berkas kunci", $"{folder.KeyFile} dapat dibuka pengguna lain.", $"Jalankan: chmod 600 {folder.KeyFile}")
            : CheckLine.Good("Berkas kunci", $"{folder.KeyFile}, hanya untuk pemiliknya.");
    }

    private IEnumerable<CheckLine> Rights()
    {
        string[] places = [folder.Path, Path.GetDirectoryName(folder.KeyFile)!, folder.Attachments, settings.Folder];
        foreach (var place in places.Where(Directory.Exists).Distinct())
        {
            yield return OpenToOthers(place)
                ? CheckLine.Watch("Hak akses", $"{place} dapat dilihat pengguna lain di server ini.", $"Jalankan: chmod 700 {place}")
                : CheckLine.Good("Hak akses", $"{place}, hanya untuk pemiliknya.");
        }
    }

    private CheckLine Disk() => Disks.FreeAt(folder.Path) switch
    {
        < Disks.Least => CheckLine.Bad(DiskRoom, $"{Sizes.Of(Disks.FreeAt(folder.Path))} tersisa.", "Kosongkan ruang sekarang: pengaduan baru tidak dapat disimpan bila disk penuh."),
        < Disks.Low => CheckLine.Watch(DiskRoom, $"{Sizes.Of(Disks.FreeAt(folder.Path))} tersisa.", "Kosongkan ruang atau tambah disk minggu ini."),
        var free => CheckLine.Good(DiskRoom, $"{Sizes.Of(free)} tersisa."),
    };

    /// <summary>A copy beside the original burns with it.</summary>
    private CheckLine Room() => Disks.MountOf(settings.Folder) == Disks.MountOf(folder.Path)
        ? CheckLine.Watch("Tempat cadangan", $"{settings.Folder} berada di disk yang sama dengan register.", "Arahkan Upkeep:Folder ke disk lain, atau salin berkas cadangan ke tempat lain setiap hari (buku panduan, bab Harian).")
        : CheckLine.Good("Tempat cadangan", $"{settings.Folder}, di disk lain daripada register.");

    /// <summary>A clock that went back to the year of its factory makes every due time wrong.</summary>
    private CheckLine Clock()
    {
        var now = time.GetUtcNow().UtcDateTime;
        var built = File.GetLastWriteTimeUtc(typeof(GroundCheck).Assembly.Location);
        return now < built.AddDays(-1) || now.Year > built.Year + LongestLag
            ? CheckLine.Bad("Jam server", $"Menunjuk {now:yyyy-MM-dd HH:mm} UTC, padahal portal ini dibuat {built:yyyy-MM-dd}.", "Betulkan jam server (timedatectl set-ntp true), lalu jalankan portal lagi.")
            : CheckLine.Good("Jam server", $"{now:yyyy-MM-dd HH:mm} UTC, zona server {TimeZoneInfo.Local.Id}.");
    }

    private static bool OpenToOthers(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0;
}
