using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Live;
using PPA.Portal.Sop.Binding;

namespace PPA.Portal.Sop;

/// <summary>Walks cases through procedures. Role, required answers, gates and branches hold here, whoever calls.</summary>
public sealed class Runner(RunDesk runs, StepDoor door, CaseBinder binder, SopDesk desk)
{
    /// <summary>Finishes the step that waits, with what was kept of the window that the officer writes in.</summary>
    /// <param name="window">The window's draft; its answers are written into the case file and the run together.</param>
    /// <returns>The step that waits now; null when the procedure has ended.</returns>
    /// <exception cref="StepIncompleteException">Names everything that is missing.</exception>
    /// <exception cref="StepConflictException">Somebody else wrote in the same step; a person must choose.</exception>
    public async Task<Guid?> FinishAsync(Guid run, Guid step, Guid window, CancellationToken ct = default)
    {
        Guid? next = null;
        await runs.DoAsync(run, Permission.WorkStep, "selesai-langkah", async work =>
        {
            var visit = work.Visit(step);
            var plan = work.Plan[visit.Step];
            door.MustWork(plan, work.File);
            var values = await DraftShelf.TakeAsync(work.Db, step, window, ct);
            MustBeSound(work, plan, visit, values);
            await binder.WriteAsync(work, plan, step, values, null, ct);
            work.Run.Finish(work.Plan, step, values, work.Facts, work.By, work.Now);
            BeginOthers(work, plan, values);
            next = work.Run.Current?.Id;
            return "langkah:" + visit.Step;
        }, ct);
        return next;
    }

    /// <summary>Leaves the step that waits out, with a reason, where the standard allows it.</summary>
    public Task SkipAsync(Guid run, Guid step, string reason, CancellationToken ct = default) =>
        runs.DoAsync(run, Permission.WorkStep, "lewati-langkah", work =>
        {
            var visit = work.Visit(step);
            door.MustWork(work.Plan[visit.Step], work.File);
            work.Run.Skip(work.Plan, step, reason, work.Facts, work.By, work.Now);
            return Task.FromResult<string?>("langkah:" + visit.Step);
        }, ct);

    /// <summary>Corrects a finished step as a new revision. Where it then leads elsewhere, the steps behind are closed and kept.</summary>
    /// <param name="window">The window in which the correction was written.</param>
    public Task ReviseAsync(Guid run, Guid step, Guid window, string reason, CancellationToken ct = default) =>
        runs.DoAsync(run, Permission.WorkStep, "betulkan-langkah", async work =>
        {
            var visit = work.Visit(step);
            var plan = work.Plan[visit.Step];
            door.MustWork(plan, work.File);
            var values = await DraftShelf.TakeAsync(work.Db, step, window, ct);
            await binder.WriteAsync(work, plan, step, values, visit.Values, ct);
            var closed = work.Run.Revise(work.Plan, step, values, reason, work.Facts, work.By, work.Now);
            return closed.Count == 0 ? "langkah:" + visit.Step : $"langkah:{visit.Step} menutup:{string.Join('+', closed.Select(c => c.Step))}";
        }, ct);

    /// <summary>Adds to what the step that waits collects: a session, a visit, a look at how somebody is.</summary>
    /// <param name="window">The window whose draft holds the words of the entry; a next date becomes one in the officer's agenda.</param>
    /// <exception cref="StepIncompleteException">Names everything that is missing in the entry.</exception>
    public Task AddEntryAsync(Guid run, Guid step, Guid window, CancellationToken ct = default) =>
        runs.DoAsync(run, Permission.WorkStep, "catat-langkah", async work =>
        {
            var visit = work.Visit(step);
            var plan = work.Plan[visit.Step];
            door.MustWork(plan, work.File);
            var words = await DraftShelf.TakeEntryAsync(work.Db, step, window, ct);
            try
            {
                var nextAt = EntryFaults.Next(words, desk.Zone);
                work.Run.AddEntry(work.Plan, step, words, nextAt, work.Facts, work.By, work.Now);
                binder.WriteEntry(work, plan, step, words, nextAt);
            }
            catch (RuleException rule) when (EntryFaults.Of(rule) is { Count: > 0 } faults)
            {
                throw new StepIncompleteException(faults);
            }
            return "langkah:" + visit.Step;
        }, ct);

    /// <summary>Stops a procedure before its end; what was not done stays visible as missing.</summary>
    public Task StopAsync(Guid run, string reason, CancellationToken ct = default) =>
        runs.DoAsync(run, Permission.StopProcedure, "hentikan-prosedur", work =>
        {
            work.Run.Stop(reason, work.By, work.Now);
            return Task.FromResult<string?>(null);
        }, ct);

    /// <summary>Says whether something that is asked for was brought, or will follow.</summary>
    public Task MarkRequirementAsync(Guid run, string requirement, RequirementState state, CancellationToken ct = default) =>
        runs.DoAsync(run, Permission.WorkStep, "tandai-syarat", work =>
        {
            work.Run.MarkRequirement(work.Plan, requirement, state, work.By, work.Now);
            return Task.FromResult<string?>($"{requirement}:{state}");
        }, ct);

    /// <summary>A step may begin further procedures on the same file; one that runs already is not begun twice.</summary>
    private void BeginOthers(RunAct work, StepPlan plan, StepValues values)
    {
        var facts = work.Run.FactsWith(work.Facts).With(values);
        foreach (var id in plan.Beginning(facts).Where(id => work.File.Runs.All(r => r.Procedure != id || !r.IsRunning)))
        {
            if (desk.Office.InForce(id, work.Now) is { } other && other.Kind == work.File.Kind)
                work.File.StartProcedure(other, work.By, work.Now);
        }
    }

    /// <summary>What is missing in the answers themselves is said before anything is written into the case file.</summary>
    private static void MustBeSound(RunAct work, StepPlan plan, RunStep visit, StepValues values)
    {
        var facts = work.Run.FactsWith(work.Facts).With(values);
        List<StepFault> faults = [.. plan.Fields.SelectMany(f => StepCheck.FieldFaults(f, facts, values)), .. EntryFaults.NotAdded(values)];
        if (faults.Count > 0 && visit.State == RunStepState.Open && work.Run.IsRunning)
            throw new StepIncompleteException(faults);
    }
}
