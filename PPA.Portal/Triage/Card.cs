using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>A case as the board shows it: enough to act on, not enough to know who it is about.</summary>
public sealed record Card
{
    public required CaseId Id { get; init; }
    public required string Number { get; init; }
    public required Channel Channel { get; init; }
    public required RiskLevel Risk { get; init; }

    /// <summary>Of the first victim; null while no name is known.</summary>
    public required string? Initials { get; init; }

    public required Sex Sex { get; init; }
    public required int? Age { get; init; }

    /// <summary>How many victims the case has; the card tells of the first.</summary>
    public int Victims { get; init; } = 1;

    /// <summary>Code of the kecamatan, for the filter.</summary>
    public required string? Region { get; init; }

    public required string? RegionLabel { get; init; }

    /// <summary>"Fisik, psikis · KDRT".</summary>
    public required string Forms { get; init; }

    /// <summary>Words such as Anak; a threat to life stands first.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    public required bool LifeThreat { get; init; }
    public required OfficerId? Holder { get; init; }
    public required DateTime? TakenAt { get; init; }
    public required OfficerId? OfferedTo { get; init; }
    public required DateTime? OfferedAt { get; init; }

    /// <summary>UTC: the clock runs from here.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>UTC: since then the office can know of it.</summary>
    public required DateTime RegisteredAt { get; init; }

    public required DateTime DueAt { get; init; }
    public required DateTime? FirstResponseAt { get; init; }

    /// <summary>UTC: the ladder counts from here.</summary>
    public required DateTime AlarmAt { get; init; }

    /// <summary>Who last set or raised it to high, and when; null when nobody did.</summary>
    public RiskRaise? Raised { get; init; }

    /// <summary>UTC: when its reporter last added words; null when they never did.</summary>
    public DateTime? AddedAt { get; init; }

    public required int Rung { get; init; }
    public required DateTime? RungAt { get; init; }
    public required OfficerId? AcknowledgedBy { get; init; }
    public required DateTime? AcknowledgedAt { get; init; }
    /// <summary>Prompts that wait for somebody.</summary>
    public required int OpenPrompts { get; init; }

    /// <summary>The prompt whose countdown ends first; null where none counts.</summary>
    public required NextPrompt? NextPrompt { get; init; }

    /// <summary>UTC: when the level must be judged again.</summary>
    public required DateTime? RescoreAt { get; init; }

    public required AskedLowering? Lowering { get; init; }
    public required int Version { get; init; }

    /// <summary>True while the clock runs: nobody has responded yet.</summary>
    public bool Waits => FirstResponseAt is null;

    /// <summary>True while the ladder may climb.</summary>
    public bool LadderRuns => Holder is null && FirstResponseAt is null;

    public bool IsOverdue(DateTime now) => Waits && now > DueAt;
}

/// <summary>A countdown that nobody has dealt with.</summary>
/// <param name="Prompt">Id in the checklist.</param>
/// <param name="ShownAt">UTC.</param>
/// <param name="DueAt">UTC.</param>
public sealed record NextPrompt(string Prompt, DateTime ShownAt, DateTime DueAt);

/// <summary>A lower level that waits for a second officer.</summary>
/// <param name="Reason">In the words of who asked; for the second officer's eyes.</param>
public sealed record AskedLowering(Guid Id, RiskLevel To, string Reason, OfficerId AskedBy, OfficerId Second, DateTime AskedAt)
{
    public bool IsOpen(DateTime now) => now < AskedAt + RiskLowering.Lasts;
}
