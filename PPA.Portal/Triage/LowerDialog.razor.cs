using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>Asks for a lower level: which, why, and who is to agree.</summary>
public sealed partial class LowerDialog(Judging judging) : ComponentBase
{
    private Card? _card;
    private RiskLevel _to;
    private RiskLevel _pressed;
    private string _reason = "";
    private string _second = "";
    private RuleException? _refusal;

    /// <summary>The card that it is open for; null leaves what stands in it.</summary>
    [Parameter, EditorRequired] public Card? Card { get; set; }

    /// <summary>The level that was pressed.</summary>
    [Parameter, EditorRequired] public RiskLevel Chosen { get; set; }

    [Parameter, EditorRequired] public BoardScreen Screen { get; set; } = null!;

    [Parameter, EditorRequired] public Func<RiskLevel, string, OfficerId, Task<RuleException?>> Submit { get; set; } = null!;

    private IEnumerable<RiskLevel> Levels => RiskLevels.Lanes.Where(level => level != RiskLevel.Unassessed && _card is { } card && level.Lowers(card.Risk));

    private IReadOnlyList<OfficerCard> Seconds => Screen.Me is { } me ? judging.Seconds(me) : [];

    protected override void OnParametersSet()
    {
        if (Card is not null && Card.Id != _card?.Id)
            (_card, _to, _pressed, _reason, _second, _refusal) = (Card, Chosen, Chosen, "", "", null);
        else if (Card is not null && Chosen != _pressed)
            (_to, _pressed) = (Chosen, Chosen);
    }

    private string? Wrong(string field) => _refusal?.Field == field ? _refusal.Message : null;

    private async Task SendAsync()
    {
        if (_reason.Trim().Length < RiskLowering.ReasonLength)
        {
            _refusal = new RuleException($"Tulis alasan sedikitnya {RiskLowering.ReasonLength} huruf.", "alasan");
            return;
        }
        if (!Guid.TryParse(_second, out var second))
        {
            _refusal = new RuleException("Pilih petugas kedua.", "petugas-kedua");
            return;
        }
        _refusal = await Submit(_to, _reason, new OfficerId(second));
        if (_refusal is null)
            _card = null;
    }
}
