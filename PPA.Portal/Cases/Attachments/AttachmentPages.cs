using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Attachments;

/// <summary>The addresses at which files come in and go out, beside the circuit.</summary>
internal static class AttachmentPages
{
    private const int MostFiles = 10;
    private const long MostBytes = (MostFiles * CaseAttachment.MostBytes) + (1024 * 1024);
    private const string TokenField = "__RequestVerificationToken";

    public static IServiceCollection AddAttachments(this IServiceCollection services) =>
        services.AddSingleton<AttachmentShelf>().AddScoped<AttachmentDesk>().AddHostedService<AttachmentSweep>();

    public static void MapAttachments(this IEndpointRouteBuilder app)
    {
        app.MapPost("/lampiran/{number}", UploadAsync)
            .WithMetadata(new NeedsAttribute(Permission.AddAttachment), new RequestSizeLimitAttribute(MostBytes))
            .DisableAntiforgery().ExcludeFromDescription();
        app.MapGet("/lampiran/{number}/{id:guid}", DownloadAsync)
            .WithMetadata(new NeedsAttribute(Permission.ReadAttachment)).ExcludeFromDescription();
    }

    /// <summary>Reads the form in pieces: the framework's own reader would put the files on disk in the clear.</summary>
    private static async Task<IResult> UploadAsync(string number, Guid? langkah, HttpContext context, AttachmentDesk desk, IAntiforgery antiforgery)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and < 200 } boundary)
            return Results.BadRequest();
        var answer = new UploadAnswer();
        try
        {
            var reader = new MultipartReader(boundary, context.Request.Body);
            if (!await IsOursAsync(context, reader, antiforgery))
                return Results.BadRequest();
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                if (section.GetContentDispositionHeader() is { } about && about.IsFileDisposition() && FileName(about) is { Length: > 0 } name && answer.Count < MostFiles)
                    await TakeAsync(answer, desk, number, section.Body, name, langkah, context.RequestAborted);
            }
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException || context.RequestAborted.IsCancellationRequested)
        {
            // Whoever sent it has gone; what was whole before is kept.
            answer.Refuse("putus");
        }
        return answer.Result(context, number, langkah);
    }

    private static async Task TakeAsync(UploadAnswer answer, AttachmentDesk desk, string number, Stream body, string name, Guid? step, CancellationToken ct)
    {
        try
        {
            await desk.AddAsync(number, body, name, step, ct: ct);
            answer.Kept++;
        }
        catch (RuleException rule)
        {
            answer.Refuse(rule);
        }
    }

    // The token comes first in the form, or in a header; it is asked before anything is kept.
    private static async Task<bool> IsOursAsync(HttpContext context, MultipartReader reader, IAntiforgery antiforgery)
    {
        if (!context.Request.Headers.ContainsKey("RequestVerificationToken"))
        {
            if (await reader.ReadNextSectionAsync(context.RequestAborted) is not { } first || first.GetContentDispositionHeader()?.Name.Value?.Trim('"') != TokenField)
                return false;
            using var text = new StreamReader(first.Body);
            var token = new char[2048];
            var length = await text.ReadBlockAsync(token, context.RequestAborted);
            context.Request.Headers["RequestVerificationToken"] = new string(token, 0, length).Trim();
        }
        return await antiforgery.IsRequestValidAsync(context);
    }

    private static string? FileName(ContentDispositionHeaderValue about) =>
        HeaderUtilities.RemoveQuotes(about.FileNameStar.HasValue ? about.FileNameStar : about.FileName).Value;

    private static async Task<IResult> DownloadAsync(string number, Guid id, HttpContext context, AttachmentDesk desk)
    {
        try
        {
            var file = await desk.HandOutAsync(number, id, context.RequestAborted);
            var about = new ContentDispositionHeaderValue("attachment");
            about.SetHttpFileName(file.Name);
            context.Response.Headers.ContentDisposition = about.ToString();
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.ContentLength = file.Size;
            return Results.Stream(target => file.Write(target, context.RequestAborted), file.ContentType);
        }
        catch (NotAllowedException)
        {
            return Results.Redirect("/kasus/" + Uri.EscapeDataString(number) + "/lampiran");
        }
        catch (RuleException)
        {
            return Results.Redirect("/kasus/" + Uri.EscapeDataString(number) + "/lampiran?galat=hilang");
        }
    }
}
