using System.Security.Cryptography;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>Which passwords are taken: long ones. Signs and digits are not asked for, they make people write passwords down.</summary>
public static class PasswordRule
{
    public const int Shortest = 12;
    private const int Longest = 200;
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>What people in Indonesia type first when twelve letters are asked for.</summary>
    private static readonly string[] Common =
    [
        "password", "katasandi", "kata sandi", "rahasia", "qwertyuiop", "asdfghjkl", "1234567890", "0987654321", "abcdefghij",
        "bismillah", "alhamdulillah", "assalamualaikum", "indonesia", "administrator", "sayangku", "cintaku", "demo-ppa", "uptdppa", "uptd ppa", "letmein", "iloveyou",
    ];

    /// <exception cref="RuleException">Too short, too long, or among the first that somebody would guess.</exception>
    public static void Check(string? password, string userName)
    {
        if (password is null || password.Length < Shortest)
            throw new RuleException($"Kata sandi sedikitnya {Shortest} huruf. Rangkaian beberapa kata mudah diingat dan sulit ditebak.", "sandi");
        if (password.Length > Longest)
            throw new RuleException($"Kata sandi paling panjang {Longest} huruf.", "sandi");
        var plain = password.Trim().ToLowerInvariant();
        if (plain.Distinct().Count() < 5 || Remainder(plain, userName) < 6)
            throw new RuleException("Kata sandi ini mudah ditebak. Pilih yang lain.", "sandi");
    }

    /// <summary>A password to hand out once, easy to read aloud.</summary>
    public static string HandOut() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Readable, 4)));

    /// <summary>Letters left when the guessable part is taken away.</summary>
    private static int Remainder(string plain, string userName)
    {
        var rest = userName.Length >= 3 ? plain.Replace(userName.ToLowerInvariant(), "", StringComparison.Ordinal) : plain;
        foreach (var word in Common)
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest.Length;
    }
}
