namespace PPA.Portal.Domain;

/// <summary>Who holds the case, and the first response that stops its clock.</summary>
public sealed partial class CaseFile
{
    /// <summary>How long an offered case waits for the other officer before it is the giver's again.</summary>
    public static readonly TimeSpan OfferLasts = TimeSpan.FromMinutes(10);

    public OfficerId? HolderId { get; private set; }
    public DateTime? TakenAt { get; private set; }
    public OfficerId? OfferedTo { get; private set; }
    public DateTime? OfferedAt { get; private set; }
    public DateTime? FirstResponseAt { get; private set; }
    public OfficerId? FirstResponseBy { get; private set; }

    /// <summary>Makes an officer answerable for the case; the ladder stops.</summary>
    /// <exception cref="RuleException">Somebody else holds it, or it is closed.</exception>
    public void Take(OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (HolderId is not null && HolderId != by)
            throw new RuleException("Kasus ini sudah diambil petugas lain.");
        Hold(by, now);
    }

    /// <summary>Offers the case to another officer, who must accept; until then the giver stays answerable.</summary>
    public void Offer(OfficerId to, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (HolderId != by)
            throw new RuleException("Hanya pemegang kasus yang dapat menyerahkannya.");
        if (to == by)
            throw new RuleException("Pilih petugas lain.", "petugas");
        OfferedTo = to;
        OfferedAt = now;
        Version++;
    }

    /// <summary>The other officer takes the case over.</summary>
    public void AcceptOffer(OfficerId by, DateTime now)
    {
        MustBeOfferedTo(by);
        Hold(by, now);
    }

    /// <summary>The other officer gives it back.</summary>
    public void DeclineOffer(OfficerId by)
    {
        MustBeOfferedTo(by);
        EndOffer();
    }

    /// <summary>Gives an offer back that nobody answered within <see cref="OfferLasts"/>.</summary>
    /// <returns>True when there was one.</returns>
    public bool LapseOffer(DateTime now)
    {
        // Both ways: an offer dated ahead was made before the clock was set back.
        if (OfferedAt is not { } at || (now - at).Duration() < OfferLasts)
            return false;
        EndOffer();
        return true;
    }

    /// <summary>Records that the person was reached or help was called for them: the clock stops. An acknowledgement is not a response.</summary>
    /// <param name="what">What was done, in words; kept encrypted.</param>
    public void RecordFirstResponse(string what, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (FirstResponseAt is not null)
            throw new RuleException("Respons pertama sudah dicatat.");
        if (HolderId is not null && HolderId != by)
            throw new RuleException("Hanya pemegang kasus yang mencatat respons pertama.");
        if (string.IsNullOrWhiteSpace(what))
            throw new RuleException("Tulis apa yang sudah dilakukan.", "respons");

        if (HolderId is null)
            Hold(by, now);
        FirstResponseAt = now;
        FirstResponseBy = by;
        AddNote(NoteKind.FirstResponse, what, by, now);
    }

    private void Hold(OfficerId by, DateTime now)
    {
        HolderId = by;
        TakenAt = now;
        Stage = CaseStage.Handling;
        EndOffer();
        EndEscalation();
    }

    private void EndOffer()
    {
        OfferedTo = null;
        OfferedAt = null;
        Version++;
    }

    private void MustBeOfferedTo(OfficerId by)
    {
        MustBeOpen();
        if (OfferedTo != by)
            throw new RuleException("Kasus ini tidak sedang diserahkan kepada Anda.");
    }

    private void MustBeOpen()
    {
        if (Stage == CaseStage.Closed)
            throw new RuleException("Kasus ini sudah diakhiri.");
    }
}
