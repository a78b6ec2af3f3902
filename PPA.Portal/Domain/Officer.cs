using Microsoft.AspNetCore.Identity;

namespace PPA.Portal.Domain;

/// <summary>A person who works in the portal: name, roles, and whether the door is open to them.</summary>
public sealed class Officer : IdentityUser<Guid>
{
    private const int LongestRank = 60;

    // An end further ahead was written before the server's clock was set back.
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(1);
    private List<Role> _roles = [];

    private Officer() { }

    /// <param name="userName">What the person types to sign in.</param>
    /// <param name="displayName">Name as colleagues know it.</param>
    /// <param name="roles">At least one.</param>
    /// <param name="now">UTC.</param>
    public Officer(string userName, string displayName, IEnumerable<Role> roles, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        UserName = userName;
        SecurityStamp = Guid.NewGuid().ToString("N");
        LockoutEnabled = true;
        CreatedAt = now;
        DisplayName = displayName.Trim();
        GiveRoles(roles);
    }

    public OfficerId OfficerId => new(Id);

    public string DisplayName { get; private set; } = "";

    /// <summary>NIP, 18 digits; null for somebody who has none.</summary>
    public string? StaffNumber { get; private set; }

    /// <summary>Pangkat and golongan as printed below a name: "Pembina (IV/a)"; null where there is none.</summary>
    public string? Rank { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public bool Disabled { get; private set; }

    /// <summary>True while the password is one that somebody else handed out.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>UTC, when somebody else handed out the password; null for one of the officer's own.</summary>
    public DateTime? HandedOutAt { get; private set; }

    public IReadOnlyList<Role> Roles => _roles;

    /// <summary>"Rina Wulandari" gives "R.W.".</summary>
    public string Initials => Domain.Initials.Of(DisplayName) ?? "?";

    public void Rename(string displayName)
    {
        if (string.IsNullOrWhiteSpace(displayName))
            throw new RuleException("Tulis nama petugas.", "nama");
        DisplayName = displayName.Trim();
    }

    /// <summary>Keeps what letters print below the name.</summary>
    /// <param name="staffNumber">NIP as typed; empty for none.</param>
    /// <exception cref="RuleException">The number is no NIP, or the rank is too long.</exception>
    public void Serve(string? staffNumber, string? rank)
    {
        if (rank?.Trim().Length > LongestRank)
            throw new RuleException("Pangkat terlalu panjang. Tulis paling banyak 60 huruf, misalnya Pembina (IV/a).", "pangkat");
        StaffNumber = Domain.StaffNumber.Read(staffNumber);
        Rank = string.IsNullOrWhiteSpace(rank) ? null : rank.Trim();
    }

    public void GiveRoles(IEnumerable<Role> roles)
    {
        var given = roles.Distinct().Order().ToList();
        if (given.Count == 0)
            throw new RuleException("Pilih sedikitnya satu peran.", "peran");
        _roles = given;
    }

    /// <summary>Closes the door: screens that are open end, and no new sign-in is possible.</summary>
    public void Disable()
    {
        Disabled = true;
        SignOutEverywhere();
    }

    public void Enable() => Disabled = false;

    /// <summary>Gives a new password; whoever is inside with the old one is outside.</summary>
    /// <param name="hash">Never the password itself.</param>
    /// <param name="handedOutAt">UTC, where somebody else chose it, so that it must be changed first; null where the officer did.</param>
    public void GivePassword(string hash, DateTime? handedOutAt)
    {
        PasswordHash = hash;
        (MustChangePassword, HandedOutAt) = (handedOutAt is not null, handedOutAt);
        ForgetFailedSignIns();
        SignOutEverywhere();
    }

    /// <summary>Keeps the same password under a stronger hash; nobody is signed out by it.</summary>
    public void KeepStronger(string hash) => PasswordHash = hash;

    /// <summary>Until when the door stays closed after too many wrong passwords; null when it is open.</summary>
    public DateTime? LockedUntil(DateTime now) => LockoutEnd is { } end && end.UtcDateTime > now && end.UtcDateTime - now <= LongestLock ? end.UtcDateTime : null;

    /// <summary>Counts a wrong password and closes the door for a while after too many.</summary>
    public void CountFailedSignIn(int tries, TimeSpan lasts, DateTime now)
    {
        AccessFailedCount++;
        if (AccessFailedCount < tries)
            return;
        AccessFailedCount = 0;
        LockoutEnd = new DateTimeOffset(now + lasts, TimeSpan.Zero);
    }

    public void ForgetFailedSignIns()
    {
        AccessFailedCount = 0;
        LockoutEnd = null;
    }

    /// <summary>Makes every cookie and circuit handed out before now worthless.</summary>
    public void SignOutEverywhere() => SecurityStamp = Guid.NewGuid().ToString("N");
}
