using System.Net;
using System.Net.Sockets;

namespace PPA.Portal.Data.Scanning;

/// <summary>A stream that lets the scanner read along while it is read once: a file never lies unsealed on the disk to be looked at.</summary>
internal sealed class ScanTurn(Stream inner, EndPoint? scanner) : OneWayStream
{
    private ClamdLine? _line;
    private bool _lost;

    /// <summary>What the scanner said, once the stream was read to its end; null where it did not answer.</summary>
    public async Task<string?> AnswerAsync(CancellationToken ct)
    {
        string? answer = null;
        await TryAsync(async line => answer = await line.EndAsync(ct), ct);
        return _lost || string.IsNullOrEmpty(answer) ? null : answer;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        if (read > 0)
            await TryAsync(line => line.SendAsync(buffer[..read], cancellationToken), cancellationToken);
        return read;
    }

    public override async ValueTask DisposeAsync()
    {
        if (_line is not null)
            await _line.DisposeAsync();
        await base.DisposeAsync();
    }

    // A scanner that is gone is no fault of the upload: what follows is decided at the end.
    private async Task TryAsync(Func<ClamdLine, Task> step, CancellationToken ct)
    {
        if (scanner is null || _lost)
            return;
        try
        {
            _line ??= await ClamdLine.OpenAsync(scanner, ct);
            await step(_line);
        }
        catch (Exception gone) when (gone is SocketException or IOException || (gone is OperationCanceledException && !ct.IsCancellationRequested))
        {
            _lost = true;
        }
    }
}
