using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace PPA.Portal.Widgets;

/// <summary>The hands of a form in the browser: keeping drafts, keys, and going to a field.</summary>
/// <param name="module">Name of the script in `js`, without its ending.</param>
public sealed class FormHands(IJSRuntime js, string module) : IAsyncDisposable
{
    private IJSObjectReference? _hands;
    private int _tries;

    /// <returns>False when the browser could not fetch the script: the form stays, but nothing keeps it.</returns>
    public async Task<bool> StartAsync(ElementReference form)
    {
        if (await FetchAsync() is not { } hands)
            return false;
        await hands.InvokeVoidAsync("begin", form);
        return true;
    }

    /// <summary>Sends what stands in the form now.</summary>
    /// <returns>True when the server has all of it.</returns>
    public async Task<bool> FlushAsync(ElementReference form) => await FetchAsync() is { } hands && await hands.InvokeAsync<bool>("flush", form);

    /// <summary>The form was taken: nothing is left to save.</summary>
    public async Task DoneAsync()
    {
        if (_hands is not null)
            await _hands.InvokeVoidAsync("end", true);
    }

    public async Task FocusAsync(string selector)
    {
        if (_hands is not null)
            await _hands.InvokeVoidAsync("focusOn", selector);
    }

    /// <summary>The script itself, for what only one form asks of it; null when the browser could not fetch it.</summary>
    public async Task<IJSObjectReference?> FetchAsync()
    {
        try
        {
            // A browser remembers a module it failed to fetch, so every further try has an address of its own.
            return _hands ??= await js.InvokeAsync<IJSObjectReference>("import", $"./js/{module}.js" + (_tries++ == 0 ? "" : $"?coba={_tries}"));
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
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone, and its listeners with it.
        }
    }
}
