using PPA.Portal.Accounts;
using PPA.Portal.Office;

namespace PPA.Portal.Reports.LineList;

/// <summary>What lies beside the line list: the office, its words, its people, the clock.</summary>
public sealed class LineDesk(OfficeDesk office, CodeLists codes, OfficerDirectory officers, TimeProvider time)
{
    public OfficeNow Office => office.Now;

    public OfficeTime Zone => office.Now.Time;

    public CodeLists Codes => codes;

    public OfficerDirectory Officers => officers;

    /// <summary>UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>UTC: the first moment of a day of the office.</summary>
    public DateTime Utc(DateOnly day) => Zone.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
