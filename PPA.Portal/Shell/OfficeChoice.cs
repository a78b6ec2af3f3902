using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Shell;

/// <summary>Remembers in the register which profile the office chose on its first day.</summary>
public sealed class OfficeChoice(IDbContextFactory<PortalDb> dbs, OfficeDesk desk, StartOptions options)
{
    private const string Setting = "profil";

    /// <summary>Takes the profile of the register, unless the operator named one at start.</summary>
    public async Task ReadAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kept = await db.Set<OfficeSetting>().AsNoTracking().FirstOrDefaultAsync(s => s.Name == Setting, ct);
        if (kept is not null && options.Profile is null)
            desk.Choose(kept.Value);
    }

    public async Task KeepAsync(string profile, CancellationToken ct = default)
    {
        desk.Choose(profile);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var kept = await db.Set<OfficeSetting>().FirstOrDefaultAsync(s => s.Name == Setting, ct);
        if (kept is null)
            db.Add(new OfficeSetting(Setting, profile));
        else
            kept.Value = profile;
        await db.SaveChangesAsync(ct);
    }
}
