using PPA.Portal.Office;

namespace PPA.Portal.Privacy;

/// <summary>What the office's wall clock shows, for a field that somebody may then change.</summary>
internal static class LocalClock
{
    /// <returns>To the minute.</returns>
    public static DateTime Now(OfficeTime zone, TimeProvider time)
    {
        var local = zone.ToLocal(time.GetUtcNow().UtcDateTime);
        return local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
    }
}
