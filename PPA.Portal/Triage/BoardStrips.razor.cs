using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>What waits for this officer's word, and what the board itself has to say. It lies over the lanes and moves no card.</summary>
public sealed partial class BoardStrips : ComponentBase
{
    private readonly Dictionary<CaseId, string> _refused = [];

    [Parameter, EditorRequired] public BoardScreen Screen { get; set; } = null!;

    /// <summary>UTC.</summary>
    [Parameter, EditorRequired] public DateTime Now { get; set; }

    [Parameter, EditorRequired] public Func<Card, bool, Task<RuleException?>> Answer { get; set; } = null!;

    private IReadOnlyList<Card> Asked { get; set; } = [];

    private string ReadAt => Screen.Snapshot.ReadAt is { } at ? Screen.Office.Time.Clock(at) : "–";

    protected override void OnParametersSet() => Asked = Screen.AskedOfMe(Now);

    private async Task PressedAsync(Card card, bool agrees)
    {
        if (await Answer(card, agrees) is { } refusal)
            _refused[card.Id] = refusal.Message;
    }
}
