using PPA.Portal.Accounts;

namespace PPA.Portal.Letters.Logo;

/// <summary>The address at which pages find the logo.</summary>
internal static class LogoPages
{
    public static void MapLogo(this IEndpointRouteBuilder app) =>
        app.MapGet("/surat/logo/{hash:length(64)}", GiveAsync).WithMetadata(new NeedsAttribute(Permission.ReadLetterhead)).ExcludeFromDescription();

    private static async Task<IResult> GiveAsync(string hash, HttpContext context, LogoShelf shelf)
    {
        var view = await shelf.LookAsync(context.RequestAborted);
        if (view is null || view.Hash != hash || await shelf.FetchAsync(context.RequestAborted) is not { } picture)
            return Results.NotFound();
        // The address names the very bytes: another logo has another address.
        context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return Results.Bytes(picture.Content, picture.ContentType);
    }
}
