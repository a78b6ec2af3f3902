using PPA.Portal.Accounts;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Reports.Standards;

/// <summary>What lies on the desk of who watches over standards: the office, its people, the bell, the clock.</summary>
public sealed class StandardsDesk(OfficeDesk office, OfficerDirectory officers, LiveFeed feed, TimeProvider time)
{
    public OfficeNow Office => office.Now;

    public OfficeDesk House => office;

    public OfficeTime Zone => office.Now.Time;

    public OfficerDirectory Officers => officers;

    public LiveFeed Feed => feed;

    /// <summary>UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>First day of this month, in the office.</summary>
    public DateOnly ThisMonth => Zone.DateAt(Now) is var today ? new DateOnly(today.Year, today.Month, 1) : default;

    /// <summary>UTC: the first moment of a day of the office.</summary>
    public DateTime Utc(DateOnly day) => Zone.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
