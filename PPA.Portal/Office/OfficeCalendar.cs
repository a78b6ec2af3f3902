using System.Globalization;
using PPA.Portal.Domain;

namespace PPA.Portal.Office;

/// <summary>When an office serves, and when its response clocks run out. It has no clock of its own: every answer follows from what is asked.</summary>
public sealed class OfficeCalendar(Profile profile, Holidays holidays)
{
    private readonly TimeSpan _offset = profile.Zone.Offset;

    /// <summary>True while the counter is open; the closing minute itself is closed.</summary>
    /// <param name="utc">UTC.</param>
    public bool IsServiceTime(DateTime utc)
    {
        var local = Local(utc);
        return HoursOn(DateOnly.FromDateTime(local)) is { } hours && local.TimeOfDay >= hours.Opens && local.TimeOfDay < hours.Closes;
    }

    /// <summary>The hours of a day, or null when the office is closed on it.</summary>
    public ServiceHours? HoursOn(DateOnly day) => holidays.On(day) is null ? profile.Hours.GetValueOrDefault(day.DayOfWeek) : null;

    public bool IsServiceDay(DateOnly day) => HoursOn(day) is not null;

    public Holiday? HolidayOn(DateOnly day) => holidays.On(day);

    /// <summary>The first moment from here on at which the counter is open; the same moment if it is open now.</summary>
    /// <param name="utc">UTC.</param>
    public DateTime OpensNextAt(DateTime utc)
    {
        var local = Local(utc);
        for (var day = DateOnly.FromDateTime(local); ; day = day.AddDays(1))
        {
            if (HoursOn(day) is { } hours && Start(day, hours, local) is var start && start < At(day, hours.Closes))
                return Utc(start);
        }
    }

    /// <summary>When the first response is due. Fits the <see cref="DueTime"/> of the domain.</summary>
    /// <param name="risk">Not yet assessed runs on the clock of high.</param>
    /// <param name="channel">A door may have a clock of its own.</param>
    /// <param name="receivedUtc">UTC.</param>
    /// <returns>UTC.</returns>
    public DateTime DueAt(RiskLevel risk, Channel channel, DateTime receivedUtc)
    {
        var clock = profile.ClockFor(risk, channel);
        return clock.Kind switch
        {
            ClockKind.ClockHours => Utc(Local(receivedUtc) + clock.Length),
            ClockKind.ServiceHours => AfterServiceHours(receivedUtc, clock.Length),
        };
    }

    /// <summary>The moment at which so much service time has passed.</summary>
    /// <param name="fromUtc">UTC.</param>
    /// <param name="length">More than nothing.</param>
    /// <returns>UTC; a length that ends with the day ends at closing time, not at the next opening.</returns>
    public DateTime AfterServiceHours(DateTime fromUtc, TimeSpan length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, TimeSpan.Zero);
        var local = Local(fromUtc);
        var left = length;
        for (var day = DateOnly.FromDateTime(local); ; day = day.AddDays(1))
        {
            if (HoursOn(day) is not { } hours)
                continue;
            var start = Start(day, hours, local);
            var open = At(day, hours.Closes) - start;
            if (left <= open)
                return Utc(start + left);
            if (open > TimeSpan.Zero)
                left -= open;
        }
    }

    /// <summary>Service days of a stretch, both ends counted.</summary>
    public int ServiceDays(DateOnly first, DateOnly last)
    {
        var days = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
            days += IsServiceDay(day) ? 1 : 0;
        return days;
    }

    /// <summary>Years between two moments whose holidays nobody has entered; in them only weekly closing days are known.</summary>
    public IReadOnlyList<int> MissingYears(DateTime fromUtc, DateTime toUtc)
    {
        var first = Local(fromUtc).Year;
        return [.. Enumerable.Range(first, Math.Max(1, Local(toUtc).Year - first + 1)).Where(year => !holidays.Years.Contains(year))];
    }

    /// <summary>A sentence for the operator when holidays of the coming 60 days may be missing, or null.</summary>
    /// <param name="nowUtc">UTC.</param>
    public string? MissingYearsWarning(DateTime nowUtc)
    {
        var missing = MissingYears(nowUtc, nowUtc.AddDays(60));
        return missing.Count == 0
            ? null
            : $"Hari libur tahun {string.Join(" dan ", missing.Select(year => year.ToString(CultureInfo.InvariantCulture)))} belum diisi, sehingga jam layanan hanya memperhitungkan hari tutup mingguan.";
    }

    private static DateTime Start(DateOnly day, ServiceHours hours, DateTime notBefore) =>
        At(day, hours.Opens) is var opens && opens > notBefore ? opens : notBefore;

    // Not DateOnly.ToDateTime(TimeOnly): a day may close at 24.00.
    private static DateTime At(DateOnly day, TimeSpan time) => day.ToDateTime(TimeOnly.MinValue) + time;

    private DateTime Local(DateTime utc) => OfficeTime.MustBeUtc(utc) + _offset;

    private DateTime Utc(DateTime local) => DateTime.SpecifyKind(local - _offset, DateTimeKind.Utc);
}
