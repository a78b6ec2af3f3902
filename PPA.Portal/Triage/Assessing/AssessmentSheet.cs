using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Urgency;
using PPA.Portal.Widgets;

namespace PPA.Portal.Triage.Assessing;

/// <summary>Lays the checklist beside a file: the facts it is judged by, what the complaint answers, and how it reads on a screen.</summary>
public sealed class AssessmentSheet(RiskChecklist checklist, CriteriaBook criteria, OfficeDesk desk, OfficerDirectory officers, Judging judging)
{
    public RiskChecklist Checklist => checklist;

    /// <summary>The versions that cases were judged by.</summary>
    public CriteriaBook Criteria => criteria;

    public OfficeZone Zone => desk.Now.Profile.Zone;

    /// <summary>The response clock of the office.</summary>
    public DueTime Due => desk.Now.Calendar.DueAt;

    /// <summary>All of a file that judging looks at.</summary>
    public static IQueryable<CaseFile> Whole(IQueryable<CaseFile> files) => files
        .Include(c => c.People).Include(c => c.Assessments).Include(c => c.Prompts).Include(c => c.Agenda).Include(c => c.Lowerings).AsSplitQuery();

    /// <summary>The facts, with somebody having been spoken to or not.</summary>
    /// <param name="talk">What has just been said; null for what stands in the file.</param>
    public RiskFacts Facts(CaseFile file, int complaints, SafeTalk? talk, DateTime now)
    {
        var last = Last(file);
        var said = talk ?? last?.Answers.Talk;
        var direct = said is { Speaker: not Speaker.Unknown } ? said.IsDirect : last?.DirectContact ?? false;
        return RiskFacts.Of(file, direct, complaints, desk.Now.Time.DateAt(now));
    }

    /// <summary>What the complaint answers and nobody has answered since.</summary>
    public Dictionary<string, Answer> Filled(CaseFile file, int complaints, DateTime now)
    {
        var given = Given(file);
        return FromComplaint.Of(file, complaints, desk.Now.Time.DateAt(now))
            .Where(a => !given.ContainsKey(a.Key) && checklist.Criteria.Items.Any(i => i.Id == a.Key)).ToDictionary();
    }

    public AssessmentView View(CaseFile file, int complaints, OfficerId me, DateTime now)
    {
        var facts = Facts(file, complaints, null, now);
        var said = FromComplaint.Of(file, complaints, desk.Now.Time.DateAt(now));
        var answers = Given(file).Concat(Filled(file, complaints, now)).ToDictionary();
        var suggestion = RiskRule.Judge(checklist.Criteria, facts, answers);
        var talk = Last(file)?.Answers.Talk ?? new SafeTalk();
        return new AssessmentView(
            file.Id, file.Number, facts.IsChild == true, talk,
            [.. checklist.Criteria.For(facts).OrderBy(i => i.Page).Select(i => Ask(i, talk, answers, said))],
            suggestion, checklist.Wording.Because(suggestion.Reasons, id => answers.GetValueOrDefault(id) == Answer.Unknown), file.Risk, file.Floor, file.Lowerings.FirstOrDefault(l => l.IsOpen(now))?.To,
            checklist.Criteria.Version, checklist.Criteria.ToConfirm, file.OpenAssessment()?.SavedAt, Prompts(file),
            checklist.Criteria.Items.Where(i => i.Page == 1 && answers.GetValueOrDefault(i.Id) == Answer.Yes).SelectMany(i => i.Prompts).ToHashSet(),
            [.. judging.Seconds(me).Select(o => (o.Id, o.DisplayName))]);
    }

    private static AskedItem Ask(RiskItem item, SafeTalk talk, Dictionary<string, Answer> answers, IReadOnlyDictionary<string, Answer> said)
    {
        var answer = answers.GetValueOrDefault(item.Id);
        return new AskedItem(item.Id, item.Page, talk.Speaker == Speaker.Victim ? item.ToVictim : item.ToReporter, answer, answer == Answer.Yes && said.ContainsKey(item.Id), answers.ContainsKey(item.Id));
    }

    private IReadOnlyList<PromptLine> Prompts(CaseFile file) =>
    [
        .. file.Prompts.OrderBy(p => p.MarkedAt is not null).ThenBy(p => p.DueAt ?? DateTime.MaxValue).Select(p => new PromptLine(
            p.Prompt, checklist.TextOf(p.Prompt), p.ShownAt, p.DueAt, p.MarkedAt is { } at ? $"{officers.InitialsOf(p.MarkedBy)} {desk.Now.Time.Brief(at)}" : null, p.NotApplicable)),
    ];

    private static RiskAssessment? Last(CaseFile file) => file.Assessments.MaxBy(a => a.StartedAt);

    private static IReadOnlyDictionary<string, Answer> Given(CaseFile file) => Last(file)?.Answers.ById ?? RiskAnswers.None.ById;
}
