namespace PPA.Portal.Domain;

/// <summary>How the work on a file ends.</summary>
public enum TerminationKind
{
    /// <summary>Selesai: the goals were reached.</summary>
    Completed,

    /// <summary>Ditutup: it ends for another reason.</summary>
    Closed,

    /// <summary>Bukan kewenangan.</summary>
    NotCompetent,

    /// <summary>Dilimpahkan: handed over with minutes.</summary>
    Transferred,

    /// <summary>Tidak melanjutkan: the client does not go on.</summary>
    Discontinued,
}

/// <summary>A termination as it is asked for.</summary>
/// <param name="Reason">Kept encrypted.</param>
/// <param name="ClientAgrees">What the client said to it; unknown where they could not be asked.</param>
/// <param name="ClientWords">Needed where the client disagrees or could not be asked; kept encrypted.</param>
public sealed record TerminationFacts(TerminationKind Kind, string Reason, Answer ClientAgrees, string? ClientWords = null);

/// <summary>A termination: asked for by one officer, validated by another.</summary>
public sealed class Termination : CaseRecord
{
    private Termination() { }

    internal Termination(CaseId caseId, TerminationFacts facts, OfficerId by, DateTime now) : base(caseId, by, now)
    {
        Reason = Stated.Need(facts.Reason, "Tulis alasan pengakhiran.", "alasan");
        (Kind, ClientAgrees, ClientWords) = (facts.Kind, facts.ClientAgrees, Stated.Maybe(facts.ClientWords));
        if (ClientAgrees != Answer.Yes && ClientWords is null)
            throw new RuleException("Tulis tanggapan klien, atau mengapa klien belum dapat ditanya.", "tanggapan-klien");
    }

    public TerminationKind Kind { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Reason { get; private set; } = "";

    public Answer ClientAgrees { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? ClientWords { get; private set; }

    public OfficerId? ValidatedBy { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Null while nobody has answered.</summary>
    public bool? Valid { get; private set; }

    /// <summary>What the second officer said. Encrypted at rest.</summary>
    public string? Remark { get; private set; }

    /// <summary>UTC: when the file was opened again.</summary>
    public DateTime? ReopenedAt { get; private set; }

    public OfficerId? ReopenedBy { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? ReopenReason { get; private set; }

    public bool IsOpen => AnsweredAt is null;

    internal void Respond(bool valid, string? remark, OfficerId by, DateTime now)
    {
        if (!IsOpen)
            throw new RuleException("Permintaan pengakhiran ini sudah dijawab.");
        if (by == By)
            throw new RuleException("Pengakhiran divalidasi oleh petugas lain, bukan yang memintanya.", "petugas");
        Remark = valid ? Stated.Maybe(remark) : Stated.Need(remark, "Tulis mengapa pengakhiran dikembalikan.", "catatan");
        (Valid, ValidatedBy, AnsweredAt) = (valid, by, now);
    }

    internal void Withdraw(OfficerId by, DateTime now)
    {
        if (!IsOpen)
            throw new RuleException("Permintaan pengakhiran ini sudah dijawab.");
        (Valid, ValidatedBy, AnsweredAt) = (false, by, now);
    }

    internal void Reopen(string reason, OfficerId by, DateTime now) => (ReopenReason, ReopenedBy, ReopenedAt) = (reason, by, now);
}
