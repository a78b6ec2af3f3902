using System.Globalization;

namespace PPA.Portal.Reports.Counting;

/// <summary>A question as it stands in an address: /rekap/2026-10?dasar=terdaftar.</summary>
public static class RecapAddress
{
    private static readonly Dictionary<PeriodKind, string> Periods = new() { [PeriodKind.Month] = "bulan", [PeriodKind.Quarter] = "triwulan", [PeriodKind.Semester] = "semester", [PeriodKind.Year] = "tahun", [PeriodKind.Range] = "rentang" };
    private static readonly Dictionary<DateBasis, string> Bases = new() { [DateBasis.Received] = "diterima", [DateBasis.Registered] = "didaftarkan" };
    private static readonly Dictionary<RegionBasis, string> Regions = new() { [RegionBasis.Incident] = "tkp", [RegionBasis.IdCard] = "ktp", [RegionBasis.Domicile] = "domisili" };
    private static readonly Dictionary<AgeBasis, string> Ages = new() { [AgeBasis.Report] = "lapor", [AgeBasis.Incident] = "kejadian" };
    private static readonly Dictionary<VictimKind, string> Kinds = new() { [VictimKind.All] = "semua", [VictimKind.Women] = "perempuan", [VictimKind.Children] = "anak" };

    public static string Code(this PeriodKind value) => Periods[value];

    public static string Code(this DateBasis value) => Bases[value];

    public static string Code(this RegionBasis value) => Regions[value];

    public static string Code(this AgeBasis value) => Ages[value];

    public static string Code(this VictimKind value) => Kinds[value];

    /// <summary>Reads an address; what nobody wrote, or wrote wrongly, is the standard.</summary>
    /// <param name="month">yyyy-MM.</param>
    /// <param name="said">The value of a name in the query.</param>
    /// <returns>Null where the month is none, or a range ends before it begins or is longer than three years.</returns>
    public static RecapQuestion? Read(string? month, Func<string, string?> said)
    {
        if (!DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || first.Year is < 2000 or > 2199)
            return null;
        var ask = new RecapQuestion(first, Of(Periods, said("periode")), Of(Bases, said("dasar")), Of(Regions, said("wilayah")), Of(Ages, said("umur")), Of(Kinds, said("jenis")));
        if (ask.Period != PeriodKind.Range)
            return ask;
        ask = ask with { From = Day(said("dari")), Until = Day(said("sampai")) };
        return ask.First < ask.After && ask.After <= ask.First.AddYears(3) ? ask : null;
    }

    /// <summary>"2026-10".</summary>
    public static string MonthCode(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The page of a question.</summary>
    public static string Page(this RecapQuestion ask) => "/rekap/" + MonthCode(ask.Month) + Mark(Query(ask));

    /// <summary>The workbook of a question.</summary>
    public static string Workbook(this RecapQuestion ask) => "/rekap/" + MonthCode(ask.Month) + ".xlsx" + Mark(Query(ask));

    /// <summary>The page of a question for everybody.</summary>
    public static string PublicPage(this RecapQuestion ask) => "/rekap/" + MonthCode(ask.Month) + Mark([.. Query(ask), ("umum", "ya")]);

    /// <summary>The workbook of a question for everybody.</summary>
    public static string PublicWorkbook(this RecapQuestion ask) => "/rekap/" + MonthCode(ask.Month) + ".xlsx" + Mark([.. Query(ask), ("umum", "ya")]);

    /// <summary>The list behind a figure.</summary>
    /// <param name="row">Code of a row; null for the total.</param>
    /// <param name="column">Code of a column; null for the total.</param>
    public static string List(this RecapQuestion ask, string table, string? row = null, string? column = null) =>
        $"/rekap/{MonthCode(ask.Month)}/kasus" + Mark([.. Query(ask), ("tabel", table), .. Said("baris", row), .. Said("kolom", column)]);

    private static List<(string Name, string Value)> Query(RecapQuestion ask)
    {
        var standard = new RecapQuestion(ask.Month);
        List<(string, string)> query = [];
        void Add(bool differs, string name, string value) => query.AddRange(differs ? [(name, value)] : []);
        Add(ask.Period != standard.Period, "periode", Periods[ask.Period]);
        Add(ask.From is not null, "dari", Said(ask.From));
        Add(ask.Until is not null, "sampai", Said(ask.Until));
        Add(ask.Basis != standard.Basis, "dasar", Bases[ask.Basis]);
        Add(ask.Region != standard.Region, "wilayah", Regions[ask.Region]);
        Add(ask.Age != standard.Age, "umur", Ages[ask.Age]);
        Add(ask.Kind != standard.Kind, "jenis", Kinds[ask.Kind]);
        return query;
    }

    private static string Mark(List<(string Name, string Value)> query) =>
        query.Count == 0 ? "" : "?" + string.Join('&', query.Select(q => q.Name + "=" + Uri.EscapeDataString(q.Value)));

    private static (string, string)[] Said(string name, string? value) => string.IsNullOrEmpty(value) ? [] : [(name, value)];

    private static string Said(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static T Of<T>(Dictionary<T, string> words, string? code)
        where T : struct, Enum => words.FirstOrDefault(w => w.Value == code).Key;
}
