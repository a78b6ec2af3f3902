using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PPA.Portal.Letters.Paper;

/// <summary>How a line of a Word file looks. Sizes in half points, distances in twentieths of a point.</summary>
internal sealed record Look(
    bool Bold = false, bool Italic = false, bool Underlined = false, int Size = 22, JustificationValues Side = JustificationValues.Left,
    int Before = 0, int After = 80, int Indent = 0, int Hanging = 0, bool WithNext = false, bool NewPage = false, bool Ruled = false, string? Colour = null)
{
    public static readonly Look Plain = new();
}

/// <summary>Lines and tables of a Word file, formatted in place, so that they look the same in any office's template.</summary>
internal static class Ink
{
    public const string Face = "Arial";

    /// <summary>Between the margins of the built-in page.</summary>
    public const int Width = 9355;

    public static Paragraph Line(string text, Look? look = null)
    {
        look ??= Look.Plain;
        var properties = new ParagraphProperties
        {
            KeepNext = look.WithNext ? new KeepNext() : null,
            PageBreakBefore = look.NewPage ? new PageBreakBefore() : null,
            ParagraphBorders = look.Ruled ? new ParagraphBorders { BottomBorder = Dotted<BottomBorder>(), BetweenBorder = Dotted<BetweenBorder>() } : null,
            SpacingBetweenLines = new SpacingBetweenLines { Before = Text(look.Before), After = Text(look.After), Line = look.Ruled ? "300" : "264", LineRule = LineSpacingRuleValues.Auto },
            Indentation = look.Indent > 0 ? new Indentation { Left = Text(look.Indent), Hanging = look.Hanging > 0 ? Text(look.Hanging) : null } : null,
            Justification = new Justification { Val = look.Side },
        };
        return new Paragraph(properties, Piece(text, look));
    }

    /// <summary>A paragraph that must be there and takes no place: between two tables, after the last one.</summary>
    public static Paragraph Hair() =>
        new(new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact }));

    public static Run Piece(string text, Look look)
    {
        var run = new Run(new RunProperties
        {
            RunFonts = new RunFonts { Ascii = Face, HighAnsi = Face, ComplexScript = Face },
            Bold = look.Bold ? new Bold() : null,
            Italic = look.Italic ? new Italic() : null,
            Color = look.Colour is { } colour ? new Color { Val = colour } : null,
            FontSize = new FontSize { Val = Text(look.Size) },
            Underline = look.Underlined ? new Underline { Val = UnderlineValues.Single } : null,
        });
        Write(run, text);
        return run;
    }

    /// <summary>Text with its line breaks and tabs; what no Word file may hold is left out.</summary>
    public static void Write(OpenXmlElement run, string text)
    {
        var lines = Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                run.AppendChild(new Break());
            var parts = lines[i].Split('\t');
            for (var p = 0; p < parts.Length; p++)
            {
                if (p > 0)
                    run.AppendChild(new TabChar());
                run.AppendChild(new Text(parts[p]) { Space = SpaceProcessingModeValues.Preserve });
            }
        }
    }

    /// <summary>A table without lines, its columns as wide as said.</summary>
    public static Table Grid(params int[] widths)
    {
        var grid = new TableGrid();
        foreach (var width in widths)
            grid.AppendChild(new GridColumn { Width = Text(width) });
        return new Table(
            new TableProperties
            {
                TableWidth = new TableWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
                TableCellMarginDefault = new TableCellMarginDefault
                {
                    TableCellLeftMargin = new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    TableCellRightMargin = new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa },
                },
            },
            grid);
    }

    /// <param name="ruled">True draws a dotted line to write on.</param>
    public static TableCell Cell(int width, bool ruled, params OpenXmlElement[] content)
    {
        var cell = new TableCell(new TableCellProperties
        {
            TableCellWidth = new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa },
            TableCellBorders = ruled ? new TableCellBorders { BottomBorder = Dotted<BottomBorder>() } : null,
        });
        cell.Append(content);
        return cell;
    }

    /// <summary>A row that is not torn apart at the end of a page.</summary>
    public static TableRow Row(params TableCell[] cells)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        row.Append(cells);
        return row;
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Clean(string text)
    {
        var whole = text.ReplaceLineEndings("\n");
        return string.Concat(whole.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));
    }

    private static T Dotted<T>() where T : BorderType, new() => new() { Val = BorderValues.Dotted, Size = 6, Space = 1, Color = "5A5A5A" };
}
