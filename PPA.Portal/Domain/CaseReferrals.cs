namespace PPA.Portal.Domain;

/// <summary>Services asked for elsewhere, and the case itself going elsewhere. Load Referrals, Agenda, and for sending People and Consents.</summary>
public sealed partial class CaseFile
{
    /// <summary>Kind of the agenda entry that asks for an answer.</summary>
    public const string ChaseReferral = "tagih-rujukan";

    private readonly List<Referral> _referrals = [];

    public IReadOnlyList<Referral> Referrals => _referrals;

    /// <summary>UTC: when responsibility went to another office; null while it is here.</summary>
    public DateTime? HandedOverAt { get; private set; }

    /// <summary>Draws up a referral or transfer.</summary>
    public Referral Refer(ReferralFacts facts, OfficerId by, DateTime now)
    {
        MustBeOpen();
        MustNotBeLapor(facts);
        return Keep(_referrals, new Referral(Id, facts, by, now));
    }

    /// <summary>Changes a draft.</summary>
    public void RewriteReferral(Guid referral, ReferralFacts facts)
    {
        MustBeOpen();
        MustNotBeLapor(facts);
        Stated.Found(_referrals, referral).Write(facts);
        Version++;
    }

    /// <summary>Sends it. Who the person is goes along only with consent to share, or on a legal ground with its reason.</summary>
    /// <param name="chaseAt">UTC: when to ask for an answer; null for no reminder.</param>
    public void SendReferral(Guid referral, DateTime sentAt, DateTime? chaseAt, OfficerId by, DateTime now)
    {
        MustBeOpen();
        var sent = Stated.Found(_referrals, referral);
        MustMayShare(sent);
        sent.Move(ReferralState.Sent, sentAt, null, by, now);
        Chase(sent, chaseAt);
        Version++;
    }

    /// <summary>The other side has it, answered, or gave it back; or this office withdraws it.</summary>
    /// <param name="happenedAt">UTC.</param>
    /// <param name="note">The answer, or why it came back; kept encrypted.</param>
    public void MoveReferral(Guid referral, ReferralState to, DateTime happenedAt, string? note, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (to is ReferralState.Draft or ReferralState.Sent)
            throw new RuleException("Pilih diterima, dijawab, dikembalikan, atau ditarik.", "status");
        if (to != ReferralState.Received)
            Stated.Need(note, to == ReferralState.Answered ? "Tulis isi jawabannya." : "Tulis alasannya.", "catatan");
        var moved = Stated.Found(_referrals, referral);
        moved.Move(to, happenedAt, note, by, now);
        if (!moved.Waits)
            EndChase(moved, by, now);
        Version++;
    }

    /// <summary>Sets when an answer is asked for (again).</summary>
    public void ChaseReferralOn(Guid referral, DateTime at, OfficerId by, DateTime now)
    {
        MustBeOpen();
        var waiting = Stated.Found(_referrals, referral);
        if (!waiting.Waits)
            throw new RuleException("Rujukan ini tidak sedang menunggu jawaban.");
        EndChase(waiting, by, now);
        Chase(waiting, at);
        Version++;
    }

    /// <summary>The other office signs for the case: responsibility is theirs from here on.</summary>
    /// <param name="minutes">Number and words of the minutes; kept encrypted.</param>
    /// <param name="receiver">Who took it over; kept encrypted.</param>
    public void HandOver(Guid transfer, string minutes, string receiver, DateTime signedAt, OfficerId by, DateTime now)
    {
        MustBeOpen();
        var moved = Stated.Found(_referrals, transfer);
        if (moved.Kind != ReferralKind.Transfer)
            throw new RuleException("Serah terima hanya untuk pelimpahan. Pada rujukan, tanggung jawab tetap di kantor ini.");
        if (moved.State is not (ReferralState.Sent or ReferralState.Received or ReferralState.Answered))
            throw new RuleException("Kirim pelimpahan ini dahulu.", "status");
        moved.HandOver(
            Stated.Need(minutes, "Tulis nomor dan isi berita acara serah terima.", "berita-acara"),
            Stated.Need(receiver, "Tulis nama penerima di lembaga tujuan.", "penerima"),
            Stated.NotAhead(signedAt, now, "tanggal"));
        HandedOverAt = moved.HandedOverAt;
        EndChase(moved, by, now);
        Version++;
    }

    /// <summary>True where who the person is may go along with this referral.</summary>
    public bool MayShare(Referral referral) =>
        !referral.WithPersonalData || MayShareIdentity(referral.LegalGround, referral.GroundReason, true, referral.Service, referral.Person);

    private bool MayShareIdentity(string? ground, string? reason, bool referral, string? service = null, Guid? person = null) =>
        (ground is not null && reason is not null)
        || (Covers(ConsentItems.SharingData, service, person) && (!referral || Covers(ConsentItems.Referral, beneficiary: person)));

    private void MustMayShare(Referral referral)
    {
        if (!MayShare(referral))
            throw new RuleException(
                "Rujukan ini memuat identitas, tetapi belum ada persetujuan berbagi data dan rujukan. Mintalah persetujuannya, kirim tanpa identitas, atau catat dasar hukum beserta alasannya.",
                "persetujuan");
    }

    // A case of violence never goes to the public complaint channel.
    private void MustNotBeLapor(ReferralFacts facts)
    {
        if (Kind == CaseKind.Case && facts.Institution == "sp4n-lapor")
            throw new RuleException("Kasus kekerasan tidak diteruskan ke SP4N-LAPOR!. Pilih lembaga layanan atau kepolisian.", "lembaga");
    }

    private void Chase(Referral referral, DateTime? at)
    {
        referral.ChaseOn(at);
        if (at is { } due)
            _agenda.Add(new AgendaEntry(Id, ChaseReferral, null, due, null, referral.Id));
    }

    private void EndChase(Referral referral, OfficerId by, DateTime now)
    {
        referral.ChaseOn(null);
        EndAgenda(referral.Id, by, now);
    }
}
