namespace PPA.Portal.Domain.Procedures;

/// <summary>What somebody is writing in a step, kept from pause to pause. One for each window, so that nobody's words are lost to somebody else's.</summary>
public sealed class StepDraft
{
    private StepDraft() { }

    public StepDraft(Guid window, RunStep step, OfficerId officer)
    {
        (Id, StepId, CaseId, Officer) = (window, step.Id, step.CaseId, officer);
    }

    /// <summary>Names the window that writes it.</summary>
    public Guid Id { get; private set; }

    public Guid StepId { get; private set; }
    public CaseId CaseId { get; private set; }
    public OfficerId Officer { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Content { get; private set; } = "{}";

    /// <summary>Rises with each writing of anyone in this step.</summary>
    public int Stamp { get; private set; }

    /// <summary>The last stamp of others that whoever writes this has seen and answered.</summary>
    public int Seen { get; private set; }

    public DateTime SavedAt { get; private set; }

    public StepValues Values => StepValues.Parse(Content);

    /// <summary>The words of an entry became an entry; the rest of the draft stays.</summary>
    public void DropEntry() => Content = Values.Without(EntryPlan.Heading).ToJson();

    public void Keep(StepValues values, int stamp, int seen, DateTime now) =>
        (Content, Stamp, Seen, SavedAt) = (values.ToJson(), stamp, Math.Max(seen, Seen), now);

    /// <summary>True when another draft says something else that this one has not answered. Entries that two people write are two entries, no clash.</summary>
    public bool ClashesWith(StepDraft other) => other.Id != Id && other.Stamp > Seen && !other.Values.Without(EntryPlan.Heading).Equals(Values.Without(EntryPlan.Heading));
}
