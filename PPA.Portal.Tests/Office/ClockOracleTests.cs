using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Tests.Office;

/// <summary>Every hour of two years against a list of all service minutes, written out one by one from the days of the decrees.</summary>
public class ClockOracleTests
{
    private const string DaysOff =
        "2026 01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25 02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24 " +
        "2027 01-01 01-05 02-06 03-08 03-10 03-11 03-26 03-28 05-01 05-06 05-17 05-20 06-01 06-06 08-15 08-17 12-25 12-26 02-05 03-09 03-12 03-15 03-25 05-18 05-19 12-24";

    private static readonly DateTime First = new(2026, 1, 1);
    private static readonly DateTime Last = new(2028, 1, 1);
    private static readonly HashSet<DateTime> Off = Dates();
    private static readonly List<DateTime> ServiceMinutes = Minutes();

    [Fact]
    public void Every_hour_of_two_years_has_the_service_deadline_of_the_slow_count()
    {
        var bandung = OfficeFiles.Calendar("kota-bandung");
        var malang = OfficeFiles.Calendar("kota-malang");
        var passed = 0;
        for (var local = First; local < Last; local = local.AddHours(1))
        {
            while (ServiceMinutes[passed] < local)
                passed++;
            // The deadline is the end of the last of so many service minutes.
            Assert.Equal(ServiceMinutes[passed + 24 * 60 - 1].AddMinutes(1), Local(bandung.DueAt(RiskLevel.Low, Channel.Letter, Utc(local))));
            Assert.Equal(ServiceMinutes[passed + 40 - 1].AddMinutes(1), Local(malang.DueAt(RiskLevel.Medium, Channel.WalkIn, Utc(local))));
            Assert.Equal(ServiceMinutes[passed], Local(malang.OpensNextAt(Utc(local))));
            Assert.Equal(ServiceMinutes[passed] == local, malang.IsServiceTime(Utc(local)));
        }
    }

    [Fact]
    public void Every_hour_of_two_years_has_the_clock_deadline_of_the_slow_count()
    {
        var tebing = OfficeFiles.Calendar("kota-tebing-tinggi");
        for (var local = First; local < Last; local = local.AddHours(1))
        {
            Assert.Equal(Walk(local, 15), Local(tebing.DueAt(RiskLevel.High, Channel.Hotline, Utc(local))));
            Assert.Equal(Walk(local, 15), Local(tebing.DueAt(RiskLevel.Unassessed, Channel.Hotline, Utc(local))));
            Assert.Equal(Walk(local, 6 * 60), Local(tebing.DueAt(RiskLevel.Medium, Channel.WhatsApp, Utc(local))));
            Assert.Equal(Walk(local, 72 * 60, step: 60), Local(tebing.DueAt(RiskLevel.Low, Channel.WalkIn, Utc(local))));
        }
    }

    private static DateTime Walk(DateTime from, int minutes, int step = 1)
    {
        for (var walked = 0; walked < minutes; walked += step)
            from = from.AddMinutes(step);
        return from;
    }

    private static HashSet<DateTime> Dates()
    {
        var (year, dates) = (0, new HashSet<DateTime>());
        foreach (var word in DaysOff.Split(' '))
        {
            if (word.Length == 4)
                year = int.Parse(word, null);
            else
                dates.Add(new DateTime(year, int.Parse(word[..2], null), int.Parse(word[3..], null)));
        }
        return dates;
    }

    private static List<DateTime> Minutes()
    {
        var minutes = new List<DateTime>();
        for (var minute = First; minute < Last.AddDays(30); minute = minute.AddMinutes(1))
        {
            if (minute.Hour is >= 8 and < 16 && minute.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Off.Contains(minute.Date))
                minutes.Add(minute);
        }
        return minutes;
    }

    private static DateTime Utc(DateTime local) => DateTime.SpecifyKind(local.AddHours(-7), DateTimeKind.Utc);

    private static DateTime Local(DateTime utc)
    {
        Assert.Equal(DateTimeKind.Utc, utc.Kind);
        return utc.AddHours(7);
    }
}
