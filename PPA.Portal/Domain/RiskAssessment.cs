namespace PPA.Portal.Domain;

/// <summary>Who answers the checklist.</summary>
public enum Speaker
{
    Unknown,
    Victim,

    /// <summary>For a child: somebody safe who cares for it.</summary>
    SafeCaregiver,
    Reporter,
}

/// <summary>The three things asked before any question of the checklist.</summary>
/// <param name="Safe">May the person speak now?</param>
/// <param name="Alone">Is nobody near who may not hear it?</param>
/// <param name="CallBack">Is there a number at which they may be called back?</param>
public sealed record SafeTalk(Answer Safe = Answer.Unknown, Answer Alone = Answer.Unknown, Answer CallBack = Answer.Unknown, Speaker Speaker = Speaker.Unknown)
{
    /// <summary>True where the person themselves answers, or for a child a safe caregiver.</summary>
    public bool IsDirect => Speaker is Speaker.Victim or Speaker.SafeCaregiver;
}

/// <summary>The answers of one assessment, and why they led where they did. Encrypted at rest.</summary>
/// <param name="Talk">What was asked first; null where nobody was asked.</param>
public sealed record RiskAnswers(IReadOnlyDictionary<string, Answer> ById, IReadOnlyList<string> Reasons, SafeTalk? Talk = null)
{
    public static readonly RiskAnswers None = new(new Dictionary<string, Answer>(), []);

    public bool Equals(RiskAnswers? other) => other is not null
        && ById.Count == other.ById.Count && ById.All(a => other.ById.TryGetValue(a.Key, out var answer) && answer == a.Value)
        && Reasons.SequenceEqual(other.Reasons) && Talk == other.Talk;

    public override int GetHashCode() => ById.Count;
}

/// <summary>One version of the judgement: the checklist it was made with, its answers, what it suggested and what a person confirmed.</summary>
public sealed class RiskAssessment
{
    private RiskAssessment() { }

    internal RiskAssessment(CaseId caseId, string criteria, RiskAnswers before, OfficerId by, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        (CaseId, Criteria, Answers, By, StartedAt, SavedAt) = (caseId, criteria, before, by, now, now);
    }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }

    /// <summary>Version of the checklist; an old assessment keeps the one it was made with.</summary>
    public string Criteria { get; private set; } = "";

    public RiskAnswers Answers { get; private set; } = RiskAnswers.None;
    public bool DirectContact { get; private set; }
    public bool PageOneComplete { get; private set; }
    public RiskLevel Suggested { get; private set; }
    public bool Provisional { get; private set; }
    public OfficerId By { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateTime SavedAt { get; private set; }
    public RiskLevel? Confirmed { get; private set; }
    public OfficerId? ConfirmedBy { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Still being asked; nobody has confirmed a level from it.</summary>
    public bool IsOpen => ConfirmedAt is null;

    internal RiskSuggestion Keep(RiskCriteria criteria, RiskFacts facts, IReadOnlyDictionary<string, Answer> answers, SafeTalk? talk, OfficerId by, DateTime now)
    {
        var all = new Dictionary<string, Answer>(Answers.ById);
        foreach (var (id, answer) in answers)
            all[id] = criteria.Items.Any(i => i.Id == id) ? answer : throw new RuleException("Pertanyaan ini tidak ada pada daftar periksa.");
        var suggestion = RiskRule.Judge(criteria, facts, all);
        Answers = new RiskAnswers(all, suggestion.Reasons, talk ?? Answers.Talk);
        DirectContact = facts.DirectContact;
        PageOneComplete = criteria.For(facts).Where(i => i.Page == 1).All(i => all.GetValueOrDefault(i.Id) != Answer.Unknown);
        (Suggested, Provisional, By, SavedAt) = (suggestion.Level, suggestion.Provisional, by, now);
        return suggestion;
    }

    internal void Confirm(RiskLevel level, OfficerId by, DateTime now) => (Confirmed, ConfirmedBy, ConfirmedAt) = (level, by, now);
}
