using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PPA.Portal.Domain;
using PPA.Portal.Widgets;

namespace PPA.Portal.Triage.Assessing;

/// <summary>The checklist beside whatever page asks for it: a call goes on while its form waits underneath, untouched.</summary>
public sealed partial class JudgingSheet(IJSRuntime js) : ComponentBase, IDisposable
{
    private const string Dialog = "dialog-nilai-panggilan";
    private IJSObjectReference? _script;
    private string? _shown;
    private RiskLevel? _set;

    [CascadingParameter] public PageFrame Frame { get; set; } = new();

    protected override void OnInitialized() => Frame.Changed += Follow;

    public void Dispose() => Frame.Changed -= Follow;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_shown == Frame.Judging)
            return;
        (_shown, _set) = (Frame.Judging, null);
        if (_shown is null)
            return;
        _script ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/checklist.js");
        await _script.InvokeVoidAsync("open", Dialog);
    }

    private void Follow() => InvokeAsync(StateHasChanged);

    private async Task CloseAsync(RiskLevel? level)
    {
        _set = level;
        await _script!.InvokeVoidAsync("close", Dialog);
    }
}
