using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>Somebody set or raised a case to high.</summary>
public sealed record RiskRaise
{
    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public OfficerId By { get; init; }
}
