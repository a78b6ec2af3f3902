namespace PPA.Portal.Domain.Procedures;

/// <summary>The answers of a step as they were at one time. Never changed; a correction is the next revision.</summary>
public sealed class StepRevision
{
    private StepValues? _values;

    private StepRevision() { }

    internal StepRevision(Guid stepId, CaseId caseId, int number, StepValues values, string? reason, OfficerId? by, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (StepId, CaseId, Number, Content, Reason, By, At) = (stepId, caseId, number, values.ToJson(), reason, by, now);
    }

    public Guid Id { get; private set; }
    public Guid StepId { get; private set; }
    public CaseId CaseId { get; private set; }

    /// <summary>1 for what the step was finished with.</summary>
    public int Number { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Content { get; private set; } = "{}";

    /// <summary>Why it was corrected; null for the first. Encrypted at rest.</summary>
    public string? Reason { get; private set; }

    public OfficerId? By { get; private set; }
    public DateTime At { get; private set; }

    public StepValues Values => _values ??= StepValues.Parse(Content);
}

/// <summary>One of the things that a step collects over time: a session, a visit, a look at how somebody is.</summary>
public sealed class StepEntry
{
    private StepValues? _values;

    private StepEntry() { }

    internal StepEntry(Guid stepId, CaseId caseId, int number, StepValues values, DateTime? nextAt, OfficerId by, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (StepId, CaseId, Number, Content, NextAt, By, At) = (stepId, caseId, number, values.ToJson(), nextAt, by, now);
    }

    public Guid Id { get; private set; }
    public Guid StepId { get; private set; }
    public CaseId CaseId { get; private set; }
    public int Number { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Content { get; private set; } = "{}";

    /// <summary>UTC: when the next one is planned.</summary>
    public DateTime? NextAt { get; private set; }

    public OfficerId By { get; private set; }
    public DateTime At { get; private set; }

    public StepValues Values => _values ??= StepValues.Parse(Content);
}

/// <summary>Whether something that is asked for was brought.</summary>
public enum RequirementState
{
    Missing,
    Follows,
    Present,
}

/// <summary>A requirement as an officer found it.</summary>
public sealed class RequirementMark
{
    private RequirementMark() { }

    internal RequirementMark(Guid runId, string requirement, RequirementState state, OfficerId by, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (RunId, Requirement, State, By, At) = (runId, requirement, state, by, now);
    }

    public Guid Id { get; private set; }
    public Guid RunId { get; private set; }
    public string Requirement { get; private set; } = "";
    public RequirementState State { get; private set; }
    public OfficerId By { get; private set; }
    public DateTime At { get; private set; }
}
