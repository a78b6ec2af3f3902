using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace PPA.Portal.Intake.Form;

/// <summary>The hands of the form in the browser: keys, drafts, and reading the whole form in one go.</summary>
internal sealed class FormScript(IJSRuntime js) : IAsyncDisposable
{
    private const long LargestForm = 2 * 1024 * 1024;
    private IJSObjectReference? _hands;

    private int _tries;

    /// <returns>False when the browser could not fetch the script: the form stays, but nothing keeps it.</returns>
    public async Task<bool> StartAsync(ElementReference form)
    {
        if (await HandsAsync() is not { } hands)
            return false;
        await hands.InvokeVoidAsync("begin", form);
        return true;
    }

    /// <summary>What stands in the fields now, also what has not been sent as a draft yet; null when the page cannot be read.</summary>
    public async Task<FormValues?> ReadAsync(ElementReference form)
    {
        if (await HandsAsync() is not { } hands)
            return null;
        await using var bytes = await hands.InvokeAsync<IJSStreamReference>("read", form);
        await using var stream = await bytes.OpenReadStreamAsync(LargestForm);
        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole);
        return FormValues.Parse(whole.ToArray());
    }

    /// <summary>Sends the draft now: what the form has just become must not be lost with the window.</summary>
    public async Task KeepAsync(ElementReference form)
    {
        if (_hands is not null)
            await _hands.InvokeVoidAsync("keep", form);
    }

    /// <summary>The form was received: nothing is left to save.</summary>
    public async Task DoneAsync() => await _hands!.InvokeVoidAsync("end", true);

    public async Task FocusAsync(string selector)
    {
        if (_hands is not null)
            await _hands.InvokeVoidAsync("focusOn", selector);
    }

    /// <summary>A browser remembers a module it failed to fetch, so every further try has an address of its own.</summary>
    private async Task<IJSObjectReference?> HandsAsync()
    {
        try
        {
            return _hands ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/intake-form.js" + (_tries++ == 0 ? "" : $"?coba={_tries}"));
        }
        catch (JSDisconnectedException)
        {
            return null;
        }
        catch (JSException)
        {
            return null;
        }
    }

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
