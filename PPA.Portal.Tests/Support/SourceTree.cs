namespace PPA.Portal.Tests.Support;

/// <summary>Where things lie in the source tree, for tests that start the portal or read its files.</summary>
public static class SourceTree
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PPA.Portal.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
