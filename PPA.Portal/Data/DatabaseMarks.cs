using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PPA.Portal.Data;

/// <summary>What a register says of itself: whose it is, and which keys fit.</summary>
internal static class DatabaseMarks
{
    private static readonly string[] Youngest =
    [
        "SET LOCAL enable_seqscan = off",
        """SELECT "Hash" FROM "AuditEntries" ORDER BY "Sequence" DESC LIMIT 1""",
        """SELECT "DueAt" FROM "CaseFiles" ORDER BY "Number" DESC LIMIT 1""",
    ];

    /// <summary>Reads the marks without the model: what the model cannot read it also writes into the log at length, and whoever starts the portal needs one sentence.</summary>
    /// <exception cref="DbException">There are none to be read.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(DatabaseChoice choice, CancellationToken ct)
    {
        await using DbConnection connection = choice.Provider == DatabaseProvider.Sqlite ? new SqliteConnection(OnlyLooking(choice.Connection)) : new NpgsqlConnection(choice.Connection);
        await connection.OpenAsync(ct);
        await using var ask = connection.CreateCommand();
        ask.CommandText = """SELECT "Name", "Value" FROM "OfficeSettings" """;
        await using var rows = await ask.ExecuteReaderAsync(ct);
        var marks = new Dictionary<string, string>();
        while (await rows.ReadAsync(ct))
            marks[rows.GetString(0)] = rows.GetString(1);
        await rows.CloseAsync();
        if (choice.Provider == DatabaseProvider.Postgres)
            await ReadYoungestAsync(connection, ct);
        return marks;
    }

    /// <summary>A server does not see by itself that one of its files was cut off: the youngest rows, at the end of theirs, are looked up through the indexes.</summary>
    private static async Task ReadYoungestAsync(DbConnection connection, CancellationToken ct)
    {
        await using var reading = await connection.BeginTransactionAsync(ct);
        foreach (var look in Youngest)
        {
            await using var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (reading, look);
            await command.ExecuteScalarAsync(ct);
        }
    }

    // Neither kept for reuse nor allowed to write: who only looks leaves a register that may be refused as it was.
    private static string OnlyLooking(string connection) => new SqliteConnectionStringBuilder(connection) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();
}
