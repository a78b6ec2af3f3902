using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace PPA.Portal.Vault;

/// <summary>One key of the ring. The key itself never leaves the vault.</summary>
public sealed class KeyVersion
{
    internal const int KeyLength = 32;
    internal const int NonceLength = 12;
    internal const int TagLength = 16;

    private readonly byte[] _key;

    // An AesGcm is not safe for two threads at once and dear to make: the idle ones wait here.
    private readonly ConcurrentBag<AesGcm> _idle = [];

    internal KeyVersion(string id, DateTime createdUtc, byte[] key)
    {
        Id = id;
        IdBytes = Encoding.ASCII.GetBytes(id);
        CreatedUtc = createdUtc;
        _key = key;
    }

    /// <summary>The name that stands in front of everything sealed with this key: k1, k2 …</summary>
    public string Id { get; }

    /// <summary>When the key was made, UTC.</summary>
    public DateTime CreatedUtc { get; }

    internal byte[] IdBytes { get; }

    internal ReadOnlySpan<byte> Key => _key;

    internal void Encrypt(
        ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> ciphertext, Span<byte> tag, ReadOnlySpan<byte> bound)
    {
        var cipher = Take();
        cipher.Encrypt(nonce, plain, ciphertext, tag, bound);
        _idle.Add(cipher);
    }

    /// <exception cref="CryptographicException">The tag does not fit. The cipher that threw is not used again.</exception>
    internal void Decrypt(
        ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> bound)
    {
        var cipher = Take();
        cipher.Decrypt(nonce, ciphertext, tag, plain, bound);
        _idle.Add(cipher);
    }

    private AesGcm Take() => _idle.TryTake(out var cipher) ? cipher : new AesGcm(_key, TagLength);
}
