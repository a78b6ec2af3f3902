using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Urgency;

/// <summary>Prompts that are lost when they come late, dealt with from wherever they are shown.</summary>
public sealed class Prompting(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, LiveFeed feed, TimeProvider time)
{
    private const int Attempts = 4;

    /// <summary>Marks a prompt as done, or as not applicable with a reason.</summary>
    /// <param name="prompt">Id in the checklist.</param>
    /// <param name="notApplicable">Why not; kept encrypted. Null where it was done.</param>
    /// <exception cref="RuleException">It was marked before, or the reason says nothing.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Others kept changing the file.</exception>
    public async Task MarkAsync(CaseId id, string prompt, string? notApplicable, CancellationToken ct = default)
    {
        officer.Must(Permission.SetRisk);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryAsync(id, prompt, notApplicable, ct);
                feed.Ring(Topic.CasesChanged, id);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody was quicker: read again.
            }
        }
    }

    private async Task TryAsync(CaseId id, string prompt, string? notApplicable, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().Include(c => c.Prompts).SingleAsync(c => c.Id == id, ct);
        officer.Must(Permission.SetRisk, file);

        var now = time.GetUtcNow().UtcDateTime;
        file.MarkPrompt(prompt, notApplicable, officer.Id, now);
        db.Journal(new AuditEntry("tandai-petunjuk", "petugas", officer.Id, id, null, null, now));
        await db.SaveChangesAsync(ct);
    }
}
