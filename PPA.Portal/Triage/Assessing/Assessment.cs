using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Assessing;

/// <summary>Judging urgency with the checklist: each answer is on disk before the next question, and a person decides.</summary>
public sealed class Assessment(CaseDesk desk, Judging judging, AssessmentSheet sheet, RepeatCount repeats, IDbContextFactory<PortalDb> dbs)
{
    /// <summary>Opens the checklist of a case; the opening is written down.</summary>
    /// <param name="number">Register number.</param>
    /// <exception cref="NotAllowedException">The table gives the officer no say in this case's level.</exception>
    public async Task<AssessmentView> OpenAsync(string number, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var id = await db.Set<CaseFile>().Where(c => c.Number == number).Select(c => c.Id).SingleOrDefaultAsync(ct);
        return await WorkAsync(id, "buka-penilaian", (_, _) => { }, ct);
    }

    /// <summary>Reads a checklist again that is already open on the officer's screen; that is no second opening.</summary>
    public Task<AssessmentView> FreshenAsync(CaseId id, CancellationToken ct = default) => WorkAsync(id, null, (_, _) => { }, ct);

    /// <summary>Keeps one answer at once and judges anew.</summary>
    /// <returns>The checklist as it stands with the answer.</returns>
    public Task<AssessmentView> AnswerAsync(CaseId id, string item, Answer answer, CancellationToken ct = default) =>
        WorkAsync(id, "jawab-daftar-periksa", (work, complaints) => Keep(work, complaints, new() { [item] = answer }, null), ct);

    /// <summary>Keeps what was said before the questions: who speaks, and whether it is safe.</summary>
    public Task<AssessmentView> SpokenAsync(CaseId id, SafeTalk talk, CancellationToken ct = default) =>
        WorkAsync(id, "jawab-daftar-periksa", (work, complaints) => Keep(work, complaints, [], talk), ct);

    /// <summary>A person sets the level. Below the suggestion a second officer is asked first.</summary>
    /// <param name="reason">Needed below the suggestion; kept encrypted.</param>
    /// <param name="second">Who is to agree below the suggestion.</param>
    public async Task<AssessmentView> ConfirmAsync(CaseId id, RiskLevel level, string? reason, OfficerId? second, CancellationToken ct = default)
    {
        if (second is { } other)
        {
            await judging.AskLoweringAsync(id, level, reason ?? "", other, ct);
            return await FreshenAsync(id, ct);
        }
        return await WorkAsync(id, "tetapkan-penilaian", (work, complaints) =>
        {
            var before = work.File.Risk;
            if (work.File.OpenAssessment() is null)
                Keep(work, complaints, [], null);
            work.File.ConfirmAssessment(level, reason, work.By.Id, null, sheet.Checklist.FollowUps[level], sheet.Due, work.Now);
            work.Detail = $"{before.Code()}>{work.File.Risk.Code()}";
        }, ct);
    }

    private void Keep(CaseAct work, int complaints, Dictionary<string, Answer> given, SafeTalk? talk)
    {
        var answers = sheet.Filled(work.File, complaints, work.Now);
        foreach (var (item, answer) in given)
            answers[item] = answer;
        work.File.Assess(sheet.Checklist.Criteria, sheet.Facts(work.File, complaints, talk, work.Now), answers, work.By.Id, sheet.Due, work.Now, talk);
        sheet.Checklist.Prompt(work.File, sheet.Zone, work.Now);
    }

    private async Task<AssessmentView> WorkAsync(CaseId id, string? action, Action<CaseAct, int> act, CancellationToken ct)
    {
        // Before the first answer: a judgement whose questions are not kept could not be read again.
        if (action is "jawab-daftar-periksa" or "tetapkan-penilaian")
            await sheet.Criteria.KeepAsync(ct);
        var complaints = await repeats.OfAsync(id, ct);
        AssessmentView? view = null;
        await desk.DoAsync(id, Permission.SetRisk, action ?? "", work =>
        {
            act(work, complaints);
            view = sheet.View(work.File, complaints, work.By.Id, work.Now);
            return action is not null;
        }, AssessmentSheet.Whole, ct);
        return view!;
    }
}
