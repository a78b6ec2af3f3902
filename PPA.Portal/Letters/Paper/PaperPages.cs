using PPA.Portal.Accounts;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Letters.Templates;

namespace PPA.Portal.Letters.Paper;

/// <summary>The address at which an example letter is downloaded.</summary>
public static class PaperPages
{
    public static WebApplication MapLetterPaper(this WebApplication app)
    {
        app.MapGet("/pengaturan/templat-surat/{kind}/contoh", DownloadAsync).WithMetadata(new NeedsAttribute(Permission.ManageOffice)).ExcludeFromDescription();
        return app;
    }

    private static async Task<IResult> DownloadAsync(string kind, LetterKinds kinds, TemplatePreview preview, CancellationToken ct)
    {
        if (kinds.Find(kind) is not { } letter)
            return Results.NotFound();
        using var file = new MemoryStream();
        await preview.WriteAsync(letter, file, ct);
        return Results.File(file.ToArray(), LetterWord.ContentType, $"contoh-{letter.Code}.docx");
    }
}
