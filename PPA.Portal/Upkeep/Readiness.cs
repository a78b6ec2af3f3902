using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Vault;

namespace PPA.Portal.Upkeep;

/// <summary>Whether the portal can take a complaint at this moment: the register can be written, the keys fit, the disk has room.</summary>
public sealed partial class Readiness(IDbContextFactory<PortalDb> dbs, Safe safe, DataFolder folder, TimeProvider time, ILogger<Readiness> log) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private (DateTime At, bool Ready)? _seen;

    /// <summary>Looks, at most once in a few seconds however many ask: the address is open to everybody.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken ct = default)
    {
        await _turn.WaitAsync(ct);
        try
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (_seen is not { } seen || now - seen.At > Fresh || now < seen.At)
                _seen = seen = (now, await LookAsync(ct));
            return seen.Ready;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<bool> LookAsync(CancellationToken ct)
    {
        if (Disks.FreeAt(folder.Path) < Disks.Least)
            return false;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await using var db = await dbs.CreateDbContextAsync(patience.Token);
            await using var turn = await db.BeginWriteAsync(patience.Token);
            var check = await db.Set<OfficeSetting>().SingleOrDefaultAsync(s => s.Name == DatabaseStart.KeyMark, patience.Token);
            // Written and taken back: reading alone goes on working on a disk that takes nothing any more.
            await db.Set<OfficeSetting>().Where(s => s.Name == DatabaseStart.KeyMark).ExecuteUpdateAsync(s => s.SetProperty(o => o.Value, o => o.Value), patience.Token);
            return check is not null && KeyCheck.Fits(safe, Convert.FromBase64String(check.Value));
        }
#pragma warning disable CA1031 // Whatever it is, the answer is no; why stands in the log, not in the answer.
        catch (Exception fault) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotReady(fault);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The portal is not ready")]
    private partial void LogNotReady(Exception fault);
}
