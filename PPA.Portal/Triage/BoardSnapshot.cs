using System.Collections.Immutable;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>One lane: who has the least time left comes first, those already answered come last.</summary>
/// <param name="LongestWait">UTC: the oldest complaint here that nobody has responded to.</param>
/// <param name="LastAt">UTC: the youngest complaint that was ever seen here since the start.</param>
public sealed record Lane(RiskLevel Risk, ImmutableArray<Card> Cards, DateTime? LongestWait, DateTime? LastAt)
{
    public static Lane Empty(RiskLevel risk) => new(risk, [], null, null);

    internal static Lane Of(RiskLevel risk, IEnumerable<Card> cards, DateTime? lastAt)
    {
        var sorted = cards.ToArray();
        Array.Sort(sorted, Order);
        var waiting = sorted.Where(c => c.Waits).Select(c => (DateTime?)c.ReceivedAt).DefaultIfEmpty().Min();
        var youngest = sorted.Select(c => (DateTime?)c.ReceivedAt).Append(lastAt).Max();
        return new Lane(risk, ImmutableArray.Create(sorted), waiting, youngest);
    }

    private static int Order(Card a, Card b)
    {
        var waits = b.Waits.CompareTo(a.Waits);
        if (waits != 0)
            return waits;
        var time = a.Waits ? a.DueAt.CompareTo(b.DueAt) : b.FirstResponseAt!.Value.CompareTo(a.FirstResponseAt!.Value);
        return time != 0 ? time : string.CompareOrdinal(a.Number, b.Number);
    }
}

/// <summary>Every open case at one moment; shared by all screens and never changed.</summary>
/// <param name="Sequence">Rises with each change; also across restarts.</param>
/// <param name="ReadAt">UTC: how old the cards are.</param>
/// <param name="FailedReads">Refreshes in a row that did not succeed; the cards are those of the last good one.</param>
public sealed record BoardSnapshot(
    long Sequence, ImmutableDictionary<CaseId, Card> Cards, ImmutableArray<Lane> Lanes, DateTime? ReadAt, int FailedReads)
{
    public static BoardSnapshot Unread(long sequence) => new(
        sequence, ImmutableDictionary<CaseId, Card>.Empty, [.. RiskLevels.Lanes.Select(Triage.Lane.Empty)], null, 0);

    public Lane Lane(RiskLevel risk) => Lanes.First(lane => lane.Risk == risk);

    public Card? Card(CaseId id) => Cards.GetValueOrDefault(id);

    /// <summary>Cases that nobody holds.</summary>
    public int Untaken => Cards.Values.Count(c => c.LadderRuns);

    /// <summary>All cards anew.</summary>
    internal BoardSnapshot WithAll(IReadOnlyCollection<Card> cards, DateTime now) => new(
        Sequence + 1,
        cards.ToImmutableDictionary(c => c.Id),
        [.. Lanes.Select(lane => Triage.Lane.Of(lane.Risk, cards.Where(c => c.Risk == lane.Risk), lane.LastAt))],
        now, 0);

    /// <summary>Some cards anew; asked cases that are not among them have left the board.</summary>
    internal BoardSnapshot With(IReadOnlySet<CaseId> asked, IReadOnlyCollection<Card> cards, DateTime now)
    {
        var all = Cards.RemoveRange(asked).SetItems(cards.Select(c => KeyValuePair.Create(c.Id, c)));
        var touched = asked.Select(Card).OfType<Card>().Concat(cards).Select(c => c.Risk).ToHashSet();
        var lanes = Lanes.Select(lane => !touched.Contains(lane.Risk)
            ? lane
            : Triage.Lane.Of(lane.Risk, lane.Cards.Where(c => !asked.Contains(c.Id)).Concat(cards.Where(c => c.Risk == lane.Risk)), lane.LastAt));
        return new BoardSnapshot(Sequence + 1, all, [.. lanes], now, 0);
    }

    /// <summary>The same cards, known to be possibly old.</summary>
    internal BoardSnapshot AfterFailure() => this with { Sequence = Sequence + 1, FailedReads = FailedReads + 1 };
}
