using PPA.Portal.Office;

namespace PPA.Portal.Reports.Counting;

/// <summary>The few figures that a head reads first.</summary>
/// <param name="Answered">New cases whose first response is given or overdue: what "tepat waktu" is a share of.</param>
public sealed record Headline(int Cases, int Victims, int Reported, int Handled, int Ended, int OnTime, int Answered)
{
    public static readonly Headline Nothing = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Per cent, to one decimal; null where nothing is due.</summary>
    public decimal? Punctual => Answered == 0 ? null : Math.Round(100m * OnTime / Answered, 1, MidpointRounding.AwayFromZero);

    /// <summary>The same figures, added up by themselves.</summary>
    public static Headline Of(RecapQuestion ask, IReadOnlyCollection<FlatCase> files)
    {
        var came = Subjects.Of(Unit.Case, ask, files).Select(s => s.File.Response).ToList();
        return new(
            came.Count, Subjects.Of(Unit.Victim, ask, files).Count(), Subjects.Of(Unit.Reported, ask, files).Count(),
            Subjects.Of(Unit.Handled, ask, files).Count(), Subjects.Of(Unit.Ended, ask, files).Count(),
            came.Count(r => r == ResponseOutcome.OnTime), came.Count(r => r != ResponseOutcome.Waiting));
    }
}

/// <summary>A month of the trend.</summary>
/// <param name="Women">Victims of 18 and over.</param>
/// <param name="Rest">Victims who are neither women nor children, or of whom too little is known.</param>
public sealed record TrendMonth(DateOnly Month, int Cases, int Victims, int Women, int Girls, int Boys, int Rest)
{
    public static TrendMonth Of(RecapQuestion ask, DateOnly month, IReadOnlyCollection<FlatCase> files)
    {
        var mine = ask.InMonth(month);
        var group = Ways.Group(mine);
        var victims = Subjects.Of(Unit.Victim, mine, files).Select(group.Place).ToList();
        int In(string code) => victims.Count(v => v == group.Mask(code));
        var (women, girls, boys) = (In("perempuan"), In("anak-perempuan"), In("anak-laki-laki"));
        return new(month, Subjects.Of(Unit.Case, mine, files).Count(), victims.Count, women, girls, boys, victims.Count - women - girls - boys);
    }
}

/// <summary>A sum that must be the same on two ways.</summary>
public sealed record Agreement(string What, int One, int Other)
{
    public bool Holds => One == Other;
}

/// <summary>The figures of a period.</summary>
/// <param name="AsOf">UTC: what was known then is counted.</param>
/// <param name="Frozen">True where the month is closed and the figures are those of that day.</param>
public sealed record Recap(
    RecapQuestion Question, DateTime AsOf, bool Frozen, Headline Now, Headline Before, Headline YearBefore, IReadOnlyList<TrendMonth> Trend, IReadOnlyList<RecapTable> Tables)
{
    public RecapTable this[string code] => Tables.First(t => t.Code == code);

    /// <summary>The tables that share the kecamatan as rows.</summary>
    public IEnumerable<RecapTable> Wide => Tables.Where(t => t.Code.StartsWith(RecapTables.ByRegion, StringComparison.Ordinal));

    /// <summary>What must agree, and whether it does.</summary>
    public IReadOnlyList<Agreement> Agreements =>
    [
        new("Kasus menurut risiko dan menurut kecamatan", this["status"].Total, this["wilayah-kasus"].Total),
        new("Kasus menurut saluran dan menurut respons", this["saluran"].Total, this["respons"].Total),
        new("Korban menurut usia dan menurut kecamatan", this["usia"].Total, this["wilayah-jk"].Total),
        new("Korban menurut tempat kejadian dan menurut usia", Sum(this["tempat"]), this["usia"].Total),
        new("Pasangan menurut hubungan dan menurut kecamatan", Sum(this["hubungan"]), this["wilayah-hubungan"].Total),
        new("Layanan menurut jenis dan menurut kecamatan", Sum(this["layanan"]), this["wilayah-layanan"].Total),
        new("Perempuan dewasa dan anak di dalam semua korban", this["perempuan-bentuk"].Total + this["anak-jk"].Total, Grouped()),
    ];

    private int Grouped()
    {
        var table = this["tempat"];
        var known = table.Figure(null, "perempuan") + table.Figure(null, "anak-perempuan") + table.Figure(null, "anak-laki-laki");
        // A child whose sex is not known stands among children, but in no group.
        return known + this["anak-jk"].Figure(null, "tidak-diketahui");
    }

    private static int Sum(RecapTable table) => Enumerable.Range(0, table.Rows.Count).Sum(table.RowTotal);
}

/// <summary>How the parts of a question are written out.</summary>
public static class QuestionWords
{
    public static string Period(this RecapQuestion ask) => ask.Period switch
    {
        PeriodKind.Month => OfficeTime.Month(ask.Month),
        PeriodKind.Quarter => $"Triwulan {((ask.First.Month - 1) / 3) + 1} Tahun {ask.First.Year}",
        PeriodKind.Semester => $"Semester {(ask.First.Month == 1 ? 1 : 2)} Tahun {ask.First.Year}",
        PeriodKind.Year => $"Tahun {ask.First.Year}",
        PeriodKind.Range => $"{OfficeTime.Date(ask.First)} sampai {OfficeTime.Date(ask.After.AddDays(-1))}",
    };

    public static string Word(this DateBasis basis) => basis switch { DateBasis.Received => "tanggal diterima", DateBasis.Registered => "tanggal didaftarkan" };

    public static string Word(this RegionBasis basis) => basis switch { RegionBasis.Incident => "tempat kejadian (TKP)", RegionBasis.IdCard => "alamat e-KTP", RegionBasis.Domicile => "domisili" };

    public static string Word(this AgeBasis basis) => basis switch { AgeBasis.Report => "saat melapor", AgeBasis.Incident => "saat kejadian" };

    public static string Word(this VictimKind kind) => kind switch { VictimKind.All => "semua korban", VictimKind.Women => "perempuan dewasa", VictimKind.Children => "anak (di bawah 18 tahun)" };
}
