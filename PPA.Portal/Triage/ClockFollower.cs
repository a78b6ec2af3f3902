using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Triage;

/// <summary>Lets due times follow when the office's profile or calendar changes; the old ones stay in each file's history.</summary>
public sealed partial class ClockFollower(IDbContextFactory<PortalDb> dbs, LiveFeed feed, OfficeDesk desk, TimeProvider time, ILogger<ClockFollower> log) : BackgroundService
{
    private const int Batch = 100;
    private readonly SemaphoreSlim _changed = new(1);

    /// <summary>Sets every clock that still runs and would be due at another time now.</summary>
    /// <returns>How many moved.</returns>
    public async Task<int> FollowAsync(CancellationToken ct = default)
    {
        var calendar = desk.Now.Calendar;
        var moved = 0;
        foreach (var ids in (await OutdatedAsync(calendar, ct)).Chunk(Batch))
            moved += await ReclockAsync([.. ids], calendar, ct);
        if (moved == 0)
            return 0;
        LogMoved(moved);
        feed.Ring(Topic.CasesChanged);
        return moved;
    }

    public override void Dispose()
    {
        _changed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listening = feed.Listen(Topic.OfficeChanged, () => _changed.Release());
        try
        {
            // The first round is for a profile that was changed while the portal was closed.
            while (true)
            {
                await _changed.WaitAsync(stoppingToken);
                await FollowOrTryAgainAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The office closes.
        }
    }

    private async Task FollowOrTryAgainAsync(CancellationToken ct)
    {
        try
        {
            await FollowAsync(ct);
            feed.Ring(Topic.CasesChanged);
        }
#pragma warning disable CA1031 // Wrong due times must not stay wrong because one attempt failed.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(fault);
            await Task.Delay(BoardKeeper.Rest, time, ct);
            _changed.Release();
        }
    }

    private async Task<List<CaseId>> OutdatedAsync(OfficeCalendar calendar, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var running = await db.Set<CaseFile>().AsNoTracking()
            .Where(c => c.Kind == CaseKind.Case && c.Stage != CaseStage.Closed && c.FirstResponseAt == null)
            .Select(c => new { c.Id, c.Risk, c.Channel, c.ReceivedAt, c.DueAt })
            .ToListAsync(ct);
        return [.. running.Where(c => calendar.DueAt(c.Risk.Effective(), c.Channel, c.ReceivedAt) != c.DueAt).Select(c => c.Id)];
    }

    private async Task<int> ReclockAsync(List<CaseId> ids, OfficeCalendar calendar, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow().UtcDateTime;
        var moved = 0;
        foreach (var file in await db.Set<CaseFile>().Where(c => ids.Contains(c.Id)).ToListAsync(ct))
        {
            if (!file.Reclock(calendar.DueAt, "profil", now))
                continue;
            db.Journal(new AuditEntry("tenggat", "sistem", null, file.Id, null, "profil", now));
            moved++;
        }
        await db.SaveChangesAsync(ct);
        return moved;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Cases} due times followed the office's profile")]
    private partial void LogMoved(int cases);

    [LoggerMessage(Level = LogLevel.Error, Message = "Due times could not follow the office's profile")]
    private partial void LogFailed(Exception fault);
}
