using System.Globalization;
using System.Security.Cryptography;

namespace PPA.Portal.Vault;

/// <summary>What one reading of the key file yields. Never changes; a rotation makes a new one.</summary>
internal sealed class KeySet
{
    internal required Guid RingId { get; init; }

    /// <summary>Not rotated: with another index key every stored token would have to be made again.</summary>
    internal required byte[] IndexKey { get; init; }

    internal required KeyVersion Current { get; init; }

    internal required IReadOnlyList<KeyVersion> Versions { get; init; }

    internal static KeySet New(DateTime now)
    {
        var first = NewVersion(1, now);
        return new KeySet
        {
            RingId = Guid.NewGuid(),
            IndexKey = RandomNumberGenerator.GetBytes(KeyVersion.KeyLength),
            Current = first,
            Versions = [first],
        };
    }

    internal KeySet WithNewVersion(DateTime now)
    {
        var highest = Versions.Max(version => int.Parse(version.Id.AsSpan(1), CultureInfo.InvariantCulture));
        var next = NewVersion(highest + 1, now);
        return new KeySet { RingId = RingId, IndexKey = IndexKey, Current = next, Versions = [.. Versions, next] };
    }

    internal KeyVersion? Find(ReadOnlySpan<byte> id)
    {
        foreach (var version in Versions)
        {
            if (id.SequenceEqual(version.IdBytes))
                return version;
        }
        return null;
    }

    private static KeyVersion NewVersion(int number, DateTime now) =>
        new(string.Create(CultureInfo.InvariantCulture, $"k{number}"), now, RandomNumberGenerator.GetBytes(KeyVersion.KeyLength));
}
