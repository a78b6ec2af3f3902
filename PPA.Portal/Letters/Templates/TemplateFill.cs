using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PPA.Portal.Letters.Paper;

namespace PPA.Portal.Letters.Templates;

/// <summary>Writes a letter into an office's own Word file: what is in its controls is replaced, all else stays as the office drew it.</summary>
internal static class TemplateFill
{
    public static byte[] Write(byte[] template, LetterPaper paper)
    {
        using var bytes = new MemoryStream();
        bytes.Write(template);
        using (var file = WordprocessingDocument.Open(bytes, isEditable: true))
        {
            var main = file.MainDocumentPart!;
            var picture = WordSheet.Picture(main, paper);
            Fill(main, paper, picture, WordSheet.Drawn(main, paper));
        }
        return bytes.ToArray();
    }

    private static void Fill(MainDocumentPart main, LetterPaper paper, string? picture, WordPicture? drawn)
    {
        var body = main.Document.Body!;
        var whole = body.ChildElements.Where(e => e is not SectionProperties).Select(e => e.CloneNode(true)).ToList();
        for (var i = 0; i < paper.Sheets.Count; i++)
        {
            var page = i == 0 ? [.. body.ChildElements.Where(e => e is not SectionProperties)] : Append(body, whole);
            var controls = page.SelectMany(e => e.Descendants<SdtElement>().Prepend((e as SdtElement)!)).Where(c => c is not null).ToList();
            foreach (var control in controls)
                Fill(control, TemplateCheck.TagOf(control), paper, i, picture, drawn);
            Append(body, [.. WordBody.Of(paper.Text.Slips())], ownPage: false);
        }
    }

    // The same sheet once more on a new page; a control's id may stand in a document once only.
    private static List<OpenXmlElement> Append(Body body, List<OpenXmlElement> whole, bool ownPage = true)
    {
        var fresh = whole.Select(e => e.CloneNode(true)).ToList();
        foreach (var id in fresh.SelectMany(e => e.Descendants<SdtId>()).ToList())
            id.Remove();
        if (ownPage)
            fresh.Insert(0, Ink.Line("", new Look(NewPage: true, Size: 4, After: 0)));
        var end = body.GetFirstChild<SectionProperties>();
        foreach (var element in fresh)
        {
            if (end is null)
                body.AppendChild(element);
            else
                body.InsertBefore(element, end);
        }
        return fresh;
    }

    private static void Fill(SdtElement control, string tag, LetterPaper paper, int sheet, string? picture, WordPicture? drawn)
    {
        if (control is SdtBlock block && Controls.Blocks.Contains(tag))
            Replace(block, [.. Parts(tag, paper, sheet, picture, drawn)]);
        else if (tag.Length > 0)
            Say(control, Words(tag, paper, sheet));
    }

    private static IEnumerable<OpenXmlElement> Parts(string tag, LetterPaper paper, int sheet, string? picture, WordPicture? drawn) => tag switch
    {
        Controls.Body => WordBody.Of(paper.Text.Letter()),
        Controls.Signatures => WordFoot.Signatures(paper with { Kind = paper.Kind with { Form = Kinds.LetterForm.Letter } }, drawn, (uint)sheet + 700),
        Controls.Copies => WordFoot.Copies(paper),
        _ => WordFoot.Check(paper, picture, (uint)sheet + 900),
    };

    private static string Words(string tag, LetterPaper paper, int sheet) => tag switch
    {
        Controls.Number => paper.NumberOrDots(),
        Controls.Date => paper.Date is { } day ? Office.OfficeTime.Date(day) : Kinds.Placeholders.Dots,
        Controls.Place => paper.Text.Place,
        Controls.Security => paper.Text.Security,
        Controls.Enclosures => paper.Text.Enclosures.Length > 0 ? paper.Text.Enclosures : "–",
        Controls.Subject => paper.Text.Subject,
        Controls.Addressee => string.Join("\n", paper.Addressee()),
        Controls.Register => paper.CaseNumber ?? "",
        Controls.State => paper.State,
        Controls.Sheet => paper.Sheets[sheet],
        _ => "",
    };

    private static void Replace(SdtBlock block, IReadOnlyList<OpenXmlElement> content)
    {
        var place = block.SdtContentBlock ??= new SdtContentBlock();
        place.RemoveAllChildren();
        place.Append(content);
        if (content.Count == 0 || content[^1] is Table)
            place.AppendChild(Ink.Line("", new Look(Size: 4, After: 0)));
        Settle(block);
    }

    // The first piece of text keeps the office's own type; the others go.
    private static void Say(SdtElement control, string words)
    {
        var texts = control.Descendants<Run>().ToList();
        if (texts.Count == 0)
            return;
        foreach (var paragraph in control.Descendants<Paragraph>().Skip(1).ToList())
            paragraph.Remove();
        var first = texts[0];
        foreach (var other in texts.Skip(1))
            other.Remove();
        foreach (var child in first.ChildElements.Where(c => c is not RunProperties).ToList())
            child.Remove();
        first.RunProperties?.GetFirstChild<RunStyle>()?.Remove();
        Ink.Write(first, words);
        Settle(control);
    }

    // What was a hint to type here is now the text itself.
    private static void Settle(SdtElement control)
    {
        control.SdtProperties?.GetFirstChild<ShowingPlaceholder>()?.Remove();
        control.SdtProperties?.RemoveAllChildren<DataBinding>();
    }
}
