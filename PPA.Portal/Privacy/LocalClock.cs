using PPA.Portal.Domain;
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

    /// <summary>The moment that somebody typed.</summary>
    /// <param name="local">Null where the field was emptied.</param>
    /// <param name="missing">What to say then.</param>
    /// <param name="field">Where to say it.</param>
    /// <exception cref="RuleException">The field is empty.</exception>
    public static DateTime Typed(OfficeTime zone, DateTime? local, string missing, string field) =>
        local is { } wall ? zone.ToUtc(wall) : throw new RuleException(missing, field);
}
