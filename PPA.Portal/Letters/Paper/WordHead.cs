using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PPA.Portal.Letters.Paper;

/// <summary>The upper part of a letter in Word: letterhead, date and lines, or the title.</summary>
internal static class WordHead
{
    private const int Logo = 1500;

    /// <summary>The letterhead with a place for the logo, above a double line.</summary>
    public static IEnumerable<OpenXmlElement> Letterhead(LetterPaper paper)
    {
        var lines = new List<OpenXmlElement>();
        lines.AddRange(paper.Rulers().Select(line => Ink.Line(line, Centred(26))));
        if (paper.Unit().Length > 0)
            lines.Add(Ink.Line(paper.Unit(), Centred(30, bold: true)));
        lines.AddRange(paper.Contacts().Select(line => Ink.Line(line, Centred(18))));
        var middle = Ink.Width - (2 * Logo);
        var table = Ink.Grid(Logo, middle, Logo);
        table.AppendChild(Ink.Row(Ink.Cell(Logo, false, Ink.Line("")), Ink.Cell(middle, false, [.. lines]), Ink.Cell(Logo, false, Ink.Line(""))));
        yield return table;
        var rule = Ink.Line("", new Look(Size: 4, After: 160));
        rule.ParagraphProperties!.ParagraphBorders = new ParagraphBorders { TopBorder = new TopBorder { Val = BorderValues.ThickThinSmallGap, Size = 24, Space = 1, Color = "1B2330" } };
        yield return rule;
    }

    /// <summary>RAHASIA, and what keeps the letter from being valid.</summary>
    public static IEnumerable<OpenXmlElement> Marks(LetterPaper paper, string sheet)
    {
        if (sheet.Length > 0)
            yield return Ink.Line(sheet, new Look(Italic: true, Size: 18, Side: JustificationValues.Right));
        if (paper.State.Length > 0)
            yield return Ink.Line(paper.State, new Look(Bold: true, Size: 26, Side: JustificationValues.Center, Colour: "9A1B1B"));
        if (paper.IsSecret())
            yield return Ink.Line("RAHASIA", new Look(Bold: true, Size: 24, Side: JustificationValues.Center, Colour: "9A1B1B"));
    }

    public static IEnumerable<OpenXmlElement> Opening(LetterPaper paper) => paper.IsForm() ? Title(paper) : Lines(paper);

    private static IEnumerable<OpenXmlElement> Title(LetterPaper paper)
    {
        yield return Ink.Line(paper.Text.Subject.ToUpperInvariant(), new Look(Bold: true, Underlined: paper.Kind.Numbered, Size: 26, Side: JustificationValues.Center, Before: 80, After: paper.Kind.Numbered ? 20 : 200, WithNext: true));
        if (paper.Kind.Numbered)
            yield return Ink.Line("Nomor: " + paper.NumberOrDots(), new Look(Side: JustificationValues.Center, After: 200));
    }

    private static IEnumerable<OpenXmlElement> Lines(LetterPaper paper)
    {
        const int label = 1150, colon = 200, date = 3600, text = Ink.Width - label - colon - date;
        var table = Ink.Grid(label, colon, text, date);
        var first = true;
        foreach (var (name, words) in paper.Lines())
        {
            var side = Ink.Line(first ? paper.DateLine() : "", new Look(Side: JustificationValues.Right, After: 20));
            table.AppendChild(Ink.Row(Ink.Cell(label, false, Ink.Line(name, new Look(After: 20))), Ink.Cell(colon, false, Ink.Line(":", new Look(After: 20))),
                Ink.Cell(text, false, Ink.Line(words, new Look(After: 20, Bold: name == "Sifat" && paper.IsSecret()))), Ink.Cell(date, false, side)));
            first = false;
        }
        yield return table;
        yield return Ink.Line("Yth. " + paper.Addressee()[0], new Look(Before: 240, After: 20));
        foreach (var line in paper.Addressee().Skip(1))
            yield return Ink.Line(line, new Look(After: 20));
        yield return Ink.Line("", new Look(After: 80));
    }

    private static Look Centred(int size, bool bold = false) => new(Bold: bold, Size: size, Side: JustificationValues.Center, After: 0);
}
