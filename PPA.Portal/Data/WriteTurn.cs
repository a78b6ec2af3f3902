using Microsoft.EntityFrameworkCore.Storage;

namespace PPA.Portal.Data;

/// <summary>A turn at the register: nobody else writes until it is committed or dropped.</summary>
public sealed class WriteTurn(IDbContextTransaction transaction, IDisposable? place) : IAsyncDisposable
{
    /// <summary>Puts everything on disk, or nothing.</summary>
    public Task CommitAsync(CancellationToken ct = default) => transaction.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            place?.Dispose();
        }
    }
}

/// <summary>SQLite has one writer at a time; waiting here is fair and quick, waiting in the file is neither.</summary>
public sealed class WriteQueue : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        return new Place(_gate);
    }

    public void Dispose() => _gate.Dispose();

    private sealed class Place(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? _gate = gate;

        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Release();
    }
}
