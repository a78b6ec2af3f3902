namespace PPA.Portal.Domain;

/// <summary>How urgent a complaint is. In rising order, except that one not yet assessed is treated as high until a person says otherwise.</summary>
public enum RiskLevel
{
    Unassessed = 0,
    Low = 1,
    Medium = 2,
    High = 3,
}

/// <summary>Orders levels by the help that they call for.</summary>
public static class RiskLevels
{
    /// <summary>The lanes of the board, left to right.</summary>
    public static readonly IReadOnlyList<RiskLevel> Lanes = [RiskLevel.Unassessed, RiskLevel.High, RiskLevel.Medium, RiskLevel.Low];

    /// <summary>The level whose clock runs: a complaint nobody has assessed is held to the clock of high.</summary>
    public static RiskLevel Effective(this RiskLevel level) => level == RiskLevel.Unassessed ? RiskLevel.High : level;

    /// <summary>True when going from one confirmed level to another means less urgency. A first assessment lowers nothing.</summary>
    public static bool Lowers(this RiskLevel to, RiskLevel from) => from != RiskLevel.Unassessed && to < from;
}
