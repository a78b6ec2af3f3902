using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;
using PPA.Portal.Urgency;
using PPA.Portal.Widgets;

namespace PPA.Portal.Triage.Assessing;

/// <summary>The checklist of one case, asked while somebody is on the line: every answer is kept as it is given.</summary>
public sealed partial class Checklist(Assessment assessment, Prompting prompts, LiveFeed feed, OfficeDesk desk, IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private readonly Dictionary<string, Answer> _underWay = [];
    private readonly SemaphoreSlim _turn = new(1, 1);
    private AssessmentView? _view;
    private IDisposable? _ear;
    private IJSObjectReference? _script;
    private ElementReference _root;
    private string? _opened;
    private string? _refused;
    private string? _error;
    private string? _done;
    private bool _begin;

    /// <summary>Register number of the case.</summary>
    [Parameter, EditorRequired] public string Number { get; set; } = "";

    /// <summary>The officer has set this level; null where a second officer was asked.</summary>
    [Parameter] public EventCallback<RiskLevel?> OnDone { get; set; }

    private string? SavedAt => _view?.SavedAt is { } at ? Clock(at) : null;

    // In the band stands what cannot wait; the rest follows the questions.
    private List<PromptLine> Others => [.. _view!.Prompts.Where(p => !(_view.Suggestion.StopAsking && _view.Urgent.Contains(p.Id)))];

    protected override async Task OnParametersSetAsync()
    {
        if (_opened == Number)
            return;
        _opened = Number;
        _ear?.Dispose();
        (_view, _refused, _error, _done) = (null, null, null, null);
        try
        {
            _view = await assessment.OpenAsync(Number);
            _begin = true;
            _ear = feed.Listen(Topic.CasesChanged, about => { if (about == _view?.Id) _ = InvokeAsync(FreshenAsync); });
        }
        catch (FileDestroyedException gone)
        {
            _refused = gone.Message;
        }
        catch (Exception refusal) when (refusal is NotAllowedException or RuleException)
        {
            _refused = "Anda tidak dapat menilai kasus ini. Hubungi sub-koordinator bila Anda menanganinya.";
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_begin)
            return;
        _begin = false;
        _script ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/checklist.js");
        await _script.InvokeVoidAsync("start", _root);
    }

    public async ValueTask DisposeAsync()
    {
        _ear?.Dispose();
        try
        {
            if (_script is not null)
                await _script.DisposeAsync();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser is gone; it has nothing left to stop.
        }
    }

    // What was pressed shows at once; what is on disk follows within the moment.
    private AskedItem Shown(AskedItem item) => _underWay.TryGetValue(item.Id, out var answer) ? item with { Answer = answer, Filled = false } : item;

    private async Task AnswerAsync(string item, Answer answer)
    {
        _underWay[item] = answer;
        await TryAsync(id => assessment.AnswerAsync(id, item, answer));
        _underWay.Remove(item);
    }

    private Task<bool> SayAsync(SafeTalk talk) => TryAsync(id => assessment.SpokenAsync(id, talk));

    private Task<bool> MarkAsync(string prompt, string? notApplicable) => TryAsync(async id =>
    {
        await prompts.MarkAsync(id, prompt, notApplicable);
        return await assessment.FreshenAsync(id);
    });

    private async Task ConfirmAsync(RiskLevel level, string? reason, OfficerId? second)
    {
        if (!await TryAsync(id => assessment.ConfirmAsync(id, level, reason, second)))
            return;
        _done = second is null ? $"Ditetapkan {level.Label()}." : $"Permintaan menjadi {level.Label()} sudah tampil di layar petugas kedua.";
        await OnDone.InvokeAsync(second is null ? level : null);
    }

    private async Task FreshenAsync()
    {
        if (_underWay.Count == 0 && await TryAsync(assessment.FreshenAsync, quiet: true))
            StateHasChanged();
    }

    private async Task<bool> TryAsync(Func<CaseId, CancellationToken, Task<AssessmentView>> verb, bool quiet = false)
    {
        await _turn.WaitAsync();
        try
        {
            _view = await verb(_view!.Id, default);
            (_error, _done) = quiet ? (_error, _done) : (null, null);
            return true;
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            _error = "Kasus ini baru saja diubah petugas lain. Ulangi jawaban terakhir.";
        }
        finally
        {
            _turn.Release();
        }
        return false;
    }

    private Task<bool> TryAsync(Func<CaseId, Task<AssessmentView>> verb) => TryAsync((id, _) => verb(id));

    private string Clock(DateTime utc) => desk.Now.Time.ToLocal(utc).ToString("HH'.'mm'.'ss", CultureInfo.InvariantCulture);
}
