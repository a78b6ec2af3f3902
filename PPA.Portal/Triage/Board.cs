namespace PPA.Portal.Triage;

/// <summary>The one board of the office, kept by <see cref="BoardKeeper"/> and read by every screen without a query.</summary>
public sealed class Board
{
    private volatile BoardSnapshot _now;

    /// <param name="time">The sequence begins with the time, so that it never falls back when the portal starts again.</param>
    public Board(TimeProvider time, HandOverAsks asks) => (_now, Asks) = (BoardSnapshot.Unread(time.GetUtcNow().ToUnixTimeMilliseconds()), asks);

    public BoardSnapshot Now => _now;

    /// <summary>Who asks a holder for a case.</summary>
    public HandOverAsks Asks { get; }

    internal void Swap(BoardSnapshot next) => _now = next;
}
