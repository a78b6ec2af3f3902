using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Signing;

/// <summary>Takes back a decision on a letter that the officer made minutes ago.</summary>
public sealed class LetterUndo(LetterHand hand)
{
    /// <summary>A return, or an approval that still waits for its ink: the letter lies before its signer again.</summary>
    /// <exception cref="RuleException">Somebody has built upon it, or it is too late.</exception>
    public Task UndoAsync(Guid id, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.SignLetter, "urungkan-surat", work => work.Letter.Undo(work.By, work.Now), ct);
}
