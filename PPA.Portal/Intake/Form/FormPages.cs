using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Intake.Form;

/// <summary>The officer's door: what it needs, and the address that keeps drafts beside the circuit.</summary>
internal static class FormPages
{
    private const int LargestDraft = 1024 * 1024;

    public static IServiceCollection AddForm(this IServiceCollection services) =>
        services.AddScoped<FrontDesk>().AddScoped<CallTaker>().AddScoped<DraftDesk>().AddScoped<PeopleSearch>();

    public static void MapForm(this IEndpointRouteBuilder app) =>
        app.MapPost("/pengaduan/draf", KeepAsync)
            .WithMetadata(new NeedsAttribute(Permission.ReceiveComplaint))
            .ExcludeFromDescription();

    private static async Task<IResult> KeepAsync(HttpContext context, DraftDesk drafts, IAntiforgery antiforgery, OfficeDesk desk)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();
        if (context.Request.ContentLength is null or > LargestDraft)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        try
        {
            var sent = await JsonSerializer.DeserializeAsync<SentDraft>(context.Request.Body, JsonSerializerOptions.Web, context.RequestAborted);
            var content = sent?.Isi.ValueKind == JsonValueKind.Object ? sent.Isi.GetRawText() : throw new JsonException("No fields.");
            var kept = await drafts.KeepAsync(content, sent.Urutan, Named(sent.Isi, "kiriman"), Named(sent.Isi, "jendela"), context.RequestAborted);
            return Results.Json(new { draf = kept.Submission, pukul = desk.Now.Time.ToLocal(kept.SavedAt).ToString("HH'.'mm'.'ss", System.Globalization.CultureInfo.InvariantCulture) });
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }
        catch (DraftElsewhereException elsewhere)
        {
            return Results.Json(new { pesan = elsewhere.Message }, statusCode: StatusCodes.Status409Conflict);
        }
        catch (RuleException)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }
    }

    private static Guid Named(JsonElement fields, string name) =>
        fields.TryGetProperty(name, out var value) && Guid.TryParse(value.ToString(), out var id) ? id : Guid.Empty;

    /// <summary>As the page sends it.</summary>
    private sealed record SentDraft(string? Draf, long Urutan, JsonElement Isi);
}
