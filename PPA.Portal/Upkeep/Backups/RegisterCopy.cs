using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Vault;

namespace PPA.Portal.Upkeep.Backups;

/// <summary>What a copied register says of itself.</summary>
/// <param name="Attachments">Ids of every attachment that it names.</param>
internal sealed record CopyFacts(string Migration, IReadOnlyDictionary<string, long> Rows, long AuditCount, string AuditHead, IReadOnlyList<Guid> Attachments);

/// <summary>A register in a file that nobody works in: taken from the living one in one reading, or restored.</summary>
internal sealed class RegisterCopy(string file, Safe safe, BlindIndex index) : IDbContextFactory<PortalDb>, IDisposable
{
    private readonly WriteQueue _queue = new();

    private string Connection => new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();

    /// <summary>Copies the living register as it stands at one moment; whoever writes meanwhile is neither stopped nor half copied.</summary>
    /// <exception cref="UpkeepRefusedException">The register does not lie in a file.</exception>
    public static async Task TakeAsync(PortalDb living, string file, CancellationToken ct)
    {
        if (!living.Database.IsSqlite())
            throw new UpkeepRefusedException("Register ini berada di PostgreSQL. Cadangkan dengan pg_dump seperti tertulis di buku panduan (docs/runbook.md).");
        await living.Database.ExecuteSqlAsync($"VACUUM INTO {file}", ct);
    }

    public PortalDb CreateDbContext() => new SqlitePortalDb(
        new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite(Connection).AddInterceptors(Unsealing.Instance).Options, safe, index, _queue);

    public async Task<CopyFacts> FactsAsync(CancellationToken ct)
    {
        await using var db = CreateDbContext();
        var migration = (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault() ?? "";
        var last = await db.Set<AuditEntry>().AsNoTracking().OrderByDescending(a => a.Sequence).FirstOrDefaultAsync(ct);
        var count = await db.Set<AuditEntry>().LongCountAsync(ct);
        var attachments = await db.Set<CaseAttachment>().AsNoTracking().Select(a => a.Id).ToListAsync(ct);
        // Signed sheets of letters that belong to no case lie beside them.
        var sheets = await db.Set<Letter>().AsNoTracking().Where(l => l.Scan != null).Select(l => l.Scan!.Value).ToListAsync(ct);
        return new CopyFacts(migration, await RowsAsync(ct), count, last?.Hash ?? AuditEntry.Origin, [.. attachments.Union(sheets)]);
    }

    /// <summary>The database's own look at its pages and indexes.</summary>
    public async Task<bool> IsSoundAsync(CancellationToken ct)
    {
        await using var connection = new SqliteConnection(Connection);
        await connection.OpenAsync(ct);
        return await TextAsync(connection, "PRAGMA integrity_check", ct) == "ok" && await TextAsync(connection, "PRAGMA foreign_key_check", ct) is null;
    }

    public void Dispose() => _queue.Dispose();

    private async Task<SortedDictionary<string, long>> RowsAsync(CancellationToken ct)
    {
        await using var connection = new SqliteConnection(Connection);
        await connection.OpenAsync(ct);
        List<string> tables = [];
        await using (var names = connection.CreateCommand())
        {
            names.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
            await using var reader = await names.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
                tables.Add(reader.GetString(0));
        }
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
            rows[table] = long.Parse((await TextAsync(connection, $"SELECT COUNT(*) FROM \"{table}\"", ct))!, System.Globalization.CultureInfo.InvariantCulture);
        return rows;
    }

    private static async Task<string?> TextAsync(SqliteConnection connection, string question, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names come from the database's own list of tables.
        command.CommandText = question;
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
    }
}
