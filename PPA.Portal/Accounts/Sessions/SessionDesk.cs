using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts.Sessions;

/// <summary>A browser in which one is signed in.</summary>
/// <param name="SeenAt">UTC, to within five minutes.</param>
/// <param name="IsThis">True for the browser that asks.</param>
public sealed record SessionLine(Guid Id, string Device, DateTime OpenedAt, DateTime SeenAt, bool IsThis);

/// <summary>Shows officers the browsers in which they are signed in, and shuts one out.</summary>
public sealed class SessionDesk(CurrentOfficer me, IDbContextFactory<PortalDb> dbs, OfficerDirectory directory, SessionLife life, TimeProvider time)
{
    /// <summary>A browser that was not seen for longer has lost its cookie by itself.</summary>
    private static readonly TimeSpan Alive = TimeSpan.FromHours(12);

    /// <summary>One's own, this one first.</summary>
    public async Task<IReadOnlyList<SessionLine>> MineAsync(CancellationToken ct = default)
    {
        var (whose, now) = (me.Id, time.GetUtcNow().UtcDateTime);
        var (since, opened) = (now - Alive, now - life.Longest);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var open = await db.Set<OfficerSession>().AsNoTracking().Where(s => s.Officer == whose && s.EndedAt == null && s.SeenAt >= since && s.OpenedAt > opened).ToListAsync(ct);
        return [.. open.Select(s => new SessionLine(s.Id, s.Device, s.OpenedAt, s.SeenAt, s.Id == me.Session)).OrderByDescending(s => s.IsThis).ThenByDescending(s => s.SeenAt)];
    }

    /// <summary>Shuts one of one's own out; screens that are open there close at once.</summary>
    public async Task EndAsync(Guid id, CancellationToken ct = default)
    {
        var (whose, now) = (me.Id, time.GetUtcNow().UtcDateTime);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var session = await db.Set<OfficerSession>().SingleOrDefaultAsync(s => s.Id == id && s.Officer == whose, ct) ?? throw new RuleException("Perangkat itu sudah tidak masuk.");
        session.End(now);
        db.Journal(new AuditEntry("sesi-satu-diakhiri", "petugas", whose, null, null, session.Device, now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        await directory.RefreshAsync(ct);
    }
}
