namespace PPA.Portal.Domain;

/// <summary>Who works on the case besides its holder: the team of a letter of assignment, a counselor who was named.</summary>
public sealed partial class CaseFile
{
    /// <summary>Ids of the officers, so that one reading of the file says who may work on it.</summary>
    public IReadOnlyList<string> Team { get; private set; } = [];

    public bool HasOnTeam(OfficerId officer) => Team.Contains(officer.Value.ToString("N"));

    /// <summary>Adds officers to those who work on the case.</summary>
    public void JoinTeam(IEnumerable<OfficerId> officers)
    {
        MustBeOpen();
        var all = Team.Union(officers.Select(o => o.Value.ToString("N"))).ToList();
        if (all.Count == Team.Count)
            return;
        Team = all;
        Version++;
    }

    /// <summary>A step of a procedure gives the case to an officer, who accepts it or gives it back; until then it stays with whoever holds it.</summary>
    public void Assign(OfficerId to, OfficerId by, DateTime now)
    {
        MustBeOpen();
        JoinTeam([to]);
        if (to == HolderId)
            return;
        if (to == by)
        {
            Hold(by, now);
            return;
        }
        (OfferedTo, OfferedAt) = (to, now);
        Version++;
    }
}
