using Npgsql;

namespace PPA.Portal.Data;

/// <summary>Which database holds the register.</summary>
public enum DatabaseProvider
{
    /// <summary>One file on one server.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server that several nodes share.</summary>
    Postgres,
}

/// <summary>Where the register lies: a file in the data folder, or a PostgreSQL database.</summary>
/// <param name="Provider">Setting <c>Data:Provider</c>.</param>
/// <param name="Connection">Connection string; for PostgreSQL the setting <c>Data:Connection</c>.</param>
public sealed record DatabaseChoice(DatabaseProvider Provider, string Connection)
{
    // A node whose cable was pulled must be noticed within seconds, so that another takes over its work (issue: ten seconds).
    private const string QuickToNotice = "-c tcp_keepalives_idle=3 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3";

    /// <summary>Reads the settings.</summary>
    /// <exception cref="ArgumentException">An unknown provider, or PostgreSQL without a usable connection string.</exception>
    public static DatabaseChoice Read(IConfiguration settings, DataFolder folder)
    {
        var name = settings["Data:Provider"];
        if (string.IsNullOrWhiteSpace(name) || string.Equals(name, nameof(DatabaseProvider.Sqlite), StringComparison.OrdinalIgnoreCase))
            return InFile(folder);
        if (!string.Equals(name, nameof(DatabaseProvider.Postgres), StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"Data:Provider \"{name}\" tidak dikenal. Tulis Sqlite atau Postgres.");
        return InServer(settings["Data:Connection"]);
    }

    /// <summary>The register in a file of this folder.</summary>
    public static DatabaseChoice InFile(DataFolder folder) => new(DatabaseProvider.Sqlite, DataSetup.ConnectionString(folder.DatabaseFile));

    /// <summary>The register on a PostgreSQL server.</summary>
    /// <exception cref="ArgumentException">No usable connection string.</exception>
    public static DatabaseChoice InServer(string? connection)
    {
        if (string.IsNullOrWhiteSpace(connection))
            throw new ArgumentException("Data:Provider Postgres perlu Data:Connection, misalnya Host=127.0.0.1;Database=portal;Username=portal.");
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connection) { ApplicationName = "ppa-portal", KeepAlive = 5 };
            if (string.IsNullOrEmpty(parts.Options))
                parts.Options = QuickToNotice;
            return new DatabaseChoice(DatabaseProvider.Postgres, parts.ToString());
        }
        catch (ArgumentException)
        {
            // The library's own message repeats the text, and a password may be in it.
            throw new ArgumentException("Data:Connection tidak terbaca. Tulis misalnya Host=127.0.0.1;Database=portal;Username=portal.");
        }
    }

    /// <summary>True while no register has been made there yet; only then may a new key be made.</summary>
    /// <exception cref="DatabaseRefusedException">The server does not answer.</exception>
    public bool IsNew(DataFolder folder)
    {
        if (Provider == DatabaseProvider.Sqlite)
            return !File.Exists(folder.DatabaseFile) || new FileInfo(folder.DatabaseFile).Length == 0;
        try
        {
            using var connection = new NpgsqlConnection(Connection);
            connection.Open();
            using var command = new NpgsqlCommand("""SELECT to_regclass('"OfficeSettings"') IS NULL""", connection);
            if ((bool)command.ExecuteScalar()!)
                return true;
            command.CommandText = """SELECT NOT EXISTS (SELECT 1 FROM "OfficeSettings")""";
            return (bool)command.ExecuteScalar()!;
        }
        catch (NpgsqlException fault)
        {
            throw DatabaseRefusedException.NoAnswer(fault);
        }
    }
}
