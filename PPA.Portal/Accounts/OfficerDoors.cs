using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>Whose door is open: closing it, opening it, a new password, ending sessions.</summary>
public sealed class OfficerDoors(CurrentOfficer me, OfficerFiles files, IPasswordHasher<Officer> hasher)
{
    private const int ReasonLength = 5;
    private const int LongestReason = 200;

    public Task DisableAsync(OfficerId whose, CancellationToken ct = default)
    {
        me.Must(Permission.ManageOfficers);
        if (whose == me.Id)
            throw new RuleException("Anda tidak dapat menonaktifkan akun Anda sendiri.");
        return ChangeAsync(whose, "petugas-dinonaktifkan", officer => officer.Disable(), ct);
    }

    public Task EnableAsync(OfficerId whose, CancellationToken ct = default)
    {
        me.Must(Permission.ManageOfficers);
        return ChangeAsync(whose, "petugas-diaktifkan", officer => officer.Enable(), ct);
    }

    /// <returns>The password to hand out, shown once.</returns>
    public async Task<Handout> ResetPasswordAsync(OfficerId whose, CancellationToken ct = default)
    {
        me.Must(Permission.ManageOfficers);
        if (whose == me.Id)
            throw new RuleException("Ganti kata sandi Anda sendiri di halaman profil.");
        var password = PasswordRule.HandOut();
        var officer = await files.ChangeAsync(whose, me.Id, "sandi-diatur-ulang", o =>
        {
            o.GivePassword(hasher.HashPassword(o, password), files.Now);
            return null;
        }, ct);
        return new Handout(whose, officer.UserName!, password);
    }

    /// <summary>Takes off the second factor of somebody whose phone is gone; all their sessions end.</summary>
    /// <param name="reason">How the administrator knows that it is they who ask; kept in the trail.</param>
    public Task ResetFactorAsync(OfficerId whose, string reason, CancellationToken ct = default)
    {
        me.Must(Permission.ManageOfficers);
        if (whose == me.Id)
            throw new RuleException("Faktor kedua Anda sendiri diatur di halaman profil.");
        var said = reason.Trim();
        if (said.Length is < ReasonLength or > LongestReason)
            throw new RuleException("Tulis alasannya: bagaimana Anda memastikan bahwa petugas itu sendiri yang meminta.", "alasan-faktor");
        return files.ChangeAsync(whose, me.Id, "faktor-diatur-ulang", async (db, officer) =>
        {
            db.Remove(await db.Set<SecondFactor>().SingleOrDefaultAsync(f => f.Id == officer.Id, ct) ?? throw new RuleException("Petugas itu tidak memakai faktor kedua."));
            officer.SignOutEverywhere();
            return said;
        }, ct);
    }

    public Task SignOutAsync(OfficerId whose, CancellationToken ct = default)
    {
        me.Must(Permission.ManageOfficers);
        return ChangeAsync(whose, "sesi-diakhiri", officer => officer.SignOutEverywhere(), ct);
    }

    private Task<Officer> ChangeAsync(OfficerId whose, string action, Action<Officer> change, CancellationToken ct) =>
        files.ChangeAsync(whose, me.Id, action, officer =>
        {
            change(officer);
            return null;
        }, ct);
}
