using System.Globalization;
using System.Text;

namespace PPA.Portal.Office;

/// <summary>How one register numbers its letters.</summary>
/// <param name="Pattern">With placeholders: {klasifikasi} {urut:3} {unit} {bulan} {bulanRomawi} {tahun}.</param>
/// <param name="Classification">Kode klasifikasi, Permendagri 83/2022.</param>
public sealed record NumberPattern(string Pattern, string Classification, string Unit)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>What may stand in braces.</summary>
    public static readonly IReadOnlyList<string> Known = ["klasifikasi", "urut", "unit", "bulan", "bulanRomawi", "tahun"];

    /// <summary>The number of a letter.</summary>
    /// <param name="place">In the year, from 1.</param>
    public string Format(int place, DateOnly date)
    {
        var text = new StringBuilder();
        foreach (var (literal, name, width) in Parts(Pattern))
        {
            text.Append(literal).Append(name switch
            {
                null => "",
                "klasifikasi" => Classification,
                "unit" => Unit,
                "urut" => place.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'),
                "bulan" => date.Month.ToString("00", CultureInfo.InvariantCulture),
                "bulanRomawi" => Roman[date.Month - 1],
                _ => date.Year.ToString(CultureInfo.InvariantCulture),
            });
        }
        return text.ToString();
    }

    /// <summary>The pattern in pieces: words, and the placeholder behind them (null at the end) with its width.</summary>
    /// <exception cref="FormatException">A brace without its partner.</exception>
    internal static IEnumerable<(string Literal, string? Name, int Width)> Parts(string pattern)
    {
        var at = 0;
        while (pattern.IndexOf('{', at) is var open and >= 0)
        {
            var close = pattern.IndexOf('}', open);
            if (close < 0 || pattern[at..open].Contains('}', StringComparison.Ordinal))
                throw new FormatException("kurung kurawal tidak berpasangan");
            var (name, width) = pattern[(open + 1)..close].Split(':') switch
            {
                [var plain] => (plain, 1),
                ["urut", var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 8 => ("urut", count),
                _ => (pattern[(open + 1)..close], 0),
            };
            yield return (pattern[at..open], name, width);
            at = close + 1;
        }
        if (pattern[at..].Contains('}', StringComparison.Ordinal))
            throw new FormatException("kurung kurawal tidak berpasangan");
        yield return (pattern[at..], null, 0);
    }
}

/// <summary>How the office numbers its letters: one pattern for all, and registers with one of their own.</summary>
/// <param name="Elsewhere">True where the office numbers in another system and types the number in.</param>
public sealed record LetterNumbering(NumberPattern General, IReadOnlyDictionary<string, NumberPattern> Registers, bool Elsewhere)
{
    /// <summary>Where the profile says nothing. 400.2 is the group of women's and children's matters, to be confirmed by the office.</summary>
    public static readonly LetterNumbering Usual =
        new(new NumberPattern("{klasifikasi}/{urut:3}/{unit}/{bulanRomawi}/{tahun}", "400.2", "UPTD-PPA"), new Dictionary<string, NumberPattern>(), false);

    /// <summary>Which series a register counts in: its own where it has a pattern of its own, else the one that all others share. Two letters never bear one number.</summary>
    public string SeriesOf(string register) => Registers.ContainsKey(register) ? "surat:" + register : "surat";

    public NumberPattern For(string register) => Registers.GetValueOrDefault(register) ?? General;
}
