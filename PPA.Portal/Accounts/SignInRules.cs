using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>What a cookie carries: who, and the stamp by which every session of that officer can be ended at once.</summary>
internal static class SignInTicket
{
    public static ClaimsPrincipal For(Officer officer) => new(new ClaimsIdentity(
    [
        new Claim(ClaimTypes.NameIdentifier, officer.Id.ToString()),
        new Claim(CurrentOfficer.StampClaim, officer.SecurityStamp!),
    ], IdentityConstants.ApplicationScheme));
}

/// <summary>Looks at each cookie: still the same stamp, still an open account.</summary>
internal sealed class CookieGuard(OfficerDirectory directory, TimeProvider time) : CookieAuthenticationEvents
{
    /// <summary>The browser's pulse; it keeps a session alive only when a person was active.</summary>
    public const string PulsePath = "/denyut";

    private static readonly object EndedKey = new();

    /// <remarks>The stale cookie is left where it is: a tab that is late must not delete the fresh one of its neighbour.</remarks>
    public override Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var officer = new CurrentOfficer(directory, time);
        officer.Become(context.Principal!);
        if (officer.IsSignedIn)
            return Task.CompletedTask;
        context.HttpContext.Items[EndedKey] = true;
        context.RejectPrincipal();
        return Task.CompletedTask;
    }

    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        var request = context.Request;
        var machine = request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal)
            || request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal)
            || (request.Path == PulsePath && request.Query["aktif"] != "1");
        if (machine)
            context.ShouldRenew = false;
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsMachine(context.Request.Path))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
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

    private static bool IsMachine(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/hubs", StringComparison.Ordinal) || path == PulsePath;

    /// <summary>Why somebody who had a cookie stands outside again.</summary>
    private static string? Cause(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.Items.ContainsKey(EndedKey))
            return "akun";
        return context.Request.Cookies.ContainsKey(context.Options.Cookie.Name!) ? "habis" : null;
    }
}

/// <summary>Tells the scope of a new circuit who sits in front of it.</summary>
internal sealed class CircuitGreeter(AuthenticationStateProvider authentication, CurrentOfficer officer) : CircuitHandler
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) =>
        officer.Become((await authentication.GetAuthenticationStateAsync()).User);
}
