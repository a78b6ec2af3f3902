using System.Security.Claims;
using PPA.Portal.Accounts.Sessions;

namespace PPA.Portal.Accounts;

/// <summary>At the door everybody is a stranger, also who is still inside: a form that was drawn for a session would be refused once that session is over.</summary>
public static class FreshDoor
{
    private const string Door = "/masuk";
    private static readonly object AgainKey = new();

    public static IApplicationBuilder UseFreshDoor(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments(Door, StringComparison.OrdinalIgnoreCase) && context.User.Identity?.IsAuthenticated == true && IsFor(context))
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        return next(context);
    });

    /// <summary>True for somebody inside who comes to begin a new session before the old one ends.</summary>
    internal static bool IsAgain(HttpContext context) => context.Items.ContainsKey(AgainKey);

    /// <summary>Whoever is inside for a while yet and only looks at the door is led back in; anybody else gets its form.</summary>
    private static bool IsFor(HttpContext context)
    {
        var isEnding = context.RequestServices.GetRequiredService<SessionLife>().IsEnding(CurrentOfficer.SessionOf(context.User));
        if (isEnding)
            context.Items[AgainKey] = true;
        return isEnding || HttpMethods.IsPost(context.Request.Method) || context.Request.Path != Door;
    }
}
