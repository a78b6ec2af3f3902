using System.Globalization;
using System.Text;

namespace PPA.Portal.Vault;

/// <summary>A name as written, brought down to lower-case words of plain letters, without what is no part of the name.</summary>
internal static class BareName
{
    private const string Apostrophes = "'`´‘’ʻʼʾʿ";

    // Only words that are never a name themselves: a title too many kept finds one person more, a name dropped loses one.
    private static readonly HashSet<string> Titles =
    [
        "h", "hj", "haji", "hadji", "hajah", "hajjah", "kh", "kyai", "kiai", "nyai", "ust", "ustad", "ustadz", "ustaz",
        "ustadzah", "ustazah", "ibu", "bu", "bapak", "bpk", "pak", "sdr", "sdri", "saudara", "saudari", "tn", "tuan", "ny",
        "nyonya", "nn", "nona", "an", "anak", "by", "bayi", "mbak", "mba", "dr", "drg", "drs", "dra", "drh", "ir", "prof",
        "alm", "almh", "almarhum", "almarhumah", "bin", "binti", "binte", "bt", "bte", "alias", "als",
    ];

    private static readonly HashSet<string> Degrees =
    [
        "spd", "sag", "ssos", "skom", "skep", "sked", "skm", "sst", "sip", "ssi", "spsi", "spdi", "shi", "sthi", "stp",
        "mpd", "mag", "mkom", "mkes", "mkep", "mkn", "msi", "msc", "mhum", "mpsi", "mpdi", "amd", "amdkeb", "amdkep", "ners",
        "phd", "bsc", "spog", "spkj",
    ];

    // Could be a name or an initial: they count as degrees only with dots inside (S.H.) or after the comma.
    private static readonly HashSet<string> ShortDegrees =
        ["sh", "se", "st", "ss", "si", "mh", "mm", "mt", "ma", "ba", "lc", "ns", "pd", "kom", "kep", "kes", "hum", "sos", "psi", "spa"];

    internal static IReadOnlyList<string> WordsOf(string name)
    {
        var plain = PlainLetters(name);
        var comma = plain.IndexOf(',', StringComparison.Ordinal);
        var words = new List<string>();
        AddWords(words, comma < 0 ? plain : plain[..comma], afterComma: false);
        if (comma >= 0)
            AddWords(words, plain[comma..], afterComma: true);
        return words;
    }

    private static void AddWords(List<string> words, string text, bool afterComma)
    {
        foreach (var piece in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = piece.Split('.', StringSplitOptions.RemoveEmptyEntries);
            // Nobody's name starts with a degree: M.A. in front is Muhammad A.
            if (words.Count > 0 && IsDegree(string.Concat(parts), certain: afterComma || parts.Length > 1))
                continue;
            words.AddRange(parts.Where(part => !Titles.Contains(part)));
        }
    }

    private static bool IsDegree(string letters, bool certain) =>
        Degrees.Contains(letters) || (certain && ShortDegrees.Contains(letters));

    /// <summary>Lower-case letters without marks, dots and commas; everything else is a space, an apostrophe is nothing.</summary>
    private static string PlainLetters(string name)
    {
        // By runes: half an emoji, cut off by a field's limit, would make Normalize throw.
        var whole = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (!Apostrophes.Contains(rune.ToString(), StringComparison.Ordinal))
                whole.Append(rune);
        }

        var plain = new StringBuilder(whole.Length);
        foreach (var rune in whole.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                plain.Append(Rune.ToLowerInvariant(rune));
            else if (rune.Value is '.' or ',')
                plain.Append(rune);
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                plain.Append(' ');
        }
        return plain.ToString();
    }
}
