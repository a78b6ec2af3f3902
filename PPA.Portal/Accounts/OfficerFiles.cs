using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>Opens an officer's record, changes it, writes the trail and tells every screen.</summary>
/// <remarks>The write turn keeps two administrators from removing each other in the same moment.</remarks>
public sealed class OfficerFiles(IDbContextFactory<PortalDb> dbs, OfficerDirectory directory, TimeProvider time)
{
    /// <param name="action">Code for the trail.</param>
    /// <param name="change">Changes the officer; gives the detail for the trail, or null.</param>
    internal async Task<Officer> ChangeAsync(OfficerId whose, OfficerId by, string action, Func<Officer, string?> change, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var officer = await db.Users.SingleOrDefaultAsync(o => o.Id == whose.Value, ct) ?? throw new RuleException("Petugas itu tidak ada.");
        var detail = change(officer);
        await MustLeaveAnAdministratorAsync(db, officer, ct);
        db.Journal(new AuditEntry(action, "petugas", by, null, $"petugas:{whose}", detail, time.GetUtcNow().UtcDateTime));
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
        db.Journal(new AuditEntry("petugas-baru", by is null ? "sistem" : "petugas", by, null, $"petugas:{officer.OfficerId}", CodesOf(officer), time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        await directory.RefreshAsync(ct);
        return officer;
    }

    internal static string CodesOf(Officer officer) => string.Join(',', officer.Roles.Select(role => role.Code()));

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
