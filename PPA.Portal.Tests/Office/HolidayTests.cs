using PPA.Portal.Office;

namespace PPA.Portal.Tests.Office;

public class HolidayTests
{
    [Theory]
    [InlineData(2026, 17, 8, 240)]
    [InlineData(2027, 18, 8, 242)]
    public void A_year_has_the_days_of_its_decree(int year, int national, int leave, int workingDays)
    {
        var days = OfficeFiles.Holidays.In(year).ToList();

        Assert.Equal(national, days.Count(day => day.Kind == HolidayKind.National));
        Assert.Equal(leave, days.Count(day => day.Kind == HolidayKind.CollectiveLeave));
        Assert.Equal(workingDays, OfficeFiles.Calendar("kota-tebing-tinggi").ServiceDays(new(year, 1, 1), new(year, 12, 31)));
    }

    [Theory]
    [InlineData(2026, new[] { 20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21 })]
    [InlineData(2027, new[] { 19, 19, 15, 22, 16, 21, 22, 21, 22, 21, 22, 22 })]
    public void A_month_has_the_working_days_that_were_counted_by_hand(int year, int[] expected)
    {
        var calendar = OfficeFiles.Calendar("kota-tebing-tinggi");
        Assert.Equal(expected, Enumerable.Range(1, 12).Select(month => calendar.ServiceDays(new(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1))));
    }

    [Fact]
    public void A_day_off_has_a_name_and_a_decree()
    {
        Assert.Equal("Proklamasi Kemerdekaan", OfficeFiles.Holidays.On(new(2026, 8, 17))?.Name);
        Assert.Null(OfficeFiles.Holidays.On(new(2026, 8, 18)));
        Assert.StartsWith("SKB 1497/2025", OfficeFiles.Holidays.DecreeOf(2026), StringComparison.Ordinal);
        Assert.Null(OfficeFiles.Holidays.DecreeOf(2028));
    }

    [Theory]
    [InlineData("    02-30: Apa", 4, "tidak ada pada tahun 2026")]
    [InlineData("    1-1: Apa", 4, "tidak ada pada tahun 2026")]
    [InlineData("    12-24: Apa", 6, "sebagai libur dan cuti bersama")]
    [InlineData("    12-25:", 4, "kosong")]
    public void A_day_that_cannot_be_is_told_with_its_line(string day, int line, string complaint)
    {
        var text = $"2026:\n  sumber: SKB\n  libur:\n{day}\n  cutiBersama:\n    12-24: Natal\n";
        var fault = Assert.Throws<BrokenOfficeFileException>(() => Holidays.Parse("hari-libur.yaml", text));
        Assert.Equal(line, fault.Line);
        Assert.Contains(complaint, fault.Message, StringComparison.Ordinal);
    }
}
