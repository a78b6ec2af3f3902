namespace PPA.Portal.Domain.Procedures;

/// <summary>How a walk through a procedure ended.</summary>
public enum RunEnd
{
    /// <summary>By its last step.</summary>
    Completed,

    /// <summary>Stopped before, with a reason.</summary>
    Stopped,
}

/// <summary>One walk of a case through a procedure. It keeps the version it began with, and nothing in it happens out of order.</summary>
public sealed partial class ProcedureRun
{
    private readonly List<RunStep> _steps = [];
    private readonly List<RequirementMark> _marks = [];

    private ProcedureRun() { }

    private ProcedureRun(CaseId caseId, Procedure plan, OfficerId? by, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (CaseId, Procedure, PlanVersion, StartedBy, StartedAt, Version) = (caseId, plan.Id, plan.Version, by, now, 1);
    }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }

    /// <summary>Id of the procedure, such as pengaduan-masyarakat.</summary>
    public string Procedure { get; private set; } = "";

    /// <summary>The version it began with and keeps.</summary>
    public int PlanVersion { get; private set; }

    public OfficerId? StartedBy { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public OfficerId? EndedBy { get; private set; }
    public RunEnd? End { get; private set; }

    /// <summary>Why it was stopped. Encrypted at rest.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Raised by every change; two people on one run cannot overwrite each other in silence.</summary>
    public int Version { get; private set; }

    /// <summary>Every visit of a step, in the order they came.</summary>
    public IReadOnlyList<RunStep> Steps => _steps;

    public IReadOnlyList<RequirementMark> Marks => _marks;

    public bool IsRunning => EndedAt is null;

    /// <summary>The step that waits now; null once the run has ended.</summary>
    public RunStep? Current => _steps.SingleOrDefault(s => s.State == RunStepState.Open);

    /// <summary>Begins a walk. Steps that receiving the complaint fulfils are done with it.</summary>
    /// <param name="facts">The case as it stands.</param>
    /// <param name="by">Who began it; null for the public form and for machines.</param>
    internal static ProcedureRun Begin(CaseId caseId, Procedure plan, StepFacts facts, OfficerId? by, DateTime now)
    {
        var run = new ProcedureRun(caseId, plan, by, now);
        run.Go(plan, plan.First.Id, facts, now);
        while (run.Current is { } step && plan[step.Step].DoneByReceipt)
        {
            step.Finish(StepValues.Empty, by, now);
            run.Leave(plan, step, facts, now);
        }
        return run;
    }

    /// <summary>Stops the walk before its end.</summary>
    /// <exception cref="RuleException">It has ended, or no reason is given.</exception>
    public void Stop(string reason, OfficerId by, DateTime now)
    {
        MustRun();
        MustHaveReason(reason);
        _steps.RemoveAll(s => s.State == RunStepState.Open && s.IsUntouched);
        Current?.Void();
        (EndedAt, EndedBy, End, EndReason) = (now, by, RunEnd.Stopped, reason.Trim());
        Version++;
    }

    /// <summary>Says whether something that is asked for was brought, or will follow.</summary>
    public void MarkRequirement(Procedure plan, string requirement, RequirementState state, OfficerId by, DateTime now)
    {
        var asked = plan.Requirements.FirstOrDefault(r => r.Id == requirement) ?? throw new RuleException("Persyaratan itu tidak ada dalam standar ini.");
        if (state == RequirementState.Follows && !asked.MayFollow)
            throw new RuleException("Standar tidak menyebut bahwa persyaratan ini boleh menyusul. Catat sebagai belum ada; layanan tetap diberikan.");
        _marks.RemoveAll(m => m.Requirement == requirement);
        _marks.Add(new RequirementMark(Id, requirement, state, by, now));
        Version++;
    }

    private void MustRun()
    {
        if (!IsRunning)
            throw new RuleException("Prosedur ini sudah selesai.");
    }

    private static void MustHaveReason(string? reason)
    {
        if (reason is null || reason.Trim().Length < ReasonLength)
            throw new RuleException($"Tulis alasannya, sedikitnya {ReasonLength} huruf.", "alasan");
    }

    /// <summary>Letters that a reason must have.</summary>
    public const int ReasonLength = 10;
}
