using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Triage;

/// <summary>The duty officers' live board.</summary>
public sealed partial class BoardPage(BoardScreen screen, BoardGestures gestures, LiveFeed feed, TimeProvider time, IJSRuntime js)
    : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);
    private readonly BoardScreen _screen = screen;
    private readonly BoardScript _script = new(js);
    private readonly List<IDisposable> _ears = [];
    private Mailbox? _mail;
    private ITimer? _alarm;
    private ElementReference _root;
    private BoardSnapshot? _told;
    private Sheet _sheet;
    private CaseId _chosen;
    private RiskLevel _to;

    [SupplyParameterFromQuery(Name = "saluran")] private string? Channel { get; set; }

    [SupplyParameterFromQuery(Name = "kecamatan")] private string? Region { get; set; }

    [SupplyParameterFromQuery(Name = "pemegang")] private string? Holder { get; set; }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private Card? Chosen => _screen.Snapshot.Card(_chosen);

    /// <summary>What the person did; called by board.js.</summary>
    /// <param name="id">Of the case, or the lane's code.</param>
    [JSInvokable]
    public async Task ActAsync(string verb, string id, int version)
    {
        await PressedAsync(verb, id);
        Redraw();
    }

    /// <summary>Somebody points into a lane, or has left it.</summary>
    [JSInvokable]
    public Task FreezeAsync(string lane, bool frozen)
    {
        if (Words.RiskOf(lane) is { } risk)
            _screen.Freeze(risk, frozen);
        Redraw();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _ears.ForEach(ear => ear.Dispose());
        _alarm?.Dispose();
        if (_mail is not null)
            await _mail.DisposeAsync();
        await _script.DisposeAsync();
    }

    // Listen first, then read: nothing falls between.
    protected override void OnInitialized()
    {
        _mail = new Mailbox(() => InvokeAsync(Redraw), Quiet, time).Start();
        _alarm = time.CreateTimer(_ => _mail.Post(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _ears.AddRange(new[] { Topic.BoardChanged, Topic.PresenceChanged, Topic.OfficersChanged }.Select(topic => feed.Listen(topic, _mail.Post)));
    }

    protected override void OnParametersSet()
    {
        _screen.Choose(BoardFilter.Read(Channel, Region, Holder));
        Look();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await _script.StartAsync(_root, this);
        if (ReferenceEquals(_told, _screen.Snapshot))
            return;
        var before = _told;
        _told = _screen.Snapshot;
        await _script.TellAsync(BoardNews.Between(before, _told));
    }

    private void Redraw()
    {
        Look();
        StateHasChanged();
    }

    private void Look()
    {
        var now = Now;
        _screen.Look(now);
        if (_screen.NextChange(now) is { } at)
            _alarm?.Change(at - now, Timeout.InfiniteTimeSpan);
    }

    private async Task PressedAsync(string verb, string id)
    {
        if (Words.RiskOf(id) is { } lane)
        {
            if (verb == "urutkan")
                _screen.Settle(lane, Now);
            else if (verb == "lagi")
                _screen.ShowMore(lane);
            return;
        }
        _sheet = Sheet.None;
        if (!Guid.TryParse(id, out var value) || _screen.Snapshot.Card(_chosen = new CaseId(value)) is not { } card)
            return;
        if (verb == "tutup")
            _screen.Notes.Hush(card.Id);
        else
            await DoAsync(verb, card);
    }

    private async Task DoAsync(string verb, Card card)
    {
        _screen.Notes.Settle(card.Id);
        var outcome = await gestures.DoAsync(verb, card, card.Holder == _screen.Me);
        (_sheet, _to) = (outcome.Opens, outcome.To);
        if (outcome.Refusal is { } sentence)
            _screen.Notes.Refuse(card.Id, sentence, Now);
        if (outcome.MayUndo)
            _screen.Notes.AllowUndo(card.Id, Now);
        if (_sheet is not (Sheet.None or Sheet.Menu))
            await _script.OpenAsync(_sheet);
    }

    private Card? SheetCard(Sheet sheet) => _sheet == sheet ? Chosen : null;

    private Task<RuleException?> LowerAsync(RiskLevel to, string reason, OfficerId second) => CloseAfterAsync(gestures.LowerAsync(_chosen, to, reason, second));

    private Task<RuleException?> OfferAsync(OfficerId to) => CloseAfterAsync(gestures.OfferAsync(_chosen, to));

    private Task<RuleException?> RespondAsync(string what) => CloseAfterAsync(gestures.RespondAsync(_chosen, what));

    private Task<RuleException?> AnswerAsync(Card card, bool agrees) => gestures.AnswerAsync(card.Id, card.Lowering!.Id, agrees);

    private async Task<RuleException?> CloseAfterAsync(Task<RuleException?> verb)
    {
        var refusal = await verb;
        if (refusal is null)
            await _script.CloseAsync(_sheet);
        return refusal;
    }
}
