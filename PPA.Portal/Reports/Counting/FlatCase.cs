using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Reports.Counting;

/// <summary>What became of the first response to a complaint, at the moment of counting.</summary>
public enum ResponseOutcome
{
    OnTime,
    Late,

    /// <summary>Not answered, and its clock still runs.</summary>
    Waiting,

    /// <summary>Not answered, and its clock has run out.</summary>
    Overdue,
}

/// <summary>A person as reports count them. Who it is stays sealed.</summary>
/// <param name="Age">Years as stated when the case was reported.</param>
/// <param name="AgeThen">Years on the day of the incident; null where no birth date or no day is known.</param>
/// <param name="Region">Where they live.</param>
public sealed record FlatPerson(Guid Id, Sex Sex, int? Age, int? AgeThen, string? Region, string? Education, string? Occupation);

/// <summary>One victim and one reported party.</summary>
/// <param name="Relation">Code of the list "hubungan"; null where nobody has said.</param>
public sealed record FlatPair(Guid Victim, Guid Reported, string? Relation);

/// <summary>A service that was given and not taken back.</summary>
/// <param name="Person">Whom it was given to; null for all of the case.</param>
public sealed record FlatService(string Kind, string Provider, DateOnly On, Guid? Person);

/// <summary>A referral or transfer that was sent.</summary>
public sealed record FlatReferral(ReferralKind Kind, ReferralState State, string Institution, DateOnly Sent, Guid? Person);

/// <summary>Steps of one procedure of the case that are in one state.</summary>
public sealed record FlatSteps(string Procedure, RunStepState State, DateOnly Started, int Count);

/// <summary>How many came to an activity, of one sex and age group.</summary>
public sealed record FlatAudience(Sex Sex, string AgeGroup, int Count);

/// <summary>A file as reports count it: codes and days of the office, nothing that tells who somebody is.</summary>
public sealed record FlatCase
{
    public required CaseId Id { get; init; }
    public required string Number { get; init; }
    public CaseKind Kind { get; init; }
    public required DateOnly Received { get; init; }
    public required DateOnly Registered { get; init; }
    public DateOnly? Closed { get; init; }

    /// <summary>Of an activity: the day it was held.</summary>
    public DateOnly? Held { get; init; }

    public Channel Channel { get; init; }
    public RiskLevel Risk { get; init; }
    public CaseStage Stage { get; init; }
    public ResponseOutcome Response { get; init; }
    public TerminationKind? Ending { get; init; }
    public Answer Domestic { get; init; }
    public DateOnly? Incident { get; init; }
    public string? Place { get; init; }
    public string? IncidentRegion { get; init; }
    public string? IdCardRegion { get; init; }
    public string? DomicileRegion { get; init; }
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>Of other kinds: who the client is, what was decided of the activity, or the door of the complaint.</summary>
    public string? Part { get; init; }

    /// <summary>Victims of a case, clients of the family centre, in their order.</summary>
    public IReadOnlyList<FlatPerson> People { get; init; } = [];

    public IReadOnlyList<FlatPerson> Reported { get; init; } = [];
    public IReadOnlyList<FlatPair> Pairs { get; init; } = [];
    public IReadOnlyList<FlatService> Services { get; init; } = [];
    public IReadOnlyList<FlatReferral> Referrals { get; init; } = [];
    public IReadOnlyList<FlatSteps> Steps { get; init; } = [];
    public IReadOnlyList<FlatAudience> Audience { get; init; } = [];
}
