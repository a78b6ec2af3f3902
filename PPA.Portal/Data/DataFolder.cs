namespace PPA.Portal.Data;

/// <summary>Where the office's data lies on this machine. Demo mode has files of its own.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Demo">True for the invented office.</param>
public sealed record DataFolder(string Path, bool Demo)
{
    public string DatabaseFile => System.IO.Path.Combine(Path, Demo ? "portal-demo.db" : "portal.db");

    /// <summary>Keys lie apart from the database, so that a copied database alone tells nothing.</summary>
    public string KeyFile => System.IO.Path.Combine(Path, "keys", Demo ? "portal-demo.keys.json" : "portal.keys.json");

    public string CookieKeys => System.IO.Path.Combine(Path, "keys", Demo ? "cookies-demo" : "cookies");

    /// <summary>Sealed files that belong to cases; each is named by the id of its row.</summary>
    public string Attachments => System.IO.Path.Combine(Path, Demo ? "attachments-demo" : "attachments");

    /// <summary>Copies put aside before an upgrade.</summary>
    public string Aside => System.IO.Path.Combine(Path, "aside");

    /// <summary>The folder chosen by <c>--data</c> or Data:Folder, else the platform's per-user place.</summary>
    public static DataFolder Choose(string? configured, bool demo)
    {
        var path = string.IsNullOrWhiteSpace(configured)
            ? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "ppa-portal")
            : System.IO.Path.GetFullPath(configured);
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new DataFolder(path, demo);
    }
}
