using Microsoft.Data.Sqlite;
using PPA.Portal.Data;

namespace PPA.Portal.Tests.Support;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
public sealed class TestFolder : IDisposable
{
    public TestFolder() => Path = Directory.CreateTempSubdirectory("portal-test-").FullName;

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        foreach (var database in Directory.GetFiles(Path, "*.db", SearchOption.AllDirectories))
            LetGo(database);
        Directory.Delete(Path, recursive: true);
    }

    /// <summary>Closes the connections that wait for reuse to this database, and to no other: tests beside this one keep theirs.</summary>
    public static void LetGo(string database)
    {
        using var connection = new SqliteConnection(DataSetup.ConnectionString(database));
        SqliteConnection.ClearPool(connection);
    }
}
