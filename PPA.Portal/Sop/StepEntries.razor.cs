using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop;

/// <summary>What a step collects over time, newest first, and the questions for the next one. What is typed there is kept with the step's draft.</summary>
public sealed partial class StepEntries : ComponentBase
{
    [Parameter, EditorRequired] public StepScreen Screen { get; set; } = default!;
    [Parameter, EditorRequired] public SopDesk Desk { get; set; } = default!;
    [Parameter] public bool MayAdd { get; set; }
    [Parameter] public bool Busy { get; set; }
    [Parameter] public EventCallback OnSaid { get; set; }
    [Parameter] public EventCallback OnAdd { get; set; }

    private EntryPlan Plan => Screen.Sheet.Plan.Entries!;

    private IEnumerable<StepField> Fields
    {
        get
        {
            var facts = Screen.Sheet.Facts.With(Screen.Live.Under(EntryPlan.Heading));
            return Plan.Fields.Where(f => f.When?.Holds(facts) != false).Concat(Plan.HasNext ? [EntryPlan.Next] : []);
        }
    }
}
