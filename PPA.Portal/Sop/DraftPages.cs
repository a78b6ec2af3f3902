using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop;

/// <summary>The address that keeps what is typed in a step, beside the circuit.</summary>
internal static class DraftPages
{
    public static void MapDrafts(this IEndpointRouteBuilder app) =>
        app.MapPost("/langkah/{step:guid}/draf", KeepAsync).WithMetadata(new NeedsAttribute(Permission.WorkStep)).ExcludeFromDescription();

    private static async Task<IResult> KeepAsync(Guid step, HttpContext context, StepDrafts drafts, IAntiforgery antiforgery, SopDesk desk)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();
        if (context.Request.ContentLength is null or > StepDrafts.Longest * 2)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        try
        {
            var sent = await JsonSerializer.DeserializeAsync<Sent>(context.Request.Body, JsonSerializerOptions.Web, context.RequestAborted) ?? throw new JsonException("Nothing sent.");
            var values = StepValues.Parse(sent.Isi.GetRawText());
            if (!Guid.TryParse(values["jendela"], out var window))
                return Results.BadRequest();
            var seen = int.TryParse(values["dilihat"], NumberStyles.None, CultureInfo.InvariantCulture, out var stamp) ? stamp : 0;
            var at = await drafts.KeepAsync(step, window, values.With("jendela", null).With("dilihat", null), seen, context.RequestAborted);
            return Results.Json(new { draf = window, pukul = desk.Zone.ToLocal(at).ToString("HH'.'mm'.'ss", CultureInfo.InvariantCulture) });
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }
        catch (RuleException rule)
        {
            return Results.Json(new { pesan = rule.Message }, statusCode: StatusCodes.Status409Conflict);
        }
    }

    /// <summary>As the page sends it.</summary>
    private sealed record Sent(string? Draf, long Urutan, JsonElement Isi);
}
