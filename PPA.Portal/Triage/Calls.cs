using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>Answering the ladder's calls.</summary>
public sealed class Calls(CaseDesk desk)
{
    /// <summary>"Saya lihat": silences the caller's own screen and gives time. Only taking the case stops the ladder.</summary>
    public Task AcknowledgeAsync(CaseId id, CancellationToken ct = default) => desk.DoAsync(id, Permission.AcknowledgeCall, "lihat-panggilan", work =>
    {
        work.File.Acknowledge(work.By.Id, work.Now);
        work.Detail = $"anak-tangga:{work.File.Rung}";
        return true;
    }, files => files.Include(c => c.Escalations), ct);
}
