namespace PPA.Portal.Domain.Retention;

/// <summary>What an officer says about a record that bears on whether it may be destroyed.</summary>
public enum RetentionMarkKind
{
    /// <summary>It stays, for a reason, until a day or until somebody lifts it.</summary>
    Hold,

    /// <summary>The law case that the register shows has come to its end: it holds the record no longer.</summary>
    LawEnded,
}

/// <summary>A word of an officer on one record of the schedule: by name, with a reason, never taken off without a trace.</summary>
public sealed class RetentionMark
{
    private RetentionMark() { }

    /// <param name="subject">The record's id.</param>
    /// <param name="label">What it is called: a register number.</param>
    /// <param name="reason">Why; kept encrypted.</param>
    /// <param name="until">Of a hold: the last day; null until it is lifted.</param>
    /// <param name="today">The office's day.</param>
    /// <exception cref="RuleException">No reason, or the day is over.</exception>
    public RetentionMark(RetentionMarkKind kind, Guid subject, string label, string reason, DateOnly? until, DateOnly today, OfficerId by, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        if (reason.Trim().Length < PrivacyRequest.ShortestWords)
            throw new RuleException(kind == RetentionMarkKind.Hold ? "Tulis mengapa berkas ini ditahan." : "Tulis bagaimana perkaranya selesai: nomor putusan atau surat penghentian.", "alasan");
        if (until < today)
            throw new RuleException("Tanggal akhir penahanan sudah lewat.", "sampai");
        (Kind, Subject, Label, Reason, Until, By, At) = (kind, subject, label, reason.Trim(), kind == RetentionMarkKind.Hold ? until : null, by, now);
    }

    public Guid Id { get; private set; }
    public RetentionMarkKind Kind { get; private set; }
    public Guid Subject { get; private set; }
    public string Label { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string Reason { get; private set; } = "";

    public DateOnly? Until { get; private set; }
    public OfficerId By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public DateTime? LiftedAt { get; private set; }
    public OfficerId? LiftedBy { get; private set; }

    /// <summary>True while it counts on that day.</summary>
    public bool HoldsOn(DateOnly day) => LiftedAt is null && (Until is null || day <= Until);

    public void Lift(OfficerId by, DateTime now)
    {
        if (LiftedAt is not null)
            throw new RuleException("Catatan ini sudah dilepas.");
        (LiftedAt, LiftedBy) = (now, by);
    }
}
