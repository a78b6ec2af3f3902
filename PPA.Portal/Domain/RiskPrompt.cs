namespace PPA.Portal.Domain;

/// <summary>From when a prompt's countdown runs.</summary>
public enum PromptStart
{
    Incident,
    Report,
}

/// <summary>What must not be said late: a prompt of the checklist.</summary>
/// <param name="Hours">Length of its own countdown in clock hours, where it has one.</param>
/// <param name="When">Facts of the complaint that call for it, all of them; none where only an answer does.</param>
public sealed record RiskPrompt(string Id, string Text, int? Hours, PromptStart? Start, IReadOnlyList<string> When)
{
    /// <summary>The facts that a prompt may wait for.</summary>
    public static readonly IReadOnlyList<string> KnownFacts = ["seksual", "seksual-baru", "kdrt", "bahaya-sekarang", "anak", "disabilitas"];

    private static readonly TimeSpan Recent = TimeSpan.FromHours(120);

    /// <summary>The prompts that a case calls for by its facts and by answers that are yes, each with the end of its countdown (UTC).</summary>
    /// <param name="offset">Of the office's zone: an incident has a date and no hour, so its countdown ends as early as it may.</param>
    public static IEnumerable<(string Prompt, DateTime? DueAt)> NeededBy(CaseFile file, IReadOnlyList<RiskPrompt> prompts, RiskCriteria criteria, TimeSpan offset, DateTime now)
    {
        var answers = file.Assessments.MaxBy(a => a.StartedAt)?.Answers.ById;
        var called = criteria.Items.Where(i => answers?.GetValueOrDefault(i.Id) == Answer.Yes).SelectMany(i => i.Prompts).ToHashSet();
        var incident = file.IncidentDate is { } day ? DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - offset, DateTimeKind.Utc) : file.ReceivedAt;
        var facts = FactsOf(file, incident, now);
        return prompts
            .Where(p => called.Contains(p.Id) || (p.When.Count > 0 && p.When.All(facts.Contains)))
            .Select(p => (p.Id, p.Hours is { } hours ? (p.Start == PromptStart.Report ? file.ReceivedAt : incident).AddHours(hours) : (DateTime?)null));
    }

    private static HashSet<string> FactsOf(CaseFile file, DateTime incident, DateTime now)
    {
        var facts = new HashSet<string>();
        if (file.Forms.Contains("seksual"))
            facts.Add("seksual");
        if (file.Forms.Contains("seksual") && (file.IncidentDate is null || now - incident <= Recent))
            facts.Add("seksual-baru");
        if (file.Domestic == Answer.Yes)
            facts.Add("kdrt");
        if (file.DangerNow == Answer.Yes)
            facts.Add("bahaya-sekarang");
        if (file.Face.Child)
            facts.Add("anak");
        if (file.Face.Disability)
            facts.Add("disabilitas");
        return facts;
    }
}
