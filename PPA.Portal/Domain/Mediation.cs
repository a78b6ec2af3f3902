namespace PPA.Portal.Domain;

/// <summary>Where it is mediated.</summary>
public enum MediationTrack
{
    OutOfCourt,
    Court,
}

/// <summary>How a mediation ended, or that it waits.</summary>
public enum MediationResult
{
    Agreed,
    NotAgreed,
    Postponed,
}

/// <summary>A sitting of a mediation.</summary>
/// <param name="HeldAt">UTC.</param>
/// <param name="SeparateRooms">The parties did not share a room.</param>
/// <param name="Minutes">How it went; kept encrypted.</param>
/// <param name="Mediator">Of this office, where one led it.</param>
public sealed record SittingFacts(DateTime HeldAt, bool SeparateRooms, string Minutes, OfficerId? Mediator = null);

/// <summary>A mediation on one of the two tracks: willing, safe, sittings, result.</summary>
public sealed class Mediation : CaseRecord
{
    private readonly List<MediationSitting> _sittings = [];

    private Mediation() { }

    internal Mediation(CaseId caseId, MediationTrack track, OfficerId by, DateTime now) : base(caseId, by, now) => Track = track;

    public MediationTrack Track { get; private set; }

    /// <summary>Of the victim's side, in their own words asked apart.</summary>
    public Answer VictimWilling { get; private set; }

    public Answer ReportedWilling { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? WillingNote { get; private set; }

    /// <summary>UTC: when safety was looked at; null while it was not.</summary>
    public DateTime? SafeCheckedAt { get; private set; }

    public bool SeparateRooms { get; private set; }

    /// <summary>What was looked at. Encrypted at rest.</summary>
    public string? SafetyNote { get; private set; }

    public MediationResult? Result { get; private set; }

    /// <summary>Words of the agreement, or why there is none. Encrypted at rest.</summary>
    public string? Agreement { get; private set; }

    /// <summary>UTC: when it was postponed to.</summary>
    public DateTime? PostponedTo { get; private set; }

    public DateTime? EndedAt { get; private set; }
    public IReadOnlyList<MediationSitting> Sittings => _sittings;

    internal void Willing(Answer victim, Answer reported, string? note)
    {
        MustRun();
        (VictimWilling, ReportedWilling, WillingNote) = (victim, reported, Stated.Maybe(note));
    }

    internal void Check(bool separateRooms, string note, DateTime now)
    {
        MustRun();
        (SafetyNote, SeparateRooms, SafeCheckedAt) = (Stated.Need(note, "Tulis apa yang diperiksa agar pertemuan aman.", "keamanan"), separateRooms, now);
    }

    internal MediationSitting Sit(SittingFacts facts, OfficerId by, DateTime now)
    {
        MustRun();
        if (VictimWilling != Answer.Yes || ReportedWilling != Answer.Yes)
            throw new RuleException("Catat kesediaan kedua pihak dahulu. Mediasi tidak berjalan bila salah satu tidak bersedia.", "kesediaan");
        if (SafeCheckedAt is null)
            throw new RuleException("Periksa keamanan pertemuan dahulu.", "keamanan");
        if (SeparateRooms && !facts.SeparateRooms)
            throw new RuleException("Pemeriksaan keamanan menetapkan ruang terpisah.", "ruang");
        var sitting = new MediationSitting(this, facts, by, now);
        _sittings.Add(sitting);
        return sitting;
    }

    internal void End(MediationResult result, string? words, DateTime? postponedTo, DateTime now)
    {
        MustRun();
        if (result == MediationResult.Postponed && postponedTo is null)
            throw new RuleException("Isi tanggal pertemuan berikutnya.", "tanggal");
        Agreement = Stated.Need(words, result == MediationResult.Agreed ? "Tulis isi kesepakatan." : "Tulis alasannya.", "hasil");
        (Result, PostponedTo, EndedAt) = (result, result == MediationResult.Postponed ? postponedTo : null, result == MediationResult.Postponed ? null : now);
    }

    private void MustRun()
    {
        if (EndedAt is not null)
            throw new RuleException("Mediasi ini sudah berakhir.");
    }
}

/// <summary>One sitting.</summary>
public sealed class MediationSitting : CaseRecord
{
    private MediationSitting() { }

    internal MediationSitting(Mediation mediation, SittingFacts facts, OfficerId by, DateTime now) : base(mediation.CaseId, by, now)
    {
        (MediationId, HeldAt, SeparateRooms, Mediator) = (mediation.Id, Stated.NotAhead(facts.HeldAt, now, "tanggal"), facts.SeparateRooms, facts.Mediator);
        Minutes = Stated.Need(facts.Minutes, "Tulis jalannya pertemuan.", "risalah");
    }

    public Guid MediationId { get; private set; }
    public DateTime HeldAt { get; private set; }
    public bool SeparateRooms { get; private set; }
    public OfficerId? Mediator { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Minutes { get; private set; } = "";
}
