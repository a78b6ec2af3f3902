using PPA.Portal.Accounts;

namespace PPA.Portal.Shell;

/// <summary>What browsers are told about every answer. Nothing is fetched from anywhere but here.</summary>
public static class SecurityHeaders
{
    private const string Inside =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'";

    private const string Outside =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'";

    public static IApplicationBuilder UseSecurityHeaders(this WebApplication app)
    {
        var onlyHttps = app.Configuration.OnlyHttps();
        return app.Use((context, next) =>
        {
            Write(context, PageDress.Of(context.Request.Path).Strict, onlyHttps || context.Request.IsHttps);
            return next(context);
        });
    }

    /// <summary>Written at the last moment, so that an error page carries them too.</summary>
    private static void Write(HttpContext context, bool strict, bool https) => context.Response.OnStarting(() =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = strict ? Outside : Inside;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = strict ? "no-referrer" : "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex";
        if (https)
            headers.StrictTransportSecurity = "max-age=31536000";
        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    });
}
