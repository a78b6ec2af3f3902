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
internal sealed class CookieGuard(OfficerDirectory directory) : CookieAuthenticationEvents
{
    /// <summary>The browser's pulse; it keeps a session alive only when a person was active.</summary>
    public const string PulsePath = "/denyut";

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var officer = new CurrentOfficer(directory);
        officer.Become(context.Principal!);
        if (officer.IsSignedIn)
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
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
        var path = context.Request.Path;
        if (path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/hubs", StringComparison.Ordinal) || path == PulsePath)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }
        return base.RedirectToLogin(context);
    }
}

/// <summary>Tells the scope of a new circuit who sits in front of it.</summary>
internal sealed class CircuitGreeter(AuthenticationStateProvider authentication, CurrentOfficer officer) : CircuitHandler
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) =>
        officer.Become((await authentication.GetAuthenticationStateAsync()).User);
}
