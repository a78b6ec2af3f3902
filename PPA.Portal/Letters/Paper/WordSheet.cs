using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Logo;

namespace PPA.Portal.Letters.Paper;

/// <summary>A letter as a Word file in the built-in form: A4, letterhead, page numbers from page 2.</summary>
internal static class WordSheet
{
    public static byte[] Write(LetterPaper paper, LogoPicture? logo = null)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            var body = new Body();
            main.Document = new Document(body);
            Defaults(main);
            var picture = Picture(main, paper);
            var mark = Logo(main, logo);
            var drawn = Drawn(main, paper);
            for (var i = 0; i < paper.Sheets.Count; i++)
                Sheet(body, paper, i, picture, mark, drawn);
            body.AppendChild(Page(main, paper));
            file.PackageProperties.Title = paper.Kind.Title;
            file.PackageProperties.Creator = paper.Letterhead.Unit;
        }
        return bytes.ToArray();
    }

    /// <summary>Puts the code's picture into a document; null where the letter has none.</summary>
    public static string? Picture(MainDocumentPart main, LetterPaper paper)
    {
        if (paper.Check is not { } address)
            return null;
        var part = main.AddImagePart(ImagePartType.Png);
        using var png = new MemoryStream(CheckCode.Png(address));
        part.FeedData(png);
        return main.GetIdOfPart(part);
    }

    /// <summary>Puts a drawn signature into a document; null where the letter has none.</summary>
    public static WordPicture? Drawn(MainDocumentPart main, LetterPaper paper)
    {
        if (paper.Drawn is not { } drawn)
            return null;
        var part = main.AddImagePart(ImagePartType.Png);
        using var png = new MemoryStream(drawn.Picture, writable: false);
        part.FeedData(png);
        return WordPicture.Signature(main.GetIdOfPart(part), drawn.Width, drawn.Height);
    }

    private static WordPicture? Logo(MainDocumentPart main, LogoPicture? logo)
    {
        if (logo is null)
            return null;
        var part = main.AddImagePart(logo.Form switch { LogoForm.Png => ImagePartType.Png, LogoForm.Jpeg => ImagePartType.Jpeg });
        using var content = new MemoryStream(logo.Content, writable: false);
        part.FeedData(content);
        return WordPicture.Within(main.GetIdOfPart(part), logo.Width, logo.Height);
    }

    private static void Sheet(Body body, LetterPaper paper, int index, string? picture, WordPicture? logo, WordPicture? drawn)
    {
        if (index > 0)
            body.AppendChild(Ink.Line("", new Look(NewPage: true, Size: 4, After: 0)));
        body.Append(WordHead.Marks(paper, paper.Sheets[index]));
        body.Append(WordHead.Letterhead(paper, logo, (uint)index + 101));
        body.Append(WordHead.Opening(paper));
        body.Append(WordBody.Of(paper.Text.Letter()));
        body.Append(WordFoot.Signatures(paper, drawn, (uint)index + 301));
        body.Append(WordFoot.Copies(paper));
        body.Append(WordFoot.Check(paper, picture, (uint)index + 1));
        body.Append(WordBody.Of(paper.Text.Slips()));
        // A table may not be the last thing before the end of a page.
        body.AppendChild(Ink.Hair());
    }

    private static SectionProperties Page(MainDocumentPart main, LetterPaper paper)
    {
        var footer = main.AddNewPart<FooterPart>();
        var line = Ink.Line((paper.IsSecret() ? "RAHASIA · " : "") + (paper.Number ?? paper.CaseNumber ?? paper.Kind.Title) + " · halaman ", new Look(Size: 16, Side: JustificationValues.Center, After: 0));
        var number = new SimpleField { Instruction = " PAGE " };
        number.AppendChild(Ink.Piece("2", new Look(Size: 16)));
        line.AppendChild(number);
        footer.Footer = new Footer(line);
        var first = main.AddNewPart<FooterPart>();
        first.Footer = new Footer(Ink.Line("", new Look(Size: 16, After: 0)));
        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new FooterReference { Type = HeaderFooterValues.First, Id = main.GetIdOfPart(first) },
            new PageSize { Width = 11906U, Height = 16838U },
            new PageMargin { Top = 1021, Bottom = 1021, Left = 1417U, Right = 1134U, Header = 567U, Footer = 567U, Gutter = 0U },
            new TitlePage());
    }

    private static void Defaults(MainDocumentPart main)
    {
        var styles = main.AddNewPart<StyleDefinitionsPart>();
        styles.Styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Ink.Face, HighAnsi = Ink.Face, ComplexScript = Ink.Face }, new FontSize { Val = "22" }, new Languages { Val = "id-ID" })),
            new ParagraphPropertiesDefault()));
    }
}
