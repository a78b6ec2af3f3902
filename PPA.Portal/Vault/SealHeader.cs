using System.Text;

namespace PPA.Portal.Vault;

/// <summary>
/// What stands in front of everything sealed: one byte format, one byte length of the key id, the key id in ASCII.
/// It is readable and authenticated; its length is part of it, so that header and binding cannot be shifted into each other.
/// </summary>
internal static class SealHeader
{
    internal const byte ValueFormat = 1;
    internal const byte AttachmentFormat = 2;
    internal const int LongestKeyId = 8;

    internal static int LengthFor(KeyVersion key) => 2 + key.IdBytes.Length;

    internal static void Write(Span<byte> target, byte format, KeyVersion key)
    {
        target[0] = format;
        target[1] = (byte)key.IdBytes.Length;
        key.IdBytes.CopyTo(target[2..]);
    }

    /// <exception cref="SealBrokenException">These bytes were not sealed by the vault.</exception>
    internal static ReadOnlySpan<byte> KeyIdIn(ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < 3
            || sealedBytes[0] is not (ValueFormat or AttachmentFormat)
            || sealedBytes[1] is 0 or > LongestKeyId
            || sealedBytes.Length < 2 + sealedBytes[1])
        {
            throw new SealBrokenException();
        }
        return sealedBytes.Slice(2, sealedBytes[1]);
    }

    /// <summary>Header and place as one: what a seal is bound to besides its content.</summary>
    internal static byte[] Bind(ReadOnlySpan<byte> header, string binding)
    {
        ArgumentException.ThrowIfNullOrEmpty(binding);
        var bound = new byte[header.Length + Encoding.UTF8.GetByteCount(binding)];
        header.CopyTo(bound);
        Encoding.UTF8.GetBytes(binding, bound.AsSpan(header.Length));
        return bound;
    }
}
