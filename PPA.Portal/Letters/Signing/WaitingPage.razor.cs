using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Live;
using PPA.Portal.Widgets;

namespace PPA.Portal.Letters.Signing;

/// <summary>Letters that wait for the officer beside the letter itself; after one is signed the next opens.</summary>
public sealed partial class WaitingPage(WaitingLetters waiting, LetterWork work, LetterDesk desk, NavigationManager links, IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private ElementReference _room;
    private FormHands? _hands;
    private IReadOnlyList<WaitingLetter>? _list;
    private LetterView? _view;
    private Guid? _opened;
    private DateTime? _last;
    private string? _error, _done, _stale;
    private bool _busy;
    private IDisposable? _ear;

    [SupplyParameterFromQuery(Name = "surat")]
    public Guid? Letter { get; set; }

    private bool MaySign => waiting.MaySign;

    private bool MayDelegate => waiting.MayDelegate;

    // Listen first, then read: nothing falls between.
    protected override async Task OnInitializedAsync()
    {
        _ear = desk.Feed.Listen(Topic.LettersChanged, _ => InvokeAsync(HeardAsync));
        await ListAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Letter == _opened)
            return;
        (_opened, _error, _stale, _view) = (Letter, null, null, null);
        if (Letter is { } id)
            await TryAsync(async () => _view = await work.Reading.OpenAsync(id, new Uri(links.BaseUri)));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _hands = new FormHands(js, "letters");
        await _hands.StartAsync(_room);
    }

    public async ValueTask DisposeAsync()
    {
        _ear?.Dispose();
        if (_hands is not null)
            await _hands.DisposeAsync();
    }

    private async Task ListAsync()
    {
        _list = MaySign ? await waiting.AllAsync() : await waiting.ReturnedAsync();
        _last = MaySign && _list.Count == 0 ? await waiting.LastSignedAsync() : null;
    }

    /// <summary>Something moved. What is on the screen stays until the officer loads it anew; only signing is closed.</summary>
    private async Task HeardAsync()
    {
        if (_busy)
            return;
        await TryAsync(async () =>
        {
            await ListAsync();
            if (_view is { } seen && await work.Reading.OpenAsync(seen.Id, new Uri(links.BaseUri), again: true) is { } now && now.Version != seen.Version && _view == seen)
                _stale = now.Moves is [.., var move] && now.Stage != seen.Stage
                    ? $"Surat ini {now.Stage.Code()} oleh {move.By} pukul {desk.Zone.Clock(move.At)}."
                    : $"Naskah diubah {desk.Zone.Clock(now.TextAt)} oleh {now.TextBy}.";
        });
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        if (_view is { } seen && await TryAsync(async () => _view = await work.Reading.OpenAsync(seen.Id, new Uri(links.BaseUri), again: true)))
            _stale = null;
    }

    private Task SignAsync((string? Password, string? Number) said) =>
        FinishAsync(view => work.Signing.SignAsync(view.Id, view.Version, said.Password ?? "", said.Number), "ditandatangani");

    private Task ApproveAsync(string? number) => FinishAsync(view => work.Signing.ApproveAsync(view.Id, view.Version, number), "disetujui; tanda tangan basah dicatat pada suratnya");

    private Task ReturnAsync(IReadOnlyCollection<(int, string)> remarks) => FinishAsync(view => work.Signing.ReturnAsync(view.Id, view.Version, remarks), "dikembalikan kepada penyusunnya");

    private async Task FinishAsync(Func<LetterView, Task> verb, string word)
    {
        if (_busy || _view is not { } view)
            return;
        _busy = true;
        var went = await TryAsync(() => verb(view));
        _busy = false;
        await TryAsync(ListAsync, quiet: true);
        if (!went)
        {
            await CompareAsync(view);
            return;
        }
        _done = $"{view.Kind.Title} {word}.";
        links.NavigateTo(_list?.FirstOrDefault(l => l.Id != view.Id) is { } next ? $"/surat/menunggu?surat={next.Id}" : "/surat/menunggu");
    }

    private Task<bool> CompareAsync(LetterView seen) => TryAsync(async () =>
    {
        if ((await work.Reading.OpenAsync(seen.Id, new Uri(links.BaseUri), again: true)).Version != seen.Version)
            _stale = "Surat ini berubah sejak Anda membukanya.";
    }, quiet: true);

    private async Task<bool> TryAsync(Func<Task> verb, bool quiet = false)
    {
        if (!quiet)
            (_error, _done) = (null, _done is not null && !_busy ? _done : null);
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
