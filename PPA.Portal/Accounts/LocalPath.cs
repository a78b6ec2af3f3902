namespace PPA.Portal.Accounts;

/// <summary>Where to go after the door. Only pages of this portal: an address from outside could imitate them.</summary>
public static class LocalPath
{
    /// <param name="asked">From the address bar, so from anybody.</param>
    public static string Or(string? asked, string otherwise) => IsLocal(asked) && !IsDoor(asked!) ? asked! : otherwise;

    /// <summary>Browsers read a backslash as a slash and drop control characters, so both are refused.</summary>
    private static bool IsLocal(string? path) =>
        path is ['/', ..] && path is not ['/', '/', ..] && !path.Any(c => c == '\\' || char.IsControl(c))
        && Uri.TryCreate(path, UriKind.Relative, out _);

    private static bool IsDoor(string path) =>
        path.StartsWith("/masuk", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/keluar", StringComparison.OrdinalIgnoreCase);
}
