using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters.Paper;

/// <summary>The words of a letter in Word. What is empty becomes a dotted line to write on.</summary>
internal static class WordBody
{
    private const int Label = 2900, Colon = 200, Tick = 1100;

    public static IEnumerable<OpenXmlElement> Of(IEnumerable<LetterBlock> blocks) => blocks.Groups().SelectMany(Group);

    private static IEnumerable<OpenXmlElement> Group(BlockGroup group) => group.Kind switch
    {
        LetterBlockKind.Heading => [Heading(group.Blocks[0])],
        LetterBlockKind.Paragraph => [Paragraph(group.Blocks[0].Text)],
        LetterBlockKind.Field => [Fields(group.Blocks), Gap()],
        LetterBlockKind.Choice => [Choices(group.Blocks), Gap()],
        LetterBlockKind.Item => group.Blocks.Select((block, i) => Item(i + 1, block.Text)),
    };

    private static Paragraph Heading(LetterBlock block) =>
        Ink.Line(block.Text, new Look(Bold: true, Before: 160, After: 80, WithNext: true, NewPage: block.Label == LetterBlock.NewSheet));

    private static Paragraph Paragraph(string text) => text.Length == 0
        ? Ink.Line("", new Look(Ruled: true, After: 40))
        : Ink.Line(text, new Look(Side: JustificationValues.Both, After: 120));

    private static Paragraph Item(int number, string text) => Ink.Line(
        $"{number}.\t{text}", new Look(Side: text.Length == 0 ? JustificationValues.Left : JustificationValues.Both, Indent: 425, Hanging: 425, After: 60, Ruled: text.Length == 0));

    private static Table Fields(IReadOnlyList<LetterBlock> blocks)
    {
        const int text = Ink.Width - Label - Colon;
        var table = Ink.Grid(Label, Colon, text);
        foreach (var block in blocks)
        {
            // A line to write on needs room for a hand.
            var look = block.Text.Length == 0 ? new Look(Before: 120, After: 0) : new Look(After: 40);
            table.AppendChild(Ink.Row(Ink.Cell(Label, false, Ink.Line(block.Label, look)), Ink.Cell(Colon, false, Ink.Line(":", look)),
                Ink.Cell(text, block.Text.Length == 0, Ink.Line(block.Text, look))));
        }
        return table;
    }

    private static Table Choices(IReadOnlyList<LetterBlock> blocks)
    {
        const int text = Ink.Width - (2 * Tick);
        var table = Ink.Grid(text, Tick, Tick);
        foreach (var block in blocks)
        {
            table.AppendChild(Ink.Row(Ink.Cell(text, false, Ink.Line(block.Label, new Look(After: 50))),
                Ink.Cell(Tick, false, Box(block.Text == "ya", "Ya")), Ink.Cell(Tick, false, Box(block.Text == "tidak", "Tidak"))));
        }
        return table;
    }

    private static Paragraph Box(bool ticked, string word) => Ink.Line((ticked ? "☒ " : "☐ ") + word, new Look(After: 50));

    private static Paragraph Gap() => Ink.Line("", new Look(Size: 8, After: 0));
}
