using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Accounts;

/// <summary>Somebody new, and the password to hand out; it is shown once and kept nowhere.</summary>
public sealed record Handout(OfficerId Officer, string UserName, string Password);

/// <summary>What the sheet of an officer holds.</summary>
public sealed record OfficerEntry(string DisplayName, IReadOnlyCollection<Role> Roles, StaffEntry Service);

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

    /// <summary>Keeps what stands on the sheet of an officer: all of it, or, where one part is wrong, nothing.</summary>
    /// <exception cref="RuleException">What is wrong, and at which field.</exception>
    public Task AmendAsync(OfficerId whose, OfficerEntry wanted, CancellationToken ct = default)
    {
        me.Must(Permission.ManageOfficers);
        return files.ChangeAsync(whose, me.Id, officer => [.. Renamed(officer, wanted.DisplayName), .. Served(officer, wanted.Service), .. Appointed(officer, wanted.Roles)], ct);
    }

    /// <summary>The first administrator of an empty portal. The caller has seen the one-time code; a second one is refused.</summary>
    internal Task<Officer> FoundAsync(string userName, string displayName, string password, CancellationToken ct = default) =>
        files.AddAsync(Open(userName, displayName, [Role.Administrator], password, handedOutAt: null), null, ct);

    private static IEnumerable<OfficerChange> Renamed(Officer officer, string name)
    {
        var before = officer.DisplayName;
        officer.Rename(name);
        if (officer.DisplayName != before)
            yield return new OfficerChange("petugas-diganti-nama", null);
    }

    /// <summary>The trail says that NIP and rank changed, never what they are.</summary>
    private static IEnumerable<OfficerChange> Served(Officer officer, StaffEntry service)
    {
        var (number, rank) = (officer.StaffNumber, officer.Rank);
        officer.Serve(service.Number, service.Rank);
        var changed = string.Join(", ", new[] { number != officer.StaffNumber ? "nip" : "", rank != officer.Rank ? "pangkat" : "" }.Where(part => part.Length > 0));
        if (changed.Length > 0)
            yield return new OfficerChange("kepegawaian-diubah", changed);
    }

    private static IEnumerable<OfficerChange> Appointed(Officer officer, IReadOnlyCollection<Role> roles)
    {
        var before = OfficerFiles.CodesOf(officer);
        officer.GiveRoles(roles);
        if (OfficerFiles.CodesOf(officer) is var after && after != before)
            yield return new OfficerChange("peran-diubah", $"{before} → {after}");
    }

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
