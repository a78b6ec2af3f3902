namespace PPA.Portal.Domain;

/// <summary>A client of the family centre as they come.</summary>
/// <param name="Origin">Who they are: a code of the list "klien-puspaga".</param>
/// <param name="Matter">What they bring; kept encrypted.</param>
/// <param name="People">At least one with the role of client.</param>
public sealed record FamilyClientFacts(Channel Channel, DateTime ReceivedAt, string Origin, string Matter, IReadOnlyList<PersonFacts> People);

/// <summary>Whether the family centre serves a client itself.</summary>
public enum ClientStatus
{
    Undecided,

    /// <summary>Diproses.</summary>
    Served,

    /// <summary>Dirujuk.</summary>
    Referred,
}

/// <summary>What is kept of a family centre's client besides the file.</summary>
public sealed class FamilyClient
{
    private FamilyClient() { }

    internal FamilyClient(CaseId caseId, FamilyClientFacts facts, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (CaseId, Origin) = (caseId, Stated.Need(facts.Origin, "Pilih siapa kliennya.", "asal"));
    }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public string Origin { get; private set; } = "";
    public ClientStatus Status { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? StatusReason { get; private set; }

    public OfficerId? StatusBy { get; private set; }
    public DateTime? StatusAt { get; private set; }

    /// <summary>UTC: when the documents were found complete.</summary>
    public DateTime? CompleteAt { get; private set; }

    internal void Decide(ClientStatus status, string reason, OfficerId by, DateTime now) => (Status, StatusReason, StatusBy, StatusAt) = (status, reason, by, now);

    internal void Complete(DateTime now) => CompleteAt ??= now;
}

/// <summary>A line of the guest book of the family centre.</summary>
public sealed class GuestBookEntry
{
    private GuestBookEntry() { }

    /// <param name="visitor">Kept encrypted.</param>
    /// <param name="purpose">Kept encrypted.</param>
    /// <param name="caseId">The file, where the visit belongs to one.</param>
    public GuestBookEntry(string visitor, string? address, string purpose, DateTime visitedAt, CaseId? caseId, OfficerId by, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        Visitor = Stated.Need(visitor, "Tulis nama tamu.", "nama");
        Purpose = Stated.Need(purpose, "Tulis keperluan tamu.", "keperluan");
        (Address, VisitedAt, CaseId, By, At) = (Stated.Maybe(address), Stated.NotAhead(visitedAt, now, "waktu"), caseId, by, now);
    }

    public Guid Id { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Visitor { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string? Address { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Purpose { get; private set; } = "";

    public DateTime VisitedAt { get; private set; }
    public CaseId? CaseId { get; private set; }
    public OfficerId By { get; private set; }
    public DateTime At { get; private set; }
}

/// <summary>What the family centre decides of its client. Load FamilyClient.</summary>
public sealed partial class CaseFile
{
    /// <summary>Sets whether the client is served here or referred (B8 step 3).</summary>
    public void DecideClient(ClientStatus status, string reason, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (status == ClientStatus.Undecided)
            throw new RuleException("Pilih diproses atau dirujuk.", "status");
        TheClient().Decide(status, Stated.Need(reason, "Tulis alasan penetapan status.", "alasan"), by, now);
        Version++;
    }

    /// <summary>Says that the documents are complete (B7 step 6).</summary>
    public void CompleteClient(DateTime now)
    {
        MustBeOpen();
        TheClient().Complete(now);
        Version++;
    }

    private FamilyClient TheClient() => FamilyClient ?? throw new RuleException("Berkas ini bukan berkas klien Puspaga.");
}
