namespace PPA.Portal.Domain;

/// <summary>A bed for somebody.</summary>
/// <param name="Person">The victim, or a child that came along; null for all of the case.</param>
/// <param name="From">UTC.</param>
/// <param name="PlannedOutAt">UTC.</param>
/// <param name="Note">Agreed with the shelter officer; kept encrypted.</param>
public sealed record StayFacts(ShelterPlace Place, int Bed, Guid? Person, DateTime From, DateTime PlannedOutAt, string? Note = null);

/// <summary>A stay in temporary shelter, from bed to leaving.</summary>
public sealed class ShelterStay : CaseRecord
{
    private readonly List<StayExtension> _extensions = [];

    private ShelterStay() { }

    internal ShelterStay(CaseId caseId, StayFacts facts, OfficerId by, DateTime now) : base(caseId, by, now)
    {
        if (facts.Place.ClosedAt is not null)
            throw new RuleException("Rumah ini tidak dipakai lagi. Pilih rumah lain.", "rumah");
        if (facts.Bed < 1 || facts.Bed > facts.Place.Beds)
            throw new RuleException("Tempat tidur ini tidak ada di rumah itu.", "tempat-tidur");
        if (facts.PlannedOutAt <= facts.From)
            throw new RuleException("Rencana keluar harus setelah waktu masuk.", "rencana-keluar");
        (Place, Bed, Person, From, PlannedOutAt, Note) = (facts.Place.Id, facts.Bed, facts.Person, facts.From, facts.PlannedOutAt, Stated.Maybe(facts.Note));
    }

    public Guid Place { get; private set; }
    public int Bed { get; private set; }
    public Guid? Person { get; private set; }
    public DateTime From { get; private set; }
    public DateTime PlannedOutAt { get; private set; }
    public DateTime? OutAt { get; private set; }

    /// <summary>A code of the list "akhir-penampungan".</summary>
    public string? Outcome { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? Note { get; private set; }

    /// <summary>How it ended, in words. Encrypted at rest.</summary>
    public string? OutNote { get; private set; }

    public OfficerId? OutBy { get; private set; }
    public IReadOnlyList<StayExtension> Extensions => _extensions;

    internal void Extend(DateTime until, string reason, OfficerId by, DateTime now)
    {
        MustLast();
        if (until <= PlannedOutAt)
            throw new RuleException("Tanggal perpanjangan harus setelah rencana keluar yang sekarang.", "rencana-keluar");
        _extensions.Add(new StayExtension(this, until, Stated.Need(reason, "Tulis alasan perpanjangan.", "alasan"), by, now));
        PlannedOutAt = until;
    }

    internal void End(string outcome, string? note, DateTime outAt, OfficerId by, DateTime now)
    {
        MustLast();
        Outcome = Stated.Need(outcome, "Pilih bagaimana penampungan berakhir.", "akhir");
        OutAt = outAt < From ? throw new RuleException("Waktu keluar tidak boleh sebelum waktu masuk.", "keluar") : Stated.NotAhead(outAt, now, "keluar");
        (OutNote, OutBy) = (Stated.Maybe(note), by);
    }

    private void MustLast()
    {
        if (OutAt is not null)
            throw new RuleException("Penampungan ini sudah berakhir.");
    }
}

/// <summary>A stay that was made longer, with the day it was planned to end before.</summary>
public sealed class StayExtension : CaseRecord
{
    private StayExtension() { }

    internal StayExtension(ShelterStay stay, DateTime until, string reason, OfficerId by, DateTime now) : base(stay.CaseId, by, now) =>
        (Stay, Before, Until, Reason) = (stay.Id, stay.PlannedOutAt, until, reason);

    public Guid Stay { get; private set; }
    public DateTime Before { get; private set; }
    public DateTime Until { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Reason { get; private set; } = "";
}
