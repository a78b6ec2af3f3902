using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Live.Nodes;

namespace PPA.Portal.Triage.Alarms;

/// <summary>When a screen of somebody on duty was last heard of. It hears the browser's heartbeat, not the circuit: a circuit outlives a sleeping browser.</summary>
public sealed class DutyPulse
{
    private const string Whisper = "denyut";
    private readonly DutyRoster _roster;
    private readonly Whispers _whispers;
    private readonly TimeProvider _time;
    private long _last;

    public DutyPulse(DutyRoster roster, Whispers whispers, LiveFeed feed, TimeProvider time)
    {
        (_roster, _whispers, _time) = (roster, whispers, time);
        Listen();
        whispers.Hear(Whisper, _ => Listen());
        feed.Listen(Topic.ClockSetBack, Listen);
    }

    /// <summary>UTC; before the first heartbeat the moment at which the portal began to listen, after the clock was set back that moment.</summary>
    public DateTime Last => new(Interlocked.Read(ref _last), DateTimeKind.Utc);

    /// <summary>A browser says that it lives; counted where its officer is on duty.</summary>
    public void Heard(OfficerId? officer)
    {
        if (officer is null || _roster.Of(officer) is null)
            return;
        Listen();
        _whispers.Say(Whisper, "");
    }

    private void Listen() => Interlocked.Exchange(ref _last, _time.GetUtcNow().UtcDateTime.Ticks);
}
