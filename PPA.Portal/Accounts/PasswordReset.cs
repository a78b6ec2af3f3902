using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>A new password from the server's command line, for the day on which the administrator is locked out. Whoever may run it holds the keys anyway.</summary>
public sealed class PasswordReset(IDbContextFactory<PortalDb> dbs, OfficerDirectory directory, IPasswordHasher<Officer> hasher, TimeProvider time)
{
    /// <summary>Hands out a password that must be changed first; open sessions end, the second factor comes off, a lock after wrong guesses is lifted.</summary>
    /// <exception cref="RuleException">Nobody has that name, or their account is closed.</exception>
    public async Task<Handout> ResetAsync(string userName, CancellationToken ct = default)
    {
        var name = userName.Trim().ToUpperInvariant();
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var officer = await db.Users.SingleOrDefaultAsync(o => o.NormalizedUserName == name, ct)
            ?? throw new RuleException($"Tidak ada petugas dengan nama pengguna {userName}.");
        if (officer.Disabled)
            throw new RuleException($"Akun {userName} dinonaktifkan. Minta pengelola lain mengaktifkannya lebih dulu.");
        var (password, now) = (PasswordRule.HandOut(), time.GetUtcNow().UtcDateTime);
        officer.GivePassword(hasher.HashPassword(officer, password), now);
        // Who lost the phone as well gets in with the password alone, and is asked for a new factor where the office wants one.
        db.RemoveRange(await db.Set<SecondFactor>().Where(f => f.Id == officer.Id).ToListAsync(ct));
        db.Journal(new AuditEntry("sandi-diatur-ulang", "sistem", null, null, $"petugas:{officer.OfficerId}", "baris-perintah", now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        await directory.RefreshAsync(ct);
        return new Handout(officer.OfficerId, officer.UserName!, password);
    }
}
