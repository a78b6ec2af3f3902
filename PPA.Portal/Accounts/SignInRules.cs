using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using PPA.Portal.Accounts.Sessions;
using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Accounts;

/// <summary>What a cookie carries: who, and the stamp by which every session of that officer can be ended at once.</summary>
internal static class SignInTicket
{
    /// <param name="session">The browser, so that it can be shut out alone.</param>
    /// <param name="mustEnrol">True while nothing is allowed but to set up a second factor.</param>
    public static ClaimsPrincipal For(Officer officer, Guid? session = null, bool mustEnrol = false)
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, officer.Id.ToString()), new(CurrentOfficer.StampClaim, officer.SecurityStamp!)];
        if (session is { } id)
            claims.Add(new Claim(CurrentOfficer.SessionClaim, id.ToString()));
        if (mustEnrol)
            claims.Add(new Claim(CurrentOfficer.EnrolClaim, "wajib"));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme));
    }
}

/// <summary>Looks at each cookie: still the same stamp, still an open account.</summary>
internal sealed class CookieGuard(OfficerDirectory directory, SessionBook sessions, TimeProvider time) : CookieAuthenticationEvents
{
    /// <summary>The browser's pulse; it keeps a session alive only when a person was active.</summary>
    public const string PulsePath = "/denyut";

    /// <summary>Tells a page's script why its session is over.</summary>
    private const string CauseHeader = "Sebab";

    private static readonly TimeSpan LongestAhead = TimeSpan.FromHours(12);
    private static readonly object EndedKey = new();

    /// <remarks>The stale cookie is left where it is: a tab that is late must not delete the fresh one of its neighbour.</remarks>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var officer = new CurrentOfficer(directory, time);
        officer.Become(context.Principal!);
        // A ticket without a session would have no end.
        if (!officer.IsSignedIn || officer.Session is not { } session)
        {
            context.HttpContext.Items[EndedKey] = officer.HasOutlived ? "lama" : "akun";
            context.RejectPrincipal();
            return;
        }
        if (!IsByMachine(context.Request))
            await sessions.SeeAsync(session, context.HttpContext.RequestAborted);
        DateAnew(context);
    }

    /// <summary>
    /// A cookie dated ahead was made before the clock was set back, and would live until then and half an hour on top. It is dated
    /// anew, because a duty screen must not fall silent for it; one from half a day ahead or more is good for nothing.
    /// </summary>
    private void DateAnew(CookieValidatePrincipalContext context)
    {
        var ahead = context.Properties.IssuedUtc - time.GetUtcNow();
        if (ahead > LongestAhead)
            context.RejectPrincipal();
        else if (ahead > ServerClock.Tolerance)
            context.ShouldRenew = true;
    }

    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        if (IsByMachine(context.Request))
            context.ShouldRenew = false;
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsMachine(context.Request.Path))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            if (Cause(context) is { } why)
                context.Response.Headers[CauseHeader] = why;
            return Task.CompletedTask;
        }
        if (Cause(context) is { } cause)
            context.RedirectUri += "&sebab=" + cause;
        return base.RedirectToLogin(context);
    }

    /// <summary>One answer for "no permission" and "does not exist": a page's existence is told to nobody.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>True for what a page asks by itself, without a hand on it.</summary>
    private static bool IsByMachine(HttpRequest request) =>
        request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal) || request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal)
        || (request.Path == PulsePath && request.Query["aktif"] != "1");

    private static bool IsMachine(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/hubs", StringComparison.Ordinal) || path == PulsePath;

    /// <summary>Why somebody who had a cookie stands outside again.</summary>
    private static string? Cause(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.Items[EndedKey] is string ended)
            return ended;
        return context.Request.Cookies.ContainsKey(context.Options.Cookie.Name!) ? "habis" : null;
    }
}

/// <summary>Tells the scope of a new circuit who sits in front of it.</summary>
internal sealed class CircuitGreeter(AuthenticationStateProvider authentication, CurrentOfficer officer) : CircuitHandler
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) =>
        officer.Become((await authentication.GetAuthenticationStateAsync()).User);
}
