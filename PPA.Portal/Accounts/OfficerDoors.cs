using Microsoft.AspNetCore.Identity;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>Whose door is open: closing it, opening it, a new password, ending sessions.</summary>
public sealed class OfficerDoors(CurrentOfficer me, OfficerFiles files, IPasswordHasher<Officer> hasher)
{
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
            o.GivePassword(hasher.HashPassword(o, password), handedOut: true);
            return null;
        }, ct);
        return new Handout(whose, officer.UserName!, password);
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
