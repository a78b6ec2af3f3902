using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Urgency;

namespace PPA.Portal.Triage.Assessing;

/// <summary>An answer of an earlier judgement, under the words in which it was asked.</summary>
public sealed record PastAnswer(string Question, int Page, Answer Answer);

/// <summary>An earlier judgement.</summary>
/// <param name="Worded">False where the words of its version were never kept.</param>
/// <param name="Because">Why the level was suggested, in the words of its version.</param>
public sealed record PastAssessment(
    Guid Id, string Criteria, bool Worded, DateTime SavedAt, OfficerId By, Speaker Speaker, RiskLevel Suggested, bool Provisional,
    IReadOnlyList<string> Because, RiskLevel? Confirmed, OfficerId? ConfirmedBy, DateTime? ConfirmedAt, IReadOnlyList<PastAnswer> Answers, int Unanswered);

/// <summary>A change of level.</summary>
public sealed record PastChange(DateTime At, RiskLevel From, RiskLevel To, OfficerId By, OfficerId? ConfirmedBy, string? Reason);

/// <summary>How the level of a case came to be, newest first.</summary>
public sealed record RiskPast(string Number, RiskLevel Risk, IReadOnlyList<PastAssessment> Assessments, IReadOnlyList<PastChange> Changes);

/// <summary>Reads old judgements; each keeps the version and the words that it was made with.</summary>
public sealed class AssessmentHistory(CaseDesk desk, CriteriaBook criteria, IDbContextFactory<PortalDb> dbs)
{
    /// <summary>Reads how the level came to be; the reading is written down.</summary>
    /// <param name="number">Register number.</param>
    /// <exception cref="NotAllowedException">The table gives the officer no say in this case's level.</exception>
    public async Task<RiskPast> ReadAsync(string number, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var id = await db.Set<CaseFile>().Where(c => c.Number == number).Select(c => c.Id).SingleOrDefaultAsync(ct);
        CaseFile? file = null;
        await desk.DoAsync(id, Permission.SetRisk, "lihat-penilaian", work =>
        {
            file = work.File;
            return true;
        }, files => files.Include(c => c.Assessments).Include(c => c.RiskHistory).AsSplitQuery(), ct);

        var past = new List<PastAssessment>();
        foreach (var assessment in file!.Assessments.OrderByDescending(a => a.StartedAt))
            past.Add(Past(assessment, await criteria.WordingOfAsync(assessment.Criteria, ct)));
        return new RiskPast(file.Number, file.Risk, past,
            [.. file.RiskHistory.OrderByDescending(c => c.At).Select(c => new PastChange(c.At, c.From, c.To, c.By, c.ConfirmedBy, c.Reason))]);
    }

    private static PastAssessment Past(RiskAssessment made, ChecklistWording? kept)
    {
        var wording = kept ?? ChecklistWording.None;
        var (given, talk) = (made.Answers.ById, made.Answers.Talk ?? new SafeTalk());
        var answers = wording.Items.Where(i => given.GetValueOrDefault(i.Id) != Answer.Unknown)
            .Select(i => new PastAnswer(talk.Speaker == Speaker.Victim ? i.ToVictim : i.ToReporter, i.Page, given[i.Id])).ToList();
        return new PastAssessment(
            made.Id, made.Criteria, kept is not null, made.SavedAt, made.By, talk.Speaker, made.Suggested, made.Provisional,
            wording.Because(made.Answers.Reasons, id => given.GetValueOrDefault(id) == Answer.Unknown),
            made.Confirmed, made.ConfirmedBy, made.ConfirmedAt, answers, given.Count(a => a.Value == Answer.Unknown));
    }
}
