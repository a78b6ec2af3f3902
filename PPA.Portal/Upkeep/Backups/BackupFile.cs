using System.Globalization;
using System.Text.RegularExpressions;

namespace PPA.Portal.Upkeep.Backups;

/// <summary>A copy as it lies in its folder.</summary>
/// <param name="TakenAt">UTC, from the name.</param>
public sealed partial record BackupFile(string Path, DateTime TakenAt, long Size)
{
    /// <summary>How the name of every copy ends.</summary>
    public const string Ending = ".cadangan";

    /// <summary>How the name of a copy ends while it is written; such a file is never used.</summary>
    public const string Unfinished = ".belum-selesai";

    private const string Stamp = "yyyyMMdd'T'HHmmss'Z'";

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Such as <c>portal-20261122T013000Z.cadangan</c>.</summary>
    /// <param name="takenAt">UTC.</param>
    public static string NameOf(bool demo, DateTime takenAt) =>
        (demo ? "portal-demo-" : "portal-") + takenAt.ToString(Stamp, CultureInfo.InvariantCulture) + Ending;

    /// <summary>The copies in a folder, newest first. What is named otherwise is nobody's copy and is left alone.</summary>
    public static IReadOnlyList<BackupFile> In(string folder, bool demo) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, "*" + Ending).Select(path => Of(path, demo)).OfType<BackupFile>().OrderByDescending(c => c.TakenAt)];

    private static BackupFile? Of(string path, bool demo)
    {
        var name = NameShape().Match(System.IO.Path.GetFileName(path));
        return name.Success && name.Groups["demo"].Success == demo && DateTime.TryParseExact(name.Groups["stamp"].Value, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? new BackupFile(path, at, new FileInfo(path).Length)
            : null;
    }

    [GeneratedRegex(@"\Aportal-(?<demo>demo-)?(?<stamp>\d{8}T\d{6}Z)\.cadangan\z")]
    private static partial Regex NameShape();
}
