using PPA.Portal.Letters.Templates;

namespace PPA.Portal.Letters.Paper;

/// <summary>The letter as a Word file: in the office's own template where it has one, else in the built-in form.</summary>
public sealed class LetterWord(TemplateShelf templates)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Writes the file. The stream stays open.</summary>
    public async Task WriteAsync(LetterPaper paper, Stream target, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var own = await templates.InForceAsync(paper.Kind.Code, ct);
        var bytes = own is null ? WordSheet.Write(paper) : TemplateFill.Write(own, paper);
        await target.WriteAsync(bytes, ct);
    }
}
