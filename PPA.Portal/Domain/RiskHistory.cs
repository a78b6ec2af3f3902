namespace PPA.Portal.Domain;

/// <summary>One change of level: from, to, by whom, and who agreed.</summary>
public sealed class RiskChange
{
    private RiskChange() { }

    internal RiskChange(CaseId caseId, RiskLevel from, RiskLevel to, string? reason, OfficerId by, OfficerId? confirmedBy, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (CaseId, From, To, Reason, By, ConfirmedBy, At) = (caseId, from, to, reason, by, confirmedBy, now);
    }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public RiskLevel From { get; private set; }
    public RiskLevel To { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? Reason { get; private set; }

    public OfficerId By { get; private set; }
    public OfficerId? ConfirmedBy { get; private set; }
    public DateTime At { get; private set; }
}

/// <summary>A due time that moved, with the value it had before.</summary>
public sealed class ClockChange
{
    private ClockChange() { }

    internal ClockChange(CaseId caseId, DateTime from, DateTime to, string why, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (CaseId, From, To, Why, At) = (caseId, from, to, why, now);
    }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public DateTime From { get; private set; }
    public DateTime To { get; private set; }
    public string Why { get; private set; } = "";
    public DateTime At { get; private set; }
}

/// <summary>A request to a second officer to agree to a lower level.</summary>
public sealed class RiskLowering
{
    /// <summary>How long the second officer has.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    /// <summary>Letters that a reason must have.</summary>
    public const int ReasonLength = 20;

    private RiskLowering() { }

    internal RiskLowering(CaseId caseId, RiskLevel from, RiskLevel to, string reason, OfficerId askedBy, OfficerId second, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (CaseId, From, To, Reason, AskedBy, Second, AskedAt) = (caseId, from, to, reason, askedBy, second, now);
    }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public RiskLevel From { get; private set; }
    public RiskLevel To { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Reason { get; private set; } = "";

    public OfficerId AskedBy { get; private set; }
    public OfficerId Second { get; private set; }
    public DateTime AskedAt { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Null while it is open, and for ever when nobody answered in time.</summary>
    public bool? Agreed { get; private set; }

    public bool IsOpen(DateTime now) => AnsweredAt is null && (now - AskedAt).Duration() < Lasts;

    internal void Lapse(DateTime now) => AnsweredAt = now;

    internal void Answer(bool agrees, OfficerId by, DateTime now)
    {
        if (by != Second)
            throw new RuleException("Permintaan ini ditujukan kepada petugas lain.");
        if (!IsOpen(now))
            throw new RuleException("Permintaan ini sudah dijawab atau lewat 15 menit.");
        AnsweredAt = now;
        Agreed = agrees;
    }
}
