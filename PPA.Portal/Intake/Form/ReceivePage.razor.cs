using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Widgets;

namespace PPA.Portal.Intake.Form;

/// <summary>Receiving a complaint at the desk or on the telephone: danger first, the urgent minimum next, the rest when there is time.</summary>
public sealed partial class ReceivePage(FrontDesk front, DraftDesk drafts, OfficeDesk desk, TimeProvider time, IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private ElementReference _form;
    private FormHands? _script;
    private FormFace _face = FormFace.Blank;
    private FormValues _values = FormValues.Empty;
    private IReadOnlyList<FieldFault> _faults = [], _warnings = [];
    private Guid _submission;
    private readonly Guid _window = Guid.NewGuid();
    private KeptForm? _offered, _aside;
    private ReceivedCase? _received;
    private CaseId? _earlier;
    private PersonClue? _clue;
    private string _channel = "", _receivedAt = "", _openedAt = "";
    private long _sequence;
    private int _similar;
    private bool _open, _busy, _fresh, _toFaults, _handless;

    private OfficeTime Time => desk.Now.Time;

    private IReadOnlyList<Choice> Channels => [.. Enum.GetValues<Channel>()
        .OrderBy(c => desk.Now.Profile.Doors.ContainsKey(c) ? 0 : 1).Select(c => new Choice(c.Code(), c.Label()))];

    private List<(string Field, string Sentence)> Lines => [.. _faults.Select(f => (FormReading.IdOf(f.Path), FormReading.WhoseOf(f.Path, _values) + f.Sentence))];

    /// <summary>What the office's standard grants the counter, where it says so for this channel.</summary>
    private TimeSpan? CounterLimit => Words.ChannelOf(_channel) is { } channel
        && desk.Now.Profile.ClockFor(RiskLevel.High, channel) is { Channel: not null } clock ? clock.Length : null;

    protected override Task OnInitializedAsync() => OpenAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        _script ??= new FormHands(js, WholeForm.Script);
        if (_fresh && _open && _received is null)
        {
            _fresh = false;
            if (await _script.StartAsync(_form) == _handless)
            {
                _handless = !_handless;
                StateHasChanged();
            }
        }
        if (_toFaults)
        {
            _toFaults = false;
            await _script.FocusAsync(_received is null ? ".ringkasan-galat" : ".diterima");
        }
    }

    private async Task OpenAsync()
    {
        var kept = await drafts.FindAsync();
        Begin();
        // Only now: a form that is written in before the offer is known would hide what it offers.
        (_offered, _open) = (kept, true);
    }

    /// <summary>An empty form with a name of its own.</summary>
    private void Begin(FormFace? kept = null, long sequence = 0)
    {
        var now = time.GetUtcNow().UtcDateTime;
        (_face, _sequence, _offered, _aside, _received, _faults, _warnings, _clue, _similar) = (kept ?? FormFace.Blank, sequence, null, null, null, [], [], null, 0);
        _submission = Guid.TryParse(_face["kiriman"], out var named) ? named : Guid.NewGuid();
        BeginCard(now);
        _earlier = Guid.TryParse(_face["kasusLama"], out var earlier) ? new CaseId(earlier) : null;
        _channel = _face["kanal"] ?? Channel.Phone.Code();
        _receivedAt = Time.ToLocal(now).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        _openedAt = now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        _fresh = true;
    }

    private void Know(PersonClue clue) => _clue = clue;

    private void ChannelChosen(ChangeEventArgs change) => _channel = change.Value as string ?? "";

    private void PutAside() => (_aside, _offered, _fresh) = (_offered, null, true);

    private async Task ContinueAsync()
    {
        if (await drafts.ContinueAsync(_offered!.Submission, _window) is { } kept)
            Begin(new FormFace(FormValues.Parse(System.Text.Encoding.UTF8.GetBytes(kept.Content)), FormFace.Blank.Faults), kept.Sequence);
        else
            await OpenAsync();
    }

    private async Task DiscardAsync()
    {
        await drafts.DiscardAsync(_offered!.Submission);
        (_offered, _fresh) = (null, true);
    }

    private async Task SaveAsync()
    {
        if (_busy)
            return;
        _busy = true;
        try
        {
            if (await _script!.ReadAsync(_form) is { } values)
                Show(await front.ReceiveAsync(FormReading.Draft(values), _submission), values);
            else
                (_faults, _toFaults) = ([new FieldFault("", "Belum terkirim karena sambungan. Tulisan Anda masih di halaman ini; tekan simpan sekali lagi.")], true);
            if (_received is not null)
                await _script!.DoneAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    private void Show(HandedIn handed, FormValues values)
    {
        _values = values;
        _faults = [.. handed.Faults.Select(f => f with { Path = FormReading.FieldOf(f.Path, values) })];
        _warnings = [.. handed.Warnings.Select(f => f with { Sentence = FormReading.WhoseOf(FormReading.FieldOf(f.Path, values), values) + f.Sentence })];
        _face = _face with { Faults = _faults.GroupBy(f => f.Path).ToDictionary(g => g.Key, g => g.First().Sentence) };
        _received = handed.Case;
        _toFaults = true;
    }

    private Task AgainAsync() => OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (_script is not null)
            await _script.DisposeAsync();
    }
}
