using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>How long a password opens the door that somebody else handed out: a slip of paper in a drawer must not let anybody in next year.</summary>
public sealed class FirstPassword(IConfiguration config, TimeProvider time)
{
    private const double Hour = 1;
    private const double Month = 24 * 31;

    /// <summary>Long enough for a weekend.</summary>
    public TimeSpan Lasts { get; } = TimeSpan.FromHours(Math.Clamp(config.GetValue("Accounts:FirstPasswordHours", 72d), Hour, Month));

    /// <summary>True where the password was handed out, never changed, and its time is over.</summary>
    public bool IsOver(Officer officer) => officer.MustChangePassword && IsOver(officer.HandedOutAt);

    /// <param name="handedOutAt">UTC; null for a password of one's own.</param>
    public bool IsOver(DateTime? handedOutAt) => handedOutAt + Lasts <= time.GetUtcNow().UtcDateTime;
}
