using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Drafting;

namespace PPA.Portal.Letters.Signing;

/// <summary>Sending a letter, laying it away, taking it out of force.</summary>
public sealed class LetterDispatch(LetterHand hand, LetterDrafts drafts)
{
    /// <summary>Records how and when it went out; what it shares is asked once more.</summary>
    /// <param name="at">UTC.</param>
    /// <param name="note">To whom, who received it.</param>
    /// <param name="ground">A code of the list "dasar-berbagi", where a consent was taken back meanwhile.</param>
    public Task SendAsync(Guid id, SendingWay way, DateTime at, string? note, string? ground = null, string? reason = null, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteLetter, "kirim-surat", work =>
        {
            drafts.MustKnowGround(ground);
            work.Letter.Ground(ground, reason);
            work.Letter.Send(work.File, way, at, note, work.By, work.Now);
            work.Mark(LetterState.Sent);
        }, ct);

    /// <param name="note">Where the paper lies.</param>
    public Task ArchiveAsync(Guid id, string? note, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteLetter, "arsip-surat", work => work.Letter.Archive(note, work.By, work.Now), ct);

    /// <summary>Takes it out of force; its number stays taken. Once it bears a signature only who may sign does this.</summary>
    public Task CancelAsync(Guid id, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteLetter, "batal-surat", async work =>
        {
            if (work.Letter is { NeedsApproval: true, Stage: not (LetterStage.Draft or LetterStage.Returned or LetterStage.Submitted) })
            {
                hand.Officer.Must(Permission.SignLetter);
                if (work.File is { } file)
                    hand.Officer.Must(Permission.SignLetter, file);
                _ = (await SigningRights.ReadAsync(work.Db, hand, ct)).Must(hand.Desk.KindOf(work.Letter.Kind));
            }
            work.Letter.Cancel(reason, work.By, work.Now);
            work.File?.VoidLetterMarks(work.Letter.Id, "Surat dibatalkan", work.By, work.Now);
            return work.Letter.Kind;
        }, ct);
}
