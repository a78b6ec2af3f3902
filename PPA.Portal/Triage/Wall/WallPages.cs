using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Wall;

/// <summary>The addresses of the wall display beside its page: what it draws, asked for every two seconds.</summary>
internal static class WallPages
{
    public const string Address = "/papan/layar";

    public static void MapWall(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address + "/isi", DrawAsync);
        app.MapGet(Address + "/denyut", BeatAsync);
    }

    /// <summary>As the staff's heartbeat, by the display's own cookie. 410 where it is not registered: a wall is not led to the door of the staff.</summary>
    internal static async Task<IResult> BeatAsync(HttpContext context, WallGate gate, Board board, TimeProvider time) =>
        await gate.KnowsAsync(context.Request.Cookies[WallGate.Cookie], context.RequestAborted)
            ? Pulse.Beat(board, time, context)
            : Results.StatusCode(StatusCodes.Status410Gone);

    /// <summary>The lanes as markup; 204 when nothing changed since the sequence that the display has; 401 for one that is not registered.</summary>
    internal static async Task<IResult> DrawAsync(HttpContext context, WallGate gate, Board board, OfficeDesk desk, TimeProvider time, long? urut)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!await gate.KnowsAsync(context.Request.Cookies[WallGate.Cookie], context.RequestAborted))
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        context.Response.Headers["X-Urut"] = board.Now.Sequence.ToString(CultureInfo.InvariantCulture);
        var view = WallView.Of(board.Now, desk.Now, time.GetUtcNow().UtcDateTime);
        return view.Sequence == urut ? Results.NoContent() : new RazorComponentResult<WallLanes>(new { View = view });
    }
}
