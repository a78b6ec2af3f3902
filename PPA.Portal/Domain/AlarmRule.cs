namespace PPA.Portal.Domain;

/// <summary>Why somebody is called; each is one line of the table of alarms.</summary>
public enum AlarmRule
{
    /// <summary>A new complaint that nobody has assessed.</summary>
    New,

    /// <summary>Nobody has touched it for the profile's minutes.</summary>
    Untouched,

    /// <summary>Danger now, or a threat to life.</summary>
    LifeThreat,

    /// <summary>Set or raised to high.</summary>
    Raised,

    /// <summary>Taken, but nobody has been reached yet.</summary>
    NoResponse,

    /// <summary>The clock runs out soon.</summary>
    Thinning,

    /// <summary>The clock has run out.</summary>
    Overdue,

    /// <summary>A rung of the ladder was reached.</summary>
    Rung,

    /// <summary>A colleague hands a case over.</summary>
    Offered,

    /// <summary>A colleague asks to agree to a lower level.</summary>
    Lowering,

    /// <summary>The reporter has added words to a case.</summary>
    Added,

    /// <summary>The drill at the beginning of a shift, and the one of each day.</summary>
    Drill,

    /// <summary>Nobody is on duty in service hours.</summary>
    NobodyOnDuty,

    /// <summary>No screen of those on duty has been heard of while something urgent waits.</summary>
    NoScreen,

    /// <summary>More comes in than those on duty can hear one by one.</summary>
    Flood,
}
