using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using PPA.Portal.Accounts.Sessions;

namespace PPA.Portal.Accounts;

/// <summary>The addresses of accounts that are not pages.</summary>
public static class AccountsPages
{
    public static WebApplication MapAccounts(this WebApplication app)
    {
        app.MapPost("/keluar", (Delegate)LeaveAsync);
        return app;
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, IAntiforgery antiforgery, CurrentOfficer officer, SessionBook sessions)
    {
        if (context.User.Identity?.IsAuthenticated == true && !await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();
        if (officer.Session is { } session)
            await sessions.EndAsync(session, context.RequestAborted);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.LocalRedirect("/masuk?sebab=keluar");
    }
}
