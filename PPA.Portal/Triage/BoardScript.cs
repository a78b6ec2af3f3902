using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace PPA.Portal.Triage;

/// <summary>The part of the board that lives in the browser.</summary>
internal sealed class BoardScript(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _board;
    private DotNetObjectReference<BoardPage>? _page;

    public static string IdOf(Sheet sheet) => sheet switch
    {
        Sheet.Lower => "dialog-turun",
        Sheet.Offer => "dialog-serah",
        Sheet.Response => "dialog-respons",
        Sheet.Assess => "dialog-nilai",
        Sheet.None or Sheet.Menu => "",
    };

    public async Task StartAsync(ElementReference root, BoardPage page)
    {
        _page = DotNetObjectReference.Create(page);
        _board = await js.InvokeAsync<IJSObjectReference>("import", "./js/board.js");
        await _board.InvokeVoidAsync("start", root, _page);
    }

    public ValueTask OpenAsync(Sheet sheet) => _board?.InvokeVoidAsync("openSheet", IdOf(sheet)) ?? default;

    public ValueTask CloseAsync(Sheet sheet) => _board?.InvokeVoidAsync("closeSheet", IdOf(sheet)) ?? default;

    /// <summary>Count in the tab's title, one announcement. What sounds is the bell's to decide.</summary>
    public ValueTask TellAsync(BoardNews news) => _board?.InvokeVoidAsync("tell", news.Untaken, news.Words) ?? default;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_board is not null)
            {
                await _board.InvokeVoidAsync("stop");
                await _board.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser is gone; it has nothing left to stop.
        }
        _page?.Dispose();
    }
}
