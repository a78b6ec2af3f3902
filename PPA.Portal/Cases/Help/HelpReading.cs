using PPA.Portal.Accounts;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Help;

/// <summary>What was given, done and planned in a case.</summary>
public sealed record HelpSheet(IReadOnlyList<ServiceLine> Services, IReadOnlyList<ActivityLine> Activities, IReadOnlyList<PlanSheet> Plans)
{
    public PlanSheet? InForce => Plans.Count > 0 ? Plans[0] : null;
}

/// <summary>A service that was given.</summary>
public sealed record ServiceLine(Guid Id, ServiceFacts Facts, RowMark Mark);

/// <summary>Something that was done.</summary>
/// <param name="NextAt">UTC.</param>
public sealed record ActivityLine(Guid Id, ActivityFacts Facts, DateTime? NextAt, RowMark Mark);

/// <summary>A version of the plan.</summary>
public sealed record PlanSheet(int Version, PlanFacts Facts, RowMark Mark);

/// <summary>Reads what was done for the beneficiary: latest first, what was taken back behind it.</summary>
public sealed class HelpReading(CaseHand hand)
{
    public async Task<HelpSheet> ReadAsync(CaseId id, CancellationToken ct = default)
    {
        var file = await hand.ReadAsync(id, Permission.OpenCase, files => files.WithWork(), ct);
        return new HelpSheet(
            [.. file.Services.OrderBy(s => s.IsValid ? 0 : 1).ThenByDescending(s => s.Date).ThenByDescending(s => s.At).Select(Line)],
            [.. file.Activities.OrderBy(a => a.IsValid ? 0 : 1).ThenByDescending(a => a.HappenedAt).Select(Line)],
            [.. file.Plans.OrderByDescending(p => p.PlanVersion).Select(Sheet)]);
    }

    private static ServiceLine Line(ServiceGiven s) =>
        new(s.Id, new ServiceFacts(s.Kind, s.Provider, s.ProviderName, s.Officer, s.Date, s.Detail, s.Person, s.Stay), RowMark.Of(s));

    private static ActivityLine Line(CaseActivity a) =>
        new(a.Id, new ActivityFacts(a.Kind, a.HappenedAt, a.Outcome, a.Words, a.Person, a.Step), a.NextAt, RowMark.Of(a));

    private static PlanSheet Sheet(InterventionPlan p) => new(
        p.PlanVersion,
        new PlanFacts(p.Goals, p.Together, p.WhyNot, [.. p.Services.OrderBy(s => s.Order).Select(s => new PlannedFacts(s.Kind, s.Provider, s.ProviderName, s.Officer, s.TargetDate, s.Detail, s.Person))]),
        RowMark.Of(p));
}
