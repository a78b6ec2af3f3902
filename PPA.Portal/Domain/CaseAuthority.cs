namespace PPA.Portal.Domain;

/// <summary>What the office may do with a case itself (kewenangan layanan).</summary>
public enum AuthorityOutcome
{
    /// <summary>Berwenang: served here.</summary>
    Competent,

    /// <summary>Rujuk: a service elsewhere, responsibility stays here.</summary>
    Refer,

    /// <summary>Limpahkan: responsibility moves.</summary>
    Transfer,
}

/// <summary>A decision on authority, with the three regions it rests on.</summary>
/// <param name="IncidentRegion">Kecamatan of the incident (TKP).</param>
/// <param name="IdCardRegion">Kecamatan on the e-KTP.</param>
/// <param name="DomicileRegion">Kecamatan where the victim lives.</param>
/// <param name="Reason">In words; kept encrypted.</param>
/// <param name="Recommended">What the office's own rule recommended, where it did.</param>
public sealed record AuthorityFacts(
    AuthorityOutcome Outcome, string? IncidentRegion, string? IdCardRegion, string? DomicileRegion, string Reason, AuthorityOutcome? Recommended = null);

/// <summary>One decision on authority; the latest one is in force, the others stay readable.</summary>
public sealed class AuthorityDecision : CaseRecord
{
    private AuthorityDecision() { }

    internal AuthorityDecision(CaseId caseId, AuthorityFacts facts, OfficerId by, DateTime now) : base(caseId, by, now)
    {
        (Outcome, Recommended) = (facts.Outcome, facts.Recommended);
        (IncidentRegion, IdCardRegion, DomicileRegion) = (facts.IncidentRegion, facts.IdCardRegion, facts.DomicileRegion);
        Reason = Stated.Need(facts.Reason, "Tulis alasan penetapan kewenangan.", "alasan");
    }

    public AuthorityOutcome Outcome { get; private set; }
    public AuthorityOutcome? Recommended { get; private set; }
    public string? IncidentRegion { get; private set; }
    public string? IdCardRegion { get; private set; }
    public string? DomicileRegion { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Reason { get; private set; } = "";
}

/// <summary>Whose matter the case is.</summary>
public sealed partial class CaseFile
{
    private readonly List<AuthorityDecision> _authorityHistory = [];

    public IReadOnlyList<AuthorityDecision> AuthorityHistory => _authorityHistory;

    /// <summary>The decision in force; null while nobody has decided.</summary>
    public AuthorityOutcome? Authority { get; private set; }

    public string? IdCardRegion { get; private set; }
    public string? DomicileRegion { get; private set; }

    /// <summary>Decides whether the office serves, refers or transfers (SK 301/2022 step 2c). Never turns anybody away by itself.</summary>
    /// <exception cref="RuleException">No reason, no region at all, or a closed case.</exception>
    public AuthorityDecision DecideAuthority(AuthorityFacts facts, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (facts.IncidentRegion is null && facts.IdCardRegion is null && facts.DomicileRegion is null)
            throw new RuleException("Isi sedikitnya satu wilayah: tempat kejadian, alamat e-KTP, atau domisili. Bila belum diketahui, pilih \"tidak diketahui\".", "wilayah");
        var decision = Keep(_authorityHistory, new AuthorityDecision(Id, facts, by, now));
        (Authority, IdCardRegion, DomicileRegion) = (facts.Outcome, facts.IdCardRegion, facts.DomicileRegion);
        if (facts.IncidentRegion is { } region && region != IncidentRegion)
            MoveIncident(region, by, now);
        return decision;
    }
}
