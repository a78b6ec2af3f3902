using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Urgency;
using PPA.Portal.Widgets;

namespace PPA.Portal.Cases;

/// <summary>What must not be said late in this case, and what makes its level be judged again.</summary>
public sealed partial class CasePrompts(CaseRisk risk, Prompting prompts, CaseDesk desk, RiskChecklist checklist) : ComponentBase
{
    private string? _error;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;

    /// <summary>True for those who may set the level of this case.</summary>
    [Parameter] public bool MayJudge { get; set; }

    private bool Due => File.Judging.RescoreAt <= desk.Now;

    private IReadOnlyList<PromptLine> Lines =>
    [
        .. File.Judging.Prompts.OrderBy(p => p.MarkedAt is not null).ThenBy(p => p.DueAt ?? DateTime.MaxValue).Select(p => new PromptLine(
            p.Prompt, checklist.TextOf(p.Prompt), p.ShownAt, p.DueAt,
            p.MarkedAt is { } at ? $"{desk.Officers.Find(p.MarkedBy)?.DisplayName}, {desk.Office.Now.Time.Brief(at)}" : null, p.NotApplicable)),
    ];

    private Task MarkAsync(string prompt, string? notApplicable) => TryAsync(() => prompts.MarkAsync(File.Id, prompt, notApplicable));

    private Task RescoreAsync(string happened) => TryAsync(() => risk.AskRescoreAsync(File.Id, happened));

    private async Task TryAsync(Func<Task> verb)
    {
        _error = null;
        try
        {
            await verb();
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            _error = "Berkas ini baru saja diubah petugas lain. Periksa isinya, lalu ulangi.";
        }
    }
}
