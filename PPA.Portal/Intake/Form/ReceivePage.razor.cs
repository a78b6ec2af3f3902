using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Intake.Form;

/// <summary>Receiving a complaint at the desk or on the telephone: danger first, the urgent minimum next, the rest when there is time.</summary>
public sealed partial class ReceivePage(FrontDesk front, DraftDesk drafts, OfficeDesk desk, TimeProvider time, IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private ElementReference _form;
    private FormScript? _script;
    private FormFace _face = FormFace.Blank;
    private IReadOnlyList<FieldFault> _faults = [];
    private IReadOnlyList<FieldFault> _warnings = [];
    private Guid _submission;
    private KeptDraft? _offered;
    private ReceivedCase? _alarm;
    private ReceivedCase? _received;
    private CaseId? _earlier;
    private PersonClue? _clue;
    private string _channel = "";
    private string _receivedAt = "";
    private string _openedAt = "";
    private long _sequence;
    private int _similar;
    private bool _open, _busy, _fresh, _toFaults;

    private OfficeTime Time => desk.Now.Time;

    private IReadOnlyList<Choice> Channels => [.. Enum.GetValues<Channel>()
        .OrderBy(c => desk.Now.Profile.Doors.ContainsKey(c) ? 0 : 1).Select(c => new Choice(c.Code(), c.Label()))];

    private List<(string Field, string Sentence)> Lines => [.. _faults.Select(f => (FormReading.IdOf(f.Path), f.Sentence))];

    /// <summary>What the office's standard grants the counter, where it says so for this channel.</summary>
    private TimeSpan? CounterLimit => Words.ChannelOf(_channel) is { } channel
        && desk.Now.Profile.ClockFor(RiskLevel.High, channel) is { Channel: not null } clock ? clock.Length : null;

    protected override async Task OnInitializedAsync()
    {
        var kept = await drafts.FindAsync();
        Begin();
        // Only now: a form that saved itself before the offer was known would overwrite what it offers.
        (_offered, _open) = (kept, true);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        _script ??= new FormScript(js);
        if (_fresh && _open && _received is null)
        {
            _fresh = false;
            await _script.StartAsync(_form);
        }
        if (_toFaults)
        {
            _toFaults = false;
            await _script.FocusAsync(_received is null ? ".ringkasan-galat" : ".diterima");
        }
    }

    /// <summary>An empty form with a name of its own.</summary>
    private void Begin(FormFace? kept = null, long sequence = 0)
    {
        var now = time.GetUtcNow().UtcDateTime;
        (_face, _sequence, _offered, _received, _faults, _warnings, _clue, _similar) = (kept ?? FormFace.Blank, sequence, null, null, [], [], null, 0);
        _submission = Guid.TryParse(_face["kiriman"], out var named) ? named : Guid.NewGuid();
        _alarm = Guid.TryParse(_face["kasus"], out var file) ? new ReceivedCase(new CaseId(file), _face["nomor"] ?? "", now) : null;
        _earlier = Guid.TryParse(_face["kasusLama"], out var earlier) ? new CaseId(earlier) : null;
        _channel = _face["kanal"] ?? Channel.Phone.Code();
        _receivedAt = Time.ToLocal(now).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        _openedAt = now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        _fresh = true;
    }

    private void Know(PersonClue clue) => _clue = clue;

    private void ChannelChosen(ChangeEventArgs change) => _channel = change.Value as string ?? "";

    private async Task AnswerAsync(string answer)
    {
        if (answer == "ya" && _alarm is null)
            _alarm = await front.AlarmAsync(_channel, _submission);
    }

    private void ContinueAsync() =>
        Begin(new FormFace(FormValues.Parse(System.Text.Encoding.UTF8.GetBytes(_offered!.Content)), FormFace.Blank.Faults), _offered.Sequence);

    private async Task DiscardAsync()
    {
        await drafts.DiscardAsync();
        _offered = null;
        _fresh = true;
    }

    private async Task SaveAsync()
    {
        if (_busy)
            return;
        _busy = true;
        try
        {
            var values = await _script!.ReadAsync(_form);
            var handed = await front.ReceiveAsync(FormReading.Draft(values), _submission, _alarm?.Id, spendDraft: _offered is null);
            Show(handed, values);
            if (_received is not null)
                await _script.DoneAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    private void Show(HandedIn handed, FormValues values)
    {
        _faults = [.. handed.Faults.Select(f => f with { Path = FormReading.FieldOf(f.Path, values) })];
        _warnings = handed.Warnings;
        _face = _face with { Faults = _faults.GroupBy(f => f.Path).ToDictionary(g => g.Key, g => g.First().Sentence) };
        _received = handed.Case;
        _toFaults = true;
    }

    private void AgainAsync() => Begin();

    public async ValueTask DisposeAsync()
    {
        if (_script is not null)
            await _script.DisposeAsync();
    }
}
