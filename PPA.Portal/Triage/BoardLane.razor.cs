using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Triage;

/// <summary>One lane. Its cards are plain markup, drawn again only when what they say has changed.</summary>
public sealed partial class BoardLane : ComponentBase
{
    private LaneView? _drawn;

    [Parameter, EditorRequired] public LaneView View { get; set; } = null!;

    [Parameter, EditorRequired] public OfficeNow Office { get; set; } = null!;

    private string Heading => "j-" + View.Risk.Code();

    private int More => View.Total - View.Rows.Count(row => row.Card is not null) - View.Waiting;

    protected override bool ShouldRender() => !View.LooksLike(_drawn);

    protected override void OnAfterRender(bool firstRender) => _drawn = View;

    private static string ClassOf(LaneRow row) => (row.Mine, row.Fresh) switch
    {
        (true, true) => "kartu milik-saya baru",
        (true, false) => "kartu milik-saya",
        (false, true) => "kartu baru",
        (false, false) => "kartu",
    };

    /// <summary>At most two words, and how many more there are. A threat to life is never among those.</summary>
    private static IEnumerable<(string Word, string? More, bool Hot)> FlagsOf(LaneRow row)
    {
        var flags = row.Rescore ? [.. row.Card!.Flags.Where(f => f == CardWords.LifeThreat), CardWords.Rescore, .. row.Card!.Flags.Where(f => f != CardWords.LifeThreat)] : row.Card!.Flags;
        var room = (row.Call is null ? 2 : 1) - (row.Card!.OpenPrompts > 0 && !row.Card.LifeThreat ? 1 : 0);
        if (row.Call is { } call)
            yield return (call.Split(':')[0], call, !call.StartsWith("Dilihat", StringComparison.Ordinal));
        foreach (var flag in flags.Take(room))
            yield return (flag, null, flag == CardWords.LifeThreat);
        if (flags.Count > room)
            yield return ($"+{flags.Count - room}", string.Join(", ", flags.Skip(room)), false);
    }

    private static (string Verb, string Word)[] ButtonsOf(LaneRow row) => row.Next switch
    {
        NextAct.None => [],
        NextAct.Take => [("ambil", "Ambil")],
        NextAct.Respond => [("respons", "Catat respons")],
        NextAct.Open => [("buka", "Buka")],
        NextAct.AnswerOffer => [("tolak", "Tolak"), ("terima", "Terima")],
        NextAct.Undo => [("urungkan", "Urungkan")],
    };
}
