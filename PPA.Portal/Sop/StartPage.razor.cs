using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;

namespace PPA.Portal.Sop;

/// <summary>The procedures of a file: those that run, and those that may be begun beside them.</summary>
public sealed partial class StartPage(Starting starting, SopDesk desk, NavigationManager links) : ComponentBase
{
    private FileRuns? _case;
    private string? _refused, _error;
    private bool _busy;

    [Parameter] public string Number { get; set; } = "";

    /// <summary>The procedure that a hard stop pointed to.</summary>
    [SupplyParameterFromQuery(Name = "mulai")] public string? Wanted { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        try
        {
            _case = await starting.OfAsync(Number);
        }
        catch (NotAllowedException refusal)
        {
            _refused = refusal.Message;
        }
    }

    private async Task StartAsync(string procedure)
    {
        if (_busy)
            return;
        (_busy, _error) = (true, null);
        try
        {
            var (run, _) = await starting.StartAsync(_case!.Id, procedure);
            links.NavigateTo($"/kasus/{Number}/sop/{run}");
        }
        catch (RuleException rule)
        {
            _error = rule.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            _error = "Kasus ini baru saja diubah petugas lain. Periksa, lalu ulangi.";
        }
        _busy = false;
    }
}
