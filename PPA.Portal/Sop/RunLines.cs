using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop;

/// <summary>The calm list beside the wizard.</summary>
internal static class RunLines
{
    public static IReadOnlyList<StepLine> Of(ProcedureRun run, Procedure plan, ClockGround ground, DateTime now)
    {
        var ahead = Ahead(run, plan);
        return [.. run.Conformance(plan, ground, now).Select(line => Line(line, ahead))];
    }

    private static StepLine Line(ConformanceLine line, HashSet<string> ahead)
    {
        var look = line.Standing switch
        {
            StepStanding.InTime or StepStanding.Late => StepLook.Done,
            StepStanding.Waiting or StepStanding.Overdue => StepLook.Now,
            StepStanding.Skipped => StepLook.Skipped,
            StepStanding.NotApplicable => StepLook.NotApplicable,
            StepStanding.Missing => StepLook.Missing,
            StepStanding.NotReached => ahead.Contains(line.Step.Id) ? StepLook.Waiting : StepLook.NotTaken,
        };
        return new StepLine(
            line.Step, look, look is StepLook.Done or StepLook.Now or StepLook.Skipped, line.Visit?.EndedAt, line.Visit?.EndedBy,
            line.Standing is StepStanding.Late or StepStanding.Overdue);
    }

    /// <summary>Every step that can still be reached from the one that waits.</summary>
    private static HashSet<string> Ahead(ProcedureRun run, Procedure plan)
    {
        HashSet<string> seen = [];
        var open = new Queue<string>(run.Current is { } current ? [current.Step] : []);
        while (open.TryDequeue(out var id))
        {
            foreach (var to in plan[id].Branches.Select(b => b.To).OfType<string>().Where(seen.Add))
                open.Enqueue(to);
        }
        return seen;
    }
}
