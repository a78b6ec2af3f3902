using System.Globalization;

namespace PPA.Portal.Office;

/// <summary>Turns the portal's UTC into the office's own time, written as its people write it.</summary>
public sealed class OfficeTime(OfficeZone zone)
{
    // Our own names: a machine without Indonesian culture data must print the same letter.
    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    private static readonly string[] Days = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    public OfficeZone Zone => zone;

    /// <summary>The same moment on the office's wall clock (kind Unspecified).</summary>
    public DateTime ToLocal(DateTime utc) => DateTime.SpecifyKind(MustBeUtc(utc) + zone.Offset, DateTimeKind.Unspecified);

    /// <summary>The moment at which the office's wall clock shows this.</summary>
    public DateTime ToUtc(DateTime local) =>
        // An emptied field is the beginning of time, and east of London nothing lies before that.
        local.Ticks < zone.Offset.Ticks ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) : DateTime.SpecifyKind(local - zone.Offset, DateTimeKind.Utc);

    /// <summary>The date in the office at a moment.</summary>
    public DateOnly DateAt(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    public DateOnly Today(TimeProvider time) => DateAt(time.GetUtcNow().UtcDateTime);

    /// <summary>"21 November 2026".</summary>
    public string Date(DateTime utc) => Date(DateAt(utc));

    /// <summary>"21 November 2026".</summary>
    public static string Date(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary>"Sabtu, 21 November 2026".</summary>
    public static string DayAndDate(DateOnly day) => $"{Days[(int)day.DayOfWeek]}, {Date(day)}";

    /// <summary>"November 2026".</summary>
    public static string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Months[day.Month - 1]} {day.Year}");

    /// <summary>"10.42".</summary>
    public string Clock(DateTime utc) => ToLocal(utc).ToString("HH'.'mm", CultureInfo.InvariantCulture);

    /// <summary>"10.42 WIB".</summary>
    public string ClockWithZone(DateTime utc) => $"{Clock(utc)} {zone.Abbreviation}";

    /// <summary>"21 Nov 10.42".</summary>
    public string Brief(DateTime utc)
    {
        var local = ToLocal(utc);
        return string.Create(CultureInfo.InvariantCulture, $"{local.Day} {Months[local.Month - 1][..3]} {local:HH'.'mm}");
    }

    /// <summary>"21 November 2026 10.42 WIB".</summary>
    public string DateAndClock(DateTime utc) => $"{Date(utc)} {ClockWithZone(utc)}";

    internal static DateTime MustBeUtc(DateTime utc) =>
        utc.Kind == DateTimeKind.Utc ? utc : throw new ArgumentException("A moment of the portal is UTC and says so.", nameof(utc));
}
