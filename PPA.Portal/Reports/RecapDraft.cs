using System.Globalization;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports;

/// <summary>A question while it is being chosen.</summary>
internal sealed class RecapDraft
{
    public static readonly IReadOnlyList<(string, string)> Periods =
        [(PeriodKind.Month.Code(), "Bulan"), (PeriodKind.Quarter.Code(), "Triwulan"), (PeriodKind.Semester.Code(), "Semester"), (PeriodKind.Year.Code(), "Tahun"), (PeriodKind.Range.Code(), "Dari–sampai")];

    public static readonly IReadOnlyList<(string, string)> Bases = [.. Enum.GetValues<DateBasis>().Select(b => (b.Code(), Capital(b.Word())))];
    public static readonly IReadOnlyList<(string, string)> Regions = [.. Enum.GetValues<RegionBasis>().Select(b => (b.Code(), Capital(b.Word())))];
    public static readonly IReadOnlyList<(string, string)> Ages = [.. Enum.GetValues<AgeBasis>().Select(b => (b.Code(), Capital(b.Word())))];
    public static readonly IReadOnlyList<(string, string)> Kinds = [.. Enum.GetValues<VictimKind>().Select(b => (b.Code(), Capital(b.Word())))];

    public string Period { get; set; } = "";
    public string Basis { get; set; } = "";
    public string Region { get; set; } = "";
    public string Age { get; set; } = "";
    public string Kind { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly Until { get; set; }

    public static RecapDraft Of(RecapQuestion ask) => new()
    {
        Period = ask.Period.Code(), Basis = ask.Basis.Code(), Region = ask.Region.Code(), Age = ask.Age.Code(), Kind = ask.Kind.Code(), From = ask.First, Until = ask.After.AddDays(-1),
    };

    /// <summary>What was chosen; a range that ends before it begins becomes the month.</summary>
    public RecapQuestion Question(DateOnly month)
    {
        string? Said(string name) => name switch
        {
            "periode" => Period, "dasar" => Basis, "wilayah" => Region, "umur" => Age, "jenis" => Kind,
            "dari" => From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "sampai" => Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), _ => null,
        };
        return RecapAddress.Read(RecapAddress.MonthCode(month), Said) ?? new RecapQuestion(month);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
