namespace PPA.Portal.Domain.Procedures;

/// <summary>Walking: finish, skip, collect. Each goes on from the step that waits, and from no other.</summary>
public sealed partial class ProcedureRun
{
    /// <summary>Finishes the step that waits and goes on to where its answers lead.</summary>
    /// <param name="plan">The procedure in the version of this run.</param>
    /// <param name="step">The visit that the person had before them.</param>
    /// <param name="facts">The case as it stands after the answers were written into it.</param>
    /// <exception cref="StepIncompleteException">Names everything that is missing.</exception>
    /// <exception cref="RuleException">The step does not wait (any more).</exception>
    public RunStep Finish(Procedure plan, Guid step, StepValues values, StepFacts facts, OfficerId by, DateTime now)
    {
        var visit = MustWait(step);
        var own = plan[visit.Step];
        values = values.Only(own.Fields);
        var known = FactsWith(facts);
        var faults = StepCheck.Faults(own, known, values, visit.Entries.Count);
        if (faults.Count > 0)
            throw new StepIncompleteException(faults);
        visit.Finish(values, by, now);
        Leave(plan, visit, facts, now, by);
        Version++;
        return visit;
    }

    /// <summary>Leaves the step that waits out, where the standard allows it.</summary>
    /// <param name="reason">Kept with the person who gave it.</param>
    public RunStep Skip(Procedure plan, Guid step, string reason, StepFacts facts, OfficerId by, DateTime now)
    {
        var visit = MustWait(step);
        var own = plan[visit.Step];
        if (own.Skip is not { } rule || rule.When?.Holds(FactsWith(facts)) == false)
            throw new RuleException("Standar tidak mengizinkan langkah ini dilewati.");
        MustHaveReason(reason);
        visit.Skip(reason.Trim(), by, now);
        Leave(plan, visit, facts, now, by);
        Version++;
        return visit;
    }

    /// <summary>Adds to what the step that waits collects.</summary>
    /// <param name="nextAt">UTC: when the next one is planned.</param>
    public StepEntry AddEntry(Procedure plan, Guid step, StepValues values, DateTime? nextAt, StepFacts facts, OfficerId by, DateTime now)
    {
        var visit = MustWait(step);
        var entries = plan[visit.Step].Entries ?? throw new RuleException("Langkah ini tidak mengumpulkan catatan berulang.");
        values = values.Only(entries.Fields);
        var faults = StepCheck.EntryFaults(entries, FactsWith(facts), values);
        if (faults.Count > 0)
            throw new StepIncompleteException(faults);
        if (nextAt <= now)
            throw new RuleException("Tanggal berikutnya harus di masa depan.", "berikutnya");
        Version++;
        return visit.Add(values, entries.HasNext ? nextAt : null, by, now);
    }

    /// <summary>The case's facts together with the answers of the steps that are done.</summary>
    public StepFacts FactsWith(StepFacts facts) => facts.WithOthers(_steps.Where(s => s.State == RunStepState.Done)
        .GroupBy(s => s.Step).ToDictionary(g => g.Key, g => g.MaxBy(s => s.Order)!.Values));

    private RunStep MustWait(Guid step)
    {
        MustRun();
        var visit = _steps.SingleOrDefault(s => s.Id == step) ?? throw new RuleException("Langkah itu bukan bagian prosedur ini.");
        return visit.State == RunStepState.Open ? visit : throw new RuleException("Langkah ini sudah selesai. Buka langkah yang sedang berjalan.");
    }

    /// <summary>On from a step that was done or left out.</summary>
    private void Leave(Procedure plan, RunStep visit, StepFacts facts, DateTime now, OfficerId? by = null)
    {
        var known = FactsWith(facts).With(visit.Values);
        var step = plan[visit.Step];
        var to = visit.State == RunStepState.Done ? step.Next(known) : step.Onward(known);
        visit.Lead(to);
        Go(plan, to, facts, now, by);
    }

    /// <summary>Opens a step, passing by those that do not exist for this case.</summary>
    private void Go(Procedure plan, string? to, StepFacts facts, DateTime now, OfficerId? by = null)
    {
        while (to is not null)
        {
            var step = plan[to];
            var applies = step.OnlyIf?.Holds(FactsWith(facts)) ?? true;
            _steps.Add(new RunStep(this, to, _steps.Count, applies ? RunStepState.Open : RunStepState.NotApplicable, now));
            if (applies)
                return;
            to = step.Onward(FactsWith(facts));
            _steps[^1].Lead(to);
        }
        (EndedAt, EndedBy, End) = (now, by, RunEnd.Completed);
    }
}
