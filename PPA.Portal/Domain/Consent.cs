namespace PPA.Portal.Domain;

/// <summary>The items of the list "persetujuan" that rules ask for by name.</summary>
public static class ConsentItems
{
    public const string Service = "layanan";
    public const string SharingData = "berbagi-data";
    public const string Referral = "rujukan";
    public const string Shelter = "penampungan";
    public const string ShelterSecrecy = "kerahasiaan-lokasi";
    public const string Mediation = "mediasi";
    public const string Termination = "terminasi";
}

/// <summary>Who signs. Encrypted at rest.</summary>
/// <param name="Person">Their row in the file, where they have one.</param>
public sealed record ConsentSigner(string Name, string? Nik = null, Guid? Person = null);

/// <summary>One answer to one item of the consent sheet.</summary>
/// <param name="Item">A code of the list "persetujuan".</param>
/// <param name="Reason">Needed where it is refused, and where the office or a social worker signs.</param>
/// <param name="SignerRelation">A code of the list "penanda-tangan".</param>
/// <param name="Service">For sharing data: with which service; null for all.</param>
/// <param name="Beneficiary">The victim or client it is about; null for all.</param>
/// <param name="NotReported">What was checked, where the signer has the same name as a reported party and is somebody else.</param>
/// <param name="Attachment">The signed sheet.</param>
public sealed record ConsentFacts(
    string Item, bool Given, string? Reason, ConsentSigner Signer, string SignerRelation,
    string? Service = null, Guid? Beneficiary = null, string? NotReported = null, Guid? Attachment = null);

/// <summary>Whether the one who signs may be the one who is reported.</summary>
public enum SignerConflict
{
    None,

    /// <summary>Same name only: somebody must look.</summary>
    SameName,

    /// <summary>Same person or same NIK.</summary>
    ReportedParty,
}

/// <summary>A version of the answer to one item. The latest one counts; revoking keeps it readable.</summary>
public sealed class Consent : VoidableRecord
{
    private Consent() { }

    internal Consent(CaseId caseId, ConsentFacts facts, int version, OfficerId by, DateTime now) : base(caseId, by, now)
    {
        Item = Stated.Need(facts.Item, "Pilih butir persetujuan.", "butir");
        (Given, Version, Service, Beneficiary, Attachment) = (facts.Given, version, facts.Service, facts.Beneficiary, facts.Attachment);
        Signer = facts.Signer with { Name = Stated.Need(facts.Signer.Name, "Tulis nama penanda tangan.", "penanda-tangan") };
        if (Signer.Name.Count(char.IsLetter) < 3 || Signer.Name.Split('.', ' ').All(part => part.Length < 2))
            throw new RuleException("Tulis nama lengkap penanda tangan, bukan inisialnya.", "penanda-tangan");
        SignerRelation = Stated.Need(facts.SignerRelation, "Pilih hubungan penanda tangan dengan penerima manfaat.", "hubungan");
        (Reason, NotReported) = (Stated.Maybe(facts.Reason), Stated.Maybe(facts.NotReported));
        if (!Given && Reason is null)
            throw new RuleException("Tulis alasan tidak setuju, dengan kata-kata penerima manfaat.", "alasan");
        if (ByOffice && Reason is null)
            throw new RuleException("Tulis mengapa pekerja sosial atau kantor yang menandatangani.", "alasan");
    }

    public string Item { get; private set; } = "";
    public string? Service { get; private set; }
    public Guid? Beneficiary { get; private set; }
    public int Version { get; private set; }
    public bool Given { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? Reason { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public ConsentSigner Signer { get; private set; } = new("");

    public string SignerRelation { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string? NotReported { get; private set; }

    public Guid? Attachment { get; private set; }

    /// <summary>Signed in place of a guardian, where no other guardian could.</summary>
    public bool ByOffice => IsOffice(SignerRelation);

    /// <summary>True for the relations with which the office signs.</summary>
    /// <param name="relation">A code of the list "penanda-tangan".</param>
    public static bool IsOffice(string relation) => relation is "pekerja-sosial" or "kantor";

    /// <summary>The sheet or the drawing with which it was signed after it had been written down.</summary>
    internal void Sign(Guid sheet) => Attachment = sheet;

    internal bool IsAbout(string item, string? service, Guid? beneficiary) => Item == item && Service == service && Beneficiary == beneficiary;
}
