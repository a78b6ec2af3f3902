using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases;

/// <summary>A case file as its page shows it: without names until somebody asks for them.</summary>
public sealed record CaseView(
    CaseId Id,
    string Number,
    int Version,
    Channel Channel,
    DateTime ReceivedAt,
    OfficerId? ReceivedBy,
    CaseStage Stage,
    DateTime? ClosedAt,
    RiskLevel Risk,
    DateTime DueAt,
    DateTime? FirstResponseAt,
    OfficerId? HolderId,
    OfficerId? OfferedTo,
    string? Initials,
    CaseFace Face,
    bool LifeThreat,
    string? EarlierNumber,
    string? Procedure,
    IncidentView Incident,
    ContactRule? Contact,
    RiskView Judging,
    IReadOnlyList<PersonView> People,
    IReadOnlyList<CaseEvent> Events,
    CaseMarks Marks,
    NextAct? Next,
    IReadOnlySet<Permission> Rights);

/// <summary>What the header and the tabs ask of a file.</summary>
/// <param name="MergedInto">Register number of the file it was folded into.</param>
/// <param name="EndingAskedAt">UTC: since when the end waits for the second officer.</param>
/// <param name="PoliceDueAt">UTC: until when the police must know; null where the law does not ask.</param>
public sealed record CaseMarks(
    CaseKind Kind, bool Restricted, bool InShelter, bool Mediated, string? MergedInto, TerminationKind? EndedAs, DateTime? EndingAskedAt,
    DateTime? PoliceDueAt, DateTime? PoliceReportedAt, DateTime? PoliceExcusedAt, Answer DangerNow);

/// <summary>What is to be done next, and where.</summary>
public sealed record NextAct(string Text, string Address);

/// <summary>What happened, with codes still to be worded.</summary>
public sealed record IncidentView(DateOnly? Date, string? Place, string? Region, IReadOnlyList<string> Forms, IReadOnlyList<string> Dangers, Answer Domestic, string Chronology, string? PlaceDetail);

/// <summary>What must not be forgotten of the level: prompts, and when it is judged again.</summary>
/// <param name="Suggested">What the checklist suggests while nobody has confirmed it.</param>
/// <param name="RescoreAt">UTC.</param>
public sealed record RiskView(RiskLevel? Suggested, DateTime? RescoreAt, IReadOnlyList<CasePrompt> Prompts);

/// <summary>How somebody may be contacted safely; the number itself is with the identity.</summary>
public sealed record ContactRule(Answer Allowed, string? Hours, string? Way, string? SayIfAnother);

/// <summary>A person of the case. <see cref="Identity"/> is null until it was asked for with a purpose.</summary>
public sealed record PersonView(Guid Id, PersonRole Role, string? Initials, Sex Sex, int? Age, string? Region, Answer Disability, Answer Pregnant, string? Relation, bool Anonymous, PersonIdentity? Identity, string? SafePhone, string? Education = null, string? Occupation = null, string? Marital = null);

/// <summary>Something that happened in the file.</summary>
/// <param name="Kind">Code of the verb, such as "ambil".</param>
/// <param name="Text">Words that were written down, where there are any.</param>
/// <param name="Detail">Codes that say what changed.</param>
public sealed record CaseEvent(DateTime At, string Kind, OfficerId? By, string? Text, string? Detail = null);
