using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Ending;

/// <summary>Where the end of a file stands.</summary>
/// <param name="Missing">Steps that must be done, or skipped with a reason, first.</param>
/// <param name="InTheWay">What else stands in the way, as sentences.</param>
public sealed record EndingSheet(IReadOnlyList<MissingStep> Missing, IReadOnlyList<string> InTheWay, IReadOnlyList<EndingLine> Requests)
{
    public EndingLine? Open => Requests.FirstOrDefault(r => r.AnsweredAt is null);
}

/// <summary>A step that is missing, and where it is done.</summary>
public sealed record MissingStep(string Procedure, string Title, Guid Run, string Step);

/// <summary>A request for the end, with its answer.</summary>
public sealed record EndingLine(
    Guid Id, TerminationFacts Facts, OfficerId By, DateTime At, OfficerId? AnsweredBy, DateTime? AnsweredAt, bool? Valid, string? Remark, DateTime? ReopenedAt, OfficerId? ReopenedBy, string? ReopenReason);

/// <summary>Reads what stands between a file and its end.</summary>
public sealed class EndingReading(CaseHand hand, CaseDesk desk)
{
    public async Task<EndingSheet> ReadAsync(CaseId id, CancellationToken ct = default)
    {
        var file = await hand.ReadAsync(id, Permission.OpenCase, EndingDesk.With, ct);
        return new EndingSheet(
            MissingOf(file, desk), file.Stage == CaseStage.Closed ? [] : file.WhyNotEnd(TerminationKind.Completed, []),
            [
                .. file.Terminations.OrderByDescending(t => t.At).Select(t => new EndingLine(
                    t.Id, new TerminationFacts(t.Kind, t.Reason, t.ClientAgrees, t.ClientWords), t.By, t.At, t.ValidatedBy, t.AnsweredAt, t.Valid, t.Remark, t.ReopenedAt, t.ReopenedBy, t.ReopenReason)),
            ]);
    }

    internal static IEnumerable<string> Words(CaseFile file, CaseDesk desk) => MissingOf(file, desk).Select(m => m.Title);

    // Only the step that waits can be opened; those behind it are reached through it.
    private static IReadOnlyList<MissingStep> MissingOf(CaseFile file, CaseDesk desk) =>
    [
        .. from run in file.Runs
           where run.IsRunning && file.Stage != CaseStage.Closed
           let plan = desk.Office.Procedures.Find(run.Procedure, desk.Office.Now.Profile.Id, run.PlanVersion)
           where plan is not null
           from step in run.Ahead(plan)
           select new MissingStep(plan.Title, step.Title, run.Id, step.Id),
    ];
}
