namespace PPA.Portal.Domain;

/// <summary>What is known of an uploaded file once its bytes lie sealed in the vault.</summary>
/// <param name="FileName">As the person called it; kept encrypted.</param>
/// <param name="ContentType">As its content says, not its name.</param>
/// <param name="Sha256">Of the bytes before they were sealed.</param>
/// <param name="Kind">What it is, such as "ktp" or "persetujuan"; a code of the step or list it belongs to.</param>
/// <param name="Step">The step of a procedure it belongs to.</param>
/// <param name="Id">Under which its bytes are sealed already; null for a new one.</param>
public sealed record AttachmentFacts(string FileName, string ContentType, long Size, byte[] Sha256, string? Kind = null, Guid? Step = null, Guid? Id = null);

/// <summary>A file that belongs to the case. Its bytes lie elsewhere, sealed under this row's id.</summary>
public sealed class CaseAttachment : VoidableRecord
{
    /// <summary>The kind of a signature that was drawn on a screen.</summary>
    public const string Drawing = "tanda-tangan";

    /// <summary>Bytes that one attachment may have.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    private CaseAttachment() { }

    internal CaseAttachment(CaseId caseId, AttachmentFacts facts, OfficerId by, DateTime now) : base(caseId, by, now, facts.Id)
    {
        FileName = Stated.Need(facts.FileName, "Berkas ini tidak bernama. Beri nama lalu unggah lagi.", "lampiran");
        Size = facts.Size switch
        {
            <= 0 => throw new RuleException("Berkas ini kosong. Pilih berkas lain.", "lampiran"),
            > MostBytes => throw new RuleException("Berkas ini lebih dari 20 MB. Perkecil atau bagi menjadi beberapa berkas.", "lampiran"),
            _ => facts.Size,
        };
        (ContentType, Sha256, Kind, Step) = (facts.ContentType, facts.Sha256, facts.Kind, facts.Step);
    }

    /// <summary>Encrypted at rest.</summary>
    public string FileName { get; private set; } = "";

    public string ContentType { get; private set; } = "";
    public long Size { get; private set; }
    public byte[] Sha256 { get; private set; } = [];
    public string? Kind { get; private set; }
    public Guid? Step { get; private set; }
}

/// <summary>Files that belong to the case.</summary>
public sealed partial class CaseFile
{
    private readonly List<CaseAttachment> _attachments = [];

    public IReadOnlyList<CaseAttachment> Attachments => _attachments;

    /// <summary>Puts an uploaded file on record.</summary>
    public CaseAttachment Attach(AttachmentFacts facts, OfficerId by, DateTime now)
    {
        MustBeOpen();
        return Keep(_attachments, new CaseAttachment(Id, facts, by, now));
    }

    /// <summary>Takes a file away that does not belong here; that it was here stays on record.</summary>
    public void RemoveAttachment(Guid attachment, string reason, OfficerId by, DateTime now)
    {
        MustBeOpen();
        Stated.Found(_attachments, attachment).Void(reason, by, now);
        Version++;
    }
}
