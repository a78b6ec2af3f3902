using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Widgets;

namespace PPA.Portal.Cases.Consenting;

/// <summary>The answers of one person, and a place to draw a signature under them.</summary>
public sealed partial class SignConsents(ConsentBook book, IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    /// <summary>Bytes of a drawing: a few strokes in black and white.</summary>
    private const long Most = 512 * 1024;

    private ElementReference _canvas, _head;
    private FormHands? _hands;
    private bool _open, _drawn, _busy;
    private string? _fault;

    [Parameter, EditorRequired] public CaseId File { get; set; }

    /// <summary>All of one signer.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<ConsentLine> Lines { get; set; } = [];

    [Parameter, EditorRequired] public string Relation { get; set; } = "";

    [Parameter, EditorRequired] public CodeList Labels { get; set; } = default!;

    [CascadingParameter] private CaseFrame? Frame { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (_hands is not null)
            await _hands.DisposeAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_open == _drawn)
            return;
        _drawn = _open;
        if (!_open)
            return;
        await _head.FocusAsync();
        _hands ??= new FormHands(js, "signature");
        if (!await _hands.StartAsync(_canvas))
        {
            _fault = "Bidang tanda tangan tidak dapat dimuat. Muat ulang halaman, atau pakai lembar kertas.";
            StateHasChanged();
        }
    }

    private async Task WipeAsync()
    {
        if (_hands is not null && await _hands.FetchAsync() is { } hands)
            await hands.InvokeVoidAsync("wipe", _canvas);
    }

    private async Task SendAsync()
    {
        if (_busy || _hands is null || await _hands.FetchAsync() is not { } hands)
            return;
        (_busy, _fault) = (true, null);
        try
        {
            if (!await hands.InvokeAsync<bool>("isDrawn", _canvas))
                throw new RuleException("Belum ada tanda tangan pada bidang ini.");
            await using var picture = await hands.InvokeAsync<IJSStreamReference>("take", _canvas);
            await using var content = await picture.OpenReadStreamAsync(Most);
            await book.SignAsync(File, [.. Lines.Select(l => l.Id)], content);
            _open = false;
            if (Frame is not null)
                await Frame.DoneAsync("Tanda tangan tersimpan.");
        }
        catch (RuleException rule)
        {
            _fault = rule.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            _fault = "Berkas ini baru saja diubah petugas lain. Periksa isinya, lalu ulangi.";
        }
        finally
        {
            _busy = false;
        }
    }
}
