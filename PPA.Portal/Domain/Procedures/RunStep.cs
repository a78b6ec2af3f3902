namespace PPA.Portal.Domain.Procedures;

/// <summary>Where a visit of a step stands.</summary>
public enum RunStepState
{
    Open,
    Done,

    /// <summary>Left out with a reason, where the standard allows it.</summary>
    Skipped,

    /// <summary>Does not exist for this case (letter only, if unclear …).</summary>
    NotApplicable,

    /// <summary>Behind an answer that was changed later; kept to be read.</summary>
    Voided,
}

/// <summary>One visit of a step: open, done with its answers, or left out.</summary>
public sealed class RunStep
{
    private readonly List<StepRevision> _revisions = [];
    private readonly List<StepEntry> _entries = [];

    private RunStep() { }

    internal RunStep(ProcedureRun run, string step, int order, RunStepState state, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (RunId, CaseId, Step, Order, State, OpenedAt) = (run.Id, run.CaseId, step, order, state, now);
        EndedAt = state == RunStepState.Open ? null : now;
    }

    public Guid Id { get; private set; }
    public Guid RunId { get; private set; }
    public CaseId CaseId { get; private set; }

    /// <summary>Id of the step in the procedure.</summary>
    public string Step { get; private set; } = "";

    /// <summary>Place among the visits of the run, from 0.</summary>
    public int Order { get; private set; }

    public RunStepState State { get; private set; }
    public DateTime OpenedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public OfficerId? EndedBy { get; private set; }

    /// <summary>Why it was left out. Encrypted at rest.</summary>
    public string? Reason { get; private set; }

    /// <summary>The step that it led to; null for the end, and while it is open.</summary>
    public string? LeadsTo { get; private set; }

    public IReadOnlyList<StepRevision> Revisions => _revisions;
    public IReadOnlyList<StepEntry> Entries => _entries;

    /// <summary>The answers as they stand.</summary>
    public StepValues Values => _revisions.MaxBy(r => r.Number)?.Values ?? StepValues.Empty;

    /// <summary>True while nothing was written in it.</summary>
    public bool IsUntouched => _revisions.Count == 0 && _entries.Count == 0;

    internal void Finish(StepValues values, OfficerId? by, DateTime now)
    {
        _revisions.Add(new StepRevision(Id, CaseId, 1, values, null, by, now));
        (State, EndedBy, EndedAt) = (RunStepState.Done, by, now);
    }

    internal void Revise(StepValues values, string reason, OfficerId by, DateTime now) =>
        _revisions.Add(new StepRevision(Id, CaseId, _revisions.Max(r => r.Number) + 1, values, reason, by, now));

    internal void Skip(string reason, OfficerId by, DateTime now) =>
        (State, Reason, EndedBy, EndedAt) = (RunStepState.Skipped, reason, by, now);

    internal void Lead(string? to) => LeadsTo = to;

    internal void Void() => State = RunStepState.Voided;

    internal StepEntry Add(StepValues values, DateTime? nextAt, OfficerId by, DateTime now)
    {
        var entry = new StepEntry(Id, CaseId, _entries.Count + 1, values, nextAt, by, now);
        _entries.Add(entry);
        return entry;
    }
}
