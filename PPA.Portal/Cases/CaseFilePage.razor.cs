using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Access;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Cases;

/// <summary>The page of one case. Moving between its sections is one opening, not several.</summary>
public sealed partial class CaseFilePage : ComponentBase, IDisposable
{
    private readonly CaseReading reading;
    private readonly GlassBook glass;
    private readonly CurrentOfficer officer;
    private readonly CaseDesk desk;
    private readonly Presence presence;
    private readonly CaseFrame _frame;
    private CaseView? _file;
    private string? _opened;
    private string? _purpose;
    private string? _refused;
    private string? _gone;
    private bool _mayBreak;
    private string? _error;
    private string? _done;
    private string? _doneIn;
    private IDisposable? _here;
    private IDisposable? _listening;

    public CaseFilePage(CaseReading reading, GlassBook glass, CurrentOfficer officer, CaseDesk desk, Presence presence)
    {
        (this.reading, this.glass, this.officer, this.desk, this.presence) = (reading, glass, officer, desk, presence);
        _frame = new CaseFrame(SayAsync);
    }

    [Parameter] public string Number { get; set; } = "";

    [Parameter] public string? Section { get; set; }

    /// <summary>The procedure that a hard stop sent the officer to begin.</summary>
    [SupplyParameterFromQuery(Name = "mulai")] private string? Wanted { get; set; }

    private bool IsRevealed => _purpose is not null;

    private bool MayReveal => _file is { } f && f.Rights.Contains(Permission.RevealIdentity);

    private bool MayJudge => _file is { } f && f.MayNow(Permission.SetRisk);

    /// <summary>What must not be said late, in a few words; null where nothing waits.</summary>
    private string? OpenPrompts => _file is not { } f ? null
        : f.Judging.RescoreAt <= desk.Now ? "waktunya menilai ulang"
        : f.Judging.Prompts.Count(p => p.MarkedAt is null) is > 0 and var waiting ? $"{waiting} belum dilakukan" : null;

    private OfficeTime Time => desk.Office.Now.Time;

    private bool IsHere(string part) => part == (Section ?? "");

    protected override async Task OnParametersSetAsync()
    {
        // What was done in one section is not said again in the next.
        if (_doneIn != Section)
            (_error, _done) = (null, null);
        if (_opened == Number)
            return;
        _opened = Number;
        (_file, _purpose, _refused, _gone, _mayBreak, _error, _done) = (null, null, null, null, false, null, null);
        Leave();
        await OpenAsync();
    }

    public void Dispose() => Leave();

    private void Leave()
    {
        _here?.Dispose();
        _listening?.Dispose();
    }

    private async Task OpenAsync()
    {
        try
        {
            _file = await reading.OpenAsync(Number);
            _refused = null;
            _here = presence.Enter(_file.Id, officer.Id);
            _listening = desk.Feed.Listen(Topic.CasesChanged, about => { if (about == _file?.Id) _ = InvokeAsync(FreshenAsync); });
        }
        catch (FileDestroyedException gone)
        {
            _gone = gone.Message;
        }
        catch (NotAllowedException refusal)
        {
            _refused = refusal.Message;
            _mayBreak = officer.MaySome(Permission.BreakGlass) && await glass.MayBreakAsync(Number);
        }
    }

    private async Task OpenAgainAsync()
    {
        await OpenAsync();
        StateHasChanged();
    }

    private Task SayAsync(string sentence)
    {
        (_error, _done, _doneIn) = (null, sentence, Section);
        // The forms call back without an event of this page, so the page asks to be drawn itself.
        StateHasChanged();
        return Task.CompletedTask;
    }

    private async Task RevealAsync(string purpose)
    {
        try
        {
            _file = await reading.RevealAsync(Number, purpose);
            _purpose = purpose;
            await SayAsync($"Anda membuka identitas pukul {Time.Clock(desk.Now)}. Tercatat.");
        }
        catch (RuleException rule)
        {
            (_error, _done, _doneIn) = (rule.Message, null, Section);
        }
    }

    private async Task FreshenAsync()
    {
        if (_file is null)
            return;
        try
        {
            _file = await reading.FreshenAsync(Number, IsRevealed);
        }
        catch (FileDestroyedException gone)
        {
            (_file, _gone) = (null, gone.Message);
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
        StateHasChanged();
    }
}
