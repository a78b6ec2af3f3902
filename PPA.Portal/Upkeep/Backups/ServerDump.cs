namespace PPA.Portal.Upkeep.Backups;

/// <summary>A copy of a register in PostgreSQL, made by the server's own tools and laid where the portal can see its age.</summary>
/// <param name="At">UTC.</param>
public sealed record ServerDump(string Name, DateTime At, long Size)
{
    private const string Pattern = "*.dump";

    /// <summary>The newest in a folder; null where there is none.</summary>
    public static ServerDump? Newest(string folder) => !Directory.Exists(folder)
        ? null
        : new DirectoryInfo(folder).EnumerateFiles(Pattern).Where(f => f.Length > 0).Select(f => new ServerDump(f.Name, f.LastWriteTimeUtc, f.Length)).MaxBy(d => d.At);
}
