namespace PPA.Portal.Domain;

/// <summary>Where a file stands between receipt and closing.</summary>
public enum CaseStage
{
    Received,
    Handling,
    Closed,
}

/// <summary>Which register a file belongs to; each has a number series of its own.</summary>
public enum CaseKind
{
    Case,
    FamilyClient,
    Activity,
    ServiceComplaint,
}
