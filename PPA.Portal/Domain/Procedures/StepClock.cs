namespace PPA.Portal.Domain.Procedures;

/// <summary>How long a step may take by the standard; shown and recorded, never a stop.</summary>
/// <param name="Minutes">Null for "on the same day": until the office's midnight after the beginning.</param>
/// <param name="FromReceipt">Counted from receipt of the complaint instead of from the beginning of a step.</param>
/// <param name="FromStep">Counted from the beginning of another step, where one time covers several; null for this one.</param>
/// <param name="When">Counts only when this holds; asks for nothing but facts of the case and finished steps.</param>
public sealed record StepClock(int? Minutes, bool FromReceipt, string? FromStep = null, StepCondition? When = null)
{
    /// <summary>UTC: until when it gives time.</summary>
    public DateTime End(DateTime beginning, TimeZoneInfo zone) =>
        Minutes is { } minutes ? beginning.AddMinutes(minutes) : Midnight(beginning, zone);

    private static DateTime Midnight(DateTime at, TimeZoneInfo zone)
    {
        var there = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), zone);
        return TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(there.Date.AddDays(1), DateTimeKind.Unspecified), zone);
    }
}

/// <summary>What clocks of steps are counted with.</summary>
/// <param name="ReceivedAt">UTC: when the complaint came in.</param>
/// <param name="Facts">The case as it stands.</param>
/// <param name="Zone">Of the office.</param>
public sealed record ClockGround(DateTime ReceivedAt, StepFacts Facts, TimeZoneInfo Zone);

/// <summary>How long its steps have.</summary>
public sealed partial class ProcedureRun
{
    /// <summary>UTC: until when the standard gives this visit time; null where it says nothing.</summary>
    public DateTime? DueAt(Procedure plan, RunStep visit, ClockGround ground)
    {
        var known = FactsWith(ground.Facts);
        if (plan[visit.Step].Clocks.FirstOrDefault(c => c.When?.Holds(known) != false) is not { } clock)
            return null;
        var from = clock.FromStep is null ? visit : _steps.Where(s => s.Step == clock.FromStep && s.Order <= visit.Order).MaxBy(s => s.Order) ?? visit;
        return clock.End(clock.FromReceipt ? ground.ReceivedAt : from.OpenedAt, ground.Zone);
    }
}
