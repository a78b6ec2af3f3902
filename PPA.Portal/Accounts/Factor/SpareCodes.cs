using System.Security.Cryptography;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts.Factor;

/// <summary>Codes on paper for a lost phone: sixteen letters that cannot be guessed, so that a plain hash keeps them.</summary>
internal static class SpareCodes
{
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 16;

    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, SecondFactor.SpareCodes).Select(_ => string.Join('-', Enumerable.Range(0, Length / 4).Select(_ => RandomNumberGenerator.GetString(Readable, 4))))];

    /// <summary>The hash of a code however it was typed: with or without dashes, in any case.</summary>
    public static byte[] HashOf(string code) => Secret.HashOf(Bare(code));

    /// <summary>True for what has the length of a code on paper.</summary>
    public static bool LooksLikeOne(string said) => Bare(said).Length == Length;

    private static string Bare(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
