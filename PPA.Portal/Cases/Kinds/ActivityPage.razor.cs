using Microsoft.AspNetCore.Components;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Kinds;

/// <summary>The activities of a month, as a calendar and as a list.</summary>
public sealed partial class ActivityPage(ActivityCalendar calendar, KindReception reception, CaseDesk desk) : ComponentBase
{
    private static readonly string[] Days = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
    private IReadOnlyList<ActivityLine>? _lines;

    [SupplyParameterFromQuery(Name = "bulan")] private string? MonthCode { get; set; }

    private OfficeTime Zone => desk.Office.Now.Time;

    private DateOnly Today => Zone.DateAt(desk.Now);

    private DateOnly Month => MonthSpan.Read(MonthCode, Today);

    /// <summary>Whole weeks from Monday that touch the month.</summary>
    private IEnumerable<DateOnly[]> Weeks
    {
        get
        {
            var first = new DateOnly(Month.Year, Month.Month, 1);
            for (var monday = first.AddDays(-(((int)first.DayOfWeek + 6) % 7)); monday < first.AddMonths(1); monday = monday.AddDays(7))
                yield return [.. Enumerable.Range(0, 7).Select(monday.AddDays)];
        }
    }

    private IEnumerable<ActivityLine> On(DateOnly day) => _lines!.Where(l => l.At is { } at && Zone.DateAt(at) == day);

    protected override async Task OnParametersSetAsync() => _lines = await calendar.ReadAsync(Month);
}
