using PPA.Portal.Office;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports;

/// <summary>Where the figures come from: the register as it stands, or what was kept when the month was closed.</summary>
public sealed class RecapSource(RegisterReader register, TrendReader trends, ClosedMonths closed, OfficeDesk office, CodeLists codes)
{
    /// <summary>UTC.</summary>
    public DateTime Now => register.Now;

    /// <summary>False for a stretch whose first day is still to come: there is nothing to count.</summary>
    public bool HasBegun(RecapQuestion ask) => ask.First <= office.Now.Time.DateAt(Now);

    /// <summary>The tables of a question in the words of this office.</summary>
    public RecapTables TablesOf(RecapQuestion ask)
    {
        var now = office.Now;
        return new RecapTables(ask, new RecapWords(codes, now.Regions, now.Profile.Procedures, id => office.Procedures.Label(id, now.Profile.Id)));
    }

    /// <summary>The files that a question counts.</summary>
    /// <param name="whole">False where cases and their people are enough.</param>
    public async Task<IReadOnlyList<FlatCase>> FilesAsync(RecapQuestion ask, bool whole, CancellationToken ct = default) =>
        ask.Period == PeriodKind.Month && await closed.RegisterAsync(ask.Month, ct) is { } kept ? kept : await LiveAsync(ask, whole, ct);

    /// <summary>The files of the register as it stands now, also of a closed month.</summary>
    public Task<IReadOnlyList<FlatCase>> LiveAsync(RecapQuestion ask, bool whole, CancellationToken ct = default) => register.ReadAsync(ask.First, ask.After, whole, ct);

    /// <summary>The recap: of a closed month the one that was reported, else counted now.</summary>
    public async Task<Recap> ReadAsync(RecapQuestion ask, CancellationToken ct = default)
    {
        if (ask.IsStandard && await closed.FiguresAsync(ask.Month, ct) is { } reported)
            return reported;
        var seal = ask.Period == PeriodKind.Month ? await closed.FindAsync(ask.Month, ct) : null;
        return await CountAsync(ask, await FilesAsync(ask, whole: true, ct), seal?.At ?? Now, seal is not null, ct);
    }

    /// <summary>Counts these files, beside the stretch before and the same a year ago.</summary>
    public async Task<Recap> CountAsync(RecapQuestion ask, IReadOnlyList<FlatCase> files, DateTime asOf, bool frozen, CancellationToken ct = default)
    {
        var before = await HeadlineAsync(ask.Before(), ct);
        // The year before a year is the stretch before it: it is read once.
        var yearBefore = ask.YearBefore().First == ask.Before().First ? before : await HeadlineAsync(ask.YearBefore(), ct);
        return new(ask, asOf, frozen, Headline.Of(ask, files), before, yearBefore, await TrendAsync(ask, ct), TablesOf(ask).Count(files));
    }

    private async Task<Headline> HeadlineAsync(RecapQuestion ask, CancellationToken ct) =>
        ask.IsStandard && await closed.FiguresAsync(ask.Month, ct) is { } reported ? reported.Now : Headline.Of(ask, await FilesAsync(ask, whole: false, ct));

    private async Task<IReadOnlyList<TrendMonth>> TrendAsync(RecapQuestion ask, CancellationToken ct)
    {
        var january = new DateOnly(ask.First.Year, 1, 1);
        var months = Enumerable.Range(0, 12).Select(january.AddMonths).ToList();
        var reported = ask.InMonth(january).IsStandard ? await closed.YearAsync(january.Year, ct) : new Dictionary<DateOnly, Recap>();
        var open = months.Where(m => !reported.ContainsKey(m)).ToList();
        var counted = (await trends.ReadAsync(ask, open, ct)).ToDictionary(m => m.Month);
        return [.. months.Select(month => reported.TryGetValue(month, out var recap) ? recap.Trend[month.Month - 1] : counted[month])];
    }
}
