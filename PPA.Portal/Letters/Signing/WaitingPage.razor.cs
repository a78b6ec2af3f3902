using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Widgets;

namespace PPA.Portal.Letters.Signing;

/// <summary>Letters that wait for the officer beside the letter itself; after one is signed the next opens. Those of routine may be signed together.</summary>
public sealed partial class WaitingPage(WaitingLetters waiting, LetterUndo undo, LetterDesk desk, NavigationManager links, IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private readonly HashSet<Guid> _chosen = [];
    private ElementReference _room;
    private FormHands? _hands;
    private IReadOnlyList<WaitingLetter>? _list;
    private DateTime? _last;
    private string? _error, _done;
    private Guid? _undo, _finished, _opened;
    private bool _together;
    private IDisposable? _ear;

    [SupplyParameterFromQuery(Name = "surat")]
    public Guid? Letter { get; set; }

    // Listen first, then read: nothing falls between.
    protected override async Task OnInitializedAsync()
    {
        _ear = desk.Feed.Listen(Topic.LettersChanged, _ => InvokeAsync(HeardAsync));
        await ListAsync();
    }

    // Another letter was chosen: those that were gathered lie back in the list.
    protected override void OnParametersSet()
    {
        if (Letter == _opened)
            return;
        (_opened, _together, _error) = (Letter, false, null);
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

    private async Task HeardAsync()
    {
        await ListAsync();
        StateHasChanged();
    }

    private async Task ListAsync()
    {
        try
        {
            _list = waiting.MaySign ? await waiting.AllAsync() : await waiting.ReturnedAsync();
            _last = waiting.MaySign && _list.Count == 0 ? await waiting.LastSignedAsync() : null;
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
        // While they lie gathered the panel says itself what became of each.
        if (!_together)
            _chosen.IntersectWith((_list ?? []).Where(l => l.Together).Select(l => l.Id));
    }

    private void Choose(Guid letter)
    {
        if (!_chosen.Remove(letter) && _chosen.Count < LetterBundle.Most)
            _chosen.Add(letter);
        _together = false;
    }

    private void Gather() => (_together, _done, _undo, _finished, _error) = (_chosen.Count > 0, null, null, null, null);

    private async Task Scatter()
    {
        _together = false;
        await ListAsync();
    }

    /// <summary>The letter is out of the officer's hands; the next one opens by itself.</summary>
    private async Task MovedAsync(LetterMoved moved)
    {
        await ListAsync();
        (_done, _undo, _finished) = (moved.Words, moved.MayUndo ? moved.Letter : null, moved.Letter);
        links.NavigateTo(_list?.FirstOrDefault(l => l.Id != moved.Letter) is { } next ? $"/surat/menunggu?surat={next.Id}" : "/surat/menunggu");
    }

    private async Task UndoAsync()
    {
        if (_undo is not { } letter)
            return;
        (_undo, _finished, _done, _error) = (null, null, null, null);
        try
        {
            await undo.UndoAsync(letter);
            _done = "Diurungkan. Surat ini menunggu Anda lagi.";
            await ListAsync();
            links.NavigateTo($"/surat/menunggu?surat={letter}");
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
    }
}
