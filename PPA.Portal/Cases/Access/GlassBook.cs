using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Cases.Access;

/// <summary>Opens a restricted file in need, and looks at such openings afterwards.</summary>
public sealed class GlassBook(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, CaseDesk desk)
{
    /// <summary>True where only a restriction stands between the officer and the file.</summary>
    public async Task<bool> MayBreakAsync(string number, CancellationToken ct = default)
    {
        officer.Must(Permission.BreakGlass);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await FindAsync(db, number, ct) is not null;
    }

    /// <summary>Opens it for a few hours, with a reason that a supervisor looks at.</summary>
    /// <exception cref="NotAllowedException">The officer's function does not open it in any case.</exception>
    public async Task BreakAsync(string number, string reason, CancellationToken ct = default)
    {
        officer.Must(Permission.BreakGlass);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await FindAsync(db, number, ct) ?? throw new NotAllowedException();
        file.BreakGlass(reason, officer.Id, desk.Now);
        await SaveAsync(db, file.Id, "buka-darurat", ct);
    }

    /// <summary>A supervisor says whether an opening was justified.</summary>
    public async Task ReviewAsync(CaseId id, Guid opening, bool justified, string remark, CancellationToken ct = default)
    {
        officer.Must(Permission.ReviewGlass);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().Include(c => c.GlassBreaks).SingleAsync(c => c.Id == id, ct);
        file.ReviewGlass(opening, justified, remark, officer.Id, desk.Now);
        await SaveAsync(db, id, "tinjau-darurat", ct);
    }

    /// <summary>Openings of all files, those that nobody has looked at first.</summary>
    public async Task<IReadOnlyList<GlassLine>> OpeningsAsync(CancellationToken ct = default)
    {
        officer.Must(Permission.ReviewGlass);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Set<GlassBreak>().AsNoTracking().OrderBy(g => g.ReviewedAt != null).ThenByDescending(g => g.At).Take(100).ToListAsync(ct);
        var ids = rows.Select(g => g.CaseId).Distinct().ToList();
        var numbers = await db.Set<CaseFile>().AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Number }).ToDictionaryAsync(c => c.Id, c => c.Number, ct);
        return [.. rows.Select(g => Line(g, numbers[g.CaseId]))];
    }

    internal static GlassLine Line(GlassBreak g, string number) => new(g.CaseId, number, g.Id, g.By, g.At, g.Until, g.Reason, g.Justified, g.Remark, g.ReviewedBy);

    private async Task<CaseFile?> FindAsync(PortalDb db, string number, CancellationToken ct)
    {
        var file = await db.Set<CaseFile>().WithAccess().SingleOrDefaultAsync(c => c.Number == number, ct);
        return file is { Restricted: true } && officer.MayInNeed(Permission.BreakGlass, file) ? file : null;
    }

    private async Task SaveAsync(PortalDb db, CaseId id, string action, CancellationToken ct)
    {
        db.Journal(new AuditEntry(action, "petugas", officer.Id, id, null, null, desk.Now));
        await db.SaveChangesAsync(ct);
        desk.Feed.Ring(Topic.CasesChanged, id);
    }
}
