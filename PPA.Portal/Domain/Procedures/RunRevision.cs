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

        var closed = Behind(plan, visit, values, facts);
        visit.Revise(values, reason.Trim(), by, now);
        Version++;
        if (closed.Count > 0 || plan[visit.Step].Next(FactsWith(facts).With(values)) != visit.LeadsTo)
        {
            foreach (var later in closed)
                later.Void();
            (EndedAt, EndedBy, End) = (null, null, null);
            Leave(plan, visit, facts, now, by);
        }
        return closed;
    }

    /// <summary>The visits that a correction would close, so that a person can be told before.</summary>
    public IReadOnlyList<RunStep> WouldClose(Procedure plan, Guid step, StepValues values, StepFacts facts) =>
        _steps.SingleOrDefault(s => s.Id == step) is { State: RunStepState.Done } visit ? Behind(plan, visit, values.Only(plan[visit.Step].Fields), facts) : [];

    private List<RunStep> Behind(Procedure plan, RunStep visit, StepValues values, StepFacts facts)
    {
        var leads = plan[visit.Step].Next(FactsWith(facts).With(values));
        return leads == visit.LeadsTo ? [] : [.. _steps.Where(s => s.Order > visit.Order && s.State != RunStepState.Voided)];
    }
}
