namespace PPA.Portal.Domain;

/// <summary>What goes elsewhere: a service, or the responsibility.</summary>
public enum ReferralKind
{
    /// <summary>Rujukan: a service elsewhere, responsibility stays here.</summary>
    Referral,

    /// <summary>Pelimpahan: responsibility moves, with hand-over minutes.</summary>
    Transfer,
}

/// <summary>Where a referral stands.</summary>
public enum ReferralState
{
    Draft,
    Sent,
    Received,
    Answered,
    Returned,
    Withdrawn,
}

/// <summary>A referral as it is drawn up.</summary>
/// <param name="Institution">A code of the list "penyelenggara".</param>
/// <param name="To">Which one, in words; kept encrypted.</param>
/// <param name="Purpose">What is asked; kept encrypted.</param>
/// <param name="WithPersonalData">True where who the person is goes along.</param>
/// <param name="LegalGround">A code of the list "dasar-berbagi", where there is no consent to share.</param>
/// <param name="GroundReason">Why that ground holds; kept encrypted.</param>
/// <param name="Service">The kind of service asked for; consent to share may be for one service only.</param>
/// <param name="Person">The victim or client it is about; null for all.</param>
public sealed record ReferralFacts(
    ReferralKind Kind, string Institution, string To, string Purpose, bool WithPersonalData,
    string? LegalGround = null, string? GroundReason = null, string? Service = null, Guid? Person = null);

/// <summary>A referral or transfer, from draft to answer.</summary>
public sealed class Referral : CaseRecord
{
    private readonly List<ReferralMove> _moves = [];

    private Referral() { }

    internal Referral(CaseId caseId, ReferralFacts facts, OfficerId by, DateTime now) : base(caseId, by, now) => Write(facts);

    public ReferralKind Kind { get; private set; }
    public ReferralState State { get; private set; }
    public string Institution { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string To { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string Purpose { get; private set; } = "";

    public bool WithPersonalData { get; private set; }
    public string? LegalGround { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? GroundReason { get; private set; }

    public string? Service { get; private set; }
    public Guid? Person { get; private set; }

    /// <summary>UTC: when the answer is asked for again.</summary>
    public DateTime? ChaseAt { get; private set; }

    /// <summary>UTC: when the minutes of the hand-over were signed.</summary>
    public DateTime? HandedOverAt { get; private set; }

    /// <summary>Who took the case over. Encrypted at rest.</summary>
    public string? Receiver { get; private set; }

    /// <summary>Number and words of the minutes. Encrypted at rest.</summary>
    public string? Minutes { get; private set; }

    /// <summary>Every step with its date and person.</summary>
    public IReadOnlyList<ReferralMove> Moves => _moves;

    /// <summary>Sent and not yet answered.</summary>
    public bool Waits => State is ReferralState.Sent or ReferralState.Received;

    internal void Write(ReferralFacts facts)
    {
        if (State != ReferralState.Draft)
            throw new RuleException("Rujukan yang sudah dikirim tidak diubah lagi. Buat rujukan baru bila isinya berbeda.");
        To = Stated.Need(facts.To, "Tulis lembaga tujuan.", "tujuan");
        Institution = Stated.Need(facts.Institution, "Pilih jenis lembaga tujuan.", "lembaga");
        Purpose = Stated.Need(facts.Purpose, "Tulis maksud rujukan.", "maksud");
        (Kind, WithPersonalData, Service, Person) = (facts.Kind, facts.WithPersonalData, facts.Service, facts.Person);
        (LegalGround, GroundReason) = (facts.LegalGround, Stated.Maybe(facts.GroundReason));
    }

    internal void Move(ReferralState to, DateTime happenedAt, string? note, OfficerId by, DateTime now)
    {
        if (State is ReferralState.Returned or ReferralState.Withdrawn || to <= State || (to == ReferralState.Withdrawn && State == ReferralState.Answered))
            throw new RuleException("Langkah rujukan ini tidak sesuai urutannya. Muat ulang halaman.", "status");
        if (State == ReferralState.Draft && to is not (ReferralState.Sent or ReferralState.Withdrawn))
            throw new RuleException("Kirim rujukan ini dahulu.", "status");
        _moves.Add(new ReferralMove(this, State, to, Stated.NotAhead(happenedAt, now, "tanggal"), Stated.Maybe(note), by, now));
        State = to;
    }

    internal void ChaseOn(DateTime? at) => ChaseAt = at;

    internal void HandOver(string minutes, string receiver, DateTime at) => (Minutes, Receiver, HandedOverAt) = (minutes, receiver, at);
}

/// <summary>One step of a referral.</summary>
public sealed class ReferralMove : CaseRecord
{
    private ReferralMove() { }

    internal ReferralMove(Referral referral, ReferralState from, ReferralState to, DateTime happenedAt, string? note, OfficerId by, DateTime now)
        : base(referral.CaseId, by, now) => (ReferralId, From, To, HappenedAt, Note) = (referral.Id, from, to, happenedAt, note);

    public Guid ReferralId { get; private set; }
    public ReferralState From { get; private set; }
    public ReferralState To { get; private set; }

    /// <summary>UTC: when it happened, which may be before it was written.</summary>
    public DateTime HappenedAt { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? Note { get; private set; }
}
