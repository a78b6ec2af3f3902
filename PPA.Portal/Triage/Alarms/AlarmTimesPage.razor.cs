using System.Globalization;
using Microsoft.AspNetCore.Components;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Alarms;

/// <summary>How alarms were answered in one month.</summary>
public sealed partial class AlarmTimesPage(AlarmTimes times, AlarmNoise noises, OfficeDesk office, TimeProvider time) : ComponentBase
{
    private AlarmReport? _report;
    private NoiseReport? _noise;

    [SupplyParameterFromQuery(Name = "bulan")] private string? Month { get; set; }

    private DateOnly First { get; set; }

    private DateOnly ThisMonth
    {
        get
        {
            var today = office.Now.Time.Today(time);
            return new DateOnly(today.Year, today.Month, 1);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        First = DateOnly.TryParseExact(Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month <= ThisMonth && month.Year > 2000 ? month : ThisMonth;
        _report = await times.ReadAsync(First, First.AddMonths(1));
        _noise = await noises.ReadAsync(First, First.AddMonths(1));
    }

    private static IEnumerable<(string Word, AlarmSpan Span)> Rows(AlarmReport report) =>
        [("dilihat", report.Seen), ("diambil", report.Taken), ("respons", report.Responded), ("latihan", report.Drills)];

    private static string Code(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Length(TimeSpan? span) => span switch
    {
        null => "–",
        { TotalMinutes: < 1 } s => $"{(int)s.TotalSeconds} d",
        { TotalHours: < 1 } s => $"{(int)s.TotalMinutes} m {s.Seconds:00} d",
        { } s => $"{(int)s.TotalHours} j {s.Minutes:00} m",
    };
}
