using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Shell;

/// <summary>Reads at the start which profile the office chose.</summary>
public sealed class OfficeChoice(IDbContextFactory<PortalDb> dbs, OfficeDesk desk, StartOptions options)
{
    internal const string Setting = "profil";

    /// <summary>Takes the profile of the register, unless the operator named one at start.</summary>
    public async Task ReadAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kept = await db.Set<OfficeSetting>().AsNoTracking().FirstOrDefaultAsync(s => s.Name == Setting, ct);
        if (kept is not null && options.Profile is null)
            desk.Choose(kept.Value);
    }
}
