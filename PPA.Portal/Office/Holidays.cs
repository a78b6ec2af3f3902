using System.Globalization;

namespace PPA.Portal.Office;

/// <summary>Why an office is closed on a working weekday.</summary>
public enum HolidayKind
{
    /// <summary>Libur nasional.</summary>
    National,

    /// <summary>Cuti bersama.</summary>
    CollectiveLeave,
}

/// <summary>A day off, as the decree names it.</summary>
public sealed record Holiday(DateOnly Day, HolidayKind Kind, string Name);

/// <summary>The days off that the joint ministerial decrees (SKB) name, year by year.</summary>
public sealed class Holidays
{
    private readonly Dictionary<DateOnly, Holiday> _days = [];
    private readonly Dictionary<int, string> _decrees = [];

    private Holidays() { }

    /// <summary>Years whose decree is in the file.</summary>
    public IReadOnlyCollection<int> Years => _decrees.Keys;

    public Holiday? On(DateOnly day) => _days.GetValueOrDefault(day);

    /// <summary>The decree that a year rests on, or null when the year is missing.</summary>
    public string? DecreeOf(int year) => _decrees.GetValueOrDefault(year);

    public IEnumerable<Holiday> In(int year) => _days.Values.Where(holiday => holiday.Day.Year == year).OrderBy(holiday => holiday.Day);

    public static Holidays Read(string path) => Read(OfficeNode.Open(path));

    public static Holidays Parse(string file, string text) => Read(OfficeNode.Parse(file, text));

    private static Holidays Read(OfficeNode root)
    {
        var holidays = new Holidays();
        foreach (var (key, value) in root.Pairs())
        {
            value.Keys("sumber", "libur", "cutiBersama");
            var year = key.Number(2020, 2100);
            holidays._decrees[year] = value["sumber"].Text();
            holidays.Add(year, value["libur"], HolidayKind.National);
            holidays.Add(year, value["cutiBersama"], HolidayKind.CollectiveLeave);
        }
        return holidays;
    }

    private void Add(int year, OfficeNode list, HolidayKind kind)
    {
        foreach (var (key, name) in list.Pairs())
        {
            if (!DateOnly.TryParseExact($"{year}-{key.Text()}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                throw key.Broken($"tanggal `{key.Value}` tidak ada pada tahun {year}", "tulis bulan-tanggal seperti 08-17");
            if (!_days.TryAdd(day, new Holiday(day, kind, name.Text())))
                throw key.Broken($"tanggal `{key.Value}` tertulis sebagai libur dan cuti bersama", "hapus salah satunya");
        }
    }
}
