namespace PPA.Portal.Reports.Counting;

/// <summary>How long a recap reaches.</summary>
public enum PeriodKind
{
    Month,
    Quarter,
    Semester,
    Year,
    Range,
}

/// <summary>Which day puts a case into a period.</summary>
public enum DateBasis
{
    Received,
    Registered,
}

/// <summary>Which place puts a case or a victim into a kecamatan.</summary>
public enum RegionBasis
{
    /// <summary>Tempat kejadian (TKP).</summary>
    Incident,
    IdCard,
    Domicile,
}

/// <summary>On which day the age counts.</summary>
public enum AgeBasis
{
    Report,
    Incident,
}

/// <summary>Whose cases are counted. Women are 18 and over; children are under 18 (UU 35/2014 Ps 1).</summary>
public enum VictimKind
{
    All,
    Women,
    Children,
}

/// <summary>What a recap answers; all of it stands in its address.</summary>
/// <param name="Month">First day of the month that the address names.</param>
/// <param name="From">First day of a range; only with <see cref="PeriodKind.Range"/>.</param>
/// <param name="Until">Last day of a range, which is counted.</param>
public sealed record RecapQuestion(
    DateOnly Month, PeriodKind Period = PeriodKind.Month, DateBasis Basis = DateBasis.Received, RegionBasis Region = RegionBasis.Incident,
    AgeBasis Age = AgeBasis.Report, VictimKind Kind = VictimKind.All, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>First day that is counted.</summary>
    public DateOnly First => Period switch
    {
        PeriodKind.Month => Month,
        PeriodKind.Quarter => new DateOnly(Month.Year, ((Month.Month - 1) / 3 * 3) + 1, 1),
        PeriodKind.Semester => new DateOnly(Month.Year, Month.Month <= 6 ? 1 : 7, 1),
        PeriodKind.Year => new DateOnly(Month.Year, 1, 1),
        PeriodKind.Range => From ?? Month,
    };

    /// <summary>First day that is too late.</summary>
    public DateOnly After => Period switch
    {
        PeriodKind.Month => Month.AddMonths(1),
        PeriodKind.Quarter => First.AddMonths(3),
        PeriodKind.Semester => First.AddMonths(6),
        PeriodKind.Year => First.AddYears(1),
        PeriodKind.Range => Until?.AddDays(1) ?? First.AddMonths(1),
    };

    /// <summary>True for one whole month on the bases that an office closes.</summary>
    public bool IsStandard => this == new RecapQuestion(Month);

    /// <summary>The stretch of the same length just before.</summary>
    public RecapQuestion Before() => Period switch
    {
        PeriodKind.Month => this with { Month = Month.AddMonths(-1) },
        PeriodKind.Quarter => this with { Month = First.AddMonths(-3) },
        PeriodKind.Semester => this with { Month = First.AddMonths(-6) },
        PeriodKind.Year => this with { Month = First.AddYears(-1) },
        PeriodKind.Range => this with { From = First.AddDays(First.DayNumber - After.DayNumber), Until = First.AddDays(-1) },
    };

    /// <summary>The same stretch a year ago.</summary>
    public RecapQuestion YearBefore() => this with { Month = Month.AddYears(-1), From = From?.AddYears(-1), Until = Until?.AddYears(-1) };

    /// <summary>One month of the same question.</summary>
    public RecapQuestion InMonth(DateOnly month) => this with { Month = month, Period = PeriodKind.Month, From = null, Until = null };

    public bool Holds(DateOnly? day) => day >= First && day < After;
}
