using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PPA.Portal.Vault;

/// <summary>How a value becomes bytes before it is sealed, and how much of its length shows.</summary>
internal static class SealedForm
{
    /// <summary>Lengths show only in steps of this many bytes: whether a name has five letters or nine does not.</summary>
    internal const int Bucket = 16;

    private const byte EndOfPlain = 0x80;

    // Sealed text is never put into a page as it is, so letters and emoji may stay themselves instead of \uXXXX.
    // Unknown members are skipped and missing ones stay at their default: an older shape of a record still opens.
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    internal static byte[] BytesOf<T>(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value switch
        {
            byte[] bytes => bytes.AsSpan().ToArray(),
            string text => Encoding.UTF8.GetBytes(text),
            _ => JsonSerializer.SerializeToUtf8Bytes(value, Json),
        };
    }

    /// <exception cref="SealBrokenException">The bytes are no <typeparamref name="T"/>.</exception>
    internal static T ValueOf<T>(byte[] bytes)
    {
        if (typeof(T) == typeof(byte[]))
            return (T)(object)bytes;
        if (typeof(T) == typeof(string))
            return (T)(object)Encoding.UTF8.GetString(bytes);
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Json) ?? throw new SealBrokenException();
        }
        catch (JsonException)
        {
            // Not as inner exception: its message may quote what was opened.
            throw new SealBrokenException();
        }
    }

    /// <summary>The plain bytes, a mark, and zeros up to the next full bucket (ISO/IEC 7816-4).</summary>
    internal static byte[] Pad(ReadOnlySpan<byte> plain)
    {
        var padded = new byte[((plain.Length / Bucket) + 1) * Bucket];
        plain.CopyTo(padded);
        padded[plain.Length] = EndOfPlain;
        return padded;
    }

    internal static byte[] Unpad(ReadOnlySpan<byte> padded)
    {
        var end = padded.LastIndexOfAnyExcept((byte)0);
        if (end < 0 || padded[end] != EndOfPlain)
            throw new SealBrokenException();
        return padded[..end].ToArray();
    }
}
