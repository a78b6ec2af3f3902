using System.Security.Cryptography;

namespace PPA.Portal.Domain.Letters;

/// <summary>What kind of letter is begun, for whom.</summary>
/// <param name="Kind">A code of the list "surat".</param>
/// <param name="Register">In which it is entered.</param>
/// <param name="Numbered">True where it takes a number of its register.</param>
/// <param name="NeedsApproval">True where a head signs; false where its writer does.</param>
/// <param name="SharesIdentity">True where who the person is leaves the office with it.</param>
public sealed record LetterPlan(string Kind, string Register, bool Numbered, bool NeedsApproval, bool SharesIdentity, CaseId? CaseId);

/// <summary>One official letter, from its first word to the archive. Its words are sealed; its number is never given twice.</summary>
public sealed partial class Letter
{
    private const string CodeAlphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private readonly List<LetterMove> _moves = [];
    private readonly List<LetterRemark> _remarks = [];

    private Letter() { }

    public Letter(LetterPlan plan, LetterText text, OfficerId by, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (Kind, Register, CaseId) = (Stated.Need(plan.Kind, "Pilih jenis surat.", "surat"), plan.Register, plan.CaseId);
        (Numbered, NeedsApproval, SharesIdentity) = (plan.Numbered, plan.NeedsApproval, plan.SharesIdentity);
        (Drafter, DraftedAt, Writers) = (by, now, [by.ToString()]);
        (Content, TextBy, TextAt, TextVersion) = (LetterScript.Write(text), by, now, 1);
        CheckCode = RandomNumberGenerator.GetString(CodeAlphabet, 24);
        Version = 1;
    }

    public Guid Id { get; private set; }
    public CaseId? CaseId { get; private set; }
    public string Kind { get; private set; } = "";
    public string Register { get; private set; } = "";
    public bool Numbered { get; private set; }
    public bool NeedsApproval { get; private set; }
    public bool SharesIdentity { get; private set; }
    public LetterStage Stage { get; private set; }

    /// <summary>The words of the letter. Encrypted at rest.</summary>
    public string Content { get; private set; } = "";

    public LetterText Text => LetterScript.Read(Content);

    public OfficerId Drafter { get; private set; }
    public DateTime DraftedAt { get; private set; }

    /// <summary>Everybody who wrote in it: none of them approves it.</summary>
    public IReadOnlyList<string> Writers { get; private set; } = [];

    /// <summary>Rises whenever somebody else, or another window, goes on writing.</summary>
    public int TextVersion { get; private set; }

    public OfficerId TextBy { get; private set; }
    public DateTime TextAt { get; private set; }

    /// <summary>The window that wrote last.</summary>
    public Guid Window { get; private set; }

    /// <summary>UTC: since when it waits for approval.</summary>
    public DateTime? SubmittedAt { get; private set; }

    public string? Number { get; private set; }
    public int? NumberYear { get; private set; }

    /// <summary>As printed on it.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>Who approved it, and whose mark it bears.</summary>
    public OfficerId? Signer { get; private set; }

    /// <summary>The head in whose place it was signed.</summary>
    public OfficerId? Principal { get; private set; }

    public DelegationStyle? Style { get; private set; }
    public DateTime? SignedAt { get; private set; }
    public SigningWay? SignedBy { get; private set; }

    /// <summary>The attachment with the signed sheet; of one that bears the portal's mark, the signature that was drawn on it.</summary>
    public Guid? Scan { get; private set; }

    /// <summary>SHA-256 over number, date and words at the moment of signing.</summary>
    public string? Fingerprint { get; private set; }

    public DateTime? SentAt { get; private set; }
    public SendingWay? SentBy { get; private set; }

    /// <summary>Names the letter on the public check page; says nothing by itself.</summary>
    public string CheckCode { get; private set; } = "";

    /// <summary>A code of the list "dasar-berbagi", where there is no consent to share.</summary>
    public string? LegalGround { get; private set; }

    /// <summary>Why that ground holds. Encrypted at rest.</summary>
    public string? GroundReason { get; private set; }

    /// <summary>Raised by every change; two people on one letter cannot overwrite each other in silence.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<LetterMove> Moves => _moves;
    public IReadOnlyList<LetterRemark> Remarks => _remarks;

    public bool IsOpenForWriting => Stage is LetterStage.Draft or LetterStage.Returned;

    /// <summary>True from the signature on, as long as it was not cancelled.</summary>
    public bool IsInForce => Stage is LetterStage.SignedOff or LetterStage.Sent or LetterStage.Archived;

    public bool WasWrittenBy(OfficerId officer) => Writers.Contains(officer.ToString());

    /// <summary>Keeps what a window holds now.</summary>
    /// <param name="seen">The text version that the window began from.</param>
    /// <exception cref="RuleException">The letter is in other hands, or somebody else wrote meanwhile.</exception>
    /// <returns>True where another hand or window than before goes on writing.</returns>
    public bool Write(LetterText text, Guid window, int seen, OfficerId by, DateTime now)
    {
        if (!IsOpenForWriting)
            throw new RuleException($"Surat ini {Stage.Label().ToLowerInvariant()}, jadi isinya tidak diubah lagi. Muat ulang halaman untuk melihat keadaannya.");
        if (Window != window && seen != TextVersion)
            throw new RuleException("Surat ini juga ditulis di jendela lain, dan jendela itu lebih baru. Salin tulisan Anda, lalu muat ulang halaman.");
        var anew = Window != window || TextBy != by;
        if (anew)
            TextVersion++;
        (Content, Window, TextBy, TextAt) = (LetterScript.Write(text), window, by, now);
        if (!WasWrittenBy(by))
            Writers = [.. Writers, by.ToString()];
        Version++;
        return anew;
    }

    /// <summary>Says on what ground of the law identity is shared without consent.</summary>
    public void Ground(string? ground, string? reason)
    {
        if (Stated.Maybe(ground) is null)
            return;
        (LegalGround, GroundReason) = (ground, Stated.Need(reason, "Tulis mengapa dasar hukum itu berlaku untuk surat ini.", "alasan-dasar"));
        Version++;
    }

    private void Move(LetterStage to, OfficerId by, DateTime now, string? note = null)
    {
        _moves.Add(new LetterMove(Id, Stage, to, Stated.Maybe(note), by, now));
        Stage = to;
        Version++;
    }
}
