using PPA.Portal.Upkeep;
using PPA.Portal.Upkeep.Backups;

namespace PPA.Portal.Tests.Upkeep;

/// <summary>Which copies stay.</summary>
public sealed class KeepRuleTests
{
    private static readonly DateTime Today = new(2026, 11, 22, 1, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void After_two_years_of_nights_seven_days_four_weeks_and_twelve_months_stay()
    {
        var copies = Enumerable.Range(0, 730).Select(day => Copy(Today.AddDays(-day))).ToList();

        var staying = copies.Except(new KeepRule(7, 4, 12).Leaving(copies, DateOnly.FromDateTime)).Select(c => DateOnly.FromDateTime(c.TakenAt)).ToList();

        Assert.Equal(Enumerable.Range(0, 7).Select(d => DateOnly.FromDateTime(Today).AddDays(-d)), staying.Take(7));
        Assert.Contains(new DateOnly(2026, 11, 1), staying);
        Assert.Contains(new DateOnly(2025, 12, 31), staying);
        Assert.DoesNotContain(new DateOnly(2025, 11, 30), staying);
        Assert.InRange(staying.Count, 7 + 11, 7 + 4 + 12);
    }

    [Fact]
    public void The_newest_copy_stays_whatever_the_rule_says()
    {
        var copies = new[] { Copy(Today), Copy(Today.AddDays(-2)) };
        Assert.Equal([copies[1]], new KeepRule(0, 0, 0).Leaving(copies, DateOnly.FromDateTime));
        Assert.Empty(new KeepRule(7, 4, 12).Leaving([], DateOnly.FromDateTime));
    }

    [Fact]
    public void Of_two_copies_of_one_day_the_later_stays_and_on_the_last_day_both()
    {
        var copies = new[] { Copy(Today.AddHours(12)), Copy(Today), Copy(Today.AddDays(-3).AddHours(12)), Copy(Today.AddDays(-3)) };
        Assert.Equal([copies[3]], new KeepRule(7, 4, 12).Leaving(copies, DateOnly.FromDateTime));
    }

    [Fact]
    public void A_day_is_a_day_in_the_office()
    {
        // 23.30 and 00.30 in Jakarta.
        var copies = new[] { Copy(Today.Date.AddHours(17.5)), Copy(Today.Date.AddHours(16.5)) };
        Assert.Empty(new KeepRule(7, 0, 0).Leaving(copies, at => DateOnly.FromDateTime(at.AddHours(7))));
    }

    private static BackupFile Copy(DateTime at) => new("/cadangan/" + BackupFile.NameOf(false, at), at, 1);
}
