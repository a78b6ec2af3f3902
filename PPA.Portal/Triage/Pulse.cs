using PPA.Portal.Accounts;
using PPA.Portal.Triage.Alarms;

namespace PPA.Portal.Triage;

/// <summary>The small answer by which a browser knows whether what it shows is fresh, apart from its circuit.</summary>
internal static class Pulse
{
    public static void MapPulse(this IEndpointRouteBuilder app) => app.MapGet("/denyut", BeatOf).RequireAuthorization();

    private static IResult BeatOf(Board board, TimeProvider time, DutyPulse pulse, CurrentOfficer officer, HttpContext context)
    {
        pulse.Heard(officer.Card?.Id);
        return Beat(board, time, context);
    }

    internal static IResult Beat(Board board, TimeProvider time, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new Heartbeat(board.Now.Sequence, time.GetUtcNow().UtcDateTime));
    }
}

/// <summary>The board's sequence and the server's time.</summary>
/// <param name="Urut">As painted in <c>data-urut</c>.</param>
/// <param name="Waktu">UTC.</param>
internal sealed record Heartbeat(long Urut, DateTime Waktu);
