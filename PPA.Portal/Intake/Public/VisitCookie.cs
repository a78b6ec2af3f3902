namespace PPA.Portal.Intake.Public;

/// <summary>The one cookie of the public form: a random name without meaning, gone when the browser closes.</summary>
internal static class VisitCookie
{
    public const string Name = "layanan";

    public static string? Read(HttpContext context) => context.Request.Cookies[Name];

    public static (string Name, Visit Visit) Give(HttpContext context, (string Name, Visit Visit) opened)
    {
        context.Response.Cookies.Append(Name, opened.Name, Options(context));
        return opened;
    }

    public static void Take(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/formulir",
    };
}
