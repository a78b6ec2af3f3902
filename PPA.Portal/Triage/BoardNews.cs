using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>What a screen says aloud about the difference between two looks at the board.</summary>
/// <param name="Untaken">Cases that nobody holds, for the tab's title.</param>
/// <param name="Words">One sentence for a screen reader; null when there is nothing to say.</param>
/// <param name="Sound">Class of the sound: 2, or 3 for a threat to life; null for silence.</param>
public sealed record BoardNews(int Untaken, string? Words, int? Sound)
{
    /// <param name="before">Null on the first look, which says nothing: everything would be new.</param>
    public static BoardNews Between(BoardSnapshot? before, BoardSnapshot now)
    {
        if (before?.ReadAt is null || before.Cards == now.Cards)
            return new BoardNews(now.Untaken, null, null);
        var arrived = now.Cards.Values.Where(card => !before.Cards.ContainsKey(card.Id) && card.LadderRuns).ToList();
        var sound = arrived.Count == 0 ? null : arrived.Any(card => card.LifeThreat) ? 3 : (int?)2;
        return new BoardNews(now.Untaken, SentenceFor(arrived), sound);
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
