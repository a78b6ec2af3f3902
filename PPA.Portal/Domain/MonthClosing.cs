namespace PPA.Portal.Domain;

/// <summary>The figures of a month as the office reported them. Whatever changes in the register later, they stay.</summary>
public sealed class MonthClosing
{
    private MonthClosing() { }

    /// <param name="month">First day of the month.</param>
    /// <param name="figures">The tables, as text.</param>
    /// <param name="register">The counted facts of the month, as text, so that other questions get the answers of that day too.</param>
    public MonthClosing(DateOnly month, string figures, string register, OfficerId by, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (Month, Figures, Register, ClosedBy, ClosedAt) = (month, figures, register, by, now);
    }

    public Guid Id { get; private set; }

    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>Encrypted at rest: small figures may point to somebody.</summary>
    public string Figures { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string Register { get; private set; } = "";

    public OfficerId ClosedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ClosedAt { get; private set; }

    public OfficerId? ReopenedBy { get; private set; }
    public DateTime? ReopenedAt { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? ReopenReason { get; private set; }

    /// <summary>True while its figures are those of the month.</summary>
    public bool IsInForce => ReopenedAt is null;

    /// <summary>Opens the month again; what was reported stays on file.</summary>
    public void Reopen(string reason, OfficerId by, DateTime now)
    {
        if (!IsInForce)
            throw new RuleException("Bulan ini sudah dibuka kembali.");
        (ReopenReason, ReopenedBy, ReopenedAt) = (Stated.Need(reason, "Tulis mengapa bulan ini dibuka kembali.", "alasan"), by, now);
    }
}
