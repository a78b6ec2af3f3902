namespace PPA.Portal.Data;

/// <summary>Where the office's data lies on this machine. Demo mode has files of its own.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Demo">True for the invented office.</param>
/// <param name="KeyFolder">Where the keys lie when they are kept apart from the data; null for <c>keys</c> beside it.</param>
public sealed record DataFolder(string Path, bool Demo, string? KeyFolder = null)
{
    public string DatabaseFile => System.IO.Path.Combine(Path, Demo ? "portal-demo.db" : "portal.db");

    /// <summary>Keys lie apart from the database, so that a copied database alone tells nothing.</summary>
    public string KeyFile => System.IO.Path.Combine(Keys, Demo ? "portal-demo.keys.json" : "portal.keys.json");

    public string CookieKeys => System.IO.Path.Combine(Keys, Demo ? "cookies-demo" : "cookies");

    /// <summary>Sealed files that belong to cases; each is named by the id of its row.</summary>
    public string Attachments => System.IO.Path.Combine(Path, Demo ? "attachments-demo" : "attachments");

    /// <summary>Copies put aside before an upgrade.</summary>
    public string Aside => System.IO.Path.Combine(Path, "aside");

    /// <summary>When the last copy was taken and the last one tried; beside the database, so that it is read while the database is not to be had.</summary>
    public string UpkeepFile => System.IO.Path.Combine(Path, Demo ? "upkeep-demo.json" : "upkeep.json");

    /// <summary>Work in progress of copies and drills; may be emptied whenever the portal stands still.</summary>
    public string Scratch => System.IO.Path.Combine(Path, Demo ? "scratch-demo" : "scratch");

    private string Keys => KeyFolder ?? System.IO.Path.Combine(Path, "keys");

    /// <summary>The folder chosen by <c>--data</c> or Data:Folder, else the platform's per-user place.</summary>
    /// <param name="keyFolder">Data:KeyFolder; empty for <c>keys</c> in the data folder.</param>
    /// <param name="mayCreate">False for who only looks: a mistyped folder is said, not made.</param>
    /// <exception cref="DatabaseRefusedException">The folder is not there, and may not be made.</exception>
    public static DataFolder Choose(string? configured, bool demo, string? keyFolder = null, bool mayCreate = true)
    {
        var path = string.IsNullOrWhiteSpace(configured)
            ? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "ppa-portal")
            : System.IO.Path.GetFullPath(configured);
        if (!mayCreate && !Directory.Exists(path))
            throw new DatabaseRefusedException($"Folder data {path} tidak ada. Sebut folder yang benar dengan --data; tidak ada yang dibuat.");
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new DataFolder(path, demo, string.IsNullOrWhiteSpace(keyFolder) ? null : System.IO.Path.GetFullPath(keyFolder));
    }
}
