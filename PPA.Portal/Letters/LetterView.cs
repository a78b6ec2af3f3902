using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Letters.Paper;

namespace PPA.Portal.Letters;

/// <summary>A remark beside its paragraph.</summary>
/// <param name="Block">Where the paragraph stands now.</param>
public sealed record RemarkLine(int Block, string Text, string By, DateTime At, bool Answered);

/// <summary>One step that the letter took.</summary>
public sealed record MoveLine(LetterStage To, string By, DateTime At, string? Note);

/// <summary>A file of the case that may be the signed sheet.</summary>
public sealed record ScanLine(Guid Id, string Name, DateTime At);

/// <summary>What the officer may do with the letter now.</summary>
/// <param name="Sign">With which hand; null where it is not theirs to sign.</param>
/// <param name="Why">Why somebody who signs letters may not sign this one.</param>
public sealed record LetterRights(bool Write, bool Submit, bool Withdraw, bool Return, SigningHand? Sign, bool Finish, bool Ink, bool Send, bool Archive, bool Cancel, string? Why);

/// <summary>A letter on the screen.</summary>
/// <param name="NextNumber">What the next number of its register will be; null where it takes none or it comes from elsewhere.</param>
/// <param name="NeedsGround">True where it shares identity and no consent covers that now.</param>
/// <param name="Told">What a neutral letter seems to tell of the people of its case; empty when nothing, and once it is signed.</param>
/// <param name="SentWords">How and when it went out.</param>
public sealed record LetterView(
    Guid Id, int Version, int TextVersion, LetterKind Kind, CaseId? CaseId, string? CaseNumber, CaseKind? CaseKind, LetterStage Stage,
    LetterText Text, LetterPaper Paper, string Drafter, string TextBy, DateTime TextAt, DateTime? SubmittedAt, bool Numbered,
    string? NextNumber, bool NumberedElsewhere, bool NeedsGround, string? GroundWords, string? SentWords, Guid? Scan, string CheckCode,
    IReadOnlyList<ToldPart> Told, IReadOnlyList<RemarkLine> Remarks, IReadOnlyList<MoveLine> Moves, IReadOnlyList<ScanLine> Scans, LetterRights Rights)
{
    public IEnumerable<RemarkLine> OpenRemarks => Remarks.Where(r => !r.Answered);
}
