using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PPA.Portal.Intake;

/// <summary>Makes typed text fit to keep: control characters go, the person's own words, signs and scripts stay.</summary>
internal static partial class Plain
{
    private static readonly string[] Months =
        ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"];

    /// <summary>One line without control characters and doubled blanks; null when nothing is left.</summary>
    public static string? Line(string? raw)
    {
        var line = Blanks().Replace(Clean(raw, keepLines: false), " ").Trim();
        return line.Length == 0 ? null : line;
    }

    /// <summary>A text of several lines; null when nothing is left.</summary>
    public static string? Text(string? raw)
    {
        var text = Clean(raw, keepLines: true).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>As much of a wrong value as a sentence can carry.</summary>
    public static string Short(string value) => value.Length <= 40 ? value : value[..(char.IsHighSurrogate(value[38]) ? 38 : 39)] + "…";

    /// <summary>A date as people write it: "2012-05-01", "1 Mei 2012", "1-5-2012", "01/05/2012"; null when it is none.</summary>
    public static DateOnly? Date(string text)
    {
        string[] shapes = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy"];
        if (DateOnly.TryParseExact(text, shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        var words = WordedDate().Match(text);
        var month = words.Success ? MonthOf(words.Groups[2].Value) : 0;
        return month > 0 && DateOnly.TryParseExact(
            $"{words.Groups[1].Value}-{month}-{words.Groups[3].Value}", "d-M-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day : null;
    }

    private static int MonthOf(string word) =>
        Array.FindIndex(Months, m => m.StartsWith(word.ToLowerInvariant(), StringComparison.Ordinal)) + 1;

    private static string Clean(string? raw, bool keepLines)
    {
        if (string.IsNullOrEmpty(raw))
            return "";
        var clean = new StringBuilder(raw.Length);
        foreach (var rune in raw.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control || (keepLines && rune.Value is '\n' or '\t'))
                clean.Append(rune);
            else if (rune.Value is '\n' or '\t')
                clean.Append(' ');
        }
        return clean.ToString();
    }

    [GeneratedRegex(@"[ \t\u00A0]{2,}")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})\z")]
    private static partial Regex WordedDate();
}
