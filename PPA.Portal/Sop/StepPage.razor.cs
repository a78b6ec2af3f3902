using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Live;
using PPA.Portal.Widgets;

namespace PPA.Portal.Sop;

/// <summary>One step of a procedure, at an address of its own.</summary>
public sealed partial class StepPage(StepWork work, CurrentOfficer officer, SopDesk desk, NavigationManager links, IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private ElementReference _form;
    private FormHands? _hands;
    private RunView? _view;
    private StepScreen? _screen;
    private string? _refused, _error, _done, _opened, _begun, _reason;
    private bool _busy, _toFaults;
    private IDisposable? _drafts, _steps, _here, _others;
    private IReadOnlyList<string> _closing = [];

    [Parameter] public string Number { get; set; } = "";

    [Parameter] public Guid Run { get; set; }

    [Parameter] public string? Step { get; set; }

    private bool Writes => _screen is { Sheet.MayWork: true } s && (s.Correcting || s.Sheet.State == RunStepState.Open);

    /// <summary>True where entries are added inside the form of the step.</summary>
    private bool Collects => Writes && _screen is { Sheet.Plan.Entries: not null, Correcting: false, Clashing.Count: 0 };

    private string? OthersHere => _view is { } view
        && string.Join(", ", desk.Presence.At(view.CaseId).Where(o => o != officer.Id).Select(o => desk.Officers.InitialsOf(o))) is { Length: > 0 } names ? names : null;

    private bool MaySign => officer.May(Permission.MarkLetterSigned);

    private bool MayStop => _view?.End is null && officer.May(Permission.StopProcedure);

    private List<(string Field, string Sentence)> FaultLines => [.. _screen!.Faults.Select(f => (f.Field is null ? "" : StepFieldBox.IdOf(f.Field), f.Sentence))];

    protected override async Task OnParametersSetAsync()
    {
        var address = $"{Number}/{Run}/{Step}";
        if (_opened == address)
            return;
        (_opened, _error, _done) = (address, null, null);
        await OpenAsync(again: false);
        _steps ??= desk.Feed.Listen(Topic.CasesChanged, about => { if (about == _view?.CaseId) _ = InvokeAsync(() => LookAsync(fieldsToo: true)); });
        if (_view is { } view)
            _here ??= desk.Presence.Enter(view.CaseId, officer.Id);
        _others ??= desk.Feed.Listen(Topic.PresenceChanged, about => { if (about == _view?.CaseId) _ = InvokeAsync(StateHasChanged); });
        _drafts ??= desk.Feed.Listen(Topic.DraftsChanged, about => { if (about == _view?.CaseId) _ = InvokeAsync(() => LookAsync(fieldsToo: false)); });
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var begun = Writes && _screen!.Clashing.Count == 0 ? $"{_screen.Window}/{_screen.Edition}" : null;
        if (begun is not null && begun != _begun)
        {
            _begun = begun;
            _hands ??= new FormHands(js, "step-form");
            await _hands.StartAsync(_form);
        }
        if (_toFaults && _hands is not null)
        {
            _toFaults = false;
            await _hands.FocusAsync(".ringkasan-galat");
        }
    }

    private async Task OpenAsync(bool again, bool correcting = false)
    {
        try
        {
            _view = await work.Reading.OpenAsync(Number, Run, Step, again);
            _screen = _view.Sheet is { } sheet
                ? new StepScreen(sheet, sheet.MayWork && (correcting || sheet.State == RunStepState.Open) ? await work.Drafts.LookAsync(sheet.Visit, Guid.Empty) : null, correcting)
                : null;
        }
        catch (NotAllowedException refusal)
        {
            (_refused, _view, _screen) = (refusal.Message, null, null);
        }
    }

    /// <summary>Somebody wrote, or something moved: what is typed here stays as it is.</summary>
    private async Task LookAsync(bool fieldsToo)
    {
        if (_screen is not { } screen || _busy)
            return;
        await TryAsync(async () =>
        {
            var fresh = fieldsToo ? await work.Reading.OpenAsync(Number, Run, Step, again: true) : null;
            if (fresh is not null && (fresh.Sheet?.Visit != screen.Sheet.Visit || fresh.Sheet.State != screen.Sheet.State || !Writes))
                await OpenAsync(again: true);
            if (fresh is not null && _screen == screen)
                Freshen(fresh);
            if (Writes && _screen == screen)
                screen.Heard(await work.Drafts.LookAsync(screen.Sheet.Visit, screen.Window));
            _closing = screen.Correcting && Writes ? await work.Reading.WouldCloseAsync(Run, screen.Sheet.Visit, screen.Live) : [];
        }, quiet: true);
    }

    public async ValueTask DisposeAsync()
    {
        _steps?.Dispose();
        _here?.Dispose();
        _others?.Dispose();
        _drafts?.Dispose();
        if (_hands is not null)
            await _hands.DisposeAsync();
    }
}
