using Microsoft.Data.Sqlite;
using Npgsql;

namespace PPA.Portal.Data;

/// <summary>Why the register cannot be read or written at this moment, where the cause is the machine and not the portal.</summary>
public static class DatabaseTrouble
{
    private const string Full = "Disk basis data penuh atau tidak dapat ditulis, jadi belum ada yang tersimpan. Catat di kertas dulu dan beri tahu pengelola.";
    private const string Busy = "Register sedang dipakai proses lain, jadi belum ada yang tersimpan. Coba lagi sebentar lagi.";
    private const string Away = "Basis data sedang tidak menjawab, jadi belum ada yang tersimpan. Portal menyambung lagi sendiri; coba lagi sebentar lagi.";

    /// <summary>A sentence fit for the screen; null for a fault of another kind.</summary>
    /// <remarks>What the libraries throw is wrapped once or twice, differently in each place.</remarks>
    public static string? SentenceOf(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (OneOf(fault) is { } sentence)
                return sentence;
        }
        return null;
    }

    private static string? OneOf(Exception fault) => fault switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 } => Busy,
        SqliteException { SqliteErrorCode: 8 or 10 or 13 or 14 } => Full,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.IoError or PostgresErrorCodes.ReadOnlySqlTransaction } => Full,
        // A file that may not grow, which the server does not count as a full disk.
        PostgresException { Routine: "mdextend" or "mdzeroextend" } => Full,
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled } => Busy,
        PostgresException { SqlState: ['5', '7', 'P', ..] or ['5', '3', '3', ..] or ['0', '8', ..] } => Away,
        PostgresException => null,
        NpgsqlException { InnerException: TimeoutException } => Busy,
        NpgsqlException => Away,
        _ => null,
    };
}
