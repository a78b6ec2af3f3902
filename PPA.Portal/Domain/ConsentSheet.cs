namespace PPA.Portal.Domain;

/// <summary>What was answered to one item of the sheet.</summary>
/// <param name="Item">A code of the list "persetujuan".</param>
/// <param name="Reason">Needed where it is refused, in the beneficiary's words.</param>
/// <param name="Service">For sharing data: with which service, or <see cref="ConsentSheet.All"/>; null where nobody chose.</param>
public sealed record ItemAnswer(string Item, bool Given, string? Reason = null, string? Service = null);

/// <summary>Several items answered at once and signed by one person.</summary>
/// <param name="Answers">Items that were not asked are not among them.</param>
/// <param name="Beneficiary">The row of a person, or <see cref="All"/>; null where nobody chose.</param>
/// <param name="OfficeReason">Why the office or a social worker signs, where one of them does.</param>
/// <param name="NotReported">What was checked, where the signer has the same name as a reported party.</param>
/// <param name="Attachment">The signed sheet.</param>
public sealed record ConsentSheet(
    IReadOnlyList<ItemAnswer> Answers, ConsentSigner Signer, string? SignerRelation, string? Beneficiary,
    string? OfficeReason = null, string? NotReported = null, Guid? Attachment = null)
{
    /// <summary>Said where somebody chose everybody, or every service; it is never taken for granted.</summary>
    public const string All = "semua";

    /// <summary>Everything that still has to be said, with its field, in the order of the sheet.</summary>
    public IEnumerable<(string Field, string Sentence)> Missing()
    {
        if (Beneficiary is null)
            yield return ("untuk", "Pilih untuk siapa persetujuan ini.");
        if (Answers.Count == 0)
            yield return ("butir", "Jawab sedikitnya satu butir: setuju atau tidak setuju.");
        foreach (var answer in Answers)
        {
            if (!answer.Given && string.IsNullOrWhiteSpace(answer.Reason))
                yield return ("alasan." + answer.Item, "Tulis alasan tidak setuju, dengan kata-kata penerima manfaat.");
            if (answer is { Item: ConsentItems.SharingData, Service: null })
                yield return ("layanan", "Pilih dengan layanan mana datanya boleh atau tidak boleh dibagikan.");
        }
        if (string.IsNullOrWhiteSpace(Signer.Name))
            yield return ("penanda-tangan", "Tulis nama penanda tangan.");
        if (string.IsNullOrWhiteSpace(SignerRelation))
            yield return ("hubungan", "Pilih hubungan penanda tangan dengan penerima manfaat.");
        else if (Consent.IsOffice(SignerRelation) && string.IsNullOrWhiteSpace(OfficeReason))
            yield return ("alasan", "Tulis mengapa pekerja sosial atau kantor yang menandatangani.");
    }

    /// <summary>One record for each item.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    public IReadOnlyList<ConsentFacts> Facts()
    {
        if (Missing().FirstOrDefault() is { Field: not null } first)
            throw new RuleException(first.Sentence, first.Field);
        Guid? beneficiary = Beneficiary == All ? null
            : Guid.TryParse(Beneficiary, out var person) ? person : throw new RuleException("Pilih untuk siapa persetujuan ini.", "untuk");
        return
        [
            .. Answers.Select(a => new ConsentFacts(
                a.Item, a.Given, ReasonOf(a), Signer, SignerRelation!, a is { Item: ConsentItems.SharingData, Service: not All } ? a.Service : null, beneficiary, NotReported, Attachment)),
        ];
    }

    // A refusal keeps the beneficiary's words; that the office signed is said beside them.
    private string? ReasonOf(ItemAnswer answer)
    {
        string?[] said = [answer.Given ? null : Stated.Maybe(answer.Reason), Consent.IsOffice(SignerRelation!) ? Stated.Maybe(OfficeReason) : null];
        return Stated.Maybe(string.Join('\n', said.OfType<string>()));
    }
}
