using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace PPA.Portal.Intake.Form;

/// <summary>The hands of the form in the browser: keys, drafts, and reading the whole form in one go.</summary>
internal sealed class FormScript(IJSRuntime js) : IAsyncDisposable
{
    private const long LargestForm = 2 * 1024 * 1024;
    private IJSObjectReference? _hands;

    public async Task StartAsync(ElementReference form)
    {
        _hands ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/intake-form.js");
        await _hands.InvokeVoidAsync("begin", form);
    }

    /// <summary>What stands in the fields now; also what has not been sent as a draft yet.</summary>
    public async Task<FormValues> ReadAsync(ElementReference form)
    {
        await using var bytes = await _hands!.InvokeAsync<IJSStreamReference>("read", form);
        await using var stream = await bytes.OpenReadStreamAsync(LargestForm);
        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole);
        return FormValues.Parse(whole.ToArray());
    }

    /// <summary>The form was received: nothing is left to save.</summary>
    public async Task DoneAsync() => await _hands!.InvokeVoidAsync("end", true);

    public async Task FocusAsync(string selector) => await _hands!.InvokeVoidAsync("focusOn", selector);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_hands is not null)
                await _hands.InvokeVoidAsync("end", false);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listeners with it.
        }
    }
}
