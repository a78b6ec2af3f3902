namespace PPA.Portal.Domain.Letters;

/// <summary>Taking back what was just decided, as long as nobody has built upon it.</summary>
public sealed partial class Letter
{
    /// <summary>How long a decision may be taken back.</summary>
    public static readonly TimeSpan UndoFor = TimeSpan.FromMinutes(10);

    /// <summary>
    /// True for who gave the letter back or approved it for ink minutes ago, while nobody wrote, signed or sent since.
    /// A signature is never taken back: the letter may have left with it. It can be cancelled. Load Moves.
    /// </summary>
    public bool MayUndo(OfficerId by, DateTime now) =>
        Stage is LetterStage.Returned or LetterStage.Approved && NeedsApproval
        && _moves.MaxBy(m => m.At) is { } last && last.To == Stage && last.By == by && now - last.At <= UndoFor && TextAt <= last.At;

    /// <summary>Lays it before the signer again, as it was. A number that it was given stays its own. Load Moves and Remarks.</summary>
    public void Undo(OfficerId by, DateTime now)
    {
        if (!MayUndo(by, now))
            throw new RuleException("Ini tidak dapat diurungkan lagi: waktunya lewat, atau suratnya sudah berjalan. Buka suratnya untuk melihat keadaannya.");
        var decided = _moves.Max(m => m.At);
        foreach (var remark in _remarks.Where(r => r.At == decided))
            remark.Answer(now);
        SubmittedAt ??= _moves.Where(m => m.To == LetterStage.Submitted).Select(m => (DateTime?)m.At).Max() ?? now;
        (Signer, Principal, Style, Date) = (null, null, null, null);
        Move(LetterStage.Submitted, by, now, "Keputusan sebelumnya diurungkan");
    }
}
