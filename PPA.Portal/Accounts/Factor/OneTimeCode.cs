using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PPA.Portal.Accounts.Factor;

/// <summary>The six digits that an authenticator app shows for half a minute (RFC 6238 over RFC 4226, with the vectors of both as tests).</summary>
internal static class OneTimeCode
{
    public const int Digits = 6;
    private const int KeyBytes = 20;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>A new secret in base 32, as apps take it.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetString(Alphabet, KeyBytes * 8 / 5);

    /// <param name="now">UTC.</param>
    public static long StepAt(DateTime now) => (now - DateTime.UnixEpoch).Ticks / Step.Ticks;

    /// <summary>The code of one half minute.</summary>
    /// <param name="secret">In base 32.</param>
    public static string At(string secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = Mac(KeyOf(secret), counter);
        var place = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(place)) & 0x7fffffff;
        return (number % (uint)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The half minute whose code was typed: this one, the one before or the one after, for clocks that differ a little.</summary>
    /// <returns>Null where the code fits none of the three.</returns>
    public static long? StepOf(string secret, string said, DateTime now)
    {
        long? found = null;
        // All three are compared, so that the time taken tells nothing.
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(At(secret, step)), Encoding.ASCII.GetBytes(said)))
                found = step;
        }
        return found;
    }

    /// <summary>The address that an app reads from the square code.</summary>
    public static Uri Address(string issuer, string userName, string secret) =>
        new($"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(userName)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}&algorithm=SHA1&digits=6&period=30");

    [SuppressMessage("Security", "CA5350", Justification = "RFC 4226 is HMAC with SHA-1, and apps know nothing else; what is weak in SHA-1 is not used by HMAC.")]
    private static byte[] Mac(byte[] key, ReadOnlySpan<byte> counter) => HMACSHA1.HashData(key, counter);

    private static byte[] KeyOf(string secret)
    {
        var key = new List<byte>();
        var (bits, held) = (0, 0);
        foreach (var letter in secret)
        {
            held = ((held << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xfff;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            key.Add((byte)(held >> bits));
        }
        return [.. key];
    }
}
