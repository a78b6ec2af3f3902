using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Wall;

/// <summary>Lets wall displays in by the token of their device, and nobody else. It asks the register each time, so that a revoked display goes dark at once.</summary>
public sealed class WallGate(IDbContextFactory<PortalDb> dbs)
{
    /// <summary>Holds the token; only the wall's own addresses ever get it.</summary>
    public const string Cookie = "layar";

    private const int TokenLength = 200;

    /// <summary>True for a display that is registered and not revoked.</summary>
    public async Task<bool> KnowsAsync(string? token, CancellationToken ct = default)
    {
        if (string.IsNullOrEmpty(token) || token.Length > TokenLength)
            return false;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(token));
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<WallDevice>().AsNoTracking().AnyAsync(d => d.TokenHash == hash && d.RevokedAt == null, ct);
    }

    /// <summary>Keeps the token in the display's browser, out of reach of scripts and other addresses.</summary>
    public static void Remember(HttpContext context, string token) => context.Response.Cookies.Append(Cookie, token, new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(400),
        Path = WallPages.Address,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
    });
}
