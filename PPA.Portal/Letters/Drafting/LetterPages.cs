using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Drafting;

/// <summary>The address that keeps what is typed in a letter, beside the circuit.</summary>
internal static class LetterPages
{
    public static void MapLetterDrafts(this IEndpointRouteBuilder app) =>
        app.MapPost("/surat/{letter:guid}/naskah", KeepAsync).WithMetadata(new NeedsAttribute(Permission.WriteLetter)).ExcludeFromDescription();

    private static async Task<IResult> KeepAsync(Guid letter, HttpContext context, LetterDrafts drafts, IAntiforgery antiforgery, LetterDesk desk)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();
        if (context.Request.ContentLength is null or > LetterDrafts.Longest * 2)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        try
        {
            var sent = await JsonSerializer.DeserializeAsync<Sent>(context.Request.Body, JsonSerializerOptions.Web, context.RequestAborted) ?? throw new JsonException("Nothing sent.");
            var form = LetterForm.Read(sent.Isi);
            var at = await drafts.KeepAsync(letter, form, context.RequestAborted);
            return Results.Json(new { draf = form.Window, pukul = desk.Zone.ToLocal(at).ToString("HH'.'mm'.'ss", CultureInfo.InvariantCulture) });
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
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
