using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop;

/// <summary>How a step stands in the list beside the wizard.</summary>
public enum StepLook
{
    Done,
    Now,
    Waiting,
    Skipped,
    NotApplicable,
    NotTaken,

    /// <summary>Stopped before it was done.</summary>
    Missing,
}

/// <summary>A step in the list: what it is, how it stands, and whether it can be opened.</summary>
/// <param name="At">UTC: when it ended.</param>
/// <param name="Late">Ended, or waiting, later than the standard gives.</param>
public sealed record StepLine(StepPlan Plan, StepLook Look, bool Opens, DateTime? At, OfficerId? By, bool Late);

/// <summary>Answers as they stood at one time.</summary>
public sealed record RevisionView(int Number, StepValues Values, string? Reason, OfficerId? By, DateTime At);

/// <summary>Something that was collected in a step.</summary>
public sealed record EntryView(int Number, StepValues Values, DateTime? NextAt, OfficerId By, DateTime At);

/// <summary>The step that is open on the screen.</summary>
/// <param name="Base">What its fields begin with: from the case file, or as it was finished.</param>
/// <param name="Facts">The case and the steps before, for conditions; they are asked again on the server.</param>
/// <param name="DueAt">UTC: until when the standard gives time.</param>
public sealed record StepSheet(
    Guid Visit, StepPlan Plan, RunStepState State, StepValues Base, StepFacts Facts, DateTime OpenedAt, DateTime? DueAt, string? Reason,
    IReadOnlyList<RevisionView> Revisions, IReadOnlyList<EntryView> Entries, bool MayWork, bool MayHandOn, string Actors, string? Next)
{
    /// <summary>True for who does the step and for who prepares its letters.</summary>
    public bool MayPrepare { get; init; }
}

/// <summary>A letter or form of the step, and how far it has come.</summary>
/// <param name="State">As procedures count it; null while it is not there.</param>
/// <param name="Paper">The letter of the portal; null where it is written elsewhere or not at all.</param>
/// <param name="Stage">Where that letter stands.</param>
public sealed record LetterLine(string Kind, LetterState? State, string? Number, Guid? Paper = null, LetterStage? Stage = null)
{
    /// <summary>What somebody may note by hand of a letter that was written elsewhere.</summary>
    public IReadOnlyList<LetterState> Next(bool mayWork, bool maySign) => (Paper, State) switch
    {
        (not null, _) or (_, LetterState.Sent) => [],
        (_, LetterState.SignedOff) => mayWork ? [LetterState.Sent] : [],
        (_, LetterState.Drafted) => maySign ? [LetterState.SignedOff] : [],
        _ => [.. mayWork ? [LetterState.Drafted] : Array.Empty<LetterState>(), .. maySign ? [LetterState.SignedOff] : Array.Empty<LetterState>()],
    };
}

/// <summary>Something that is asked for, and whether it is there.</summary>
public sealed record RequirementLine(Requirement Requirement, RequirementState? State);

/// <summary>A run as its wizard shows it.</summary>
public sealed record RunView(
    CaseId CaseId, string Number, CaseKind Kind, string? Initials, RiskLevel Risk, DateTime ReceivedAt, DateTime DueAt, DateTime? FirstResponseAt, OfficerId? Holder, SafeContact? Contact,
    Guid Run, Procedure Plan, DateTime StartedAt, RunEnd? End, string? EndReason, IReadOnlyList<StepLine> Lines, IReadOnlyList<RequirementLine> Requirements,
    IReadOnlyList<LetterLine> Letters, string? CurrentStep, StepSheet? Sheet);
