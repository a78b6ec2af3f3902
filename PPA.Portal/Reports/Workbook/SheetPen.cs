using ClosedXML.Excel;
using PPA.Portal.Reports.Counting;
using PPA.Portal.Widgets;

namespace PPA.Portal.Reports.Workbook;

/// <summary>A cell whose formula gives this figure; it is written beside the formula, so that readers without a calculator show it too.</summary>
internal sealed record Reckoned(string Sheet, string Cell, decimal Value);

/// <summary>Writes on one sheet, from top to bottom.</summary>
internal sealed class SheetPen(IXLWorksheet sheet, List<Reckoned> reckoned)
{
    /// <summary>Rows of one line that a printed page holds.</summary>
    private const int PageRows = 37;

    private int _pageTop;
    private int _titled;

    public IXLWorksheet Sheet => sheet;

    public int Row { get; private set; } = 1;

    public void Skip(int rows = 1) => Row += rows;

    /// <summary>Text stays text, also where it begins like a formula.</summary>
    public void Text(int row, int column, string text, IXLStyle? look = null)
    {
        var cell = sheet.Cell(row, column);
        cell.SetValue(ExcelText.Of(text)).Style = look ?? Looks.Words;
        if (ExcelText.LooksLikeFormula(text))
            cell.Style.IncludeQuotePrefix = true;
    }

    public void Text(int column, string text, IXLStyle? look = null) => Text(Row, column, text, look);

    public void Line(string text, IXLStyle? look = null, int column = 1)
    {
        Text(Row, column, text, look);
        Row++;
    }

    /// <summary>The head of a sheet.</summary>
    public void Title(string title, IReadOnlyList<string> under)
    {
        Line(title, Looks.Title);
        foreach (var line in under)
            Line(line, Looks.Small);
        _titled = Row++;
    }

    /// <summary>One row of headings.</summary>
    /// <param name="lines">How many lines the longest of them takes.</param>
    public void Heads(IReadOnlyList<string> heads, int lines = 1)
    {
        for (var i = 0; i < heads.Count; i++)
            Text(1 + i, heads[i], Looks.Head);
        if (lines > 1)
            sheet.Row(Row).Height = lines * Looks.Line;
        Row++;
    }

    /// <summary>Begins a new page where so many rows would be cut in two.</summary>
    public void Keep(int rows)
    {
        var first = _pageTop == 0;
        if (!first && Row + rows - _pageTop > PageRows)
        {
            sheet.PageSetup.AddHorizontalPageBreak(Row - 1);
            // The title stands on that page too.
            _pageTop = Row - _titled;
        }
        _pageTop = first ? 1 : _pageTop;
    }

    /// <summary>A framed cell in which nothing stands.</summary>
    public void Blank(int column) => sheet.Cell(Row, column).Style = Looks.Label;

    public void Number(int column, int? figure, IXLStyle? look = null) => Number(Row, column, figure, look);

    /// <summary>A figure; null is one that is not told.</summary>
    public void Number(int row, int column, int? figure, IXLStyle? look = null)
    {
        if (figure is { } told)
            sheet.Cell(row, column).SetValue(told).Style = look ?? Looks.Figure;
        else
            Text(row, column, PublicTable.Mark, Looks.Held);
    }

    /// <summary>A formula, and what it gives.</summary>
    public void Formula(int row, int column, string formula, decimal gives, IXLStyle? look = null)
    {
        var cell = sheet.Cell(row, column);
        cell.FormulaA1 = formula;
        cell.Style = look ?? Looks.Total;
        reckoned.Add(new(sheet.Name, TableSheet.Cell(row, column), gives));
    }

    /// <summary>How the sheet is printed and read.</summary>
    /// <param name="lastHead">Last row of the headings that every printed page repeats below the title; 0 where the sheet holds several tables.</param>
    /// <param name="widths">Of the columns; the last one stands for those behind it.</param>
    public void Finish(int lastHead, int columns, params double[] widths)
    {
        sheet.RowHeight = Looks.Line;
        for (var c = 1; c <= columns; c++)
            sheet.Column(c).Width = widths[Math.Min(c, widths.Length) - 1];
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.Margins.SetLeft(.5).SetRight(.5).SetTop(.6).SetBottom(.7).SetHeader(.3).SetFooter(.35);
        page.Footer.Left.AddText(sheet.Name);
        page.Footer.Right.AddText("Halaman ");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" dari ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
        sheet.ShowGridLines = false;
        // A page without its title and basis could not be read by itself.
        if (Math.Max(lastHead, _titled) is > 0 and var repeated)
            page.SetRowsToRepeatAtTop(1, repeated);
        if (lastHead > 0)
            sheet.SheetView.Freeze(lastHead, 1);
    }
}
