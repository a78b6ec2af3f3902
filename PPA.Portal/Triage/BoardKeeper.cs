using System.Threading.Channels;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Triage;

/// <summary>Keeps the board true: hears that cases changed, reads them all in one query, and tells the screens.</summary>
/// <remarks>What the board costs the register does not depend on how many officers look at it.</remarks>
public sealed partial class BoardKeeper(Board board, BoardReader reader, LiveFeed feed, TimeProvider time, ILogger<BoardKeeper> log) : BackgroundService
{
    /// <summary>How long it waits after a failed refresh.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> _bell = System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _gate = new();
    private HashSet<CaseId> _rung = [];
    private bool _everything = true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listening = feed.Listen(Topic.CasesChanged, Heard);
        _bell.Writer.TryWrite(true);
        try
        {
            while (await _bell.Reader.WaitToReadAsync(stoppingToken))
            {
                _bell.Reader.TryRead(out _);
                await RefreshAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The office closes.
        }
    }

    private void Heard(CaseId? about)
    {
        lock (_gate)
        {
            if (about is { } id)
                _rung.Add(id);
            else
                _everything = true;
        }
        _bell.Writer.TryWrite(true);
    }

    private async Task RefreshAsync(CancellationToken ct)
    {
        var (ids, everything) = Collect();
        if (!everything && ids.Count == 0)
            return;
        try
        {
            await ReadAsync(ids, everything, ct);
        }
#pragma warning disable CA1031 // Whatever it was: the last good cards stay, their age is shown, and the board tries again.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            PutBack(ids, everything);
            board.Swap(board.Now.AfterFailure());
            LogFailed(fault, board.Now.FailedReads);
            feed.Ring(Topic.BoardChanged);
            await Task.Delay(Rest, time, ct);
            _bell.Writer.TryWrite(true);
        }
    }

    private async Task ReadAsync(HashSet<CaseId> ids, bool everything, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var cards = everything ? await reader.ReadAllAsync(ct) : await reader.ReadAsync(ids, ct);
        board.Swap(everything ? board.Now.WithAll(cards, now) : board.Now.With(ids, cards, now));
        feed.Ring(Topic.BoardChanged);
    }

    private (HashSet<CaseId> Ids, bool Everything) Collect()
    {
        lock (_gate)
        {
            var taken = (_rung, _everything);
            (_rung, _everything) = ([], false);
            return taken;
        }
    }

    private void PutBack(HashSet<CaseId> ids, bool everything)
    {
        lock (_gate)
        {
            _rung.UnionWith(ids);
            _everything |= everything;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The board could not be refreshed, {Failures} times in a row")]
    private partial void LogFailed(Exception fault, int failures);
}
