using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Widgets;

namespace PPA.Portal.Intake.Form;

/// <summary>The card that a form may already have on the board while it is being written: at the word "danger", or to judge the risk during the call.</summary>
public sealed partial class ReceivePage
{
    private ReceivedCase? _card;
    private RiskLevel? _risk;
    private bool _danger;

    [CascadingParameter] public PageFrame Frame { get; set; } = new();

    private void BeginCard(DateTime now)
    {
        _card = Guid.TryParse(_face["kasus"], out var file) ? new ReceivedCase(new CaseId(file), _face["nomor"] ?? "", now) : null;
        (_danger, _risk) = (_card is not null && _face["bahayaSekarang"] == "ya", null);
    }

    private async Task AnswerAsync(string answer)
    {
        if (answer != "ya" || _danger)
            return;
        // The alarm does not wait for the form to be read, unless the form has a card already.
        if (_card is null)
            _card = await front.AlarmAsync(_channel, _submission);
        else
            await BringAsync(danger: true);
        _danger = true;
        // Whoever is in danger now is not the one of the draft, for all we know: this form goes on by itself.
        if (_offered is not null)
            PutAside();
    }

    private async Task JudgeAsync()
    {
        if (_busy)
            return;
        _busy = true;
        try
        {
            await BringAsync(_danger);
            StateHasChanged();
            await _script!.KeepAsync(_form);
        }
        catch (RuleException rule)
        {
            _faults = [new FieldFault(rule.Field ?? "", rule.Message)];
        }
        finally
        {
            _busy = false;
        }
        if (_card is not null)
            await AskRiskAsync(_card.Number);
    }

    private async Task BringAsync(bool danger)
    {
        var draft = await _script!.ReadAsync(_form) is { } values ? FormReading.Draft(values) : new ComplaintDraft { Channel = _channel };
        if (danger)
            draft.DangerNow = Answer.Yes;
        _card = await front.BringAsync(draft, _submission);
    }

    // The form stays as it is underneath; what comes back is only the level.
    private async Task AskRiskAsync(string number) => _risk = await Frame.JudgeAsync(number) ?? _risk;
}
