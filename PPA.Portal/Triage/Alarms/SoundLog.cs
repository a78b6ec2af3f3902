using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using Channel = System.Threading.Channels.Channel;

namespace PPA.Portal.Triage.Alarms;

/// <summary>Keeps each sound that a desk was told to make. It writes beside the bell, never on its way: a slow disk delays no call.</summary>
public sealed partial class SoundLog(IDbContextFactory<PortalDb> dbs, TimeProvider time, ILogger<SoundLog> log) : BackgroundService
{
    private const int Room = 20_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly Channel<Sounding> _waiting = Channel.CreateBounded<Sounding>(new BoundedChannelOptions(Room) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Note(Sounding sounding) => _waiting.Writer.TryWrite(sounding);

    /// <summary>Writes what waits.</summary>
    /// <returns>How many sounds were written.</returns>
    public async Task<int> WriteAsync(CancellationToken ct = default)
    {
        var batch = new List<Sounding>();
        while (_waiting.Reader.TryRead(out var sounding))
            batch.Add(sounding);
        if (batch.Count == 0)
            return 0;
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.AddRange(batch);
        await db.SaveChangesAsync(ct);
        return batch.Count;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // The host may have run out of patience by now; the write is small and must not end its stopping with a fault.
        await WriteOrLoseAsync(CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Pause, time);
        try
        {
            while (await beat.WaitForNextTickAsync(stoppingToken))
                await WriteOrLoseAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The office closes; what waits is written by StopAsync.
        }
    }

    private async Task WriteOrLoseAsync(CancellationToken ct)
    {
        try
        {
            await WriteAsync(ct);
        }
#pragma warning disable CA1031 // A count that is lost must never take the bell with it.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogLost(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sounds could not be counted for a while")]
    private partial void LogLost(Exception fault);
}
