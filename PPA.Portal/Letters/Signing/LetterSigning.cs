using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Kinds;

namespace PPA.Portal.Letters.Signing;

/// <summary>Looking at a letter, giving it back, approving and signing it.</summary>
public sealed class LetterSigning(LetterHand hand, StepUp stepUp)
{
    /// <summary>Gives it back with what is to be mended.</summary>
    /// <param name="seen">The version that was on the screen.</param>
    /// <param name="remarks">Place of a paragraph, from 0, and the remark on it.</param>
    public Task ReturnAsync(Guid id, int seen, IReadOnlyCollection<(int Block, string Remark)> remarks, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.SignLetter, "kembalikan-surat", async work =>
        {
            MustBeSeen(work.Letter, seen);
            await MustSignAsync(work, ct);
            work.Letter.Return(remarks, work.By, work.Now);
            return work.Letter.Kind;
        }, ct);

    /// <summary>Approves it and gives it its number; the signature follows with ink.</summary>
    /// <param name="number">As the office's own system gave it; null takes the next of the portal.</param>
    /// <returns>Its number.</returns>
    public async Task<string?> ApproveAsync(Guid id, int seen, string? number = null, CancellationToken ct = default)
    {
        string? taken = null;
        await hand.DoAsync(id, Permission.SignLetter, "setujui-surat", async work =>
        {
            await ApproveAsync(work, seen, number, ct);
            return taken = work.Letter.Number;
        }, ct);
        return taken;
    }

    /// <summary>Approves it, gives it its number and puts the signer's mark under it, in one.</summary>
    /// <param name="password">The signer's own, or the code of their app; asked again unless it was just given.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="RuleException">The password does not fit, the letter has changed, or it is the officer's own.</exception>
    public async Task<string?> SignAsync(Guid id, int seen, string? password, string? number = null, CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.SignLetter);
        await MustBeThemselvesAsync(password, ct);
        return await PutMarkAsync(id, seen, number, null, ct);
    }

    /// <summary>Signs several letters of routine with one password; each is signed or refused on its own.</summary>
    /// <param name="seen">Each letter with the version that was on the screen.</param>
    /// <returns>What became of each, in the same order.</returns>
    /// <exception cref="RuleException">The password does not fit, or they are too many: nothing was signed.</exception>
    public async Task<IReadOnlyList<BundleLine>> SignTogetherAsync(IReadOnlyList<(Guid Id, int Seen)> seen, string? password, CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.SignLetter);
        LetterBundle.MustFit(seen);
        await MustBeThemselvesAsync(password, ct);
        var lines = new List<BundleLine>();
        foreach (var (id, version) in seen)
            lines.Add(await LetterBundle.TryAsync(id, () => PutMarkAsync(id, version, null, hand.Desk, ct)));
        return lines;
    }

    /// <param name="together">The kinds that may be signed together; null where the letter is signed alone.</param>
    /// <returns>Its number.</returns>
    private async Task<string?> PutMarkAsync(Guid id, int seen, string? number, LetterDesk? together, CancellationToken ct)
    {
        string? taken = null;
        await hand.DoAsync(id, Permission.SignLetter, "tandatangani-surat", async work =>
        {
            if (together is not null)
                LetterBundle.MustBeRoutine(together.KindOf(work.Letter.Kind), together.ToldIn(work.Letter, work.File));
            if (work.Letter.Stage == LetterStage.Approved)
                MustBeSeen(work.Letter, seen);
            else
                await ApproveAsync(work, seen, number, ct);
            work.Letter.Sign(work.By, work.Now);
            work.Mark(LetterState.SignedOff);
            return taken = work.Letter.Number;
        }, ct);
        return taken;
    }

    /// <summary>Signs a paper that its writer answers for: a receipt, a form, a report.</summary>
    /// <param name="password">The writer's own or the code of their app, as for a signature; null where it is signed with ink, to be recorded with its scan.</param>
    public async Task FinishAsync(Guid id, string? password, string? number = null, CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.WriteLetter);
        if (password is not null)
            await MustBeThemselvesAsync(password, ct);
        await hand.DoAsync(id, Permission.WriteLetter, password is null ? "setujui-surat" : "tandatangani-surat", async work =>
        {
            if (hand.Officer.Card is not { } me || !hand.Desk.KindOf(work.Letter.Kind).Signers.Any(me.Has))
                throw new NotAllowedException("Lembar ini ditandatangani fungsi lain di kantor.");
            // Made ready for ink and signed with the mark after all: it has its number already.
            if (work.Letter.Stage != LetterStage.Approved)
                work.Letter.Finish(work.Letter.IsOpenForWriting ? await LetterNumbers.TakeAsync(work, hand.Desk, number, ct) : null, work.Today, work.By, work.Now);
            work.Mark(LetterState.Drafted);
            if (password is not null)
            {
                work.Letter.Sign(work.By, work.Now, await DrawnAsync(work, ct));
                work.Mark(LetterState.SignedOff);
            }
            return work.Letter.Number;
        }, ct);
    }

    /// <summary>Records that an approved letter was signed with ink.</summary>
    /// <param name="scan">The attachment of the case with the signed sheet.</param>
    public Task SignOnPaperAsync(Guid id, Guid scan, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteLetter, "tandatangan-basah", async work =>
        {
            if (!await ScanIsThereAsync(work, scan, ct))
                throw new RuleException("Pilih pindaian dari lampiran berkas ini.", "pindaian");
            work.Letter.SignOnPaper(scan, work.By, work.Now);
            work.Mark(LetterState.SignedOff);
            return "lampiran:" + scan;
        }, ct);

    private async Task ApproveAsync(LetterAct work, int seen, string? number, CancellationToken ct)
    {
        MustBeSeen(work.Letter, seen);
        var signer = await MustSignAsync(work, ct);
        // Asked before a number is taken: a refusal must not move the series.
        if (work.Letter.Stage != LetterStage.Submitted)
            throw new RuleException($"Surat ini {work.Letter.Stage.Label().ToLowerInvariant()}. Muat ulang halaman untuk melihat keadaannya.");
        work.Letter.Approve(signer, await LetterNumbers.TakeAsync(work, hand.Desk, number, ct), work.Today, work.Now);
    }

    private async Task<SigningHand> MustSignAsync(LetterAct work, CancellationToken ct) =>
        (await SigningRights.ReadAsync(work.Db, hand, ct)).Must(hand.Desk.KindOf(work.Letter.Kind));

    private void MustBeSeen(Letter letter, int seen)
    {
        if (letter.Version != seen)
            throw new RuleException($"Naskah diubah {hand.Desk.Zone.Clock(letter.TextAt)} oleh {hand.Desk.Officers.InitialsOf(letter.TextBy)}, atau keadaannya berubah. Muat versi baru, lalu periksa sekali lagi.", "versi");
    }

    /// <summary>One answer is good for the letters of the next five minutes; a later one asks again.</summary>
    private Task MustBeThemselvesAsync(string? proof, CancellationToken ct) =>
        stepUp.IsFresh(StepPurpose.SignLetter) ? Task.CompletedTask : stepUp.ProveAsync(StepPurpose.SignLetter, proof, ct);

    // What the client drew on the screen stays with this sheet, whatever is agreed later.
    private async Task<Guid?> DrawnAsync(LetterAct work, CancellationToken ct)
    {
        if (work.File is { } file)
            await work.Db.Entry(file).Collection(f => f.Attachments).LoadAsync(ct);
        return ConsentStatements.DrawnOn(work.Letter, work.File, hand.Desk.Codes)?.Attachment;
    }

    private static async Task<bool> ScanIsThereAsync(LetterAct work, Guid scan, CancellationToken ct)
    {
        if (work.File is not { } file)
            return false;
        await work.Db.Entry(file).Collection(f => f.Attachments).LoadAsync(ct);
        return file.Attachments.Any(a => a.Id == scan && a.IsValid);
    }
}
