using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>A key as the administrator sees it: everything but the key.</summary>
public sealed record ApiKeyCard(Guid Id, string Name, IReadOnlyList<Channel> Channels, DateTime CreatedAt, DateTime? RevokedAt);

/// <summary>Keys for machines that hand in complaints.</summary>
public sealed class ApiKeyDesk(CurrentOfficer me, IDbContextFactory<PortalDb> dbs, TimeProvider time)
{
    public async Task<IReadOnlyList<ApiKeyCard>> ReadAsync(CancellationToken ct = default)
    {
        me.Must(Permission.ManageApiKeys);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var keys = await db.Set<ApiKey>().AsNoTracking().ToListAsync(ct);
        return [.. keys.OrderBy(k => k.RevokedAt is not null).ThenByDescending(k => k.CreatedAt).Select(k => new ApiKeyCard(k.Id, k.Name, k.Channels, k.CreatedAt, k.RevokedAt))];
    }

    /// <returns>The key, shown once.</returns>
    public async Task<string> MakeAsync(string name, IReadOnlyCollection<Channel> channels, CancellationToken ct = default)
    {
        me.Must(Permission.ManageApiKeys);
        var secret = "ppa_" + Secret.New();
        var now = time.GetUtcNow().UtcDateTime;
        var key = new ApiKey(name, Secret.HashOf(secret), channels, unlimited: false, now);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        if (await db.Set<ApiKey>().AnyAsync(k => k.Name == key.Name && k.RevokedAt == null, ct))
            throw new RuleException("Sudah ada kunci aktif dengan nama itu.", "nama");
        db.Add(key);
        db.Journal(new AuditEntry("kunci-dibuat", "petugas", me.Id, null, $"kunci:{key.Id:N}", string.Join(',', key.Channels.Select(c => c.Code())), now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return secret;
    }

    public async Task RevokeAsync(Guid id, CancellationToken ct = default)
    {
        me.Must(Permission.ManageApiKeys);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var key = await db.Set<ApiKey>().SingleOrDefaultAsync(k => k.Id == id, ct) ?? throw new RuleException("Kunci itu tidak ada.");
        key.Revoke(now);
        db.Journal(new AuditEntry("kunci-dicabut", "petugas", me.Id, null, $"kunci:{id:N}", null, now));
        await db.SaveChangesAsync(ct);
    }
}
