using PPA.Portal.Domain;

namespace PPA.Portal.Reports.Standards;

/// <summary>A count, and the files behind it.</summary>
/// <param name="Code">Names it in the address of the page.</param>
/// <param name="Title">What is counted, in words.</param>
/// <param name="Numbers">Register numbers; one file may stand behind several steps.</param>
public sealed record Tally(string Code, string Title, IReadOnlyList<string> Numbers)
{
    public int Count => Numbers.Count;
}

/// <summary>How long something took, over those in which it was measured.</summary>
public sealed record Spread(int Measured, TimeSpan? Median, TimeSpan? P95)
{
    public static Spread Of(IEnumerable<TimeSpan> spans)
    {
        var sorted = spans.Select(s => s < TimeSpan.Zero ? TimeSpan.Zero : s).Order().ToList();
        return sorted.Count == 0 ? new Spread(0, null, null) : new Spread(sorted.Count, At(sorted, 0.5), At(sorted, 0.95));
    }

    // Nearest rank: a value that somebody really waited.
    private static TimeSpan At(List<TimeSpan> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}

/// <summary>First responses of one level, or of one door within a level.</summary>
/// <param name="Channel">Null for all doors of the level.</param>
/// <param name="Standard">How long the office gives itself, in words.</param>
public sealed record ResponseRow(RiskLevel Risk, Channel? Channel, string Standard, Tally Met, Tally Late, Tally Waiting, Tally Overdue, Spread Times)
{
    /// <summary>Share of those whose time is over that were answered in time; null where none is over.</summary>
    public double? Share => Met.Count + Late.Count + Overdue.Count is > 0 and var over ? (double)Met.Count / over : null;
}

/// <summary>A step to which the standard gives a time.</summary>
public sealed record TimedRow(string Procedure, string Step, string Standard, Tally Met, Tally Late, Spread Times);

/// <summary>How steps were walked, of one procedure or by one unit.</summary>
/// <param name="Runs">Walks through the procedure; for a unit, walks in which it had a step.</param>
public sealed record ConformanceRow(string Title, int Runs, Tally InTime, Tally Late, Tally Skipped, Tally Missing, Tally Overdue)
{
    /// <summary>Share of steps whose turn has come that were done in time; null where none has.</summary>
    public double? Share => InTime.Count + Late.Count + Skipped.Count + Missing.Count + Overdue.Count is > 0 and var all ? (double)InTime.Count / all : null;
}

/// <summary>A first response that came, or still comes, too late.</summary>
public sealed record LateResponse(string Number, RiskLevel Risk, Channel Channel, DateTime DueAt, DateTime? AnsweredAt, TimeSpan Late);

/// <summary>How the office kept its standards in one month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Cases">Cases received in it, without those brought in from an older register.</param>
/// <param name="Worst">The longest delays, the longest first.</param>
public sealed record StandardsReport(
    DateOnly Month, int Cases, IReadOnlyList<ResponseRow> Responses, IReadOnlyList<LateResponse> Worst, IReadOnlyList<TimedRow> Timed,
    IReadOnlyList<ConformanceRow> Procedures, IReadOnlyList<ConformanceRow> Units)
{
    /// <summary>The figure that an address asks for; null where the month has none like that.</summary>
    public Tally? Find(string? code) => code is null ? null : Tallies().FirstOrDefault(f => f.Code == code);

    private IEnumerable<Tally> Tallies() =>
    [
        .. Responses.SelectMany(r => (Tally[])[r.Met, r.Late, r.Waiting, r.Overdue]),
        .. Timed.SelectMany(t => (Tally[])[t.Met, t.Late]),
        .. Procedures.Concat(Units).SelectMany(c => (Tally[])[c.InTime, c.Late, c.Skipped, c.Missing, c.Overdue]),
    ];
}

/// <summary>Something whose time has run out and that still waits.</summary>
/// <param name="What">A first response, or the title of a step.</param>
public sealed record OverdueLine(string Number, string What, RiskLevel Risk, DateTime DueAt, OfficerId? Holder, string Address);
