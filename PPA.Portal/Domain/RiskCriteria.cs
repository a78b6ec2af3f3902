namespace PPA.Portal.Domain;

/// <summary>Whom a question of the checklist is for.</summary>
public enum RiskAudience
{
    Everyone,
    Adult,
    Child,
}

/// <summary>What an answer does to the level.</summary>
public enum RiskEffect
{
    /// <summary>Counts points only.</summary>
    Points,

    /// <summary>At least medium.</summary>
    Medium,

    /// <summary>High until somebody has spoken with the person.</summary>
    ProvisionalHigh,
    High,
}

/// <summary>One question of the checklist.</summary>
/// <param name="Page">1: red flags; 2: the rest.</param>
/// <param name="GirlsAndWomenOnly">Asked only of a woman or girl of ten or older, or where that is not known.</param>
/// <param name="ToVictim">As read to the victim.</param>
/// <param name="ToReporter">As read to somebody who reports for them.</param>
/// <param name="Points">For yes; unknown counts half.</param>
/// <param name="FilledFrom">What the complaint may already answer it from: "riwayat", "tanggal-lahir".</param>
public sealed record RiskItem(
    string Id, int Page, RiskAudience Audience, bool GirlsAndWomenOnly, string ToVictim, string ToReporter,
    RiskEffect IfYes, RiskEffect IfUnknown, decimal Points, string? FilledFrom, IReadOnlyList<string> Prompts);

/// <summary>Answers that together mean high.</summary>
/// <param name="NotDenied">An item that must not be answered no.</param>
/// <param name="NeedsViolence">Only where the complaint names physical or sexual violence.</param>
/// <param name="NeedsChild">Only for a child.</param>
public sealed record RiskCombination(string Id, IReadOnlyList<string> AllYes, string? NotDenied, bool NeedsViolence, bool NeedsChild);

/// <summary>Where counting turns into a level. All of them are proposals that an office must confirm.</summary>
public sealed record RiskThresholds(int UnknownOnPageOne, int RecentDays, decimal HighPoints, decimal SurePoints, decimal MediumPoints, int RepeatedComplaints);

/// <summary>A version of the checklist: questions, thresholds, combinations.</summary>
public sealed record RiskCriteria(string Version, bool ToConfirm, RiskThresholds Thresholds, IReadOnlyList<RiskItem> Items, IReadOnlyList<RiskCombination> Combinations)
{
    /// <summary>The questions that are for this person. Where age or sex is not known, both sides are asked.</summary>
    public IEnumerable<RiskItem> For(RiskFacts facts) => Items.Where(item => IsFor(item, facts));

    private static bool IsFor(RiskItem item, RiskFacts facts) => item.Audience switch
    {
        RiskAudience.Everyone => !item.GirlsAndWomenOnly || (facts.Sex != Sex.Male && facts.Age is null or >= 10),
        RiskAudience.Adult => facts.IsChild != true || facts.TeenWithPartner,
        RiskAudience.Child => facts.IsChild != false,
    };
}

/// <summary>What is known of the case besides the answers.</summary>
/// <param name="Age">Years; null where not known.</param>
/// <param name="TeenWithPartner">13 to 17 years old and hurt by a partner: the questions for adults are asked too.</param>
/// <param name="Violence">The complaint names physical or sexual violence.</param>
/// <param name="DaysSinceLast">Days since the last event; null where not known, which counts as recent.</param>
/// <param name="DirectContact">Somebody spoke with the victim; for a child also a safe caregiver.</param>
/// <param name="ComplaintsInAYear">Complaints about the same people within twelve months, this one included.</param>
public sealed record RiskFacts(int? Age, Sex Sex, bool TeenWithPartner, bool Violence, int? DaysSinceLast, bool DirectContact, int ComplaintsInAYear)
{
    /// <summary>Under 18; null where the age is not known.</summary>
    public bool? IsChild => Age is null ? null : Age < 18;
}
