using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Live;

namespace PPA.Portal.Letters.Signing;

/// <summary>What was done with the letter that lay open.</summary>
/// <param name="Words">To be said on the page.</param>
/// <param name="MayUndo">True where it can be taken back for a while.</param>
public sealed record LetterMoved(Guid Letter, string Words, bool MayUndo);

/// <summary>One waiting letter as its paper, with what the officer may do with it.</summary>
public sealed partial class WaitingPane(LetterWork work, LetterDesk desk, NavigationManager links) : ComponentBase, IDisposable
{
    private LetterView? _view;
    private Guid _opened;
    private string? _error, _stale;
    private bool _busy;
    private IDisposable? _ear;

    [Parameter, EditorRequired]
    public Guid Letter { get; set; }

    [Parameter]
    public EventCallback<LetterMoved> OnMoved { get; set; }

    public void Dispose() => _ear?.Dispose();

    // Listen first, then read: nothing falls between.
    protected override async Task OnParametersSetAsync()
    {
        if (Letter == _opened)
            return;
        _ear ??= desk.Feed.Listen(Topic.LettersChanged, _ => InvokeAsync(HeardAsync));
        (_opened, _error, _stale, _view) = (Letter, null, null, null);
        await TryAsync(async () => _view = await OpenAsync(Letter, again: false));
    }

    private Task<LetterView> OpenAsync(Guid id, bool again) => work.Reading.OpenAsync(id, new Uri(links.BaseUri), again);

    /// <summary>Something moved. What is on the screen stays until the officer loads it anew; only signing is closed.</summary>
    private async Task HeardAsync()
    {
        if (_busy || _view is not { } seen)
            return;
        await TryAsync(async () =>
        {
            if (await OpenAsync(seen.Id, again: true) is { } now && now.Version != seen.Version && _view == seen)
                _stale = now.Moves is [.., var move] && now.Stage != seen.Stage
                    ? $"Surat ini {now.Stage.Code()} oleh {move.By} pukul {desk.Zone.Clock(move.At)}."
                    : $"Naskah diubah {desk.Zone.Clock(now.TextAt)} oleh {now.TextBy}.";
        });
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        if (_view is { } seen && await TryAsync(async () => _view = await OpenAsync(seen.Id, again: true)))
            _stale = null;
    }

    private Task SignAsync((string? Password, string? Number) said) =>
        FinishAsync(async view => "ditandatangani" + Numbered(await work.Signing.SignAsync(view.Id, view.Version, said.Password ?? "", said.Number)), mayUndo: false);

    private Task ApproveAsync(string? number) =>
        FinishAsync(async view => "disetujui" + Numbered(await work.Signing.ApproveAsync(view.Id, view.Version, number)) + "; tanda tangan basah dicatat pada suratnya", mayUndo: true);

    private Task ReturnAsync(IReadOnlyCollection<(int, string)> remarks) => FinishAsync(async view =>
    {
        await work.Signing.ReturnAsync(view.Id, view.Version, remarks);
        return "dikembalikan kepada penyusunnya";
    }, mayUndo: true);

    private static string Numbered(string? number) => number is null ? "" : " dengan nomor " + number;

    private async Task FinishAsync(Func<LetterView, Task<string>> verb, bool mayUndo)
    {
        if (_busy || _view is not { } view)
            return;
        _busy = true;
        var word = "";
        if (await TryAsync(async () => word = await verb(view)))
            await OnMoved.InvokeAsync(new LetterMoved(view.Id, $"{view.Kind.Title} {word}.", mayUndo));
        else
            await CompareAsync(view);
        _busy = false;
    }

    // A refusal is said; whether the letter has changed meanwhile is said beside it.
    private async Task CompareAsync(LetterView seen)
    {
        var refusal = _error;
        if (await TryAsync(async () => _stale = (await OpenAsync(seen.Id, again: true)).Version != seen.Version ? "Surat ini berubah sejak Anda membukanya." : null))
            _error = refusal;
    }

    private async Task<bool> TryAsync(Func<Task> verb)
    {
        _error = null;
        try
        {
            await verb();
            return true;
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            _error = "Surat ini baru saja diubah petugas lain. Muat versi baru, lalu ulangi.";
        }
        return false;
    }
}
