using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using PPA.Portal.Vault;

namespace PPA.Portal.Data.Moving;

/// <summary>What was carried over and proven.</summary>
public sealed record MoveReport(int Tables, long Rows);

/// <summary>
/// Moves the register from its file to a PostgreSQL server: everything in one transaction, read back and compared row by row before
/// it is kept. The file is only read; a move that fails leaves it and an empty server behind.
/// </summary>
public sealed class RegisterMove(DatabaseChoice source, DataFolder folder, Safe safe, BlindIndex index)
{
    /// <param name="target">Connection string of an empty PostgreSQL database.</param>
    /// <param name="told">Hears the name of each table and its rows, for whoever waits.</param>
    /// <exception cref="DatabaseRefusedException">Wrong source, a target that is not empty, or rows that came over differently.</exception>
    public async Task<MoveReport> MoveAsync(string? target, Action<string, long> told, CancellationToken ct = default)
    {
        var server = DatabaseChoice.InServer(target);
        if (source.Provider != DatabaseProvider.Sqlite || source.IsNew(folder))
            throw new DatabaseRefusedException($"Tidak ada register SQLite di {folder.DatabaseFile} untuk dipindahkan. Data:Provider harus masih Sqlite.");
        if (!server.IsNew(folder))
            throw new DatabaseRefusedException("Basis data PostgreSQL itu sudah berisi register. Buat basis data kosong, lalu ulangi; tidak ada yang ditulis.");
        try
        {
            await using var db = new PostgresPortalDb(new DbContextOptionsBuilder<PostgresPortalDb>().UseNpgsql(server.Connection).Options, safe, index, new NodeName());
            await db.Database.MigrateAsync(ct);
            return await CarryAsync(db, told, ct);
        }
        catch (NpgsqlException fault)
        {
            throw DatabaseRefusedException.NoAnswer(fault);
        }
    }

    private async Task<MoveReport> CarryAsync(PostgresPortalDb db, Action<string, long> told, CancellationToken ct)
    {
        await using var file = new SqliteConnection(source.Connection);
        await file.OpenAsync(ct);
        // Holds the only place of a writer: a portal that still runs cannot write into what is being carried away.
        await using var snapshot = file.BeginTransaction();
        await MustBeUpToDateAsync(db, file, snapshot, ct);
        await using var kept = await db.Database.BeginTransactionAsync(ct);
        var server = (NpgsqlConnection)db.Database.GetDbConnection();
        var rows = 0L;
        var tables = InOrder(db);
        foreach (var table in tables)
        {
            var copy = new TableCopy(table);
            var sent = await copy.CopyAsync(file, snapshot, server, ct);
            if (await copy.SumAsync(server, ct) != sent)
                throw new DatabaseRefusedException($"Tabel {table.Name} tidak sama setelah dipindahkan. Pindahan dibatalkan; berkas lama tidak berubah.");
            await copy.CountOnAsync(server, ct);
            told(table.Name, sent.Rows);
            rows += sent.Rows;
        }
        await kept.CommitAsync(ct);
        return new MoveReport(tables.Count, rows);
    }

    /// <summary>Both sides must be made by the same steps; the last one is compared by its name.</summary>
    private static async Task MustBeUpToDateAsync(PostgresPortalDb db, SqliteConnection file, SqliteTransaction snapshot, CancellationToken ct)
    {
        await using var ask = file.CreateCommand();
        ask.Transaction = snapshot;
        ask.CommandText = """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" DESC LIMIT 1""";
        var (old, fresh) = (StepOf((string?)await ask.ExecuteScalarAsync(ct)), StepOf((await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault()));
        if (old != fresh)
            throw new DatabaseRefusedException("Register SQLite itu dibuat oleh versi portal yang lain. Jalankan portal versi ini sekali dengan SQLite, hentikan, lalu ulangi.");
    }

    private static string? StepOf(string? migration) => migration?[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];

    /// <summary>Tables that others point to come first.</summary>
    private static List<ITable> InOrder(PostgresPortalDb db)
    {
        var waiting = db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var done = new List<ITable>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(t => t.ForeignKeyConstraints.All(k => k.PrincipalTable == t || done.Contains(k.PrincipalTable))).ToList();
            if (ready.Count == 0)
                throw new InvalidOperationException("Tables point to each other in a circle.");
            done.AddRange(ready);
            waiting.RemoveAll(ready.Contains);
        }
        return done;
    }
}
