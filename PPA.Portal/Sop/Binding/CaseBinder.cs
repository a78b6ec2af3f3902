using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop.Binding;

/// <summary>Writes what a step says into the case file, by the same verbs that every other room uses.</summary>
public sealed class CaseBinder(SopDesk desk, StepDoor door)
{
    /// <param name="before">What the step said before a correction; null when it is finished for the first time.</param>
    /// <exception cref="RuleException">A rule of the case file says no: then nothing of the step is saved.</exception>
    internal async Task WriteAsync(RunAct work, StepPlan step, Guid stepId, StepValues values, StepValues? before, CancellationToken ct = default)
    {
        var act = Act(work, step, stepId, values.Only(step.Fields), before);
        IdentityBinding.Write(act);
        await EarlierBinding.WriteAsync(act, ct);
        HelpBinding.Write(act);
        ConsentBinding.Write(act);
        ReferralBinding.Write(act);
        MediationBinding.Write(act);
        await ShelterBinding.WriteAsync(act, ct);
        KindBinding.Write(act);
        ClosingBinding.Write(act);
    }

    /// <summary>Writes what a step collected just now.</summary>
    internal Task WriteEntryAsync(RunAct work, StepPlan step, Guid stepId, StepValues values, DateTime? nextAt, CancellationToken ct = default)
    {
        var act = Act(work, step, stepId, values, null);
        HelpBinding.WriteEntry(act, step.Entries!, nextAt);
        return Task.CompletedTask;
    }

    private BindAct Act(RunAct work, StepPlan step, Guid stepId, StepValues values, StepValues? before) => new(
        work.Db, work.File, step, stepId, values, before, work.Run.FactsWith(work.Facts), work.By, door.Officer.Card?.Roles ?? [], desk.Zone, desk.Codes, work.Now);
}
