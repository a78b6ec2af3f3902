namespace PPA.Portal.Upkeep;

/// <summary>How much room is left, and on which disk something lies.</summary>
public static class Disks
{
    /// <summary>Bytes below which the portal calls itself not ready.</summary>
    public const long Least = 200L * 1024 * 1024;

    /// <summary>Bytes below which the administrator should act.</summary>
    public const long Low = 5L * 1024 * 1024 * 1024;

    public static long FreeAt(string folder) => new DriveInfo(PlaceOf(folder)).AvailableFreeSpace;

    public static long TotalAt(string folder) => new DriveInfo(PlaceOf(folder)).TotalSize;

    /// <summary>Where the disk that holds a path begins.</summary>
    public static string MountOf(string path)
    {
        var full = Path.GetFullPath(path);
        return DriveInfo.GetDrives().Select(d => d.RootDirectory.FullName)
            .Where(root => full == root || full.StartsWith(root.EndsWith(Path.DirectorySeparatorChar) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .MaxBy(root => root.Length) ?? Path.GetPathRoot(full)!;
    }

    private static string PlaceOf(string folder) => OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder;
}
