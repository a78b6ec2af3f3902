using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Triage;

/// <summary>How urgent a case is: raising is one gesture, lowering takes a reason and a second officer.</summary>
public sealed class Judging(CaseDesk desk, OfficerDirectory officers, RiskChecklist checklist, DueTime due, StepUp stepUp)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Sets a first level, or a higher one.</summary>
    /// <exception cref="RuleException">The level would be lower.</exception>
    public Task SetRiskAsync(CaseId id, RiskLevel level, CancellationToken ct = default) => desk.DoAsync(id, Permission.SetRisk, "risiko", work =>
    {
        if (work.File.Risk == level)
            return false;
        work.Detail = Change(work.File.Risk, level);
        work.File.SetRisk(level, null, work.By.Id, null, due, work.Now);
        work.File.PlanFollowUp(checklist.FollowUps[level], work.By.Id, work.Now);
        return true;
    }, files => files.Include(c => c.Agenda), ct);

    /// <summary>Takes back one's own change within ten seconds.</summary>
    public Task UndoRiskAsync(CaseId id, CancellationToken ct = default) => desk.DoAsync(id, Permission.SetRisk, "urungkan-risiko", work =>
    {
        var before = work.File.Risk;
        work.File.UndoRisk(work.By.Id, due, work.Now, Grace, checklist.FollowUps.GetValueOrDefault(before));
        work.Detail = Change(before, work.File.Risk);
        return true;
    }, files => files.Include(c => c.RiskHistory).Include(c => c.Agenda).AsSplitQuery(), ct);

    /// <summary>Asks a second officer to agree to a lower level.</summary>
    /// <param name="reason">At least <see cref="RiskLowering.ReasonLength"/> letters; kept encrypted.</param>
    public Task AskLoweringAsync(CaseId id, RiskLevel to, string reason, OfficerId second, CancellationToken ct = default) =>
        desk.DoAsync(id, Permission.AskLowering, "minta-turun", work =>
        {
            if (officers.Find(second) is not { Disabled: false } other || !Answers(other))
                throw new RuleException("Petugas itu tidak dapat menyetujui penurunan.", "petugas-kedua");
            work.File.AskLowering(to, reason, work.By.Id, second, work.Now);
            work.Subject = $"petugas:{second}";
            work.Detail = Change(work.File.Risk, to);
            return true;
        }, files => files.Include(c => c.Lowerings).Include(c => c.Assessments).AsSplitQuery(), ct);

    /// <summary>The second officer agrees or refuses.</summary>
    public async Task AnswerLoweringAsync(CaseId id, Guid request, bool agrees, CancellationToken ct = default)
    {
        desk.Officer.Must(Permission.AnswerLowering);
        // Two officers are two people only where each has shown who they are; saying no needs no proof.
        if (agrees)
            await stepUp.MustAsync(StepPurpose.LowerRisk);
        await desk.DoAsync(id, Permission.AnswerLowering, "jawab-turun", work =>
        {
            var before = work.File.Risk;
            var to = work.File.Lowerings.SingleOrDefault(l => l.Id == request)?.To ?? before;
            work.File.AnswerLowering(request, agrees, work.By.Id, due, work.Now, checklist.FollowUps.GetValueOrDefault(to));
            work.Detail = $"{(agrees ? "setuju" : "tolak")} {Change(before, work.File.Risk)}";
            return true;
        }, files => files.Include(c => c.Lowerings).Include(c => c.Assessments).Include(c => c.Agenda).AsSplitQuery(), ct);
    }

    /// <summary>Officers who may be the second one, by name.</summary>
    public IReadOnlyList<OfficerCard> Seconds(OfficerId except) => [.. officers.Active.Where(o => o.Id != except && Answers(o))];

    private static bool Answers(OfficerCard officer) => PermissionTable.ScopeOf(Permission.AnswerLowering, officer.Roles) == Scope.All;

    private static string Change(RiskLevel from, RiskLevel to) => $"{from.Code()}>{to.Code()}";
}
