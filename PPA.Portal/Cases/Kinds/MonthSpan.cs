using System.Globalization;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Kinds;

/// <summary>A month of the office, as it stands in an address: 2026-11.</summary>
internal static class MonthSpan
{
    /// <summary>First moment of the month and of the next one, UTC.</summary>
    public static (DateTime From, DateTime Until) Of(DateOnly month, OfficeTime zone)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        return (zone.ToUtc(first.ToDateTime(TimeOnly.MinValue)), zone.ToUtc(first.AddMonths(1).ToDateTime(TimeOnly.MinValue)));
    }

    /// <summary>The month that an address names; this month where it names none.</summary>
    public static DateOnly Read(string? text, DateOnly today) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : new DateOnly(today.Year, today.Month, 1);

    public static string Code(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
