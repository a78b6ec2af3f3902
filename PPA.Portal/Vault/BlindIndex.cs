using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PPA.Portal.Vault;

/// <summary>
/// Tokens by which a sealed person is found again: 16 bytes of HMAC-SHA256 under the ring's index key. Equal texts of one
/// kind give equal tokens; nothing leads back from a token to its text without the key file.
/// </summary>
/// <param name="ring">The office's keys. Its index key stays when the sealing key is rotated.</param>
public sealed class BlindIndex(KeyRing ring)
{
    /// <summary>Bytes of one token.</summary>
    public const int TokenLength = 16;

    private const int ShortestWord = 2;
    private const int ShortestPhoneWithCountry = 10;

    /// <summary>
    /// The token of one text, however it was written: NIK and family card by their digits, phones as 08…, tracking codes
    /// without regard to case, spaces and dashes, name words by their sound.
    /// A text that holds nothing of its kind ("-", "tidak tahu") gets a random token: the unknown never equals the unknown.
    /// </summary>
    public byte[] Token(TokenKind kind, string text)
    {
        var plain = kind switch
        {
            TokenKind.Nik or TokenKind.FamilyCard => Digits(text),
            TokenKind.Phone => Phone(text),
            TokenKind.NameWord => string.Join(' ', IndonesianPhonetics.Words(text)),
            TokenKind.TrackingCode => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant(),
        };
        return plain.Length == 0 ? RandomNumberGenerator.GetBytes(TokenLength) : Mac(kind, plain);
    }

    /// <summary>One token per distinct word of a name, as it sounds; words of one letter have none.</summary>
    public IReadOnlyList<byte[]> NameTokens(string name) =>
        [.. IndonesianPhonetics.Words(name)
            .Where(word => word.Length >= ShortestWord)
            .Distinct()
            .Select(word => Mac(TokenKind.NameWord, word))];

    private byte[] Mac(TokenKind kind, string plain)
    {
        var mac = HMACSHA256.HashData(ring.IndexKey, [(byte)kind, .. Encoding.UTF8.GetBytes(plain)]);
        return mac[..TokenLength];
    }

    private static string Digits(string text) => string.Concat(
        text.Select(CharUnicodeInfo.GetDecimalDigitValue)
            .Where(digit => digit >= 0)
            .Select(digit => (char)('0' + digit)));

    /// <summary>+62 812…, 0062812…, 62812…, 812… and 0812… are one phone.</summary>
    private static string Phone(string text)
    {
        var digits = Digits(text);
        if (digits.StartsWith("0062", StringComparison.Ordinal))
            digits = digits[2..];
        if (digits.StartsWith("62", StringComparison.Ordinal) && digits.Length >= ShortestPhoneWithCountry)
            return "0" + digits[2..].TrimStart('0');
        return digits.StartsWith('8') ? "0" + digits : digits;
    }
}
