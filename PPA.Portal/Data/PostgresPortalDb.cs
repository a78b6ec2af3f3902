using Microsoft.EntityFrameworkCore;
using PPA.Portal.Vault;

namespace PPA.Portal.Data;

/// <summary>Tells one running portal from another on the same database.</summary>
public sealed class NodeName
{
    public string Value { get; } = Guid.NewGuid().ToString("N");
}

/// <summary>The register in PostgreSQL, for an office that has outgrown one file.</summary>
public sealed class PostgresPortalDb(DbContextOptions<PostgresPortalDb> options, Safe safe, BlindIndex index, NodeName node)
    : PortalDb(options, safe, index)
{
    private const int WriterLock = 7_641;

    /// <summary>Sorts and compares texts as a SQLite file does: by their bytes, whatever language the server was set up in.</summary>
    private const string ByBytes = "C";

    public override async Task<WriteTurn> BeginWriteAsync(CancellationToken ct = default)
    {
        var transaction = await Database.BeginTransactionAsync(ct);
        await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriterLock})", ct);
        return new WriteTurn(transaction, null);
    }

    // Dead rows are given free for reuse at once; the server overwrites them when it needs the place (docs/privacy.md).
    public override async Task<bool> ForgetDeletedAsync(IReadOnlyCollection<string> tables, CancellationToken ct = default)
    {
#pragma warning disable EF1003 // The names come from the model, never from a person.
        await Database.ExecuteSqlRawAsync("VACUUM " + string.Join(", ", tables.Select(t => '"' + t + '"')), ct);
#pragma warning restore EF1003
        return true;
    }

    protected override Task TellOtherNodesAsync(ChangeNotice notice, CancellationToken ct) =>
        Database.ExecuteSqlAsync($"SELECT pg_notify({ChangeNotice.Channel}, {notice.ToPayload(node.Value)})", ct);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(ByBytes);
    }
}
