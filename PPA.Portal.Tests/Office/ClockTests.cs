using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Tests.Office;

public class ClockTests
{
    // Saturday 14 November 2026 is the day after a working Friday.
    private static readonly DateTime FridayAt15 = Wib(2026, 11, 13, 15, 0);

    private readonly OfficeCalendar _bandung = OfficeFiles.Calendar("kota-bandung");
    private readonly OfficeCalendar _tebing = OfficeFiles.Calendar("kota-tebing-tinggi");

    [Fact]
    public void A_clock_of_hours_runs_through_the_night_and_the_weekend()
    {
        Assert.Equal(FridayAt15.AddHours(72), _tebing.DueAt(RiskLevel.Low, Channel.Phone, FridayAt15));
        Assert.Equal(FridayAt15.AddHours(6), _tebing.DueAt(RiskLevel.Medium, Channel.Phone, FridayAt15));
        Assert.Equal(FridayAt15.AddMinutes(15), _tebing.DueAt(RiskLevel.High, Channel.Phone, FridayAt15));
    }

    [Fact]
    public void A_complaint_nobody_has_assessed_runs_on_the_clock_of_high() =>
        Assert.Equal(FridayAt15.AddMinutes(15), _tebing.DueAt(RiskLevel.Unassessed, Channel.Phone, FridayAt15));

    [Fact]
    public void A_clock_of_service_hours_stands_still_over_the_weekend() =>
        Assert.Equal(Wib(2026, 11, 18, 15, 0), _bandung.DueAt(RiskLevel.Low, Channel.Letter, FridayAt15));

    [Fact]
    public void A_clock_that_ends_with_the_day_ends_at_closing_time() =>
        Assert.Equal(Wib(2026, 11, 13, 16, 0), _bandung.AfterServiceHours(FridayAt15, TimeSpan.FromHours(1)));

    [Fact]
    public void What_comes_in_at_closing_time_begins_on_the_next_service_day() =>
        Assert.Equal(Wib(2026, 11, 16, 8, 1), _bandung.AfterServiceHours(Wib(2026, 11, 13, 16, 0), TimeSpan.FromMinutes(1)));

    [Fact]
    public void Collective_leave_is_skipped_like_a_holiday() =>
        // 17 March is a Tuesday; 18 to 24 March 2026 are Nyepi, Idulfitri, collective leave and a weekend.
        Assert.Equal(Wib(2026, 3, 25, 9, 0), _bandung.AfterServiceHours(Wib(2026, 3, 17, 15, 0), TimeSpan.FromHours(2)));

    [Fact]
    public void The_counter_is_open_from_its_first_minute_until_just_before_its_last()
    {
        Assert.False(_tebing.IsServiceTime(Wib(2026, 11, 13, 7, 59)));
        Assert.True(_tebing.IsServiceTime(Wib(2026, 11, 13, 8, 0)));
        Assert.True(_tebing.IsServiceTime(Wib(2026, 11, 13, 15, 59)));
        Assert.False(_tebing.IsServiceTime(Wib(2026, 11, 13, 16, 0)));
        Assert.False(_tebing.IsServiceTime(Wib(2026, 11, 14, 10, 0)));
        Assert.False(_tebing.IsServiceTime(Wib(2026, 8, 17, 10, 0)));
        Assert.False(_tebing.IsServiceTime(Wib(2026, 12, 24, 10, 0)));
    }

    [Fact]
    public void The_counter_opens_next_on_the_first_morning_that_is_no_holiday()
    {
        Assert.Equal(FridayAt15, _tebing.OpensNextAt(FridayAt15));
        Assert.Equal(Wib(2026, 11, 16, 8, 0), _tebing.OpensNextAt(Wib(2026, 11, 13, 16, 0)));
        Assert.Equal(Wib(2026, 12, 28, 8, 0), _tebing.OpensNextAt(Wib(2026, 12, 23, 20, 0)));
    }

    [Fact]
    public void A_year_without_a_decree_knows_weekends_only_and_says_so()
    {
        Assert.True(_tebing.IsServiceTime(Wib(2028, 8, 17, 10, 0)));
        Assert.False(_tebing.IsServiceTime(Wib(2028, 8, 19, 10, 0)));
        Assert.Equal([2028], _tebing.MissingYears(Wib(2026, 1, 1, 0, 0), Wib(2028, 1, 1, 0, 0)));
        Assert.Empty(_tebing.MissingYears(Wib(2026, 1, 1, 0, 0), Wib(2027, 12, 31, 23, 59)));
        Assert.Null(_tebing.MissingYearsWarning(Wib(2027, 10, 1, 8, 0)));
        Assert.Equal("Hari libur tahun 2028 belum diisi, sehingga jam layanan hanya memperhitungkan hari tutup mingguan.",
            _tebing.MissingYearsWarning(Wib(2027, 12, 1, 8, 0)));
    }

    [Fact]
    public void A_time_that_does_not_say_it_is_UTC_is_refused() =>
        Assert.Throws<ArgumentException>(() => _tebing.IsServiceTime(new DateTime(2026, 1, 1)));

    internal static DateTime Wib(int year, int month, int day, int hour, int minute) =>
        new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Utc).AddHours(-7);
}
