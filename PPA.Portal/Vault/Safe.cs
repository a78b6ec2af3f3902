using System.Security.Cryptography;
using System.Text;

namespace PPA.Portal.Vault;

/// <summary>
/// Seals what could name a person (AES-256-GCM) and opens it again, only at the place it was sealed for. Safe for many threads.
/// <para>Form of a sealed value: header (see <see cref="SealHeader"/>), 12 bytes nonce, 16 bytes tag, ciphertext.
/// The ciphertext is padded to 16-byte steps; who holds the database sees roughly how long a text is, not exactly.</para>
/// <para>The nonce is random: rotate the key long before 2^32 values were sealed with it.</para>
/// </summary>
/// <param name="ring">The office's keys.</param>
public sealed class Safe(KeyRing ring)
{
    internal Guid RingId => ring.RingId;

    /// <summary>Seals bytes for one place.</summary>
    /// <param name="plain">What to seal; may be empty.</param>
    /// <param name="binding">The place, such as "Persons|Identity|" and the row id: elsewhere the seal does not open.</param>
    public byte[] Seal(ReadOnlySpan<byte> plain, string binding)
    {
        var key = ring.Current;
        var headerLength = SealHeader.LengthFor(key);
        var padded = SealedForm.Pad(plain);
        var sealedBytes = new byte[headerLength + KeyVersion.NonceLength + KeyVersion.TagLength + padded.Length];
        SealHeader.Write(sealedBytes, SealHeader.ValueFormat, key);

        var nonce = sealedBytes.AsSpan(headerLength, KeyVersion.NonceLength);
        var tag = sealedBytes.AsSpan(headerLength + KeyVersion.NonceLength, KeyVersion.TagLength);
        var ciphertext = sealedBytes.AsSpan(sealedBytes.Length - padded.Length);
        RandomNumberGenerator.Fill(nonce);
        key.Encrypt(nonce, padded, ciphertext, tag, SealHeader.Bind(sealedBytes.AsSpan(0, headerLength), binding));
        CryptographicOperations.ZeroMemory(padded);
        return sealedBytes;
    }

    /// <summary>Opens what was sealed for this place.</summary>
    /// <exception cref="SealBrokenException">Another key, another place, or damage.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedBytes, string binding)
    {
        var keyId = SealHeader.KeyIdIn(sealedBytes);
        var headerLength = 2 + keyId.Length;
        var body = sealedBytes[headerLength..];
        const int beforeText = KeyVersion.NonceLength + KeyVersion.TagLength;
        if (sealedBytes[0] != SealHeader.ValueFormat || body.Length < beforeText + SealedForm.Bucket)
            throw new SealBrokenException();

        var key = ring.Find(keyId) ?? throw new SealBrokenException();
        var padded = new byte[body.Length - beforeText];
        try
        {
            key.Decrypt(
                body[..KeyVersion.NonceLength], body[beforeText..], body[KeyVersion.NonceLength..beforeText], padded,
                SealHeader.Bind(sealedBytes[..headerLength], binding));
            return SealedForm.Unpad(padded);
        }
        catch (CryptographicException)
        {
            throw new SealBrokenException();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    /// <summary>Seals a value: text as UTF-8, bytes as they are, anything else as compact JSON with enums by name.</summary>
    /// <param name="value">Not null: an empty field is null in its row, not a sealed nothing.</param>
    /// <param name="binding">The place, see <see cref="Seal(ReadOnlySpan{byte}, string)"/>.</param>
    public byte[] Seal<T>(T value, string binding)
    {
        var plain = SealedForm.BytesOf(value);
        var sealedBytes = Seal(plain.AsSpan(), binding);
        CryptographicOperations.ZeroMemory(plain);
        return sealedBytes;
    }

    /// <summary>Opens a value that was sealed as the same type for this place.</summary>
    /// <exception cref="SealBrokenException">Another key, another place, another type, or damage.</exception>
    public T Open<T>(byte[] sealedBytes, string binding) => SealedForm.ValueOf<T>(Open(sealedBytes.AsSpan(), binding));

    /// <summary>Seals an attachment of any size, chunk by chunk; neither stream is closed.</summary>
    public Task SealAsync(Stream plain, Stream target, string binding, CancellationToken ct = default) =>
        AttachmentSeal.SealAsync(ring.Current, plain, target, binding, ct);

    /// <summary>
    /// Opens a sealed attachment; neither stream is closed. Every chunk is checked before it is written, but a missing end
    /// shows only at the end: whatever <paramref name="target"/> holds when this throws must not be used.
    /// </summary>
    /// <exception cref="SealBrokenException">Another key, another place, damage, or chunks missing, added or reordered.</exception>
    public Task OpenAsync(Stream sealedStream, Stream target, string binding, CancellationToken ct = default) =>
        AttachmentSeal.OpenAsync(ring, sealedStream, target, binding, ct);

    /// <summary>The key version that sealed a value or (given at least its first 16 bytes) an attachment: what is not the current one waits for re-sealing.</summary>
    /// <exception cref="SealBrokenException">These bytes were not sealed by the vault.</exception>
    public string KeyIdOf(byte[] sealedBytes) => Encoding.ASCII.GetString(SealHeader.KeyIdIn(sealedBytes));
}
