using System.Collections.Concurrent;
using Npgsql;
using PPA.Portal.Data;

namespace PPA.Portal.Live.Nodes;

/// <summary>Hears over PostgreSQL what other nodes changed. A save says it in its own transaction, so nothing is heard that is not true, and nothing true is missed while the line stands.</summary>
public sealed partial class NodeRelay(DatabaseChoice choice, NodeName node, FarChanges changes, Whispers whispers, TimeProvider time, ILogger<NodeRelay> log) : BackgroundService
{
    private const string WhisperChannel = "portal_bisik";
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
    private int _lines;

    /// <summary>How often the line was opened: more than once means that it broke and everything was read again.</summary>
    public int Lines => Volatile.Read(ref _lines);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        AgainAndAgainAsync(ListenAsync, stoppingToken), AgainAndAgainAsync(CarryAsync, stoppingToken));

    private async Task AgainAndAgainAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await work(ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever broke the line, it is opened again; the screens keep their last good rows.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogBroken(fault);
                await Task.Delay(Rest, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        await using var line = new NpgsqlConnection(Unpooled());
        var heard = new ConcurrentQueue<NpgsqlNotificationEventArgs>();
        line.Notification += (_, notice) => heard.Enqueue(notice);
        await line.OpenAsync(ct);
        await using (var listen = new NpgsqlCommand($"LISTEN {ChangeNotice.Channel}; LISTEN {WhisperChannel}", line))
            await listen.ExecuteNonQueryAsync(ct);

        // Listening first, reading second: what changes in between is heard.
        await changes.TakeInEverythingAsync(ct);
        Interlocked.Increment(ref _lines);
        while (true)
        {
            while (heard.TryDequeue(out var notice))
                await TakeInAsync(notice, ct);
            await line.WaitAsync(ct);
        }
    }

    private async Task TakeInAsync(NpgsqlNotificationEventArgs notice, CancellationToken ct)
    {
        if (notice.Channel == WhisperChannel)
        {
            var cut = notice.Payload.IndexOf('|', StringComparison.Ordinal);
            if (notice.Payload[..cut] != node.Value)
                whispers.Deliver(notice.Payload[(cut + 1)..]);
            return;
        }
        var (from, what) = ChangeNotice.Read(notice.Payload);
        if (from != node.Value)
            await changes.TakeInAsync(what, ct);
    }

    private async Task CarryAsync(CancellationToken ct)
    {
        var outgoing = whispers.Outgoing();
        await foreach (var line in outgoing.ReadAllAsync(ct))
        {
            await using var connection = new NpgsqlConnection(choice.Connection);
            await connection.OpenAsync(ct);
            await using var say = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection);
            say.Parameters.AddWithValue(WhisperChannel);
            say.Parameters.AddWithValue($"{node.Value}|{line}");
            await say.ExecuteNonQueryAsync(ct);
        }
    }

    private string Unpooled() => new NpgsqlConnectionStringBuilder(choice.Connection) { Pooling = false }.ToString();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The line to the other nodes broke; it is opened again and everything is read again")]
    private partial void LogBroken(Exception fault);
}
