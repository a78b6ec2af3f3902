using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace PPA.Portal.Triage.Alarms;

/// <summary>Ending one's duty: what is still open, and a word for the next officer.</summary>
public sealed partial class EndDuty(DutyDesk duty, DutyBoard board, TimeProvider time, IJSRuntime js) : ComponentBase
{
    private const int Shown = 8;
    private DutyEnd _left = DutyEnd.Nothing;
    private string _note = "";
    private string? _refusal;

    [Parameter] public EventCallback Ended { get; set; }

    protected override void OnParametersSet() => _left = board.Ending(time.GetUtcNow().UtcDateTime);

    private async Task EndAsync()
    {
        _refusal = (await BoardGestures.TryAsync(() => duty.EndAsync(_note)))?.Message;
        if (_refusal is not null)
            return;
        _note = "";
        await using var shell = await js.InvokeAsync<IJSObjectReference>("import", "./js/shell.js");
        await shell.InvokeVoidAsync("closeDialog", "akhiri-piket");
        await Ended.InvokeAsync();
    }
}
