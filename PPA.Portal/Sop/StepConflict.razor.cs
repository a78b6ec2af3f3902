using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop;

/// <summary>Versions of a step side by side, field by field; a person chooses.</summary>
public sealed partial class StepConflict : ComponentBase
{
    private readonly Dictionary<string, int> _chosen = [];

    [Parameter, EditorRequired] public StepScreen Screen { get; set; } = default!;
    [Parameter, EditorRequired] public SopDesk Desk { get; set; } = default!;
    [Parameter] public EventCallback<(StepValues Values, int Stamp)> OnChosen { get; set; }

    private IReadOnlyList<(string Whose, StepValues Values)> Versions =>
    [
        .. Screen.SavedAt is { } at ? [("Isian Anda, " + Desk.Zone.Clock(at), Screen.Live)] : Array.Empty<(string, StepValues)>(),
        .. Screen.Clashing.Select(d => ($"Isian {d.Officer}, {Desk.Zone.Clock(d.SavedAt)}", d.Values)),
    ];

    private IEnumerable<string> Keys
    {
        get
        {
            var versions = Versions;
            return versions.SelectMany(v => v.Values.Without(EntryPlan.Heading).Keys).Distinct().Where(key => versions.Select(v => v.Values[key]).Distinct().Count() > 1).Order(StringComparer.Ordinal);
        }
    }

    private int ChosenOf(string key) => _chosen.GetValueOrDefault(key);

    private (StepField Field, string Label) FieldOf(string key)
    {
        var parts = key.Split('.', 3);
        var field = Screen.Sheet.Plan.Fields.FirstOrDefault(f => f.Id == parts[0]) ?? Screen.Sheet.Plan.Fields[0];
        return parts is [_, var line, var column] && field.Columns.FirstOrDefault(c => c.Id == column) is { } inner
            ? (inner, $"{field.Label}, baris {int.Parse(line, System.Globalization.CultureInfo.InvariantCulture) + 1}: {inner.Label}")
            : (field, field.Label);
    }

    private string LabelOf(string key) => FieldOf(key).Label;

    private string? WordsOf(string key, string? value) => value is null ? null : FactWord.Of(FieldOf(key).Field, value, Desk);

    private Task ChooseAsync()
    {
        var versions = Versions;
        var values = Keys.ToList().Aggregate(versions[0].Values, (all, key) => all.With(key, versions[ChosenOf(key)].Values[key]));
        return OnChosen.InvokeAsync((values, 0));
    }
}
