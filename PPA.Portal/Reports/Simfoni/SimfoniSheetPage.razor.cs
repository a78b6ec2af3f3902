using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>The entry sheet of one case, in the order of SIMFONI's form.</summary>
public sealed partial class SimfoniSheetPage(SimfoniBook book, SimfoniDesk desk) : ComponentBase, IDisposable
{
    private static readonly string[] Usual = ["Input SIMFONI PPA", "Koreksi data SIMFONI PPA"];
    private SimfoniView? _view;
    private string? _opened;
    private string? _refused;
    private string? _done;
    private SimfoniView? _newer;
    private IDisposable? _ear;

    [Parameter] public string Number { get; set; } = "";

    protected override void OnInitialized() =>
        _ear = desk.Feed.Listen(Topic.CasesChanged, about => { if (about == _view?.Id) _ = InvokeAsync(LookAgainAsync); });

    protected override async Task OnParametersSetAsync()
    {
        if (_opened == Number)
            return;
        (_opened, _view, _refused, _done, _newer) = (Number, null, null, null, null);
        try
        {
            _view = await book.OpenAsync(Number);
        }
        catch (NotAllowedException refusal)
        {
            _refused = refusal.Message;
        }
    }

    public void Dispose() => _ear?.Dispose();

    private Task EnterAsync(SimfoniTyped typed) => DoAsync(() => book.EnterAsync(_view!.Id, typed), $"Tercatat: SIMFONI {typed.Number.Trim()}.");

    private Task CorrectAsync(SimfoniTyped typed) => DoAsync(() => book.CorrectAsync(_view!.Id, typed), "Koreksi tercatat. Isi SIMFONI sekarang sama dengan berkas.");

    private Task MatchAsync(string seen) => DoAsync(() => book.MatchAsync(_view!.Id, seen), "Tercatat: isi SIMFONI sama dengan berkas.");

    // What the rules refuse is said by the form that asked.
    private async Task DoAsync(Func<Task> act, string sentence)
    {
        _done = null;
        await act();
        _done = sentence;
        await LookAgainAsync();
        ShowNewer();
        // The form inside calls back without an event of this page, so the page asks to be drawn itself.
        StateHasChanged();
    }

    private async Task RevealAsync(string purpose)
    {
        _view = await book.RevealAsync(Number, purpose);
        _done = $"Anda membuka identitas pukul {desk.Zone.Clock(desk.Now)}. Tercatat.";
        StateHasChanged();
    }

    // The words that somebody is copying do not change under their hands: what is new waits for a press.
    private async Task LookAgainAsync()
    {
        if (_view is null)
            return;
        try
        {
            _newer = await book.FreshenAsync(Number, _view.Revealed);
            if (_newer.Fingerprint == _view.Fingerprint)
                ShowNewer();
        }
        catch (NotAllowedException refusal)
        {
            (_view, _refused) = (null, refusal.Message);
        }
        StateHasChanged();
    }

    private void ShowNewer() => (_view, _newer) = (_newer ?? _view, null);

    private static string PlaceOf(string part) => part switch { "orang" => "bagian Orang", "kejadian" => "bagian Kejadian", "layanan" => "bagian Layanan", _ => "bagian Rujukan" };
}
