using PPA.Portal.Accounts;

namespace PPA.Portal.Shell;

/// <summary>Where the office says that everybody comes over TLS: nothing is answered without it, and every cookie stays with it.</summary>
public static class HttpsGate
{
    // Whoever watches the machine from within asks without TLS; the answer says nothing of anybody.
    private const string Health = "/sehat";

    public static void UseHttpsGate(this WebApplication app)
    {
        if (!app.Configuration.OnlyHttps())
            return;
        app.Use((context, next) => context.Request.IsHttps || context.Request.Path.StartsWithSegments(Health, StringComparison.OrdinalIgnoreCase) ? next(context) : TellAsync(context));
        app.UseCookiePolicy(new CookiePolicyOptions { Secure = CookieSecurePolicy.Always });
    }

    /// <summary>A sentence and no redirect: behind a proxy that hides TLS from the portal a redirect would go round for ever.</summary>
    private static Task TellAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Sentence, context.RequestAborted);
    }

    private const string Sentence = "Portal ini hanya dibuka lewat HTTPS. Ketik alamatnya dengan https:// di depan. Pengelola server: proksi harus mengirim X-Forwarded-Proto, atau matikan Accounts:OnlyHttps.";
}
