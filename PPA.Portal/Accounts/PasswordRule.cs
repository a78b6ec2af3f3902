using System.Security.Cryptography;
using System.Text.RegularExpressions;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>Which passwords are taken: long ones. Signs and digits are not asked for, they make people write passwords down.</summary>
public static partial class PasswordRule
{
    public const int Shortest = 12;
    private const int Longest = 200;
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int Enough = 6;

    /// <summary>What people try first, longest first; the list is a file that anybody may lengthen.</summary>
    private static readonly string[] Common = [.. ReadCommon().OrderByDescending(word => word.Length)];

    /// <exception cref="RuleException">Too short, too long, or among the first that somebody would guess.</exception>
    /// <param name="names">What everybody here knows: the user name, the person's name, the office's.</param>
    public static void Check(string? password, params IEnumerable<string> names)
    {
        if (password is null || password.Length < Shortest)
            throw new RuleException($"Kata sandi sedikitnya {Shortest} huruf. Rangkaian beberapa kata mudah diingat dan sulit ditebak.", "sandi");
        if (password.Length > Longest)
            throw new RuleException($"Kata sandi paling panjang {Longest} huruf.", "sandi");
        var plain = password.Trim().ToLowerInvariant();
        string[] known = [.. names.SelectMany(PartsOf).Concat(Common)];
        if (plain.Distinct().Count() < 5 || Repeats(plain) || Remainder(plain, known) < Enough || Remainder(Bare(plain), known) < Enough)
            throw new RuleException("Kata sandi ini mudah ditebak: ada nama, kata yang lazim, atau pola yang berulang. Pilih beberapa kata yang tidak berhubungan.", "sandi");
    }

    /// <summary>A password to hand out once, easy to read aloud.</summary>
    public static string HandOut() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Readable, 4)));

    /// <summary>Letters left when the guessable parts are taken away, years among them.</summary>
    private static int Remainder(string plain, string[] known)
    {
        var rest = known.Aggregate(plain, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        return Year().Replace(rest, "").Count(char.IsLetterOrDigit);
    }

    /// <summary>True for "abcabcabcabc": a short piece written again and again.</summary>
    private static bool Repeats(string plain) =>
        Enumerable.Range(1, plain.Length / 2).Any(length => Enumerable.Range(length, plain.Length - length).All(i => plain[i] == plain[i - length]));

    /// <summary>Signs that stand for letters, as everybody who guesses knows.</summary>
    private static string Bare(string plain) => plain.Replace('@', 'a').Replace('4', 'a').Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('$', 's').Replace('5', 's');

    private static IEnumerable<string> PartsOf(string name) => name.ToLowerInvariant().Split([' ', '.', '-', '_', ','], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= 3).Prepend(name.ToLowerInvariant()).Where(part => part.Length >= 3).OrderByDescending(part => part.Length);

    private static IEnumerable<string> ReadCommon()
    {
        using var file = new StreamReader(typeof(PasswordRule).Assembly.GetManifestResourceStream("sandi-lazim")!);
        return [.. file.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }

    [GeneratedRegex("(19|20)[0-9]{2}")]
    private static partial Regex Year();
}
