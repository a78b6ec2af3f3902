using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>What the register says of a card, before seals are open and codes are words.</summary>
internal sealed class CardRow
{
    public CaseId Id { get; init; }
    public string Number { get; init; } = "";
    public Channel Channel { get; init; }
    public RiskLevel Risk { get; init; }
    public byte[]? InitialsSealed { get; init; }

    /// <summary>Of a file that only named officers may open, a board for everybody shows no initials.</summary>
    public bool Restricted { get; init; }
    public Sex Sex { get; init; }
    public int? Age { get; init; }
    public string? Region { get; init; }
    public int Victims { get; init; } = 1;
    public DateTime? AddedAt { get; init; }
    public bool Child { get; init; }
    public bool Disability { get; init; }
    public bool Pregnant { get; init; }
    public bool Returning { get; init; }
    public bool LifeThreat { get; init; }
    public Answer Domestic { get; init; }
    public IReadOnlyList<string> Forms { get; init; } = [];
    public OfficerId? Holder { get; init; }
    public DateTime? TakenAt { get; init; }
    public OfficerId? OfferedTo { get; init; }
    public DateTime? OfferedAt { get; init; }
    public DateTime ReceivedAt { get; init; }
    public DateTime RegisteredAt { get; init; }
    public DateTime DueAt { get; init; }
    public DateTime? FirstResponseAt { get; init; }
    public int Rung { get; init; }
    public DateTime? RungAt { get; init; }
    public OfficerId? AcknowledgedBy { get; init; }
    public DateTime? AcknowledgedAt { get; init; }
    public int Version { get; init; }
    public DateTime? RaisedAt { get; init; }
    public RiskRaise? Raised { get; init; }
    public int OpenPrompts { get; init; }
    public DateTime? RescoreAt { get; init; }
    public PromptRow? NextPrompt { get; init; }
    public LoweringRow? Lowering { get; init; }
}

/// <summary>The prompt whose countdown ends first, as the register has it.</summary>
internal sealed class PromptRow
{
    public Guid Id { get; init; }
    public byte[]? PromptSealed { get; init; }
    public DateTime ShownAt { get; init; }
    public DateTime? DueAt { get; init; }
}

/// <summary>An open request for a lower level, as the register has it.</summary>
internal sealed class LoweringRow
{
    public Guid Id { get; init; }
    public RiskLevel To { get; init; }
    public byte[]? ReasonSealed { get; init; }
    public OfficerId AskedBy { get; init; }
    public OfficerId Second { get; init; }
    public DateTime AskedAt { get; init; }
}
