using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts.Sessions;

/// <summary>Writes down which browsers are signed in and when they were last seen.</summary>
public sealed partial class SessionBook(IDbContextFactory<PortalDb> dbs, ILogger<SessionBook> log, TimeProvider time)
{
    /// <summary>How long a line is kept after the browser was last seen.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);
    private readonly ConcurrentDictionary<Guid, DateTime> _seen = new();

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <returns>The id that the cookie carries.</returns>
    internal async Task<Guid> OpenAsync(OfficerId officer, string device, CancellationToken ct)
    {
        var (now, session) = (Now, new OfficerSession(officer, device, Now));
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        await db.Set<OfficerSession>().Where(s => s.SeenAt < now - Kept).ExecuteDeleteAsync(ct);
        db.Add(session);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        _seen[session.Id] = now;
        return session.Id;
    }

    /// <summary>Notes that the browser was here, at most once in a while.</summary>
    internal async Task SeeAsync(Guid id, CancellationToken ct)
    {
        var now = Now;
        if (_seen.TryGetValue(id, out var last) && (now - last).Duration() < OfficerSession.Coarseness)
            return;
        _seen[id] = now;
        foreach (var old in _seen.Where(s => now - s.Value > TimeSpan.FromDays(1)).Select(s => s.Key).ToList())
            _seen.TryRemove(old, out _);
        try
        {
            await ChangeAsync(id, session => session.See(now), ct);
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException || DatabaseTrouble.SentenceOf(fault) is not null)
        {
            // A full disk must not keep anybody from reading the board.
            NotNoted(fault);
        }
    }

    /// <summary>The browser has signed out by itself.</summary>
    internal Task EndAsync(Guid id, CancellationToken ct) => ChangeAsync(id, session => session.End(Now), ct);

    private async Task ChangeAsync(Guid id, Action<OfficerSession> change, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        if (await db.Set<OfficerSession>().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } session)
            return;
        change(session);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A visit could not be noted.")]
    private partial void NotNoted(Exception fault);
}
