using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Paper;
using PPA.Portal.Letters.Signing;

namespace PPA.Portal.Letters;

/// <summary>Opens a letter: to be read, and as paper.</summary>
public sealed class LetterReading(IDbContextFactory<PortalDb> dbs, LetterHand hand, LetterDrawings drawings)
{
    private LetterDesk Desk => hand.Desk;

    /// <summary>A letter as its page shows it; that it was opened is written down.</summary>
    /// <param name="site">Where this portal is reached, for the check code.</param>
    /// <param name="again">True where the screen only looks again.</param>
    /// <exception cref="NotAllowedException">It does not exist, or the officer may not open it: the answer is the same.</exception>
    public async Task<LetterView> OpenAsync(Guid id, Uri? site, bool again = false, CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.ReadLetters);
        var (letter, file) = await hand.ReadAsync(id, again ? null : "lihat-surat", ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rights = RightsOf(letter, file, await SigningRights.ReadAsync(db, hand, ct));
        var next = letter.IsOpenForWriting || letter.Stage == LetterStage.Submitted ? await LetterNumbers.PeekAsync(db, Desk, letter, ct) : null;
        var text = letter.Text;
        return new LetterView(
            letter.Id, letter.Version, letter.TextVersion, Desk.KindOf(letter.Kind), letter.CaseId, file?.Number, file?.Kind, letter.Stage,
            text, LetterFace.Of(letter, file?.Number, Desk, site) with { Drawn = await drawings.FindAsync(letter, file, ct) }, Desk.NameOf(letter.Drafter), Desk.NameOf(letter.TextBy), letter.TextAt, letter.SubmittedAt, letter.Numbered,
            next, Desk.Office.Now.Profile.Numbering.Elsewhere, NeedsGround(letter, file), GroundWords(letter), SentWords(letter), letter.SignedBy == SigningWay.Ink ? letter.Scan : null, letter.CheckCode,
            letter.IsOpenForWriting || letter.Stage is LetterStage.Submitted or LetterStage.Approved ? Desk.ToldIn(letter, file) : [],
            [.. letter.Remarks.OrderBy(r => r.At).Select(r => new RemarkLine(r.PlaceIn(text), r.Text, Desk.NameOf(r.By), r.At, r.AnsweredAt is not null))],
            [.. letter.Moves.OrderBy(m => m.At).ThenBy(m => m.Id).Select(m => new MoveLine(m.To, Desk.NameOf(m.By), m.At, m.Note))],
            [.. file?.Attachments.Where(a => a.IsValid).OrderByDescending(a => a.At).Select(a => new ScanLine(a.Id, a.FileName, a.At)) ?? []],
            rights);
    }

    /// <summary>A letter to be handed out as a file; that it left is written down.</summary>
    public async Task<(LetterPaper Paper, string Name)> PrintAsync(Guid id, Uri? site, CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.ReadLetters);
        var (letter, file) = await hand.ReadAsync(id, "unduh-surat", ct);
        return (LetterFace.Of(letter, file?.Number, Desk, site) with { Drawn = await drawings.FindAsync(letter, file, ct) }, string.Join('-', new[] { letter.Kind, file?.Number, letter.Number?.Replace('/', '.') }.Where(part => part is not null)));
    }

    private LetterRights RightsOf(Letter letter, CaseFile? file, SigningRights signing)
    {
        var (me, kind) = (hand.Officer.Id, Desk.KindOf(letter.Kind));
        bool May(Permission permission) => hand.Reaches(permission, letter, file);
        var (write, sign, own) = (May(Permission.WriteLetter), May(Permission.SignLetter), letter.WasWrittenBy(me));
        var mine = signing.For(kind);
        var signs = sign && letter.NeedsApproval && !own && letter.Stage switch
        {
            LetterStage.Submitted => mine is { } h && (h.Principal is not { } head || !letter.WasWrittenBy(head)),
            LetterStage.Approved => letter.Signer == me,
            _ => false,
        };
        var writes = write && letter.IsOpenForWriting;
        return new LetterRights(
            writes, writes && letter.NeedsApproval, write && letter.Stage == LetterStage.Submitted, sign && mine is not null && !own && letter.Stage == LetterStage.Submitted,
            signs ? mine ?? new SigningHand(me) : null,
            writes && !letter.NeedsApproval && mine is not null || (letter is { NeedsApproval: false, Stage: LetterStage.Approved } && letter.Signer == me),
            write && letter.Stage == LetterStage.Approved, write && letter.Stage == LetterStage.SignedOff, write && letter.Stage is LetterStage.SignedOff or LetterStage.Sent,
            letter.Stage != LetterStage.Cancelled && (letter.IsOpenForWriting || letter.Stage == LetterStage.Submitted || !letter.NeedsApproval ? write : sign && mine is not null),
            sign && own && mine is not null && letter is { NeedsApproval: true, Stage: LetterStage.Submitted } ? "Anda ikut menulis surat ini, jadi pejabat lain yang memeriksa dan menandatanganinya." : null);
    }

    private static bool NeedsGround(Letter letter, CaseFile? file)
    {
        if (!letter.SharesIdentity || file is null || letter.Stage is LetterStage.Sent or LetterStage.Archived or LetterStage.Cancelled)
            return false;
        try
        {
            file.MustMayShareInLetter(letter.Kind, letter.LegalGround, letter.GroundReason);
            return false;
        }
        catch (RuleException)
        {
            return true;
        }
    }

    private string? GroundWords(Letter letter) => letter.LegalGround is { } ground ? $"{Desk.Codes.SharingGrounds.Label(ground)}: {letter.GroundReason}" : null;

    private string? SentWords(Letter letter) => letter is { SentAt: { } at, SentBy: { } way } ? $"{way.Label()}, {Desk.Zone.DateAndClock(at)}" : null;
}
