namespace PPA.Portal.Upkeep.Backups;

/// <summary>The office's own folder: profiles, lists, procedures and letters that replace the built-in ones.</summary>
/// <param name="folder">Null where the office has none.</param>
public sealed class OwnFiles(string? folder)
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Reads the setting <c>Office:Folder</c>.</summary>
    /// <param name="contentRoot">What a relative path starts from.</param>
    public static OwnFiles Of(IConfiguration config, string contentRoot) =>
        new(config["Office:Folder"] is { Length: > 0 } own ? Path.Combine(contentRoot, own) : null);

    /// <summary>Every file with its path below the folder, with forward slashes, in a steady order.</summary>
    public IEnumerable<(string Path, string Name)> All() => folder is null || !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*", Everything).Select(path => (path, Path.GetRelativePath(folder, path).Replace('\\', '/'))).OrderBy(f => f.Item2, StringComparer.Ordinal);
}
