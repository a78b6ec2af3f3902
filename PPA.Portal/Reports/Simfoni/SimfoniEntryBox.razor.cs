using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>Where the officer notes number and date after typing, or that SIMFONI was corrected.</summary>
public sealed partial class SimfoniEntryBox(SimfoniDesk desk) : ComponentBase
{
    private string? _number;
    private DateOnly _on;
    private string _reason = "";
    private bool _withGaps;
    private bool _again;
    private bool _busy;
    private string? _fault;
    private (string?, int)? _drawn;

    [Parameter, EditorRequired] public SimfoniView View { get; set; } = null!;

    [Parameter, EditorRequired] public Func<SimfoniTyped, Task> OnEnter { get; set; } = null!;

    [Parameter, EditorRequired] public Func<SimfoniTyped, Task> OnCorrect { get; set; } = null!;

    [Parameter, EditorRequired] public Func<string, Task> OnMatch { get; set; } = null!;

    private string Title => View switch
    {
        { InForce: null } => "Catat input", { Unmatched: true } => "Cocokkan sekali", { Differences.Count: > 0 } => "Catat koreksi", _ => "Sudah diinput",
    };

    private string Busy => _busy ? "true" : "false";

    // What somebody is writing stays; only another entry, or other differences, begin a new form.
    protected override void OnParametersSet()
    {
        var now = (View.InForce?.Number, View.Differences.Count);
        if (_drawn == now)
            return;
        _drawn = now;
        (_number, _on, _again, _withGaps, _fault) = (View.InForce?.Number, desk.Zone.DateAt(desk.Now), false, false, null);
        _reason = View.Differences.Count == 0 ? "" : "Diperbarui: " + string.Join(", ", View.Differences.Select(d => d.Field.ToLowerInvariant()).Distinct().Take(6));
    }

    private async Task SendAsync()
    {
        if (_busy)
            return;
        (_busy, _fault) = (true, null);
        try
        {
            var typed = new SimfoniTyped(View.Fingerprint, _number ?? "", _on, _reason, _withGaps);
            await (View.Unmatched ? OnMatch(View.Fingerprint) : View.InForce is null ? OnEnter(typed) : OnCorrect(typed));
        }
        catch (RuleException rule)
        {
            _fault = rule.Message;
        }
        catch (DbUpdateConcurrencyException)
        {
            _fault = "Berkas baru saja diubah orang lain. Periksa isi terbaru, lalu catat lagi.";
        }
        finally
        {
            _busy = false;
        }
    }
}
