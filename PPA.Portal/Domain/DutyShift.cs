namespace PPA.Portal.Domain;

/// <summary>A stretch of duty of one officer: alarms ring on their screens.</summary>
public sealed class DutyShift
{
    private DutyShift() { }

    public DutyShift(OfficerId officer, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (Officer, StartedAt) = (officer, now);
    }

    public Guid Id { get; private set; }
    public OfficerId Officer { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>What the next officer must know. Encrypted at rest.</summary>
    public string? Handover { get; private set; }

    /// <summary>The drill alarm at the start of the shift was heard and answered.</summary>
    public DateTime? DrillAnsweredAt { get; private set; }

    public void AnswerDrill(DateTime now) => DrillAnsweredAt ??= now;

    public void End(string? handover, DateTime now)
    {
        if (EndedAt is not null)
            throw new RuleException("Piket ini sudah berakhir.");
        (Handover, EndedAt) = (string.IsNullOrWhiteSpace(handover) ? null : handover.Trim(), now);
    }
}
