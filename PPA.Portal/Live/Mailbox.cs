using System.Threading.Channels;

namespace PPA.Portal.Live;

/// <summary>
/// Turns many rings into few refreshes: at most one waits while one runs, and a refresh starts no sooner than
/// <paramref name="quiet"/> after the one before it. The delay starts before the refresh, so a slow refresh is not slowed twice.
/// </summary>
public sealed class Mailbox(Func<Task> refresh, TimeSpan quiet, TimeProvider time) : IAsyncDisposable
{
    private readonly Channel<bool> _slot = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _ended = new();
    private Task _loop = Task.CompletedTask;

    /// <summary>Starts reading the mail.</summary>
    public Mailbox Start()
    {
        _loop = LoopAsync();
        return this;
    }

    /// <summary>Asks for a refresh soon.</summary>
    public void Post() => _slot.Writer.TryWrite(true);

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _loop;
        _ended.Dispose();
    }

    private async Task LoopAsync()
    {
        try
        {
            while (await _slot.Reader.WaitToReadAsync(_ended.Token))
            {
                _slot.Reader.TryRead(out _);
                var rest = Task.Delay(quiet, time, _ended.Token);
                await refresh();
                await rest;
            }
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // The screen is gone; nobody waits for its mail.
        }
    }
}
