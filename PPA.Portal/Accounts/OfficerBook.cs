using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Accounts;

/// <summary>Somebody new, and the password to hand out; it is shown once and kept nowhere.</summary>
public sealed record Handout(OfficerId Officer, string UserName, string Password);

/// <summary>Who works here, as what, and under which name.</summary>
public sealed partial class OfficerBook(CurrentOfficer me, OfficerFiles files, IPasswordHasher<Officer> hasher, OfficeDesk office)
{
    private DateTime Now => files.Now;

    /// <summary>Opens an account with a password that its owner must change first.</summary>
    /// <param name="service">What letters print below the name; null where it is not known yet.</param>
    public async Task<Handout> HireAsync(string userName, string displayName, IReadOnlyCollection<Role> roles, StaffEntry? service = null, CancellationToken ct = default)
    {
        me.Must(Permission.ManageOfficers);
        var password = PasswordRule.HandOut();
        var officer = Open(userName, displayName, roles, password, Now);
        officer.Serve(service?.Number, service?.Rank);
        await files.AddAsync(officer, me.Id, ct);
        return new Handout(officer.OfficerId, officer.UserName!, password);
    }

    public Task GiveRolesAsync(OfficerId whose, IReadOnlyCollection<Role> roles, CancellationToken ct = default)
    {
        me.Must(Permission.ManageOfficers);
        return files.ChangeAsync(whose, me.Id, "peran-diubah", officer =>
        {
            var before = OfficerFiles.CodesOf(officer);
            officer.GiveRoles(roles);
            return $"{before} → {OfficerFiles.CodesOf(officer)}";
        }, ct);
    }

    public Task RenameAsync(OfficerId whose, string displayName, CancellationToken ct = default)
    {
        me.Must(Permission.ManageOfficers);
        return files.ChangeAsync(whose, me.Id, "petugas-diganti-nama", officer =>
        {
            officer.Rename(displayName);
            return null;
        }, ct);
    }

    /// <summary>Keeps NIP and rank; the trail says that they changed, never what they are.</summary>
    public Task ServeAsync(OfficerId whose, StaffEntry service, CancellationToken ct = default)
    {
        me.Must(Permission.ManageOfficers);
        return files.ChangeAsync(whose, me.Id, "kepegawaian-diubah", officer =>
        {
            var (number, rank) = (officer.StaffNumber, officer.Rank);
            officer.Serve(service.Number, service.Rank);
            return string.Join(", ", new[] { number != officer.StaffNumber ? "nip" : "", rank != officer.Rank ? "pangkat" : "" }.Where(part => part.Length > 0));
        }, ct);
    }

    /// <summary>The first administrator of an empty portal. The caller has seen the one-time code; a second one is refused.</summary>
    internal Task<Officer> FoundAsync(string userName, string displayName, string password, CancellationToken ct = default) =>
        files.AddAsync(Open(userName, displayName, [Role.Administrator], password, handedOutAt: null), null, ct);

    private Officer Open(string userName, string displayName, IReadOnlyCollection<Role> roles, string password, DateTime? handedOutAt)
    {
        var name = userName.Trim().ToLowerInvariant();
        if (!NameShape().IsMatch(name))
            throw new RuleException("Nama pengguna: 3 sampai 40 huruf kecil, angka, titik, atau tanda hubung.", "pengguna");
        if (string.IsNullOrWhiteSpace(displayName))
            throw new RuleException("Tulis nama petugas.", "nama");
        PasswordRule.Check(password, name, displayName, office.Now.Profile.Name);
        var officer = new Officer(name, displayName, roles, Now) { NormalizedUserName = name.ToUpperInvariant() };
        officer.GivePassword(hasher.HashPassword(officer, password), handedOutAt);
        return officer;
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._-]{2,39}\z")]
    private static partial Regex NameShape();
}
