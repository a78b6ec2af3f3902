using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>What can be done with a card at once, by its one button.</summary>
public enum NextAct
{
    None,
    Take,
    Respond,
    Open,
    AnswerOffer,
    Undo,
}

/// <summary>A row of a lane with everything that its markup says; equal rows need not be drawn again.</summary>
/// <param name="Card">Null for a shadow.</param>
/// <param name="Ghost">The words of a shadow.</param>
/// <param name="Tall">True for a shadow that keeps the height of its card.</param>
/// <param name="Holder">"dipegang R.W.".</param>
/// <param name="Mine">True for the cards of who is looking.</param>
/// <param name="Fresh">True for a card that has just come in.</param>
/// <param name="Looking">Initials of those who have the file open.</param>
/// <param name="Call">What the ladder says: who is being called, or who has seen it.</param>
/// <param name="Rescore">True where the level must be judged again.</param>
/// <param name="Notice">Why the last act was refused, in place.</param>
public sealed record LaneRow(
    CaseId Id, Card? Card, string? Ghost, bool Tall, string Holder, bool Mine, bool Fresh, string Looking, string? Call, NextAct Next, string? Notice, bool Rescore = false);

/// <summary>What a lane shows on one screen.</summary>
/// <param name="Total">All cards of the lane within the filter, drawn or not.</param>
/// <param name="LongestWait">UTC.</param>
/// <param name="Quiet">Said below an empty lane: the last one that was here.</param>
/// <param name="NeedsHelp">True when more waits here than one desk can carry.</param>
/// <param name="Waiting">Changes that a frozen lane holds back.</param>
public sealed record LaneView(
    RiskLevel Risk, IReadOnlyList<LaneRow> Rows, int Total, DateTime? LongestWait, string? Quiet, bool NeedsHelp, int Waiting, bool Reading)
{
    /// <summary>True when both would be drawn alike.</summary>
    public bool LooksLike(LaneView? other) =>
        other is not null && this with { Rows = other.Rows } == other && Rows.SequenceEqual(other.Rows);
}
