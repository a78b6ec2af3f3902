using System.Security.Cryptography;
using System.Text;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts.Factor;

/// <summary>Codes on paper for a lost phone: sixteen letters by chance, kept only as a slow hash.</summary>
/// <remarks>The salt is the app's secret, itself sealed: who has only the database has nothing to try codes against.</remarks>
internal static class SpareCodes
{
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 16;
    private const int Rounds = 100_000;
    private const int HashBytes = 32;

    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, SecondFactor.SpareCodes).Select(_ => string.Join('-', Enumerable.Range(0, Length / 4).Select(_ => RandomNumberGenerator.GetString(Readable, 4))))];

    /// <summary>The hash of a code however it was typed: with or without dashes, in any case.</summary>
    /// <param name="secret">Of the factor that the code belongs to.</param>
    public static byte[] HashOf(string secret, string code) =>
        Rfc2898DeriveBytes.Pbkdf2(Bare(code), Encoding.ASCII.GetBytes(secret), Rounds, HashAlgorithmName.SHA256, HashBytes);

    /// <summary>True for what has the length of a code on paper.</summary>
    public static bool LooksLikeOne(string said) => Bare(said).Length == Length;

    private static string Bare(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
