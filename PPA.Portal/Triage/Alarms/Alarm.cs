using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

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

    /// <summary>The drill at the beginning of a shift.</summary>
    Drill,
}

/// <summary>One officer's reason to look at one case now.</summary>
/// <param name="Class">1 soft tap, 2 chime, 3 a call that wants an answer by a person.</param>
/// <param name="Since">UTC: when this stage began. A "Saya lihat" from before then does not answer it.</param>
/// <param name="Everyone">True on the last rung, where telephones are what is left.</param>
public sealed record Alarm(AlarmRule Rule, int Class, DateTime Since, bool Everyone = false)
{
    public const int Tap = 1;
    public const int Chime = 2;
    public const int Call = 3;
}

/// <summary>An officer as the table of alarms sees them, at one moment.</summary>
/// <param name="OnDuty">Alarms for all on duty are theirs too.</param>
/// <param name="Second">The second officer of the first rung.</param>
public sealed record AlarmListener(OfficerId Id, IReadOnlyList<Role> Roles, bool OnDuty, bool Second);
