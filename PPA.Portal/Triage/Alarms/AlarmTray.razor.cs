using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>The bell of the top bar with its tray, and who is on duty. It looks once a second; the browser only plays.</summary>
public sealed partial class AlarmTray(AlarmDesk desk, DutyBoard board, TrayActs acts, TimeProvider time, IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private readonly AlarmDesk _desk = desk;
    private AlarmPicture _now = AlarmPicture.Blank;
    private DutyFace _duty = board.Face();
    private IJSObjectReference? _script;
    private IDisposable? _screen;
    private ITimer? _beat;
    private string? _refusal;
    private bool _telling;
    private int _resting;

    private string BellLabel => Count == 0 ? "Panggilan" : $"Panggilan: {Count}";

    private int Count => _now.Ringing + _resting;

    private string? Loudest => _now.Lines.Count > 0 ? _now.Lines[0].Sentence : null;

    public async ValueTask DisposeAsync()
    {
        _beat?.Dispose();
        _screen?.Dispose();
        try
        {
            if (_script is not null)
                await _script.DisposeAsync();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser is gone.
        }
    }

    protected override void OnInitialized()
    {
        // A page without a circuit only counts what calls, and leads to the board.
        if (!RendererInfo.IsInteractive)
            _resting = _desk.Ringing(time.GetUtcNow().UtcDateTime);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !_desk.HasBell)
            return;
        _screen = _desk.Enter();
        _script = await js.InvokeAsync<IJSObjectReference>("import", "./js/alarms.js");
        _beat = time.CreateTimer(_ => InvokeAsync(TickAsync), null, TimeSpan.Zero, Beat);
    }

    private async Task TickAsync()
    {
        if (_telling)
            return;
        var (before, duty) = (_now, _duty);
        (_now, _duty) = (_desk.Look(time.GetUtcNow().UtcDateTime), board.Face());
        if (!_now.LooksLike(before) || duty != _duty)
            StateHasChanged();
        if (_now.Sound is null && _now.Notices.Count == 0 && _now.Gone.Count == 0)
            return;
        _telling = true;
        try
        {
            await _script!.InvokeVoidAsync("tell", _now.Sound, _now.Sound > Alarm.Tap ? Loudest : null, _now.Notices, _now.Gone);
        }
        catch (Exception lost) when (lost is JSDisconnectedException or TaskCanceledException)
        {
            // The line is down: a call repeats, the rest is on the screen when it comes back.
        }
        finally
        {
            _telling = false;
        }
    }

    private async Task DoAsync(Func<Task> act)
    {
        _refusal = (await BoardGestures.TryAsync(act))?.Message;
        await TickAsync();
    }
}
