using System.Globalization;
using PPA.Portal.Upkeep.Backups;

namespace PPA.Portal.Upkeep;

/// <summary>Which copies stay: the last one of each of so many days, weeks and months that have one, and all from the 24 hours before the newest.</summary>
public sealed record KeepRule(int Daily, int Weekly, int Monthly)
{
    /// <summary>The copies that may go.</summary>
    /// <param name="copies">In any order.</param>
    /// <param name="dayOf">The day in the office at a moment.</param>
    public IReadOnlyList<BackupFile> Leaving(IEnumerable<BackupFile> copies, Func<DateTime, DateOnly> dayOf)
    {
        var newestFirst = copies.OrderByDescending(c => c.TakenAt).ToList();
        HashSet<BackupFile> staying =
        [
            .. newestFirst.TakeWhile(c => c.TakenAt >= newestFirst[0].TakenAt.AddDays(-1)),
            .. Last(newestFirst, Daily, c => dayOf(c.TakenAt)),
            .. Last(newestFirst, Weekly, c => WeekOf(dayOf(c.TakenAt))),
            .. Last(newestFirst, Monthly, c => (dayOf(c.TakenAt).Year, dayOf(c.TakenAt).Month)),
        ];
        return [.. newestFirst.Where(c => !staying.Contains(c))];
    }

    private static IEnumerable<BackupFile> Last<TSpan>(IEnumerable<BackupFile> newestFirst, int spans, Func<BackupFile, TSpan> spanOf) =>
        newestFirst.DistinctBy(spanOf).Take(spans);

    private static (int Year, int Week) WeekOf(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(moment), ISOWeek.GetWeekOfYear(moment));
    }
}
