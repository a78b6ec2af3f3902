using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Kinds;

/// <summary>A finished complaint as everybody may read it: no number, no person, no time of day.</summary>
public sealed record FinishedComplaint(DateTime PublishedAt, string Text);

/// <summary>Finished complaints about the service that the office has made public (Permen PANRB; standard of Kota Bandung, B11).</summary>
public sealed class FinishedComplaints(IDbContextFactory<PortalDb> dbs)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<FinishedComplaint>> ReadAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<CaseFile>().AsNoTracking()
            .Where(c => c.Kind == CaseKind.ServiceComplaint && c.Stage == CaseStage.Closed && c.ServiceComplaint!.PublicText != null && c.ServiceComplaint.PublishedAt != null)
            .OrderByDescending(c => c.ServiceComplaint!.PublishedAt).Take(Most)
            .Select(c => new FinishedComplaint(c.ServiceComplaint!.PublishedAt!.Value, c.ServiceComplaint.PublicText!)).ToListAsync(ct);
    }
}
