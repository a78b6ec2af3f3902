using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Vault;

namespace PPA.Portal.Data;

/// <summary>
/// The office's register. One context per operation. What identifies a person is sealed before it leaves here,
/// and every save is one transaction that holds the write turn from its first read to its commit.
/// </summary>
public abstract class PortalDb(DbContextOptions options, Safe safe, BlindIndex index)
    : IdentityUserContext<Officer, Guid>(options)
{
    private readonly List<AuditEntry> _journal = [];

    internal Safe Safe => safe;

    internal BlindIndex Index => index;

    internal IReadOnlyList<AuditEntry> PendingJournal => _journal;

    /// <summary>Writes a line into the audit trail together with the next save.</summary>
    public void Journal(AuditEntry entry) => _journal.Add(entry);

    internal void JournalWritten() => _journal.Clear();

    /// <summary>Begins a transaction that no other writer can get between: what is read in it is still true when it commits.</summary>
    public abstract Task<WriteTurn> BeginWriteAsync(CancellationToken ct = default);

    /// <summary>Overwrites deleted bytes from now on in this context, where the database can be told so.</summary>
    public virtual Task OverwriteDeletedAsync(CancellationToken ct = default) => Task.CompletedTask;

    /// <summary>Overwrites what deleted and changed rows have left behind. Not inside a transaction.</summary>
    /// <param name="tables">In which rows went.</param>
    /// <returns>False where somebody is still reading the old state: ask again later.</returns>
    public abstract Task<bool> ForgetDeletedAsync(IReadOnlyCollection<string> tables, CancellationToken ct = default);

    /// <summary>Takes the next register number, such as B-2026-0417. Only inside <see cref="BeginWriteAsync"/>.</summary>
    /// <param name="register">B for cases.</param>
    public async Task<string> NextNumberAsync(string register, int year, CancellationToken ct = default) => (await SeriesAsync(register, year, ct)).Next();

    /// <summary>Takes the next place in a series of the year, from 1. Only inside <see cref="BeginWriteAsync"/>.</summary>
    public async Task<int> NextPlaceAsync(string register, int year, CancellationToken ct = default) => (await SeriesAsync(register, year, ct)).Take();

    private async Task<NumberSeries> SeriesAsync(string register, int year, CancellationToken ct)
    {
        if (Database.CurrentTransaction is null)
            throw new InvalidOperationException("A number is taken inside a write turn only.");
        var series = await Set<NumberSeries>().FindAsync([register, year], ct);
        if (series is null)
            Set<NumberSeries>().Add(series = new NumberSeries(register, year));
        return series;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saves are asynchronous: SaveChangesAsync.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        DestroyedFiles.MustRest(this);
        Sealing.Seal(this);
        await SearchTokens.KeepAsync(this, cancellationToken);
        var notice = ChangeNotice.Of(this);
        if (Database.CurrentTransaction is not null)
            return await SaveAndTellAsync(notice, acceptAllChangesOnSuccess, cancellationToken);

        await using var turn = await BeginWriteAsync(cancellationToken);
        var rows = await SaveAndTellAsync(notice, acceptAllChangesOnSuccess, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return rows;
    }

    /// <summary>Says inside the transaction what it changes, so that other nodes hear of it exactly when it is true.</summary>
    protected virtual Task TellOtherNodesAsync(ChangeNotice notice, CancellationToken ct) => Task.CompletedTask;

    private async Task<int> SaveAndTellAsync(ChangeNotice notice, bool accept, CancellationToken ct)
    {
        var rows = await base.SaveChangesAsync(accept, ct);
        if (rows > 0)
            await TellOtherNodesAsync(notice, ct);
        return rows;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<CaseId>().HaveConversion<CaseIdConverter>();
        configurationBuilder.Properties<OfficerId>().HaveConversion<OfficerIdConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
    }
}

/// <summary>The register in a SQLite file: the database of one municipal server.</summary>
public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options, Safe safe, BlindIndex index, WriteQueue queue)
    : PortalDb(options, safe, index)
{
    public override async Task<WriteTurn> BeginWriteAsync(CancellationToken ct = default)
    {
        var place = await queue.EnterAsync(ct);
        try
        {
            return new WriteTurn(await Database.BeginTransactionAsync(ct), place);
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    public override async Task OverwriteDeletedAsync(CancellationToken ct = default)
    {
        await Database.OpenConnectionAsync(ct);
        await Database.ExecuteSqlRawAsync("PRAGMA secure_delete=ON", ct);
    }

    // The file is written anew without its empty places, and the journal beside it, which holds old pages, is emptied.
    public override async Task<bool> ForgetDeletedAsync(IReadOnlyCollection<string> tables, CancellationToken ct = default)
    {
        using var place = await queue.EnterAsync(ct);
        await Database.OpenConnectionAsync(ct);
        await Database.ExecuteSqlRawAsync("VACUUM", ct);
        await using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture) == 0;
    }
}
