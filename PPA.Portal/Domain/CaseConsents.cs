namespace PPA.Portal.Domain;

/// <summary>What the beneficiary agreed to, item by item. These verbs and queries need People and Consents loaded.</summary>
public sealed partial class CaseFile
{
    private readonly List<Consent> _consents = [];

    public IReadOnlyList<Consent> Consents => _consents;

    /// <summary>How many answers are on file, so that a rule notices when they were not loaded.</summary>
    public int ConsentCount { get; private set; }

    /// <summary>Records the answer to one item; an earlier answer becomes history.</summary>
    /// <exception cref="RuleException">The signer is a reported party, or a reason is missing.</exception>
    public Consent RecordConsent(ConsentFacts facts, OfficerId by, DateTime now)
    {
        MustBeOpen();
        MustHaveConsents();
        MustMayTestify(facts);
        if (facts.Attachment is { } sheet && !_attachments.Any(a => a.Id == sheet && a.IsValid))
            throw new RuleException("Pilih pindaian dari lampiran berkas ini.", "lembar");
        var version = 1 + _consents.Where(c => c.IsAbout(facts.Item, facts.Service, facts.Beneficiary)).Select(c => c.Version).DefaultIfEmpty().Max();
        var consent = new Consent(Id, facts, version, by, now);
        ConsentCount++;
        return Keep(_consents, consent);
    }

    /// <summary>Records a whole sheet: every item that was answered, or none of them.</summary>
    /// <exception cref="RuleException">Something is missing, or the signer may not sign.</exception>
    public IReadOnlyList<Consent> RecordConsents(ConsentSheet sheet, OfficerId by, DateTime now)
    {
        var facts = sheet.Facts();
        if (facts[0].Beneficiary is { } person && !_people.Any(p => p.Id == person && p.Role is PersonRole.Victim or PersonRole.Client))
            throw new RuleException("Pilih penerima manfaat dari berkas ini.", "untuk");
        return [.. facts.Select(one => RecordConsent(one, by, now))];
    }

    /// <summary>Puts one drawn signature under the answers of one person. Load Attachments too.</summary>
    /// <param name="drawing">The attachment with the drawing.</param>
    /// <exception cref="RuleException">An answer was taken back or signed already, or they are of several people.</exception>
    public void SignConsents(IReadOnlyCollection<Guid> consents, Guid drawing, OfficerId by, DateTime now)
    {
        MustBeOpen();
        MustHaveConsents();
        if (!_attachments.Any(a => a.Id == drawing && a.IsValid && a.Kind == CaseAttachment.Drawing))
            throw new RuleException("Tanda tangannya belum tersimpan. Goreskan sekali lagi.", "tanda-tangan");
        var answers = consents.Distinct().Select(id => Stated.Found(_consents, id)).ToList();
        if (answers.Count == 0)
            throw new RuleException("Tidak ada persetujuan yang menunggu tanda tangan.", "tanda-tangan");
        if (answers.Exists(c => !c.IsValid || c.Attachment is not null))
            throw new RuleException("Salah satu persetujuan ini sudah dicabut atau sudah ditandatangani. Muat ulang halaman.", "tanda-tangan");
        if (answers.DistinctBy(c => (Plain(c.Signer.Name), c.SignerRelation)).Count() > 1)
            throw new RuleException("Satu tanda tangan hanya untuk persetujuan dari orang yang sama.", "tanda-tangan");
        answers.ForEach(c => c.Sign(drawing));
        Version++;
    }

    /// <summary>Takes an answer back on the beneficiary's word; what was done before stays as it was.</summary>
    public void RevokeConsent(Guid consent, string reason, OfficerId by, DateTime now)
    {
        MustHaveConsents();
        Stated.Found(_consents, consent).Void(reason, by, now);
        Version++;
    }

    /// <summary>True where the latest answer to an item is yes, not revoked, and not signed by a reported party.</summary>
    /// <param name="service">For sharing data: an answer for this service counts before the one for all services.</param>
    /// <param name="beneficiary">Null asks for everybody the item was answered for.</param>
    public bool Covers(string item, string? service = null, Guid? beneficiary = null)
    {
        MustHaveConsents();
        var about = _consents.Where(c => c.Item == item && (c.Service is null || c.Service == service)).ToList();
        if (beneficiary is not null)
            return LatestFor(about, beneficiary) is { } answer && Holds(answer);
        var latest = about.Select(c => c.Beneficiary).Distinct().Select(who => LatestFor(about, who)!).ToList();
        return latest.Count > 0 && latest.TrueForAll(Holds);
    }

    /// <summary>Whether somebody may not sign because they are, or may be, the one who is reported.</summary>
    public SignerConflict ConflictOf(ConsentSigner signer)
    {
        MustHavePeople();
        var nik = Digits(signer.Nik) ?? Digits(_people.FirstOrDefault(p => p.Id == signer.Person)?.Identity.Nik);
        var reported = _people.Where(p => p.Role == PersonRole.ReportedParty).ToList();
        if (reported.Exists(p => p.Id == signer.Person || (nik is not null && Digits(p.Identity.Nik) == nik)))
            return SignerConflict.ReportedParty;
        return reported.Exists(p => Plain(p.Identity.Name) is { } name && name == Plain(signer.Name)) ? SignerConflict.SameName : SignerConflict.None;
    }

    private void MustMayTestify(ConsentFacts facts)
    {
        var conflict = ConflictOf(facts.Signer);
        if (conflict == SignerConflict.ReportedParty)
            throw new RuleException(
                "Penanda tangan adalah terlapor dalam kasus ini, jadi persetujuannya tidak dapat dipakai. Mintalah wali lain, atau catat keputusan pekerja sosial atau kantor dengan alasannya.",
                "penanda-tangan");
        if (conflict == SignerConflict.SameName && string.IsNullOrWhiteSpace(facts.NotReported))
            throw new RuleException("Nama penanda tangan sama dengan nama terlapor. Pastikan orangnya berbeda, lalu tulis apa yang diperiksa.", "bukan-terlapor");
    }

    private bool Holds(Consent answer) => answer.Given && answer.IsValid && ConflictOf(answer.Signer) != SignerConflict.ReportedParty;

    // One service before all services; one person before all persons.
    private static Consent? LatestFor(List<Consent> about, Guid? beneficiary) => about
        .Where(c => c.Beneficiary == beneficiary || c.Beneficiary is null)
        .OrderByDescending(c => c.Beneficiary is not null).ThenByDescending(c => c.Service is not null).ThenByDescending(c => c.Version)
        .FirstOrDefault();

    private void MustHaveConsents()
    {
        if (_consents.Count != ConsentCount)
            throw new InvalidOperationException("Load the consents of the file before this verb.");
    }

    private static string? Digits(string? text)
    {
        var digits = string.Concat((text ?? "").Where(char.IsAsciiDigit));
        return digits.Length == 0 ? null : digits;
    }

    private static string? Plain(string? name) => string.IsNullOrWhiteSpace(name)
        ? null
        : string.Join(' ', name.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
