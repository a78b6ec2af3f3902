using PPA.Portal.Office;

namespace PPA.Portal.Tests.Office;

public class OfficeTimeTests
{
    private static readonly DateTime Moment = new(2026, 11, 21, 3, 42, 9, DateTimeKind.Utc);
    private readonly OfficeTime _time = new(OfficeZone.Find("Asia/Jakarta")!);

    [Fact]
    public void A_moment_is_written_as_people_here_write_it()
    {
        Assert.Equal("21 November 2026", _time.Date(Moment));
        Assert.Equal("10.42", _time.Clock(Moment));
        Assert.Equal("10.42 WIB", _time.ClockWithZone(Moment));
        Assert.Equal("21 Nov 10.42", _time.Brief(Moment));
        Assert.Equal("21 November 2026 10.42 WIB", _time.DateAndClock(Moment));
        Assert.Equal("Sabtu, 21 November 2026", OfficeTime.DayAndDate(_time.DateAt(Moment)));
        Assert.Equal("November 2026", OfficeTime.Month(_time.DateAt(Moment)));
    }

    [Fact]
    public void The_day_begins_at_midnight_in_the_office_and_not_in_London()
    {
        Assert.Equal(new DateOnly(2026, 11, 21), _time.DateAt(new DateTime(2026, 11, 21, 16, 59, 59, DateTimeKind.Utc)));
        Assert.Equal(new DateOnly(2026, 11, 22), _time.DateAt(new DateTime(2026, 11, 21, 17, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void There_and_back_is_the_same_moment()
    {
        Assert.Equal(Moment, _time.ToUtc(_time.ToLocal(Moment)));
        Assert.Equal(DateTimeKind.Utc, _time.ToUtc(_time.ToLocal(Moment)).Kind);
    }

    [Fact]
    public void A_clock_that_shows_nothing_is_the_beginning_of_time_and_no_fault()
    {
        Assert.Equal(DateTime.MinValue, _time.ToUtc(default));
        Assert.Equal(DateTimeKind.Utc, _time.ToUtc(default).Kind);
        Assert.Equal(DateTime.MinValue, _time.ToUtc(DateTime.MinValue.AddHours(7)));
    }

    [Theory]
    [InlineData("Asia/Jakarta")]
    [InlineData("Asia/Pontianak")]
    [InlineData("Asia/Makassar")]
    [InlineData("Asia/Jayapura")]
    public void Our_offsets_are_those_of_the_time_zone_files(string id) =>
        Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById(id).GetUtcOffset(Moment), OfficeZone.Find(id)!.Offset);
}
