using PPA.Portal.Accounts;

namespace PPA.Portal.Shell;

/// <summary>While nobody has an account, every address leads to the first-run page; afterwards that page is gone.</summary>
public static class FirstRunGate
{
    private const string Page = "/mulai";
    private static readonly string[] Always = ["/css", "/js", "/fonts", "/icons.svg", "/favicon.svg", "/tidak-ditemukan", "/sehat"];
    private static readonly string[] WithHandedOut = ["/ganti-sandi", "/keluar", "/masuk", "/_blazor", "/_framework", "/hubs", "/api", "/formulir", "/denyut"];

    public static IApplicationBuilder UseFirstRunGate(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path;
        if (Always.Any(place => path.StartsWithSegments(place, StringComparison.OrdinalIgnoreCase)))
            return next(context);
        var step = context.RequestServices.GetRequiredService<FirstRun>().Now;
        var officer = context.RequestServices.GetRequiredService<CurrentOfficer>();
        return path.StartsWithSegments(Page, StringComparison.OrdinalIgnoreCase)
            ? AtThePage(context, next, step, officer)
            : Elsewhere(context, next, step, officer);
    });

    private static Task AtThePage(HttpContext context, RequestDelegate next, FirstRunStep step, CurrentOfficer officer)
    {
        if (step == FirstRunStep.Account || (step != FirstRunStep.Done && officer.May(Permission.ManageOffice)))
            return next(context);
        if (step != FirstRunStep.Done && !officer.IsSignedIn)
            context.Response.Redirect("/masuk?kembali=" + Page);
        else if (step != FirstRunStep.Done && officer.MustEnrol)
            context.Response.Redirect(Entrance.FactorPath);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task Elsewhere(HttpContext context, RequestDelegate next, FirstRunStep step, CurrentOfficer officer)
    {
        if (step == FirstRunStep.Account && context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            return Results.Problem(title: "Portal belum disiapkan.", statusCode: 503).ExecuteAsync(context);
        var mustGo = step == FirstRunStep.Account || (step != FirstRunStep.Done && context.Request.Path == "/" && officer.May(Permission.ManageOffice));
        if (mustGo)
            context.Response.Redirect(Page);
        else if (officer.Card is { MustChangePassword: true } && IsPage(context.Request.Path))
            context.Response.Redirect("/ganti-sandi");
        else if (officer is { IsSignedIn: true, MustEnrol: true } && IsPage(context.Request.Path) && context.Request.Path != Entrance.FactorPath)
            context.Response.Redirect(Entrance.FactorPath);
        else
            return next(context);
        return Task.CompletedTask;
    }

    /// <summary>A handed-out password opens the page on which it is changed, and the way out.</summary>
    private static bool IsPage(PathString path) =>
        !WithHandedOut.Any(place => path.StartsWithSegments(place, StringComparison.OrdinalIgnoreCase));
}
