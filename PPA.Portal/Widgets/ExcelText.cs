using System.Text;
using ClosedXML.Excel;

namespace PPA.Portal.Widgets;

/// <summary>Makes any words fit for a cell.</summary>
public static class ExcelText
{
    /// <summary>Letters that a cell may hold.</summary>
    private const int Most = 32_767;

    /// <summary>Writes words that stay words, also where they begin like a formula.</summary>
    public static void Write(IXLCell cell, string? words)
    {
        var text = Of(words);
        cell.Style.NumberFormat.Format = "@";
        if (LooksLikeFormula(text))
            cell.Style.IncludeQuotePrefix = true;
        cell.SetValue(text);
    }

    /// <summary>True where a program that reads tables might reckon with it.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal);

    /// <summary>The words without characters that no XML may hold, cut where a cell ends.</summary>
    public static string Of(string? words)
    {
        if (string.IsNullOrEmpty(words))
            return "";
        var kept = new StringBuilder(Math.Min(words.Length, Most));
        foreach (var rune in words.EnumerateRunes())
        {
            if (kept.Length + rune.Utf16SequenceLength > Most)
                break;
            if (rune.Value is >= 0x20 or '\t' or '\n' or '\r' && rune.Value is not (0xFFFE or 0xFFFF))
                kept.Append(rune.ToString());
        }
        return kept.ToString();
    }
}
