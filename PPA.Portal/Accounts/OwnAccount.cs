using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Accounts;

/// <summary>What everybody may do with their own account, whatever their roles. Each verb gives the ticket by which this one session goes on.</summary>
public sealed class OwnAccount(CurrentOfficer me, OfficerFiles files, SignInDesk desk, IPasswordHasher<Officer> hasher, OfficeDesk office)
{
    public Task<ClaimsPrincipal> RenameAsync(string displayName, CancellationToken ct = default) =>
        ChangeAsync("nama-sendiri-diganti", officer => officer.Rename(displayName), ct);

    public Task<ClaimsPrincipal> SignOutElsewhereAsync(CancellationToken ct = default) =>
        ChangeAsync("sesi-lain-diakhiri", officer => officer.SignOutEverywhere(), ct);

    /// <summary>Changes the password; all other sessions end.</summary>
    /// <param name="current">Not asked for right after signing in with a handed-out password.</param>
    public async Task<ClaimsPrincipal> ChangePasswordAsync(string? current, string? wanted, string? repeated, CancellationToken ct = default)
    {
        var card = me.Card ?? throw new NotAllowedException("Sesi Anda sudah berakhir. Masuk kembali.");
        if (!card.MustChangePassword && (await desk.KnockAsync(card.UserName, current, "sandi-diperiksa", ct)).Officer is null)
            throw new RuleException("Kata sandi sekarang tidak cocok.", "sandi-sekarang");
        PasswordRule.Check(wanted, card.UserName, card.DisplayName, office.Now.Profile.Name);
        if (wanted != repeated)
            throw new RuleException("Kedua kata sandi tidak sama.", "sandi-ulang");
        return await ChangeAsync("sandi-diganti", officer =>
        {
            if (hasher.VerifyHashedPassword(officer, officer.PasswordHash!, wanted!) != PasswordVerificationResult.Failed)
                throw new RuleException("Pilih kata sandi yang berbeda dari yang sekarang.", "sandi");
            officer.GivePassword(hasher.HashPassword(officer, wanted!), handedOutAt: null);
        }, ct);
    }

    private async Task<ClaimsPrincipal> ChangeAsync(string action, Action<Officer> change, CancellationToken ct) =>
        SignInTicket.For(await files.ChangeAsync(me.Id, me.Id, action, officer =>
        {
            change(officer);
            return null;
        }, ct, me.Session), me.Session, me.MustEnrol);
}
