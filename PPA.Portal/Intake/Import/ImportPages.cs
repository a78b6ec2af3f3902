using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using PPA.Portal.Accounts;

namespace PPA.Portal.Intake.Import;

/// <summary>The addresses beside the import page: the sheet to fill in, and the way in for a filled one.</summary>
internal static class ImportPages
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IServiceCollection AddImport(this IServiceCollection services) =>
        services.AddSingleton<ImportBench>().AddSingleton<ImportWriting>().AddScoped<ImportDesk>();

    public static void MapImport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/impor/templat", (ImportDesk desk) => Results.File(desk.Template(), Workbook, "templat-register.xlsx"))
            .WithMetadata(new NeedsAttribute(Permission.ImportRegister)).ExcludeFromDescription();
        app.MapPost("/impor/berkas", UploadAsync)
            .WithMetadata(new NeedsAttribute(Permission.ImportRegister), new RequestSizeLimitAttribute(ZipGuard.LargestFile + (64 * 1024)))
            .DisableAntiforgery().ExcludeFromDescription();
    }

    /// <summary>Checks the token itself, so that a file that is too large gets a page and not a bare status.</summary>
    private static async Task<IResult> UploadAsync(HttpContext context, ImportDesk desk, IAntiforgery antiforgery)
    {
        if (context.Request.ContentLength > ZipGuard.LargestFile + (64 * 1024))
            return Results.Redirect("/impor?galat=besar");
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files is not [{ Length: > 0 } file, ..])
            return Results.Redirect("/impor?galat=kosong");
        await using var content = file.OpenReadStream();
        await desk.CheckAsync(file.FileName, content, context.RequestAborted);
        return Results.Redirect("/impor");
    }
}
