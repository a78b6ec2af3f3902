using System.Text.RegularExpressions;

namespace PPA.Portal.Vault;

/// <summary>Turns the spellings from before 1947 and 1972 into today's: oe→u, tj→c, dj→j, sj→sy, nj→ny, j→y.</summary>
internal static partial class OldSpelling
{
    // Stands for a j that is certainly one while the other j of the word turn into y; the text is lower-case.
    private const string CertainJ = "J";

    /// <summary>
    /// j and nj are letters of both spellings (Joko, Anjani; Soerjo, Njoman), so they turn only in a word
    /// that shows elsewhere to be written the old way.
    /// </summary>
    internal static string Modernise(string word)
    {
        var old = SignOfOldSpelling().IsMatch(word);
        word = word
            .Replace("dj", CertainJ, StringComparison.Ordinal)
            .Replace("tj", "c", StringComparison.Ordinal)
            .Replace("hj", "hy", StringComparison.Ordinal);
        if (old)
            word = word.Replace('j', 'y');
        else if (word.StartsWith("nj", StringComparison.Ordinal))
            word = "ny" + word[2..];
        word = word.Replace(CertainJ, "j", StringComparison.Ordinal);
        return LongU().Replace(word, "u");
    }

    /// <summary>A letter pair that today's spelling does not have, or a name that everybody knows with Y: Jusuf, Julia, Johanes.</summary>
    [GeneratedRegex("oe|tj|dj|sj|^(jusu|juli|johan|jose[pf]|josu|jako[bp]|jaku[bp]|junus|jahj|jahy)")]
    private static partial Regex SignOfOldSpelling();

    /// <summary>Soekarno; Noor; Yousuf.</summary>
    [GeneratedRegex("oe|oo|ou")]
    private static partial Regex LongU();
}
