using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>When a screen of somebody on duty was last heard of. It hears the browser's heartbeat, not the circuit: a circuit outlives a sleeping browser.</summary>
public sealed class DutyPulse(DutyRoster roster, TimeProvider time)
{
    private long _last = time.GetUtcNow().UtcDateTime.Ticks;

    /// <summary>UTC; before the first heartbeat the moment at which the portal began to listen.</summary>
    public DateTime Last => new(Interlocked.Read(ref _last), DateTimeKind.Utc);

    /// <summary>A browser says that it lives; counted where its officer is on duty.</summary>
    public void Heard(OfficerId? officer)
    {
        if (officer is not null && roster.Of(officer) is not null)
            Interlocked.Exchange(ref _last, time.GetUtcNow().UtcDateTime.Ticks);
    }
}
