using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>What a screen says aloud about the difference between two looks at the board.</summary>
/// <param name="Untaken">Cases that nobody holds, for the tab's title.</param>
/// <param name="Words">One sentence for a screen reader; null when there is nothing to say.</param>
public sealed record BoardNews(int Untaken, string? Words)
{
    /// <param name="before">Null on the first look, which says nothing: everything would be new.</param>
    public static BoardNews Between(BoardSnapshot? before, BoardSnapshot now)
    {
        if (before?.ReadAt is null || before.Cards == now.Cards)
            return new BoardNews(now.Untaken, null);
        var arrived = now.Cards.Values.Where(card => !before.Cards.ContainsKey(card.Id) && card.LadderRuns).ToList();
        return new BoardNews(now.Untaken, SentenceFor(arrived));
    }

    private static string? SentenceFor(List<Card> arrived)
    {
        var parts = arrived.Where(card => card.Risk is RiskLevel.Unassessed or RiskLevel.High)
            .GroupBy(card => card.Risk)
            .OrderByDescending(group => group.Key)
            .Select(group => $"{group.Count()} pengaduan baru {(group.Key == RiskLevel.High ? "risiko tinggi" : "belum dinilai")}");
        var sentence = string.Join(", ", parts);
        return sentence.Length == 0 ? null : sentence + ".";
    }
}
