using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Assessing;

/// <summary>What the checklist suggests, and the levels that a person may set from it.</summary>
public sealed partial class ConfirmPanel : ComponentBase
{
    private static readonly (RiskLevel Level, string Key)[] Levels = [(RiskLevel.High, "1"), (RiskLevel.Medium, "2"), (RiskLevel.Low, "3")];
    private RiskLevel? _lower;
    private string _reason = "";
    private string _second = "";
    private bool _missing;

    [Parameter, EditorRequired] public AssessmentView View { get; set; } = null!;

    /// <summary>"10.42.05"; null before the first answer.</summary>
    [Parameter] public string? Saved { get; set; }

    [Parameter] public string? Error { get; set; }

    [Parameter] public string? Done { get; set; }

    /// <summary>Sets a level, or asks a second officer with a reason.</summary>
    [Parameter, EditorRequired] public Func<RiskLevel, string?, OfficerId?, Task> OnConfirm { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (View.Waiting is not null || _lower >= View.Floor)
            (_lower, _reason, _second, _missing) = (null, "", "", false);
    }

    private Task PressAsync(RiskLevel level)
    {
        _lower = level < View.Floor ? level : null;
        return _lower is null ? OnConfirm(level, null, null) : Task.CompletedTask;
    }

    private async Task AskAsync()
    {
        _missing = !Guid.TryParse(_second, out var second);
        if (!_missing)
            await OnConfirm(_lower!.Value, _reason, new OfficerId(second));
    }
}
