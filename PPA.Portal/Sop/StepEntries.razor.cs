using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop;

/// <summary>What a step collects over time, newest first, and the form for the next one.</summary>
public sealed partial class StepEntries : ComponentBase
{
    private StepValues _values = StepValues.Empty;
    private IReadOnlyList<StepFault> _faults = [];
    private DateTime? _next;
    private int _edition;
    private bool _busy;

    [Parameter, EditorRequired] public StepScreen Screen { get; set; } = default!;
    [Parameter, EditorRequired] public SopDesk Desk { get; set; } = default!;
    [Parameter] public bool MayAdd { get; set; }

    /// <summary>Adds; true when it was kept.</summary>
    [Parameter, EditorRequired] public Func<(StepValues Values, DateTime? NextAt), Task<bool>> OnAdd { get; set; } = default!;

    private EntryPlan Plan => Screen.Sheet.Plan.Entries!;

    private string? FaultOf(string field) => _faults.FirstOrDefault(f => f.Field == field)?.Sentence;

    private async Task AddAsync()
    {
        _faults = StepCheck.EntryFaults(Plan, Screen.Sheet.Facts, _values);
        if (_faults.Count > 0 || _busy)
            return;
        _busy = true;
        if (await OnAdd((_values, _next is { } local ? Desk.Zone.ToUtc(local) : null)))
        {
            (_values, _next) = (StepValues.Empty, null);
            _edition++;
        }
        _busy = false;
    }
}
