using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

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
