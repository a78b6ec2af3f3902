using PPA.Portal.Data;
using PPA.Portal.Upkeep.Backups;

namespace PPA.Portal.Upkeep.Calls;

/// <summary>Looks for what cannot wait: a copy that failed or grew old, a drill that failed or was forgotten, a disk that fills.</summary>
/// <remarks>A register that nobody copies is lost on the day the disk breaks, and until that day everything looks well.</remarks>
public sealed class HouseCalls(UpkeepRecords records, UpkeepSettings settings, DataFolder folder, DatabaseChoice choice, TimeProvider time)
{
    /// <summary>A night and two hours: one copy that did not come is noticed the same morning.</summary>
    public static readonly TimeSpan CopyLasts = TimeSpan.FromHours(26);

    private const int TrialLasts = 14;

    public IReadOnlyList<HouseCall> Look() => [.. Care(), .. Room(Disks.FreeAt(folder.Path))];

    /// <summary>What a disk with so many bytes left asks for.</summary>
    internal static IEnumerable<HouseCall> Room(long free)
    {
        if (free < Disks.Least)
            yield return new("Disk server penuh", $"{Sizes.Of(free)} tersisa; pengaduan baru tidak dapat disimpan.");
        else if (free < Disks.Low)
            yield return new("Disk server hampir penuh", $"{Sizes.Of(free)} tersisa.");
    }

    private IEnumerable<HouseCall> Care()
    {
        var (notes, now) = (records.Read(), time.GetUtcNow().UtcDateTime);
        return choice.Provider == DatabaseProvider.Postgres
            ? Old(ServerDump.Newest(settings.Folder)?.At, now)
            : [.. notes.BackupFault is { } fault ? [new HouseCall("Cadangan gagal", $"{Ages.Ago(now - fault.At)}: {fault.Sentence}")] : Old(notes.LastBackup?.At, now), .. Trial(notes.LastDrill, now)];
    }

    // The invented office is made anew at will: nobody needs last night's.
    private IEnumerable<HouseCall> Old(DateTime? copied, DateTime now)
    {
        if (!folder.Demo && copied is { } at && now - at > CopyLasts)
            yield return new("Cadangan terlambat", $"Yang terakhir dibuat {Ages.Ago(now - at)}.");
    }

    private IEnumerable<HouseCall> Trial(DrillRecord? last, DateTime now)
    {
        if (last is { Fault: { } fault })
            yield return new("Uji pulih gagal", $"{Ages.Ago(now - last.At)}: {fault}");
        else if (!folder.Demo && last is { At: var at } && now - at > TimeSpan.FromDays(Math.Max(TrialLasts, 2 * settings.DrillDays)))
            yield return new("Uji pulih terlambat", $"Cadangan terakhir dicoba dipulihkan {Ages.Ago(now - at)}.");
    }
}
