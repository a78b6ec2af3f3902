namespace PPA.Portal.Domain;

/// <summary>Judging urgency by the checklist: every answer is kept as it is given, and a person confirms.</summary>
public sealed partial class CaseFile
{
    private readonly List<RiskAssessment> _assessments = [];

    public IReadOnlyList<RiskAssessment> Assessments => _assessments;

    /// <summary>What the checklist suggests while nobody has confirmed a level from it.</summary>
    public RiskLevel? Suggested { get; private set; }

    /// <summary>UTC: when the level must be judged again; null while no date is set.</summary>
    public DateTime? RescoreAt { get; private set; }

    /// <summary>The level whose clock runs: the confirmed one or the suggested one, whichever calls for more help.</summary>
    public RiskLevel ClockLevel => Risk == RiskLevel.Unassessed ? Suggested ?? RiskLevel.High : Suggested > Risk ? Suggested.Value : Risk;

    /// <summary>Keeps answers and lets the rule judge them. Judging by rule only ever raises a confirmed level.</summary>
    /// <param name="answers">Those that were just given; the others stay as they are.</param>
    /// <param name="due">The response clock: the suggested level runs it, counted from receipt.</param>
    /// <param name="talk">What was said before the questions; null leaves it as it is.</param>
    /// <returns>What the checklist suggests now.</returns>
    public RiskSuggestion Assess(RiskCriteria criteria, RiskFacts facts, IReadOnlyDictionary<string, Answer> answers, OfficerId by, DueTime due, DateTime now, SafeTalk? talk = null)
    {
        MustBeOpen();
        var last = _assessments.MaxBy(a => a.StartedAt);
        var open = OpenAssessment();
        // What was asked in the words of another version stays with that version.
        if (open is null || open.Criteria != criteria.Version)
            _assessments.Add(open = new RiskAssessment(Id, criteria.Version, last?.Answers ?? RiskAnswers.None, by, now));
        var suggestion = open.Keep(criteria, facts, answers, talk, by, now);
        Suggested = suggestion.Level;
        Version++;
        if (Risk != RiskLevel.Unassessed && suggestion.Level > Risk)
            ChangeRisk(suggestion.Level, "Daftar periksa", by, null, due, now);
        else
            Reclock(due, "daftar-periksa", now);
        return suggestion;
    }

    /// <summary>A person sets the level from the checklist. Below the suggestion it takes a reason and a second officer.</summary>
    /// <param name="followUp">The office's dates for that level; they become entries of the agenda.</param>
    public void ConfirmAssessment(RiskLevel level, string? reason, OfficerId by, OfficerId? second, FollowUp followUp, DueTime due, DateTime now)
    {
        if (OpenAssessment() is null)
            throw new RuleException("Isi daftar periksa dahulu.");
        SetRisk(level, reason, by, second, due, now);
        EndAssessment(level, by, followUp, due, now);
    }

    /// <summary>The one that is being asked; null where the last one was confirmed.</summary>
    public RiskAssessment? OpenAssessment() => _assessments.MaxBy(a => a.StartedAt) is { IsOpen: true } last ? last : null;

    /// <summary>Something happened after which the level must be judged again (separation, release, a new threat …).</summary>
    /// <param name="happened">A code of <see cref="RescoreCause"/>.</param>
    public void AskRescore(string happened, OfficerId by, DateTime now)
    {
        MustBeOpen();
        if (RescoreCause.WordsOf(happened) is null)
            throw new RuleException("Pilih apa yang terjadi.", "peristiwa");
        RescoreAt = now;
        _agenda.Add(new AgendaEntry(Id, "nilai-ulang", happened, now, by));
        Version++;
    }

    private void EndAssessment(RiskLevel level, OfficerId by, FollowUp? followUp, DueTime due, DateTime now)
    {
        OpenAssessment()?.Confirm(level, by, now);
        Suggested = null;
        Version++;
        Reclock(due, "daftar-periksa", now);
        if (followUp is not null)
            PlanFollowUp(followUp, by, now);
    }

    /// <summary>The lowest level that one person may set alone.</summary>
    public RiskLevel Floor => Risk == RiskLevel.Unassessed ? Suggested ?? RiskLevel.High : Risk;

    private void MustHaveSpoken()
    {
        var last = _assessments.MaxBy(a => a.StartedAt);
        if (last is not { DirectContact: true, PageOneComplete: true })
            throw new RuleException("Dari tinggi hanya dapat diturunkan setelah bicara langsung dengan korban dan halaman 1 daftar periksa lengkap.", "risiko");
    }
}
