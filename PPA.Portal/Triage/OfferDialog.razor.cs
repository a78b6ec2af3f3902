using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>Hands a case over: to whom.</summary>
public sealed partial class OfferDialog(Holding holding) : ComponentBase
{
    private Card? _card;
    private string _to = "";
    private RuleException? _refusal;

    /// <summary>The card that it is open for; null leaves what stands in it.</summary>
    [Parameter, EditorRequired] public Card? Card { get; set; }

    [Parameter, EditorRequired] public BoardScreen Screen { get; set; } = null!;

    [Parameter, EditorRequired] public Func<OfficerId, Task<RuleException?>> Submit { get; set; } = null!;

    private IReadOnlyList<OfficerCard> Takers => Screen.Me is { } me ? holding.Takers(me) : [];

    protected override void OnParametersSet()
    {
        if (Card is null || Card.Id == _card?.Id)
            return;
        (_card, _to, _refusal) = (Card, "", null);
    }

    private async Task SendAsync()
    {
        _refusal = Guid.TryParse(_to, out var to)
            ? await Submit(new OfficerId(to))
            : new RuleException("Pilih petugas yang menerima.", "petugas");
        if (_refusal is null)
            _card = null;
    }
}
