namespace PPA.Portal.Domain;

/// <summary>A stretch of duty of one officer: alarms ring on their screens.</summary>
public sealed class DutyShift
{
    /// <summary>Letters that a reason for leaving nobody behind must have.</summary>
    public const int ReasonLength = 10;

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

    /// <summary>UTC: since then it waits for somebody who receives it.</summary>
    public DateTime? OfferedAt { get; private set; }

    /// <summary>Who said "Saya terima piket"; null where it ended without a receiver.</summary>
    public OfficerId? ReceivedBy { get; private set; }

    /// <summary>Why the last one on duty left in service hours without a receiver. Encrypted at rest.</summary>
    public string? LeftBecause { get; private set; }

    /// <summary>The drill alarm at the start of the shift was heard and answered.</summary>
    public DateTime? DrillAnsweredAt { get; private set; }

    /// <summary>UTC: the last answer to any drill of this shift.</summary>
    public DateTime? LastDrillAnsweredAt { get; private set; }

    public void AnswerDrill(DateTime now)
    {
        DrillAnsweredAt ??= now;
        LastDrillAnsweredAt = now;
    }

    /// <summary>Asks the next officer to receive the duty; until then it goes on.</summary>
    /// <param name="handover">What the next officer must know. May be empty.</param>
    public void Offer(string? handover, DateTime now)
    {
        MustRun();
        (Handover, OfferedAt) = (Trimmed(handover), now);
    }

    /// <summary>Takes the offer back; the duty goes on.</summary>
    public void Withdraw()
    {
        MustRun();
        OfferedAt = null;
    }

    /// <summary>"Saya terima piket": another officer takes over, and this duty ends.</summary>
    public void Receive(OfficerId by, DateTime now)
    {
        MustRun();
        if (OfferedAt is null)
            throw new RuleException("Piket ini tidak sedang diserahkan.");
        if (by == Officer)
            throw new RuleException("Piket diterima oleh petugas lain.");
        (ReceivedBy, EndedAt) = (by, now);
    }

    /// <summary>Ends without a receiver.</summary>
    /// <param name="handover">What the next officer must know. May be empty.</param>
    /// <param name="leftAlone">True where the desk would be empty in service hours: then it takes a reason.</param>
    /// <exception cref="RuleException">The reason is missing, or it has ended already.</exception>
    public void End(string? handover, bool leftAlone, string? reason, DateTime now)
    {
        MustRun();
        if (leftAlone && (Trimmed(reason)?.Length ?? 0) < ReasonLength)
            throw new RuleException($"Setelah Anda tidak ada yang piket. Minta rekan menerima piket ini, atau tulis alasan sedikitnya {ReasonLength} huruf.", "alasan-piket");
        (Handover, LeftBecause, EndedAt) = (Trimmed(handover), leftAlone ? Trimmed(reason) : null, now);
    }

    private void MustRun()
    {
        if (EndedAt is not null)
            throw new RuleException("Piket ini sudah berakhir.");
    }

    private static string? Trimmed(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
