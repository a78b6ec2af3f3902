using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>Ending one's duty: what is still open, a word for the next officer, and somebody who receives it.</summary>
public sealed partial class EndDuty(DutyDesk duty, DutyHandover handover, DutyEnding ending, TimeProvider time, IJSRuntime js) : ComponentBase
{
    private const int Shown = 5;
    private DutyEnd _left = DutyEnd.Nothing;
    private string _note = "";
    private string _reason = "";
    private RuleException? _refusal;
    private bool _wasMine;

    [Parameter] public EventCallback Ended { get; set; }

    [Parameter, EditorRequired] public DutyFace Face { get; set; } = null!;

    protected override void OnParametersSet() => _left = Face.Mine ? ending.At(time.GetUtcNow().UtcDateTime) : DutyEnd.Nothing;

    // A colleague who receives the duty ends it here too: then this dialog has nothing left to ask.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var ended = _wasMine && !Face.Mine;
        _wasMine = Face.Mine;
        if (!ended)
            return;
        (_note, _reason, _refusal) = ("", "", null);
        await CloseAsync();
    }

    private async Task OfferAsync()
    {
        await TryAsync(() => handover.OfferAsync(_note));
        if (_refusal is null)
            await CloseAsync();
    }

    private Task WithdrawAsync() => TryAsync(() => handover.WithdrawAsync());

    private Task EndAsync() => TryAsync(() => duty.EndAsync(_note, _reason));

    private async Task TryAsync(Func<Task> verb)
    {
        _refusal = await BoardGestures.TryAsync(verb);
        if (_refusal is null)
            await Ended.InvokeAsync();
    }

    private async Task CloseAsync()
    {
        await using var shell = await js.InvokeAsync<IJSObjectReference>("import", "./js/shell.js");
        await shell.InvokeVoidAsync("closeDialog", "akhiri-piket");
    }
}
