namespace PPA.Portal.Domain;

/// <summary>A call about the office itself and not about one case. It ends when its cause ends.</summary>
public sealed class OfficeCall
{
    private OfficeCall() { }

    /// <param name="rule">What is wrong.</param>
    public OfficeCall(AlarmRule rule, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (Rule, RaisedAt) = (rule, now);
    }

    public Guid Id { get; private set; }
    public AlarmRule Rule { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime RaisedAt { get; private set; }

    /// <summary>The first who said "Saya lihat".</summary>
    public OfficerId? AcknowledgedBy { get; private set; }

    public DateTime? AcknowledgedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>A named person has seen it. Who comes later changes nothing.</summary>
    /// <exception cref="RuleException">It is over.</exception>
    public void Acknowledge(OfficerId by, DateTime now)
    {
        if (EndedAt is not null)
            throw new RuleException("Panggilan ini sudah berakhir: penyebabnya tidak ada lagi.");
        if (AcknowledgedBy is not null)
            return;
        (AcknowledgedBy, AcknowledgedAt) = (by, now);
    }

    /// <summary>The cause is gone.</summary>
    public void End(DateTime now) => EndedAt ??= now;
}
