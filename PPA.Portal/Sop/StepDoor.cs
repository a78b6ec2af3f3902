using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop;

/// <summary>Who may work on a step: the table gives the case, the standard gives the step.</summary>
public sealed class StepDoor(CurrentOfficer officer, SopDesk desk)
{
    public CurrentOfficer Officer => officer;

    /// <summary>True when the officer has a function that the standard names for the step.</summary>
    public bool Does(StepPlan step) => officer.Card is { } card && card.Roles.Any(desk.RolesOf(step).Contains);

    /// <summary>True when the officer does the step, or has a function that prepares it: its letters, its papers.</summary>
    public bool Prepares(StepPlan step) => Does(step) || (officer.Card is { } card && step.Helpers.SelectMany(desk.Office.Now.Profile.RolesFor).Any(card.Roles.Contains));

    /// <exception cref="NotAllowedException">The case is not the officer's, or the step is another function's.</exception>
    public void MustWork(StepPlan step, CaseFile file)
    {
        officer.Must(Permission.WorkStep, file);
        if (!Does(step))
            throw new NotAllowedException($"Langkah ini dikerjakan oleh {desk.ActorsOf(step)}.");
    }
}
