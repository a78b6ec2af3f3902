using System.Security.Cryptography;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Attachments;

/// <summary>A file on its way in: measured, summed and looked at as it is read once, so that it never lies in memory as a whole.</summary>
internal sealed class MeasuredStream(Stream inner) : OneWayStream
{
    private readonly IncrementalHash _sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly PackageScan _package = new();
    private readonly byte[] _head = new byte[KnownContent.HeadLength];
    private int _headLength;
    private bool _isPackage;

    /// <summary>Bytes that were read.</summary>
    public long Size { get; private set; }

    /// <summary>The sum of what was read; once only, at the end.</summary>
    public byte[] Sum() => _sum.GetHashAndReset();

    /// <summary>What the file is, once it was read to its end.</summary>
    /// <exception cref="RuleException">It is of no kind that is kept.</exception>
    public KnownContent Kind() => (_isPackage ? _package.Kind : KnownContent.ByHead(_head.AsSpan(0, _headLength))) ?? throw UploadFault.UnknownKind();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        Look(buffer.Span[..read], ended: read == 0);
        return read;
    }

    private void Look(ReadOnlySpan<byte> bytes, bool ended)
    {
        Size += bytes.Length;
        if (Size > CaseAttachment.MostBytes)
            throw UploadFault.TooLarge();
        _sum.AppendData(bytes);
        if (_headLength < _head.Length)
        {
            var more = bytes[..Math.Min(bytes.Length, _head.Length - _headLength)];
            more.CopyTo(_head.AsSpan(_headLength));
            _headLength += more.Length;
            _isPackage = KnownContent.IsPackage(_head.AsSpan(0, _headLength));
            // What is of no kind is not read to its end.
            if ((_headLength == _head.Length || ended) && !_isPackage && Size > 0)
                Kind();
        }
        if (_isPackage)
            _package.Read(bytes);
    }

    protected override void Dispose(bool disposing)
    {
        _sum.Dispose();
        base.Dispose(disposing);
    }
}
