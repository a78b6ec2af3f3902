using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace PPA.Portal.Intake.Form;

/// <summary>The hands of the form in the browser: keys, drafts, and reading the whole form in one go.</summary>
internal sealed class FormScript(IJSRuntime js) : IAsyncDisposable
{
    private const long LargestForm = 2 * 1024 * 1024;
    private IJSObjectReference? _keys;
    private IJSObjectReference? _values;

    public async Task StartAsync(ElementReference form)
    {
        _keys ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/intake.js");
        _values ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/intake-values.js");
        await _keys.InvokeVoidAsync("start", form);
        await _values.InvokeVoidAsync("ready", form);
    }

    /// <summary>What stands in the fields now; also what has not been sent as a draft yet.</summary>
    public async Task<FormValues> ReadAsync(ElementReference form)
    {
        await using var bytes = await _values!.InvokeAsync<IJSStreamReference>("read", form);
        await using var stream = await bytes.OpenReadStreamAsync(LargestForm);
        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole);
        return FormValues.Parse(whole.ToArray());
    }

    public async Task DoneAsync()
    {
        await _keys!.InvokeVoidAsync("done");
        await _keys!.InvokeVoidAsync("stop");
    }

    public async Task FocusAsync(string selector) => await _values!.InvokeVoidAsync("focusOn", selector);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_keys is not null)
                await _keys.InvokeVoidAsync("stop");
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listeners with it.
        }
    }
}
