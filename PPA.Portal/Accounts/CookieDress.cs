using Microsoft.AspNetCore.Authentication.Cookies;

namespace PPA.Portal.Accounts;

/// <summary>What the portal's cookies are called and how they travel. An office that is behind TLS says so; then browsers keep them to TLS and to this one host.</summary>
public static class CookieDress
{
    // The prefix is a promise that browsers check: over TLS, for every path, for no other host.
    private const string Prefix = "__Host-";

    /// <summary>True where the office says that everybody comes over TLS.</summary>
    public static bool OnlyHttps(this IConfiguration config) => config.GetValue("Accounts:OnlyHttps", false);

    internal static void Dress(this CookieAuthenticationOptions options, string name, IConfiguration config)
    {
        options.Cookie.Name = name;
        Dress(options.Cookie, name, config);
        options.Cookie.SameSite = SameSiteMode.Strict;
    }

    /// <summary>Says whether a cookie may ever travel without TLS; where it may not, its name promises so.</summary>
    internal static void Dress(this CookieBuilder cookie, string name, IConfiguration config)
    {
        cookie.SecurePolicy = config.OnlyHttps() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        if (config.OnlyHttps())
            (cookie.Name, cookie.Path) = (Prefix + name, "/");
    }
}
