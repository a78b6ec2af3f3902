namespace PPA.Portal.Domain;

/// <summary>One sound that an officer's screens were told to make. Ids only: it is counted, to find rules that call too often.</summary>
public sealed class Sounding
{
    private Sounding() { }

    /// <param name="caseId">Null where it was about no case: a drill, a call about the office.</param>
    /// <param name="kind">Class: 1 tap, 2 chime, 3 call.</param>
    public Sounding(OfficerId officer, CaseId? caseId, AlarmRule rule, int kind, DateTime at) =>
        (Officer, CaseId, Rule, Class, At) = (officer, caseId, rule, kind, at);

    public long Id { get; private set; }
    public OfficerId Officer { get; private set; }
    public CaseId? CaseId { get; private set; }
    public AlarmRule Rule { get; private set; }
    public int Class { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
