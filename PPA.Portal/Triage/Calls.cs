using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Triage.Alarms;

namespace PPA.Portal.Triage;

/// <summary>What came of "Saya lihat": who was first on this rung, and when.</summary>
/// <param name="At">UTC.</param>
public sealed record CallSeen(OfficerId First, DateTime At);

/// <summary>Answering calls.</summary>
public sealed class Calls(CaseDesk desk, CallAnswers answers)
{
    /// <summary>Code of this verb in the trail, from which answers are read again after a restart.</summary>
    public const string Action = "lihat-panggilan";

    /// <summary>"Saya lihat": silences the caller's own screens. The first one gives the ladder time; each later one is on record and is told who was first.</summary>
    public async Task<CallSeen> AcknowledgeAsync(CaseId id, CancellationToken ct = default)
    {
        CallSeen seen = null!;
        CaseAct act = null!;
        await desk.DoAsync(id, Permission.AcknowledgeCall, Action, work =>
        {
            work.File.Acknowledge(work.By.Id, work.Now);
            work.Detail = $"anak-tangga:{work.File.Rung}";
            act = work;
            seen = new CallSeen(work.File.AcknowledgedBy!.Value, work.File.AcknowledgedAt!.Value);
            return true;
        }, files => files.Include(c => c.Escalations), ct);
        answers.Put(id, act.By.Id, act.Now);
        return seen;
    }
}
