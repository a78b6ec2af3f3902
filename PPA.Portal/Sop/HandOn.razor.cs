using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;

namespace PPA.Portal.Sop;

/// <summary>Who goes on with a step that is another function's.</summary>
public sealed partial class HandOn(Handing handing, SopDesk desk) : ComponentBase
{
    private string _chosen = "";
    private string? _said;
    private bool _busy;

    [Parameter, EditorRequired] public Guid Run { get; set; }

    [Parameter, EditorRequired] public StepSheet Sheet { get; set; } = default!;

    private async Task SendAsync()
    {
        _busy = true;
        try
        {
            var to = new OfficerId(Guid.Parse(_chosen));
            await handing.HandOnAsync(Run, to);
            _said = $"Diserahkan kepada {desk.Officers.Find(to)?.DisplayName}, menunggu diterima.";
        }
        catch (RuleException rule)
        {
            _said = rule.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            _said = "Kasus ini baru saja diubah petugas lain. Ulangi.";
        }
        _busy = false;
    }
}
