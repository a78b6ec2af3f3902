namespace PPA.Portal.Reports.LineList;

/// <summary>Takes bytes as they come and sends them on in one go, so that who writes need not wait for who reads.</summary>
internal sealed class Outbox : Stream
{
    private readonly MemoryStream _kept = new();
    private long _sent;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _sent + _kept.Length;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Sends what has come since the last time.</summary>
    public async Task SendAsync(Stream to, CancellationToken ct)
    {
        if (_kept.Length == 0)
            return;
        _sent += _kept.Length;
        await to.WriteAsync(_kept.GetBuffer().AsMemory(0, (int)_kept.Length), ct);
        await to.FlushAsync(ct);
        _kept.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _kept.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _kept.Write(buffer);

    public override void Flush()
    {
        // Sending is asked for by name.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _kept.Dispose();
        base.Dispose(disposing);
    }
}
