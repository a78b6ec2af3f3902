namespace PPA.Portal.Upkeep;

/// <summary>Two addresses for machines that watch: alive, and ready. One word each, no reasons: anybody may ask.</summary>
public static class UpkeepPages
{
    public static WebApplication MapUpkeep(this WebApplication app)
    {
        app.MapGet("/sehat/hidup", (HttpContext context) => Word(context, true, "hidup"));
        app.MapGet("/sehat/siap", async (HttpContext context, Readiness readiness, CancellationToken ct) =>
            await readiness.IsReadyAsync(ct) ? Word(context, true, "siap") : Word(context, false, "belum siap"));
        return app;
    }

    private static IResult Word(HttpContext context, bool good, string word)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(word, statusCode: good ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
