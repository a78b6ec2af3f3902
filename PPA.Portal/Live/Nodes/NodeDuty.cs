using Npgsql;
using PPA.Portal.Data;

namespace PPA.Portal.Live.Nodes;

/// <summary>Says which node does the work that must be done once: the ladder, the office's own calls, what runs by the clock.</summary>
/// <remarks>
/// A node holds a lock on an open connection for as long as it lives. When its process dies the server lets go of the lock at once,
/// when its machine is cut off within six seconds, and another node asks every two. On one node the duty is always here.
/// </remarks>
public sealed partial class NodeDuty(DatabaseChoice choice, TimeProvider time, ILogger<NodeDuty> log) : BackgroundService
{
    private const int DutyLock = 7_642;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private volatile bool _mine = choice.Provider == DatabaseProvider.Sqlite;

    /// <summary>True while this node has the duty.</summary>
    public bool IsMine => _mine;

    /// <summary>Does something at each beat while this node has the duty. A round that fails is told and does not end the rest.</summary>
    /// <param name="failed">Hears what went wrong in a round.</param>
    public async Task EachBeatAsync(PeriodicTimer beat, Func<CancellationToken, Task> round, Action<Exception> failed, CancellationToken ct)
    {
        try
        {
            while (await beat.WaitForNextTickAsync(ct))
            {
                if (_mine)
                    await RoundAsync(round, failed, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The office closes.
        }
    }

    private static async Task RoundAsync(Func<CancellationToken, Task> round, Action<Exception> failed, CancellationToken ct)
    {
        try
        {
            await round(ct);
        }
#pragma warning disable CA1031 // What runs by the clock must outlive whatever went wrong in one round.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            failed(fault);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (choice.Provider == DatabaseProvider.Postgres && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await HoldAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever broke: the duty may be elsewhere now, and this node asks for it again.
            catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogLost(fault);
            }
            finally
            {
                _mine = false;
            }
            await Task.Delay(Beat, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task HoldAsync(CancellationToken ct)
    {
        var parts = new NpgsqlConnectionStringBuilder(choice.Connection) { Pooling = false, CommandTimeout = 5, Timeout = 5 };
        await using var connection = new NpgsqlConnection(parts.ToString());
        await connection.OpenAsync(ct);
        await using var ask = new NpgsqlCommand($"SELECT pg_try_advisory_lock({DutyLock})", connection);
        await using var pulse = new NpgsqlCommand("SELECT true", connection);
        while (true)
        {
            var holds = (bool)(await (_mine ? pulse : ask).ExecuteScalarAsync(ct))!;
            if (holds && !_mine)
                LogTaken();
            _mine = holds;
            await Task.Delay(Beat, time, ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "This node now does what must be done once")]
    private partial void LogTaken();

    [LoggerMessage(Level = LogLevel.Warning, Message = "This node cannot say whether it has the duty; another may take it")]
    private partial void LogLost(Exception fault);
}
