using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Kinds;

/// <summary>A file that is not a case, as its page shows it: without names.</summary>
/// <param name="EndAsked">The request for its end that waits for a second officer.</param>
/// <param name="Words">What was brought forward, in the words it was given.</param>
public sealed record KindView(
    CaseId Id, string Number, CaseKind Kind, Channel Channel, DateTime ReceivedAt, OfficerId? ReceivedBy, CaseStage Stage, DateTime? ClosedAt,
    DateTime DueAt, DateTime? FirstResponseAt, OfficerId? HolderId, string Words, int Attachments, Guid? EndAsked,
    ClientPart? Client, ActivityPart? Activity, ComplaintPart? Complaint,
    IReadOnlyList<KindPerson> People, IReadOnlyList<RunPart> Runs, IReadOnlyList<KindNote> Notes, KindRights Rights);

/// <summary>What the officer who looks may do with it.</summary>
public sealed record KindRights(bool Note, bool Respond, bool Answer, bool Publish, bool End);

/// <summary>Somebody of the file, by initials.</summary>
public sealed record KindPerson(PersonRole Role, string? Initials, Sex Sex, int? Age, string? Region);

/// <summary>What a client of the family centre adds.</summary>
public sealed record ClientPart(string Origin, ClientStatus Status, DateTime? CompleteAt);

/// <summary>What an activity adds.</summary>
public sealed record ActivityPart(string Topic, string Place, DateTime? PlannedAt, ActivityDisposition Disposition, string? Note, DateTime? HeldAt, int Audience);

/// <summary>What a complaint about the service adds.</summary>
public sealed record ComplaintPart(string Door, string? LaporNumber, bool Identified, string? Accommodation, string? Finding, string? Answer, OfficerId? AnsweredBy, DateTime? AnsweredAt, string? PublicText, DateTime? PublishedAt);

/// <summary>A procedure of the file and how far it is.</summary>
/// <param name="Waits">The step that waits; null once it has ended.</param>
public sealed record RunPart(Guid Id, string Title, bool IsRunning, string? Waits, int Done, DateTime StartedAt);

/// <summary>A note of the file.</summary>
public sealed record KindNote(DateTime At, OfficerId? By, string Text);
