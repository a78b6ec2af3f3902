using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PPA.Portal.Letters.Paper;

/// <summary>The lower part of a letter in Word: signatures, copies, the code that leads to the check page.</summary>
internal static class WordFoot
{
    private const long CodeSize = 648_000;

    /// <param name="drawn">The signature that somebody drew, as the part holds it; null where nobody did.</param>
    public static IEnumerable<OpenXmlElement> Signatures(LetterPaper paper, WordPicture? drawn = null, uint id = 0)
    {
        var places = paper.Text.Signatures.Count;
        if (paper.IsForm() && places > 0)
            yield return Ink.Line(paper.DateLine(), new Look(Before: 240, After: 60, Side: JustificationValues.Right, WithNext: true));
        else
            yield return Ink.Line("", new Look(Before: 0, After: 0, WithNext: true));
        const int half = Ink.Width / 2;
        var table = Ink.Grid(half, half);
        // One alone signs at the right; more stand two by two, and an odd last one at the right again.
        for (var i = 0; i < places; i += 2)
        {
            var alone = i + 1 == places;
            var (left, right) = alone ? (-1, i) : (i, i + 1);
            table.AppendChild(Ink.Row(Ink.Cell(half, false, Place(paper, left, drawn, id)), Ink.Cell(half, false, Place(paper, right, drawn, id))));
        }
        if (places > 0)
            yield return table;
    }

    public static IEnumerable<OpenXmlElement> Copies(LetterPaper paper)
    {
        if (paper.Text.Copies.Count == 0)
            yield break;
        yield return Ink.Line("Tembusan:", new Look(Before: 240, After: 20, Size: 20, WithNext: true));
        for (var i = 0; i < paper.Text.Copies.Count; i++)
            yield return Ink.Line($"{i + 1}.\t{paper.Text.Copies[i]}", new Look(Size: 20, After: 20, Indent: 425, Hanging: 425));
    }

    /// <param name="picture">Relationship of the code's picture in the part this is written into; null where nothing is to be checked.</param>
    public static IEnumerable<OpenXmlElement> Check(LetterPaper paper, string? picture, uint id)
    {
        if (picture is null)
            yield break;
        const int code = 1260, text = Ink.Width - code;
        var table = Ink.Grid(code, text);
        table.AppendChild(Ink.Row(Ink.Cell(code, false, new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0" }), new Run(Code(picture).Draw(id)))), Ink.Cell(text, false, Ink.Line(paper.CheckWords(), new Look(Size: 16, Before: 240, After: 0)))));
        yield return Ink.Hair();
        yield return table;
    }

    private static OpenXmlElement[] Place(LetterPaper paper, int place, WordPicture? drawn, uint id)
    {
        if (place < 0)
            return [Ink.Line("")];
        var (who, mark) = (paper.Text.Signatures[place], paper.MarkOf(place));
        var centre = new Look(Side: JustificationValues.Center, After: 0, WithNext: true);
        var lines = new List<OpenXmlElement> { Ink.Line(who.Capacity + ",", centre with { Before = 80 }) };
        if (mark is null && drawn is not null && paper.Drawn!.Place == place)
            lines.Add(new Paragraph(new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "60", After = "60" }, new Justification { Val = JustificationValues.Center }), new Run(drawn.Draw(id))));
        else
            lines.Add(mark is null ? Ink.Line("\n\n", centre) : Ink.Line(mark.Words, centre with { Italic = true, Size = 16, Before = 160, After = 160 }));
        lines.Add(Ink.Line(PaperWords.NameOf(who, mark), centre with { Bold = true, WithNext = false }));
        lines.AddRange(PaperWords.Below(paper, place, mark).Select(line => Ink.Line(line, centre with { WithNext = false })));
        return [.. lines];
    }

    private static WordPicture Code(string relationship) => new(relationship, CodeSize, CodeSize, "Kode pemeriksaan", "Kode QR menuju halaman pemeriksaan surat");
}
