using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts.Asking;

/// <summary>The one dialog of a screen that asks who sits there. A verb waits until it is answered or closed.</summary>
public sealed partial class StepUpDialog(StepUp stepUp, IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private const string Id = "dialog-pastikan";
    private TaskCompletionSource<bool>? _waiting;
    private IJSObjectReference? _hands;
    private StepPurpose _purpose;
    private string _said = "";
    private string? _fault;

    // Drawn only while it asks: a hidden field with the same words would confuse whoever listens to the page.
    private bool _shown;

    public async ValueTask DisposeAsync()
    {
        stepUp.Dialog = null;
        _waiting?.TrySetResult(false);
        try
        {
            if (_hands is not null)
                await _hands.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its dialog with it.
        }
    }

    protected override void OnInitialized() => stepUp.Dialog = AskAsync;

    private async Task<bool> AskAsync(StepPurpose purpose)
    {
        // A second press while it is open asks nothing new.
        _waiting?.TrySetResult(false);
        var waiting = _waiting = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        (_purpose, _said, _fault, _shown) = (purpose, "", null, true);
        StateHasChanged();
        _hands ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/dialogs.js");
        await _hands.InvokeVoidAsync("openDialog", Id);
        return await waiting.Task;
    }

    private async Task AnswerAsync()
    {
        if (_said.Length == 0 || _waiting is not { } waiting)
            return;
        var said = _said;
        (_said, _fault) = ("", null);
        try
        {
            await stepUp.ProveAsync(_purpose, said);
        }
        catch (RuleException refusal)
        {
            _fault = refusal.Message;
            return;
        }
        _waiting = null;
        waiting.TrySetResult(true);
        await _hands!.InvokeVoidAsync("closeDialog", Id);
    }

    // Also comes after an answer that fitted: then nobody waits any more.
    private void CloseAsync()
    {
        _waiting?.TrySetResult(false);
        (_waiting, _said, _fault, _shown) = (null, "", null, false);
    }
}
