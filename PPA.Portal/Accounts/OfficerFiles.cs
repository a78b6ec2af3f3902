using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>One thing that changed about an officer.</summary>
/// <param name="Action">Code for the trail.</param>
/// <param name="Detail">For the trail, without names; or null.</param>
internal readonly record struct OfficerChange(string Action, string? Detail);

/// <summary>Opens an officer's record, changes it, writes the trail and tells every screen.</summary>
/// <remarks>The write turn keeps two administrators from removing each other in the same moment.</remarks>
public sealed class OfficerFiles(IDbContextFactory<PortalDb> dbs, OfficerDirectory directory, TimeProvider time)
{
    /// <summary>UTC.</summary>
    internal DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <param name="action">Code for the trail.</param>
    /// <param name="change">Changes the officer; gives the detail for the trail, or null.</param>
    /// <param name="keep">The session that goes on where the change ends all others.</param>
    internal Task<Officer> ChangeAsync(OfficerId whose, OfficerId by, string action, Func<Officer, string?> change, CancellationToken ct, Guid? keep = null) =>
        ChangeAsync(whose, by, action, (_, officer) => Task.FromResult(change(officer)), ct, keep);

    /// <inheritdoc cref="ChangeAsync(OfficerId, OfficerId, string, Func{Officer, string?}, CancellationToken, Guid?)"/>
    internal Task<Officer> ChangeAsync(OfficerId whose, OfficerId by, string action, Func<PortalDb, Officer, Task<string?>> change, CancellationToken ct, Guid? keep = null) =>
        ChangeAsync(whose, by, async (db, officer) => [new OfficerChange(action, await change(db, officer))], keep, ct);

    /// <param name="change">Changes the officer; gives what changed, for the trail. Where it refuses, nothing is kept.</param>
    internal Task<Officer> ChangeAsync(OfficerId whose, OfficerId by, Func<Officer, IReadOnlyList<OfficerChange>> change, CancellationToken ct) =>
        ChangeAsync(whose, by, (_, officer) => Task.FromResult(change(officer)), null, ct);

    private async Task<Officer> ChangeAsync(OfficerId whose, OfficerId by, Func<PortalDb, Officer, Task<IReadOnlyList<OfficerChange>>> change, Guid? keep, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var officer = await db.Users.SingleOrDefaultAsync(o => o.Id == whose.Value, ct) ?? throw new RuleException("Petugas itu tidak ada.");
        var stamp = officer.SecurityStamp;
        var changes = await change(db, officer);
        await MustLeaveAnAdministratorAsync(db, officer, ct);
        if (officer.SecurityStamp != stamp)
            await EndSessionsAsync(db, whose, keep, ct);
        foreach (var (action, detail) in changes)
            db.Journal(new AuditEntry(action, "petugas", by, null, $"petugas:{whose}", detail, Now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        await directory.RefreshAsync(ct);
        return officer;
    }

    /// <param name="by">Null only for the first of all.</param>
    internal async Task<Officer> AddAsync(Officer officer, OfficerId? by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        if (by is null && await db.Users.AnyAsync(ct))
            throw new NotAllowedException("Akun pertama sudah dibuat.");
        if (await db.Users.AnyAsync(o => o.NormalizedUserName == officer.NormalizedUserName, ct))
            throw new RuleException("Nama pengguna itu sudah dipakai.", "pengguna");
        db.Users.Add(officer);
        db.Journal(new AuditEntry("petugas-baru", by is null ? "sistem" : "petugas", by, null, $"petugas:{officer.OfficerId}", CodesOf(officer), Now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        await directory.RefreshAsync(ct);
        return officer;
    }

    internal static string CodesOf(Officer officer) => string.Join(',', officer.Roles.Select(role => role.Code()));

    private async Task EndSessionsAsync(PortalDb db, OfficerId whose, Guid? keep, CancellationToken ct)
    {
        foreach (var session in await db.Set<OfficerSession>().Where(s => s.Officer == whose && s.EndedAt == null && s.Id != keep).ToListAsync(ct))
            session.End(Now);
    }

    private static async Task MustLeaveAnAdministratorAsync(PortalDb db, Officer changed, CancellationToken ct)
    {
        if (IsActiveAdministrator(changed))
            return;
        var others = await db.Users.AsNoTracking().Where(o => o.Id != changed.Id).ToListAsync(ct);
        if (!others.Any(IsActiveAdministrator))
            throw new RuleException("Ini pengelola sistem terakhir yang aktif. Tunjuk pengelola lain lebih dulu.", "peran");
    }

    private static bool IsActiveAdministrator(Officer officer) => !officer.Disabled && officer.Roles.Contains(Role.Administrator);
}
