using System.Globalization;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters.Register;

/// <summary>What the register of letters shows, as its address says it.</summary>
/// <param name="Words">Part of a letter's or a case's number.</param>
/// <param name="Case">Number of one case.</param>
public sealed record LetterFilter(string? Words, string? Kind, string? Stage, string? Register, string? Case, string? Year, string? Page)
{
    public const int Size = 50;

    public int PageNumber => int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    public int? YearNumber => int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 2200 ? year : null;

    public LetterStage? StageValue => LetterWords.StageOf(Stage);

    public bool IsSet => new[] { Words, Kind, Stage, Register, Case, Year }.Any(part => !string.IsNullOrWhiteSpace(part));

    /// <summary>For the address, without what is not set.</summary>
    public Dictionary<string, object?> Query => new()
    {
        ["cari"] = Said(Words), ["jenis"] = Said(Kind), ["keadaan"] = Said(Stage), ["register"] = Said(Register), ["kasus"] = Said(Case), ["tahun"] = Said(Year), ["hal"] = null,
    };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
