using Npgsql;
using PPA.Portal.Data;

namespace PPA.Portal.Upkeep.Checks;

/// <summary>Looks at the database itself: whether it is there, holds a register, and keeps what it says it keeps. Works while the portal cannot start.</summary>
public sealed class DatabaseCheck(DataFolder folder, DatabaseChoice choice, TimeProvider time)
{
    private const string What = "Basis data";
    private const int Patience = 5;
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(1);

    private const string Question =
        """
        SELECT current_setting('server_version'), current_database(), pg_database_size(current_database()), to_regclass('"OfficeSettings"') IS NOT NULL,
               current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on' AND current_setting('synchronous_commit') <> 'off',
               pg_is_in_recovery(), clock_timestamp()
        """;

    /// <returns>What was found, and whether a register is there or may be.</returns>
    public (IReadOnlyList<CheckLine> Lines, bool MayHold) Look() => choice.Provider == DatabaseProvider.Postgres ? Server() : File();

    private (IReadOnlyList<CheckLine>, bool) File() => new FileInfo(folder.DatabaseFile) is { Exists: true, Length: > 0 } file
        ? ([CheckLine.Good(What, $"{folder.DatabaseFile}, {Sizes.Of(file.Length)}.")], true)
        : ([CheckLine.Watch(What, $"Belum ada di {folder.DatabaseFile}.", "Jalankan portal sekali, atau sebut folder data yang benar dengan --data.")], false);

    private (IReadOnlyList<CheckLine>, bool) Server()
    {
        try
        {
            using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(choice.Connection) { Pooling = false, Timeout = Patience, CommandTimeout = Patience }.ToString());
            connection.Open();
            using var question = new NpgsqlCommand(Question, connection);
            using var said = question.ExecuteReader();
            said.Read();
            var there = said.GetBoolean(3);
            return ([Named(said.GetString(0).Split(' ')[0], said.GetString(1), said.GetInt64(2), there), .. Faults(said.GetBoolean(4), said.GetBoolean(5), said.GetDateTime(6))], there);
        }
        catch (NpgsqlException)
        {
            return ([CheckLine.Bad(What, "Server PostgreSQL tidak menjawab atau menolak.", "Periksa bahwa server itu menyala dan Data:Connection benar.")], true);
        }
    }

    private static CheckLine Named(string version, string name, long size, bool there) => there
        ? CheckLine.Good(What, $"PostgreSQL {version}, basis data {name}, {Sizes.Of(size)}.")
        : CheckLine.Watch(What, $"PostgreSQL {version}, basis data {name}: belum berisi register.", "Jalankan portal sekali, jalankan move-to-postgres, atau betulkan nama basis data di Data:Connection.");

    private IEnumerable<CheckLine> Faults(bool durable, bool copy, DateTime theirs)
    {
        if (!durable)
            yield return CheckLine.Bad("Janji simpan", "PostgreSQL tidak menunggu disk: listrik padam dapat menghapus yang sudah dinyatakan tersimpan.", "Nyalakan fsync, full_page_writes, dan synchronous_commit di postgresql.conf.");
        if (copy)
            yield return CheckLine.Bad("Peran server", "PostgreSQL itu salinan yang hanya dapat dibaca.", "Arahkan Data:Connection ke server utama.");
        var apart = (time.GetUtcNow().UtcDateTime - theirs).Duration();
        if (apart > ClocksDiffer)
            yield return CheckLine.Watch("Beda jam", $"Jam server ini dan jam PostgreSQL berbeda {(int)apart.TotalMinutes} menit.", "Setel jam semua node dan server basis data dari sumber yang sama (timedatectl set-ntp true).");
    }
}
