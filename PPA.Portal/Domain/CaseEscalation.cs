namespace PPA.Portal.Domain;

/// <summary>The ladder that climbs while nobody takes the case.</summary>
public sealed partial class CaseFile
{
    private readonly List<Escalation> _escalations = [];

    public IReadOnlyList<Escalation> Escalations => _escalations;

    /// <summary>The rung that was reached; 0 while everybody on duty is still being called.</summary>
    public int Rung { get; private set; }

    /// <summary>UTC: when that rung was reached.</summary>
    public DateTime? RungAt { get; private set; }

    public OfficerId? AcknowledgedBy { get; private set; }

    /// <summary>UTC: the first "Saya lihat" since the last rung. It gives time once; only taking the case stops the ladder.</summary>
    public DateTime? AcknowledgedAt { get; private set; }

    /// <summary>True while the ladder may climb: nobody holds it and nobody has responded.</summary>
    public bool LadderRuns => Stage != CaseStage.Closed && HolderId is null && FirstResponseAt is null;

    /// <summary>Climbs one rung.</summary>
    /// <param name="role">Who is called now.</param>
    public void Climb(int rung, Role role, DateTime now)
    {
        if (!LadderRuns || rung <= Rung)
            return;
        Rung = rung;
        RungAt = now;
        AcknowledgedAt = null;
        AcknowledgedBy = null;
        _escalations.Add(new Escalation(Id, rung, role, now));
        Version++;
    }

    /// <summary>
    /// A named person has seen the call: their sound stops. The first one on a rung holds the ladder back; those who
    /// come later are on record too, but give no more time, or two people could hold it back for ever.
    /// </summary>
    public void Acknowledge(OfficerId by, DateTime now)
    {
        if (Stage == CaseStage.Closed || FirstResponseAt is not null)
            throw new RuleException("Tidak ada panggilan yang menunggu untuk kasus ini.");
        Version++;
        if (AcknowledgedBy is not null)
            return;
        AcknowledgedBy = by;
        AcknowledgedAt = now;
        _escalations.LastOrDefault(e => e.Rung == Rung)?.Acknowledge(by, now);
    }

    private void EndEscalation()
    {
        AcknowledgedAt = null;
        AcknowledgedBy = null;
        Rung = 0;
        RungAt = null;
    }
}

/// <summary>One rung that was reached, and who answered it.</summary>
public sealed class Escalation
{
    private Escalation() { }

    internal Escalation(CaseId caseId, int rung, Role role, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (CaseId, Rung, Role, RaisedAt) = (caseId, rung, role, now);
    }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public int Rung { get; private set; }
    public Role Role { get; private set; }
    public DateTime RaisedAt { get; private set; }
    public OfficerId? AcknowledgedBy { get; private set; }
    public DateTime? AcknowledgedAt { get; private set; }

    internal void Acknowledge(OfficerId by, DateTime now)
    {
        AcknowledgedBy = by;
        AcknowledgedAt = now;
    }
}
