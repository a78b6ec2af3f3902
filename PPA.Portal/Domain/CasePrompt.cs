namespace PPA.Portal.Domain;

/// <summary>A prompt that is lost when it comes late, shown on a case until somebody marks it.</summary>
public sealed class CasePrompt
{
    private CasePrompt() { }

    internal CasePrompt(CaseId caseId, string prompt, DateTime? dueAt, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (CaseId, Prompt, DueAt, ShownAt) = (caseId, prompt, dueAt, now);
    }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }

    /// <summary>Id in the checklist.</summary>
    public string Prompt { get; private set; } = "";

    /// <summary>UTC: end of its own countdown, where it has one.</summary>
    public DateTime? DueAt { get; private set; }

    public DateTime ShownAt { get; private set; }
    public DateTime? MarkedAt { get; private set; }
    public OfficerId? MarkedBy { get; private set; }

    /// <summary>Why it does not apply; null where it was done. Encrypted at rest.</summary>
    public string? NotApplicable { get; private set; }

    internal void Mark(string? notApplicable, OfficerId by, DateTime now) => (NotApplicable, MarkedBy, MarkedAt) = (notApplicable, by, now);
}

/// <summary>What must be said at once.</summary>
public sealed partial class CaseFile
{
    private readonly List<CasePrompt> _prompts = [];

    public IReadOnlyList<CasePrompt> Prompts => _prompts;

    /// <summary>UTC: the next countdown of a prompt that nobody has marked.</summary>
    public DateTime? NextPromptAt { get; private set; }

    /// <summary>Prompts that wait for somebody.</summary>
    public int OpenPrompts { get; private set; }

    /// <summary>Shows what the facts and answers call for; what is there already stays as it is.</summary>
    public void ShowPrompts(IEnumerable<(string Prompt, DateTime? DueAt)> needed, DateTime now)
    {
        foreach (var (prompt, dueAt) in needed.Where(n => _prompts.All(p => p.Prompt != n.Prompt)).ToList())
        {
            _prompts.Add(new CasePrompt(Id, prompt, dueAt, now));
            Version++;
        }
        CountPrompts();
    }

    /// <summary>Marks a prompt as done, or as not applicable with a reason.</summary>
    /// <param name="notApplicable">The reason; null where it was done.</param>
    public void MarkPrompt(string prompt, string? notApplicable, OfficerId by, DateTime now)
    {
        MustBeOpen();
        var shown = _prompts.SingleOrDefault(p => p.Prompt == prompt && p.MarkedAt is null) ?? throw new RuleException("Petunjuk ini sudah ditandai.");
        if (notApplicable is not null && notApplicable.Trim().Length < 5)
            throw new RuleException("Tulis mengapa petunjuk ini tidak berlaku.", "alasan");
        shown.Mark(notApplicable?.Trim(), by, now);
        Version++;
        CountPrompts();
    }

    private void CountPrompts()
    {
        var open = _prompts.Where(p => p.MarkedAt is null).ToList();
        (OpenPrompts, NextPromptAt) = (open.Count, open.Min(p => p.DueAt));
    }
}
