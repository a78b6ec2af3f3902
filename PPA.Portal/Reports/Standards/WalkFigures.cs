using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Reports.Standards;

/// <summary>Counts walks: by procedure, by who does the steps, and the times of steps that have one. The worst comes first.</summary>
internal static class WalkFigures
{
    public static IReadOnlyList<ConformanceRow> ByProcedure(IReadOnlyList<Walk> walks) => Sorted(
        walks.GroupBy(w => w.Procedure.Id).Select(g => Row("prosedur." + g.Key, g.First().Procedure.Title, g.SelectMany(w => w.Steps.Select(s => (w, s))))));

    public static IReadOnlyList<ConformanceRow> ByUnit(IReadOnlyList<Walk> walks) => Sorted(
        walks.SelectMany(w => w.Steps.Where(s => !s.Plan.DoneByReceipt).Select(s => (w, s))).GroupBy(x => x.s.Unit).Select(g => Row("pelaksana." + Code(g.Key), g.Key, g)));

    public static IReadOnlyList<TimedRow> Timed(IReadOnlyList<Walk> walks) =>
    [
        .. walks.SelectMany(w => w.Steps.Where(s => s is { Standard: not null, Standing: StepStanding.InTime or StepStanding.Late or StepStanding.Overdue }).Select(s => (w, s)))
            .GroupBy(x => (x.w.Procedure.Id, x.s.Plan.Id)).Select(g =>
            {
                var (walk, step) = g.First();
                var (code, words) = ($"waktu.{g.Key.Item1}.{g.Key.Item2}.", $"{step.Plan.Title}: ");
                return new TimedRow(
                    walk.Procedure.Title, step.Plan.Title, step.Standard!,
                    new Tally(code + "tepat", words + "dalam waktu", Of(g, StepStanding.InTime)), new Tally(code + "lewat", words + "lewat waktu", [.. Of(g, StepStanding.Late), .. Of(g, StepStanding.Overdue)]),
                    Spread.Of(g.Select(x => x.s.Took).OfType<TimeSpan>()));
            })
            .OrderByDescending(t => (double)t.Late.Count / Math.Max(1, t.Late.Count + t.Met.Count)).ThenByDescending(t => t.Late.Count),
    ];

    private static ConformanceRow Row(string code, string title, IEnumerable<(Walk w, WalkedStep s)> steps)
    {
        var all = steps.ToList();
        Tally Of(string what, string word, StepStanding standing) => new($"{code}.{what}", $"{title}: {word}", WalkFigures.Of(all, standing));
        return new ConformanceRow(
            title, all.Select(x => x.w.Run).Distinct().Count(), Of("tepat", "selesai tepat waktu", StepStanding.InTime), Of("terlambat", "selesai lewat waktu", StepStanding.Late),
            Of("dilewati", "dilewati dengan alasan", StepStanding.Skipped), Of("hilang", "tidak dikerjakan", StepStanding.Missing), Of("lewat", "menunggu, lewat waktu", StepStanding.Overdue));
    }

    private static IReadOnlyList<string> Of(IEnumerable<(Walk w, WalkedStep s)> steps, StepStanding standing) => [.. steps.Where(x => x.s.Standing == standing).Select(x => x.w.Number)];

    private static IReadOnlyList<ConformanceRow> Sorted(IEnumerable<ConformanceRow> rows) => [.. rows.OrderBy(r => r.Share ?? 2).ThenBy(r => r.Title, StringComparer.Ordinal)];

    private static string Code(string unit) => string.Concat(unit.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-'));
}
