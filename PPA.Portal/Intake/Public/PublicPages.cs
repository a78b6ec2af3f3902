using PPA.Portal.Office;

namespace PPA.Portal.Intake.Public;

/// <summary>The public's door: what it needs, and the ways out.</summary>
internal static class PublicPages
{
    private const string Exit = "/formulir/keluar";

    public static IServiceCollection AddPublic(this IServiceCollection services) => services
        .AddSingleton<VisitShelf>().AddSingleton<PublicPace>().AddSingleton<PublicDesk>()
        .AddSingleton<PublicSteps>().AddSingleton<StatusDesk>();

    public static void MapPublic(this IEndpointRouteBuilder app)
    {
        MapLook(app);
        // A link, not a form: leaving must work from any page, also from one whose time has run out.
        app.MapGet(Exit, (HttpContext context, VisitShelf shelf, OfficeDesk desk) =>
        {
            Leave(context, shelf);
            return Results.Redirect(desk.Now.Profile.QuickExit.ToString());
        }).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(Exit, (HttpContext context, VisitShelf shelf) =>
        {
            Leave(context, shelf);
            return Results.NoContent();
        }).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    private static void MapLook(IEndpointRouteBuilder app)
    {
        // A page answers GET and POST alone; who only looks whether the form is there gets an answer too.
        foreach (var page in (string[])["/formulir", "/formulir/status"])
            app.MapMethods(page, [HttpMethods.Head], () => Results.Ok()).AllowAnonymous().ExcludeFromDescription();
    }

    private static void Leave(HttpContext context, VisitShelf shelf)
    {
        shelf.End(VisitCookie.Read(context));
        VisitCookie.Take(context);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        context.Response.Headers.CacheControl = "no-store";
    }
}
