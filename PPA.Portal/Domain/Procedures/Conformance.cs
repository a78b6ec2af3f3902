namespace PPA.Portal.Domain.Procedures;

/// <summary>How a step of a run stands beside its standard.</summary>
public enum StepStanding
{
    InTime,
    Late,
    Skipped,
    NotApplicable,

    /// <summary>Waits now, and its time has not run out.</summary>
    Waiting,

    /// <summary>Waits now, longer than the standard gives.</summary>
    Overdue,

    /// <summary>On the way that this case goes, and not reached when the run was stopped.</summary>
    Missing,

    /// <summary>Not reached yet, or on a way that this case does not go.</summary>
    NotReached,
}

/// <summary>One line of a run's conformance.</summary>
/// <param name="Visit">The event that shows it; null where there is none.</param>
public sealed record ConformanceLine(StepPlan Step, StepStanding Standing, RunStep? Visit);

/// <summary>Which steps were done in time, late, left out or are missing.</summary>
public sealed partial class ProcedureRun
{
    public IReadOnlyList<ConformanceLine> Conformance(Procedure plan, ClockGround ground, DateTime now) =>
    [
        .. plan.Steps.Select(step =>
        {
            var visit = _steps.Where(s => s.Step == step.Id && s.State != RunStepState.Voided).MaxBy(s => s.Order);
            return new ConformanceLine(step, visit is null ? Unreached(plan, step) : Standing(visit, DueAt(plan, visit, ground), now), visit);
        }),
    ];

    /// <summary>The steps that must still be done before the case may be closed: the one that waits and those that surely follow it.</summary>
    public IReadOnlyList<StepPlan> Ahead(Procedure plan)
    {
        List<StepPlan> ahead = [];
        for (var step = Current is { } open ? plan[open.Step] : null; step is not null && !ahead.Contains(step);
            step = step.Branches is [{ When: null, To: { } to }] ? plan[to] : null)
            ahead.Add(step);
        return ahead;
    }

    private StepStanding Unreached(Procedure plan, StepPlan step)
    {
        if (End != RunEnd.Stopped)
            return StepStanding.NotReached;
        var last = _steps.Where(s => s.State is RunStepState.Done or RunStepState.Skipped).MaxBy(s => s.Order);
        var from = last is null ? plan.First : last.LeadsTo is { } to ? plan[to] : null;
        for (var seen = new HashSet<string>(); from is not null && seen.Add(from.Id);
            from = from.Branches is [{ When: null, To: { } next }] ? plan[next] : null)
        {
            if (from.Id == step.Id)
                return StepStanding.Missing;
        }
        return StepStanding.NotReached;
    }

    private static StepStanding Standing(RunStep visit, DateTime? due, DateTime now) => visit.State switch
    {
        RunStepState.Open => due < now ? StepStanding.Overdue : StepStanding.Waiting,
        RunStepState.Done => due < visit.EndedAt ? StepStanding.Late : StepStanding.InTime,
        RunStepState.Skipped => StepStanding.Skipped,
        RunStepState.NotApplicable => StepStanding.NotApplicable,
        RunStepState.Voided => StepStanding.NotReached,
    };
}
