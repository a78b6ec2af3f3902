using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace PPA.Portal.Vault;

/// <summary>The key file as it is written: what it must hold and how it turns into a <see cref="KeySet"/>.</summary>
internal sealed partial class KeyFileText
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>For whoever finds the file and wonders whether it may go.</summary>
    [JsonPropertyName("catatan")]
    public string Note { get; init; } =
        "Berkas kunci PPA Portal. Tanpa berkas ini nama dan identitas tidak dapat dibaca lagi. Cadangkan terpisah dari basis data.";

    public required Guid Ring { get; init; }

    public required string Current { get; init; }

    public required byte[] IndexKey { get; init; }

    public required IReadOnlyList<Entry> Keys { get; init; }

    internal static byte[] From(KeySet keys) => JsonSerializer.SerializeToUtf8Bytes(
        new KeyFileText
        {
            Ring = keys.RingId,
            Current = keys.Current.Id,
            IndexKey = keys.IndexKey,
            Keys = [.. keys.Versions.Select(version => new Entry(version.Id, version.CreatedUtc, version.Key.ToArray()))],
        },
        Json);

    /// <returns>The keys, or null where the text is no key file or a key has the wrong size.</returns>
    internal static KeySet? Read(ReadOnlySpan<byte> text)
    {
        try
        {
            return JsonSerializer.Deserialize<KeyFileText>(text, Json)?.ToKeySet();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private KeySet? ToKeySet()
    {
        var sound = Ring != Guid.Empty
            && IndexKey.Length == KeyVersion.KeyLength
            && Keys.All(entry => entry is not null && KeyId().IsMatch(entry.Id) && entry.Key.Length == KeyVersion.KeyLength)
            && Keys.DistinctBy(entry => entry.Id).Count() == Keys.Count
            && Keys.Any(entry => entry.Id == Current);
        if (!sound)
            return null;

        List<KeyVersion> versions = [.. Keys.Select(entry => new KeyVersion(entry.Id, entry.Created.ToUniversalTime(), entry.Key))];
        return new KeySet
        {
            RingId = Ring,
            IndexKey = IndexKey,
            Current = versions.Single(version => version.Id == Current),
            Versions = versions,
        };
    }

    [GeneratedRegex(@"\Ak[1-9][0-9]{0,6}\z")]
    private static partial Regex KeyId();

    internal sealed record Entry(string Id, DateTime Created, byte[] Key);
}
