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
        try
        {
            await WriteAsync(act, ct);
        }
        catch (RuleException rule) when (rule is not NotAllowedException && act.PlaceOf(rule.Field) is not null)
        {
            throw new StepIncompleteException([new StepFault(act.PlaceOf(rule.Field), rule.Message)]);
        }
    }

    private static async Task WriteAsync(BindAct act, CancellationToken ct)
    {
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
    internal void WriteEntry(RunAct work, StepPlan step, Guid stepId, StepValues values, DateTime? nextAt)
    {
        var plan = step.Entries!;
        try
        {
            HelpBinding.WriteEntry(Act(work, step, stepId, values, null), plan, nextAt);
        }
        catch (RuleException rule) when (FieldPlaces.Of(rule.Field).FirstOrDefault(name => plan.Fields.Any(f => f.Id == name)) is not null)
        {
            throw new StepIncompleteException([new StepFault(FieldPlaces.Of(rule.Field).First(name => plan.Fields.Any(f => f.Id == name)), rule.Message)]);
        }
    }

    private BindAct Act(RunAct work, StepPlan step, Guid stepId, StepValues values, StepValues? before) => new(
        work.Db, work.File, step, stepId, values, before, work.Run.FactsWith(work.Facts), work.By, door.Officer.Card?.Roles ?? [], desk.Zone, desk.Codes, work.Now);
}
