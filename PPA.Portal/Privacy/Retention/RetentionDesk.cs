using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Privacy.Retention;

/// <summary>What lies on the desk of whoever destroys: the schedule, what is due, where remains may lie, the bell, the clock.</summary>
public sealed class RetentionDesk(RetentionSchedule schedule, DueReading due, Remains remains, LiveFeed feed, OfficeDesk office, TimeProvider time)
{
    public RetentionSchedule Schedule => schedule;

    public DueReading Due => due;

    public Remains Remains => remains;

    public LiveFeed Feed => feed;

    public OfficeTime Clock => office.Now.Time;

    /// <summary>UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>In the office.</summary>
    public DateOnly Today => Clock.DateAt(Now);
}
