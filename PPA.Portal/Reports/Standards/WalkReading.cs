using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Reports.Standards;

/// <summary>One step of a walk, beside its standard.</summary>
/// <param name="Unit">Who does the step in this office, in words.</param>
/// <param name="Standard">The time that the standard gives, in words; null where it gives none.</param>
/// <param name="Took">How long it took, counted as the standard counts; null where it is not done or has no time.</param>
internal sealed record WalkedStep(StepPlan Plan, string Unit, StepStanding Standing, string? Standard, TimeSpan? Took);

/// <summary>A walk of a file through a procedure.</summary>
internal sealed record Walk(Guid Run, string Number, Procedure Procedure, IReadOnlyList<WalkedStep> Steps);

/// <summary>Reads walks through procedures beside their standards, a few hundred at a time.</summary>
internal static class WalkReading
{
    private const int Batch = 500;

    /// <summary>The walks that began in a span.</summary>
    public static async Task<IReadOnlyList<Walk>> ReadAsync(PortalDb db, StandardsDesk desk, DateTime start, DateTime end, DateTime now, CancellationToken ct)
    {
        var ids = await db.Set<ProcedureRun>().AsNoTracking().Where(r => r.StartedAt >= start && r.StartedAt < end).OrderBy(r => r.StartedAt).Select(r => r.Id).ToListAsync(ct);
        var walks = new List<Walk>();
        foreach (var some in ids.Chunk(Batch))
        {
            foreach (var (run, file, plan) in await OpenAsync(db, desk, r => some.Contains(r.Id), ct))
                walks.Add(new Walk(run.Id, file.Number, plan, [.. run.Conformance(plan, Ground(file, desk), now).Select(line => Step(line, run, plan, file, desk))]));
        }
        return walks;
    }

    /// <summary>Runs with their steps and what their clocks may ask of the file.</summary>
    internal static async Task<IReadOnlyList<(ProcedureRun Run, RunFile File, Procedure Plan)>> OpenAsync(
        PortalDb db, StandardsDesk desk, System.Linq.Expressions.Expression<Func<ProcedureRun, bool>> which, CancellationToken ct)
    {
        var runs = await db.Set<ProcedureRun>().AsNoTracking().Include(r => r.Steps).Where(which).ToListAsync(ct);
        var plans = runs.Select(r => (r.Procedure, r.PlanVersion)).Distinct().ToDictionary(p => p, p => desk.House.Procedures.Find(p.Procedure, desk.Office.Profile.Id, p.PlanVersion));
        // Only a clock with a condition asks what kind of file it is; the others need no story unsealed.
        var asking = runs.Where(r => plans[(r.Procedure, r.PlanVersion)]?.Steps.Any(s => s.Clocks.Any(c => c.When is not null)) == true).Select(r => r.CaseId).Distinct().ToList();
        var cases = runs.Select(r => r.CaseId).Distinct().ToList();
        var plain = await db.Set<CaseFile>().AsNoTracking().Where(c => cases.Contains(c.Id)).Select(c => new RunFile(c.Id, c.Number, c.Risk, c.ReceivedAt, c.HolderId, null)).ToDictionaryAsync(c => c.Id, ct);
        if (asking.Count > 0)
        {
            foreach (var file in await db.Set<CaseFile>().AsNoTracking().Where(c => asking.Contains(c.Id)).ToListAsync(ct))
                plain[file.Id] = plain[file.Id] with { Facts = CaseFacts.Of(file) };
        }
        return [.. runs.Where(r => plans[(r.Procedure, r.PlanVersion)] is not null).Select(r => (r, plain[r.CaseId], plans[(r.Procedure, r.PlanVersion)]!))];
    }

    internal static ClockGround Ground(RunFile file, StandardsDesk desk) => new(file.ReceivedAt, file.Facts ?? StepFacts.None, desk.Office.Profile.Zone.Info);

    private static WalkedStep Step(ConformanceLine line, ProcedureRun run, Procedure plan, RunFile file, StandardsDesk desk)
    {
        var unit = string.Join(" atau ", line.Step.Actors.SelectMany(desk.Office.Profile.RolesFor).Distinct().Order().Select(r => r.Label()));
        var standard = line.Step.Clocks.Count == 0 ? null : string.Join(" / ", line.Step.Clocks.Select(StandardsWords.Of).Distinct());
        return new WalkedStep(line.Step, unit.Length == 0 ? "Belum ditetapkan" : unit, line.Standing, standard, Took(line, run, plan, file, desk));
    }

    private static TimeSpan? Took(ConformanceLine line, ProcedureRun run, Procedure plan, RunFile file, StandardsDesk desk)
    {
        if (line is not { Standing: StepStanding.InTime or StepStanding.Late, Visit: { EndedAt: { } ended } visit } || run.DueAt(plan, visit, Ground(file, desk)) is not { } due)
            return null;
        // From where the standard counts: receipt, this step, or the step whose time covers several.
        return line.Step.Clocks is [{ Minutes: { } minutes }] ? ended - due.AddMinutes(-minutes) : ended - visit.OpenedAt;
    }
}

/// <summary>What of a file a clock may ask.</summary>
internal sealed record RunFile(CaseId Id, string Number, RiskLevel Risk, DateTime ReceivedAt, OfficerId? Holder, StepFacts? Facts);
