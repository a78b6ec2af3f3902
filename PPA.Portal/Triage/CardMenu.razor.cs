using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>All that may be done with one card. It exists once, for the card it was opened on.</summary>
public sealed partial class CardMenu : ComponentBase
{
    private static readonly (RiskLevel Level, string Key)[] Levels = [(RiskLevel.High, "1"), (RiskLevel.Medium, "2"), (RiskLevel.Low, "3")];

    [Parameter, EditorRequired] public Card Card { get; set; } = null!;

    [Parameter, EditorRequired] public BoardScreen Screen { get; set; } = null!;

    private IEnumerable<MenuLine> Items => Opening().Concat(HoldingLines()).Concat(Judging());

    private IEnumerable<MenuLine> Opening()
    {
        yield return new("buka", "Buka berkas", "Enter");
        if (Card.LadderRuns && Screen.May(Permission.AcknowledgeCall))
            yield return new("lihat", "Saya lihat", "L");
    }

    private IEnumerable<MenuLine> HoldingLines()
    {
        var mine = Card.Holder == Screen.Me;
        if (Card.OfferedTo is not null && Card.OfferedTo == Screen.Me)
        {
            yield return new("terima", "Terima penyerahan", "");
            yield return new("tolak", "Tolak penyerahan", "");
        }
        if (Card.Holder is null && Screen.May(Permission.TakeCase))
            yield return new("ambil", "Ambil", "A");
        if (mine && Screen.May(Permission.OfferCase))
            yield return new("serahkan", "Serahkan…", "S");
        if (Card.Holder is not null && !mine && Screen.May(Permission.TakeCase))
            yield return new("serahkan", "Minta serah", "S");
        if (Card.Waits && (mine || Card.Holder is null) && Screen.May(Permission.RecordResponse))
            yield return new("respons", "Catat respons pertama…", "R");
    }

    private IEnumerable<MenuLine> Judging()
    {
        if (!Screen.May(Permission.SetRisk))
            yield break;
        yield return new("nilai", "Nilai risiko…", "N");
        foreach (var (level, key) in Levels.Where(l => l.Level != Card.Risk))
            yield return new(level.Code(), WordsOf(level), key, level);
    }

    private string WordsOf(RiskLevel level)
    {
        if (level.Lowers(Card.Risk))
            return $"Turunkan ke {level.Label()}…";
        return Card.Risk == RiskLevel.Unassessed && level != RiskLevel.High ? $"{level.Label()}: nilai dahulu…" : $"Tetapkan {level.Label()}";
    }

    private sealed record MenuLine(string Verb, string Word, string Key, RiskLevel? Level = null);
}
