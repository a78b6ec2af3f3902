namespace PPA.Portal.Domain.Procedures;

/// <summary>Correcting what was finished: always as a new revision with a reason, never over the old one.</summary>
public sealed partial class ProcedureRun
{
    /// <summary>Corrects the answers of a finished step. Where they now lead elsewhere, the steps behind are closed and kept to be read.</summary>
    /// <param name="facts">The case as it stands after the new answers were written into it.</param>
    /// <returns>The visits that the correction closed.</returns>
    /// <exception cref="StepIncompleteException">The new answers would not let the step be finished.</exception>
    public IReadOnlyList<RunStep> Revise(Procedure plan, Guid step, StepValues values, string reason, StepFacts facts, OfficerId by, DateTime now)
    {
        var visit = _steps.SingleOrDefault(s => s.Id == step && s.State == RunStepState.Done) ?? throw new RuleException("Hanya langkah yang selesai dapat dibetulkan.");
        if (End == RunEnd.Stopped)
            throw new RuleException("Prosedur ini sudah dihentikan.");
        MustHaveReason(reason);
        var own = plan[visit.Step];
        values = values.Only(own.Fields);
        if (values.Equals(visit.Values))
            throw new RuleException("Tidak ada yang berubah.");
        var faults = StepCheck.Faults(own, FactsWith(facts), values, visit.Entries.Count);
        if (faults.Count > 0)
            throw new StepIncompleteException(faults);

        var turn = TurnOf(plan, visit, values, facts);
        visit.Revise(values, reason.Trim(), by, now);
        Version++;
        if (turn is null)
            return [];
        foreach (var later in turn.Closes)
            later.Void();
        (EndedAt, EndedBy, End) = (null, null, null);
        if (turn.Anew)
            Go(plan, turn.At.Step, facts, now, by);
        else
            Leave(plan, turn.At, facts, now, by);
        return turn.Closes;
    }

    /// <summary>The visits that a correction would close, so that a person can be told before; none while its answers are not whole.</summary>
    public IReadOnlyList<RunStep> WouldClose(Procedure plan, Guid step, StepValues values, StepFacts facts)
    {
        if (_steps.SingleOrDefault(s => s.Id == step) is not { State: RunStepState.Done } visit)
            return [];
        var own = plan[visit.Step];
        values = values.Only(own.Fields);
        return StepCheck.Faults(own, FactsWith(facts), values, visit.Entries.Count).Count > 0 ? [] : TurnOf(plan, visit, values, facts)?.Closes ?? [];
    }

    /// <summary>The first visit from which the corrected answers lead elsewhere: its own way, that of a later step which asks about it, or whether such a step exists.
    /// Compared with the old answers on the same facts, so that what changed in the case meanwhile closes nothing.</summary>
    private Turn? TurnOf(Procedure plan, RunStep visit, StepValues values, StepFacts facts)
    {
        var old = FactsWith(facts);
        var isLatest = !_steps.Any(s => s.Step == visit.Step && s.State == RunStepState.Done && s.Order > visit.Order);
        var fresh = isLatest ? old.Instead(visit.Step, values) : old;
        List<RunStep> standing = [.. _steps.Where(s => s.Order >= visit.Order && s.State != RunStepState.Voided).OrderBy(s => s.Order)];
        foreach (var (place, at) in standing.Index())
        {
            var step = plan[at.Step];
            if (place > 0 && step.OnlyIf is { } only && only.Holds(old) != only.Holds(fresh))
                return new Turn(at, true, standing[place..]);
            if (at.State != RunStepState.Open && WayOf(step, at, old.With(at.Values)) != WayOf(step, at, fresh.With(place == 0 ? values : at.Values)))
                return new Turn(at, false, standing[(place + 1)..]);
        }
        return null;
    }

    private static string? WayOf(StepPlan step, RunStep visit, StepFacts facts) => visit.State == RunStepState.Done ? step.Next(facts) : step.Onward(facts);

    /// <summary>Where a correction leads elsewhere.</summary>
    /// <param name="Anew">The step itself begins or ceases to exist for the case.</param>
    /// <param name="Closes">The visits that do not stand any more.</param>
    private sealed record Turn(RunStep At, bool Anew, IReadOnlyList<RunStep> Closes);
}
