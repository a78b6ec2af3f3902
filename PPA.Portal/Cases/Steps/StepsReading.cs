using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Cases.Steps;

/// <summary>The procedures of a file and those that it may begin.</summary>
public sealed record StepsSheet(IReadOnlyList<RunSheet> Runs, IReadOnlyList<StartChoice> Startable);

/// <summary>A procedure that may be begun.</summary>
public sealed record StartChoice(string Id, string Title, string Source);

/// <summary>One walk through a procedure, as the file shows it.</summary>
public sealed record RunSheet(Guid Run, string Title, DateTime StartedAt, OfficerId? StartedBy, RunEnd? End, DateTime? EndedAt, string? EndReason, IReadOnlyList<StepRow> Steps)
{
    public int Count(params StepStanding[] standings) => Steps.Count(s => standings.Contains(s.Standing));
}

/// <summary>A step of it.</summary>
/// <param name="Ahead">True where this case still comes to it.</param>
public sealed record StepRow(string Id, string Title, string Who, StepStanding Standing, DateTime? EndedAt, OfficerId? By, DateTime? DueAt, bool Ahead)
{
    /// <summary>True where the wizard has something to show.</summary>
    public bool Opens => Standing is StepStanding.InTime or StepStanding.Late or StepStanding.Skipped or StepStanding.Waiting or StepStanding.Overdue;
}

/// <summary>Reads how the procedures of a file stand beside their standards.</summary>
public sealed class StepsReading(CaseHand hand, CaseDesk desk)
{
    public async Task<StepsSheet> ReadAsync(CaseId id, CancellationToken ct = default)
    {
        var file = await hand.ReadAsync(id, Permission.OpenCase, files => files.WithPeople().Include(c => c.Runs).ThenInclude(r => r.Steps).ThenInclude(s => s.Revisions), ct);
        var office = desk.Office;
        var running = file.Runs.Where(r => r.IsRunning).Select(r => r.Procedure);
        return new StepsSheet(
            [.. file.Runs.OrderByDescending(r => r.IsRunning).ThenByDescending(r => r.StartedAt).Select(r => Sheet(r, file))],
            [
                .. office.Now.Profile.Procedures.Except(running).Select(p => office.InForce(p, desk.Now)).OfType<Procedure>()
                    .Where(p => p.Kind == file.Kind).Select(p => new StartChoice(p.Id, p.Title, p.Source.Document)),
            ]);
    }

    private RunSheet Sheet(ProcedureRun run, CaseFile file)
    {
        var plan = desk.Office.Procedures.Find(run.Procedure, desk.Office.Now.Profile.Id, run.PlanVersion);
        var ground = new ClockGround(file.ReceivedAt, CaseFacts.Of(file), desk.Office.Now.Profile.Zone.Info);
        var ahead = plan is null ? [] : run.Ahead(plan).Select(s => s.Id).ToHashSet();
        return new RunSheet(
            run.Id, plan?.Title ?? run.Procedure, run.StartedAt, run.StartedBy, run.End, run.EndedAt, run.EndReason,
            plan is null ? [] : [.. run.Conformance(plan, ground, desk.Now).Select(line => Row(line, line.Visit is null ? null : run.DueAt(plan, line.Visit, ground), ahead))]);
    }

    private StepRow Row(ConformanceLine line, DateTime? dueAt, HashSet<string> ahead) => new(
        line.Step.Id, line.Step.Title, string.Join(" atau ", line.Step.Actors.SelectMany(desk.Office.Now.Profile.RolesFor).Distinct().Order().Select(r => r.Label())),
        line.Standing, line.Visit?.EndedAt, line.Visit?.EndedBy, dueAt, ahead.Contains(line.Step.Id));
}
