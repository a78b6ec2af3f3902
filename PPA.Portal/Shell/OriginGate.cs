namespace PPA.Portal.Shell;

/// <summary>Lets screens speak with the portal only from the portal's own pages: a browser tells from which page a call comes.</summary>
/// <remarks>A cookie alone would let a page on another site, open in the same browser, listen to the board.</remarks>
public static class OriginGate
{
    private static readonly string[] Live = ["/_blazor", "/hubs"];

    public static IApplicationBuilder UseOriginGate(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!Live.Any(place => context.Request.Path.StartsWithSegments(place, StringComparison.OrdinalIgnoreCase)) || IsOwn(context.Request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    /// <summary>True for the portal's own pages, and for programs that are no browser and have no cookie to misuse.</summary>
    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none"))
            return false;
        var said = request.Headers.Origin;
        if (said.Count == 0)
            return true;
        return said is [{ } origin] && Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
            && (request.Host.Port is { } port ? page.Port == port : page.IsDefaultPort);
    }
}
