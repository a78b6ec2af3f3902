using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Upkeep;

/// <summary>How the house stands, and the two buttons that matter: take a copy, try a copy.</summary>
public sealed partial class UpkeepPage(UpkeepDesk desk, OfficeDesk office) : ComponentBase
{
    private UpkeepView? _view;
    private RuleException? _refusal;
    private string? _said;
    private bool _busy;

    private OfficeTime Time => office.Now.Time;

    protected override async Task OnInitializedAsync() => _view = await desk.ReadAsync();

    private Task BackUpAsync() => DoAsync(async () =>
    {
        var done = await desk.BackUpAsync();
        return $"Cadangan {done.File.Name} selesai dan sudah diperiksa ulang.";
    });

    private Task DrillAsync() => DoAsync(async () =>
    {
        var record = await desk.DrillAsync();
        return record.Fault is { } fault ? throw new RuleException($"Uji pulih gagal. {fault}") : $"Uji pulih {record.File} berhasil.";
    });

    private async Task DoAsync(Func<Task<string>> act)
    {
        (_refusal, _said, _busy) = (null, null, true);
        try
        {
            _said = await act();
        }
        catch (RuleException refusal)
        {
            _refusal = refusal;
        }
        _busy = false;
        _view = await desk.ReadAsync();
    }
}
