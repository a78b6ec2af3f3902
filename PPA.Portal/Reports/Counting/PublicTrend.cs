namespace PPA.Portal.Reports.Counting;

/// <summary>A month of the trend as it may be told; null where a figure is held back.</summary>
public sealed record ToldMonth(DateOnly Month, int? Cases, int? Victims);

/// <summary>The trend for everybody: cases and victims only, since the groups of a month would tell each other.</summary>
public static class PublicTrend
{
    /// <param name="recap">With protected tables.</param>
    public static IReadOnlyList<ToldMonth> Of(Recap recap)
    {
        var (cases, victims) = (May(recap, "status", m => m.Cases), May(recap, "usia", m => m.Victims));
        return [.. recap.Trend.Select(m => new ToldMonth(m.Month, cases(m) ? m.Cases : null, victims(m) ? m.Victims : null))];
    }

    // The months of a longer period add up to a total that its own table tells or holds back: they are told all together or not at all.
    private static Func<TrendMonth, bool> May(Recap recap, string table, Func<TrendMonth, int> figure)
    {
        var ask = recap.Question;
        var within = recap.Trend.Where(m => m.Month < ask.After && m.Month.AddMonths(1) > ask.First).ToList();
        var total = recap[table];
        var together = ask.Period != PeriodKind.Range && total.Told(total.Rows.Count, total.Columns.Count) is not null && within.TrueForAll(m => IsHarmless(figure(m)));
        return month => IsHarmless(figure(month)) && (together || !within.Contains(month));
    }

    private static bool IsHarmless(int figure) => figure is 0 or > PublicTable.Small;
}
