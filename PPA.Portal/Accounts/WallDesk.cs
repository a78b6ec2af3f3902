using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Accounts;

/// <summary>A wall display as the administrator sees it: everything but its link.</summary>
public sealed record WallCard(Guid Id, string Name, DateTime CreatedAt, DateTime? RevokedAt);

/// <summary>Lets wall displays in and shows them out.</summary>
public sealed class WallDesk(CurrentOfficer me, IDbContextFactory<PortalDb> dbs, LiveFeed feed, TimeProvider time)
{
    public async Task<IReadOnlyList<WallCard>> ReadAsync(CancellationToken ct = default)
    {
        me.Must(Permission.ManageWalls);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var walls = await db.Set<WallDevice>().AsNoTracking().ToListAsync(ct);
        return [.. walls.OrderBy(w => w.RevokedAt is not null).ThenByDescending(w => w.CreatedAt).Select(w => new WallCard(w.Id, w.Name, w.CreatedAt, w.RevokedAt))];
    }

    /// <returns>The path that opens the display, shown once.</returns>
    public async Task<string> MakeAsync(string name, CancellationToken ct = default)
    {
        me.Must(Permission.ManageWalls);
        var secret = Secret.New();
        var now = time.GetUtcNow().UtcDateTime;
        var wall = new WallDevice(name, Secret.HashOf(secret), now);
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Add(wall);
        db.Journal(new AuditEntry("layar-didaftarkan", "petugas", me.Id, null, $"layar:{wall.Id:N}", null, now));
        await db.SaveChangesAsync(ct);
        feed.Ring(Topic.WallsChanged);
        return "/papan/layar?perangkat=" + secret;
    }

    public async Task RevokeAsync(Guid id, CancellationToken ct = default)
    {
        me.Must(Permission.ManageWalls);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var wall = await db.Set<WallDevice>().SingleOrDefaultAsync(w => w.Id == id, ct) ?? throw new RuleException("Layar itu tidak ada.");
        wall.Revoke(now);
        db.Journal(new AuditEntry("layar-dicabut", "petugas", me.Id, null, $"layar:{id:N}", null, now));
        await db.SaveChangesAsync(ct);
        feed.Ring(Topic.WallsChanged);
    }
}
