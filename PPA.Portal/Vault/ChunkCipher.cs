using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PPA.Portal.Vault;

/// <summary>
/// Seals the chunks of one attachment with a key of its own (HKDF from the ring's key and a random salt), so that chunks
/// of two attachments, or of two versions of one, never fit into each other and the chunk number can be the nonce.
/// Bound to every chunk: header with salt, chunk number, whether it is the last, and the place.
/// </summary>
internal sealed class ChunkCipher : IDisposable
{
    internal const int SaltLength = 32;
    private const int PositionLength = 9;

    private readonly AesGcm _cipher;
    private readonly byte[] _bound;

    private ChunkCipher(KeyVersion key, byte[] header, string binding)
    {
        Header = header;
        _bound = SealHeader.Bind([.. header, .. new byte[PositionLength]], binding);
        Span<byte> own = stackalloc byte[KeyVersion.KeyLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Key, own, header.AsSpan(^SaltLength..), "PPA Portal attachment"u8);
        _cipher = new AesGcm(own, KeyVersion.TagLength);
        CryptographicOperations.ZeroMemory(own);
    }

    internal byte[] Header { get; }

    internal static ChunkCipher New(KeyVersion key, string binding)
    {
        var header = new byte[SealHeader.LengthFor(key) + SaltLength];
        SealHeader.Write(header, SealHeader.AttachmentFormat, key);
        RandomNumberGenerator.Fill(header.AsSpan(^SaltLength..));
        return new ChunkCipher(key, header, binding);
    }

    internal static ChunkCipher Of(KeyRing ring, byte[] header, string binding)
    {
        var key = ring.Find(SealHeader.KeyIdIn(header)) ?? throw new SealBrokenException();
        return new ChunkCipher(key, header, binding);
    }

    /// <returns>How many bytes of <paramref name="sealedChunk"/> are used.</returns>
    internal int Seal(ReadOnlySpan<byte> chunk, Span<byte> sealedChunk, long index, bool last)
    {
        Span<byte> nonce = stackalloc byte[KeyVersion.NonceLength];
        Place(nonce, index, last);
        _cipher.Encrypt(nonce, chunk, sealedChunk[..chunk.Length], sealedChunk.Slice(chunk.Length, KeyVersion.TagLength), _bound);
        return chunk.Length + KeyVersion.TagLength;
    }

    /// <returns>How many bytes of <paramref name="chunk"/> are used.</returns>
    internal int Open(ReadOnlySpan<byte> sealedChunk, Span<byte> chunk, long index, bool last)
    {
        var length = sealedChunk.Length - KeyVersion.TagLength;
        if (length < 0)
            throw new SealBrokenException();
        Span<byte> nonce = stackalloc byte[KeyVersion.NonceLength];
        Place(nonce, index, last);
        try
        {
            _cipher.Decrypt(nonce, sealedChunk[..length], sealedChunk[length..], chunk[..length], _bound);
            return length;
        }
        catch (CryptographicException)
        {
            throw new SealBrokenException();
        }
    }

    public void Dispose() => _cipher.Dispose();

    private void Place(Span<byte> nonce, long index, bool last)
    {
        var position = _bound.AsSpan(Header.Length, PositionLength);
        BinaryPrimitives.WriteInt64BigEndian(position, index);
        position[^1] = last ? (byte)1 : (byte)0;
        nonce.Clear();
        position.CopyTo(nonce[^PositionLength..]);
    }
}
