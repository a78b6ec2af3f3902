using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PPA.Portal.Domain.Letters;

/// <summary>In whose name somebody signs.</summary>
/// <param name="Principal">The head whose place they take; null where they sign as themselves.</param>
public sealed record SigningHand(OfficerId Officer, OfficerId? Principal = null, DelegationStyle? Style = null);

/// <summary>The way of a letter through the right hands.</summary>
public sealed partial class Letter
{
    /// <summary>Lays it before the one who signs.</summary>
    /// <param name="file">The case it is about, with People and Consents; null where it has none.</param>
    public void Submit(CaseFile? file, OfficerId by, DateTime now)
    {
        if (!IsOpenForWriting)
            throw new RuleException("Surat ini sudah diajukan. Muat ulang halaman untuk melihat keadaannya.");
        if (!NeedsApproval)
            throw new RuleException("Lembar ini ditandatangani penulisnya, jadi tidak perlu diajukan.");
        MustMayShare(file);
        SubmittedAt = now;
        Move(LetterStage.Submitted, by, now);
        foreach (var remark in _remarks)
            remark.Answer(now);
    }

    /// <summary>Takes it back to go on writing.</summary>
    public void Withdraw(OfficerId by, DateTime now)
    {
        MustBe(LetterStage.Submitted);
        SubmittedAt = null;
        Move(LetterStage.Draft, by, now);
    }

    /// <summary>Gives it back with what is to be mended.</summary>
    /// <param name="remarks">Place of a block in the text, from 0, and the remark on it.</param>
    public void Return(IReadOnlyCollection<(int Block, string Remark)> remarks, OfficerId by, DateTime now)
    {
        MustBe(LetterStage.Submitted);
        MustNotBeOwn(by);
        var said = remarks.Where(r => !string.IsNullOrWhiteSpace(r.Remark)).ToList();
        if (said.Count == 0)
            throw new RuleException("Tulis catatan pada alinea yang perlu diperbaiki.", "catatan");
        var blocks = Text.Blocks;
        foreach (var (block, remark) in said)
        {
            if (block < 0 || block >= Math.Max(1, blocks.Count))
                throw new RuleException("Alinea itu tidak ada lagi. Muat ulang halaman.", "catatan");
            _remarks.Add(new LetterRemark(Id, block, blocks.ElementAtOrDefault(block)?.Text ?? "", remark, by, now));
        }
        SubmittedAt = null;
        Move(LetterStage.Returned, by, now);
    }

    /// <summary>Says yes to it as it stands; its number is taken in the same moment.</summary>
    /// <param name="number">Null for a form without a number.</param>
    public void Approve(SigningHand hand, string? number, DateOnly date, DateTime now)
    {
        MustBe(LetterStage.Submitted);
        MustNotBeOwn(hand.Officer);
        if (hand.Principal is { } head && WasWrittenBy(head))
            throw new RuleException("Surat ini ditulis oleh pejabat yang Anda wakili, jadi perlu pejabat lain yang menandatangani.");
        Enter(number, date);
        (Signer, Principal, Style) = (hand.Officer, hand.Principal, hand.Style);
        Move(LetterStage.Approved, hand.Officer, now);
    }

    /// <summary>Gives a paper that its writer signs its date, and its number where it has one.</summary>
    public void Finish(string? number, DateOnly date, OfficerId by, DateTime now)
    {
        if (NeedsApproval)
            throw new RuleException("Surat ini perlu disetujui pejabat. Ajukan lebih dahulu.");
        if (!IsOpenForWriting)
            throw new RuleException("Lembar ini sudah ditandatangani atau dibatalkan. Muat ulang halaman.");
        Enter(number, date);
        Signer = by;
        Move(LetterStage.Approved, by, now);
    }

    /// <summary>Puts the signer's mark under it.</summary>
    /// <param name="drawing">The attachment with the signature that somebody else drew on it, where there is one.</param>
    public void Sign(OfficerId by, DateTime now, Guid? drawing = null)
    {
        MustBe(LetterStage.Approved);
        if (Signer != by)
            throw new RuleException("Surat ini disetujui pejabat lain; tanda tangannya juga dari pejabat itu.");
        Scan = drawing;
        Seal(SigningWay.Mark, by, now);
    }

    /// <summary>Records that it was signed with ink.</summary>
    /// <param name="scan">The attachment with the signed sheet.</param>
    public void SignOnPaper(Guid? scan, OfficerId by, DateTime now)
    {
        MustBe(LetterStage.Approved);
        Scan = scan ?? throw new RuleException("Lampirkan pindaian lembar yang sudah ditandatangani.", "pindaian");
        Seal(SigningWay.Ink, by, now);
    }

    /// <summary>Records how and when it went out. What it shares is asked once more: a consent may have been taken back.</summary>
    /// <param name="at">UTC.</param>
    /// <param name="note">To whom, who received it; kept encrypted.</param>
    public void Send(CaseFile? file, SendingWay way, DateTime at, string? note, OfficerId by, DateTime now)
    {
        MustBe(LetterStage.SignedOff);
        MustMayShare(file);
        // Ink is recorded with its scan, often after the paper went out: there the approval is the earliest moment. Seconds are not typed.
        var earliest = SignedBy == SigningWay.Ink ? _moves.Where(m => m.To == LetterStage.Approved).Max(m => m.At) : SignedAt!.Value;
        if (at < earliest.AddTicks(-(earliest.Ticks % TimeSpan.TicksPerMinute)))
            throw new RuleException("Waktu ini sebelum surat ditandatangani. Isi waktu surat benar-benar dikirim.", "waktu");
        (SentBy, SentAt) = (way, Stated.NotAhead(at, now, "waktu"));
        Move(LetterStage.Sent, by, now, note);
    }

    /// <summary>Lays it away.</summary>
    /// <param name="note">Where the paper lies.</param>
    public void Archive(string? note, OfficerId by, DateTime now)
    {
        if (Stage is not (LetterStage.Sent or LetterStage.SignedOff))
            throw new RuleException("Hanya surat yang sudah ditandatangani atau dikirim yang diarsipkan.");
        Move(LetterStage.Archived, by, now, note);
    }

    /// <summary>Takes it out of force; its number stays taken.</summary>
    public void Cancel(string reason, OfficerId by, DateTime now)
    {
        if (Stage == LetterStage.Cancelled)
            throw new RuleException("Surat ini sudah dibatalkan.");
        Move(LetterStage.Cancelled, by, now, Stated.Need(reason, "Tulis alasan pembatalan.", "alasan"));
    }

    private void Enter(string? number, DateOnly date)
    {
        if (Numbered)
            Number = Stated.Need(number, "Tulis nomor suratnya.", "nomor");
        (NumberYear, Date) = (NumberYear ?? date.Year, date);
    }

    private void Seal(SigningWay way, OfficerId by, DateTime now)
    {
        (SignedBy, SignedAt) = (way, now);
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Number, Date?.ToString("O", CultureInfo.InvariantCulture), Content))));
        Move(LetterStage.SignedOff, by, now);
    }

    private void MustBe(LetterStage stage)
    {
        if (Stage != stage)
            throw new RuleException($"Surat ini {Stage.Label().ToLowerInvariant()}. Muat ulang halaman untuk melihat keadaannya.");
    }

    private void MustNotBeOwn(OfficerId by)
    {
        if (WasWrittenBy(by))
            throw new RuleException("Anda ikut menulis surat ini, jadi pejabat lain yang memeriksa dan menandatanganinya.");
    }

    private void MustMayShare(CaseFile? file)
    {
        if (SharesIdentity && file is not null)
            file.MustMayShareInLetter(Kind, LegalGround, GroundReason);
    }
}
