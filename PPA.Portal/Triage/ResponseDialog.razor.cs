using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>Notes the first response: what was done.</summary>
public sealed partial class ResponseDialog : ComponentBase
{
    private Card? _card;
    private string _what = "";
    private RuleException? _refusal;

    /// <summary>The card that it is open for; null leaves what stands in it.</summary>
    [Parameter, EditorRequired] public Card? Card { get; set; }

    [Parameter, EditorRequired] public Func<string, Task<RuleException?>> Submit { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (Card is null || Card.Id == _card?.Id)
            return;
        (_card, _what, _refusal) = (Card, "", null);
    }

    private async Task SendAsync()
    {
        _refusal = await Submit(_what);
        if (_refusal is null)
            _card = null;
    }
}
