using ClosedXML.Excel;
using PPA.Portal.Reports.Counting;
using PPA.Portal.Widgets;

namespace PPA.Portal.Reports.Workbook;

/// <summary>A cell whose formula gives this figure; it is written beside the formula, so that readers without a calculator show it too.</summary>
internal sealed record Reckoned(string Sheet, string Cell, decimal Value);

/// <summary>Writes on one sheet, from top to bottom.</summary>
internal sealed class SheetPen(IXLWorksheet sheet, List<Reckoned> reckoned)
{

    public IXLWorksheet Sheet => sheet;

    public int Row { get; private set; } = 1;

    public void Skip(int rows = 1) => Row += rows;

    /// <summary>Text stays text, also where it begins like a formula.</summary>
    public static void Text(IXLCell cell, string text) => ExcelText.Write(cell, text);

    public void Line(string text, bool strong = false, int column = 1)
    {
        Text(sheet.Cell(Row, column), text);
        sheet.Cell(Row, column).Style.Font.Bold = strong;
        Row++;
    }

    /// <summary>The head of a sheet.</summary>
    public void Title(string title, IReadOnlyList<string> under)
    {
        Text(sheet.Cell(Row, 1), title);
        sheet.Cell(Row, 1).Style.Font.SetBold().Font.SetFontSize(14);
        Row++;
        foreach (var line in under)
        {
            Text(sheet.Cell(Row, 1), line);
            sheet.Cell(Row, 1).Style.Font.SetFontSize(9);
            Row++;
        }
    }

    /// <summary>One row of headings.</summary>
    public void Heads(IReadOnlyList<string> heads, int column = 1)
    {
        for (var i = 0; i < heads.Count; i++)
            Text(sheet.Cell(Row, column + i), heads[i]);
        Head(sheet.Range(Row, column, Row, column + heads.Count - 1));
        Row++;
    }

    public static void Head(IXLRange range)
    {
        range.Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromArgb(unchecked((int)0xFFE3F1F3)));
        range.Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        Frame(range);
    }

    public static void Frame(IXLRange range) =>
        range.Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin)
            .Border.SetInsideBorderColor(XLColor.FromArgb(unchecked((int)0xFFB8C0CC))).Border.SetOutsideBorderColor(XLColor.FromArgb(unchecked((int)0xFFB8C0CC)));

    public void Number(int column, int? figure) => Number(Row, column, figure);

    /// <summary>A figure; null is one that is not told.</summary>
    public void Number(int row, int column, int? figure)
    {
        if (figure is { } told)
            sheet.Cell(row, column).SetValue(told).Style.NumberFormat.Format = "#,##0";
        else
            Text(sheet.Cell(row, column), PublicTable.Mark);
        if (figure is null)
            sheet.Cell(row, column).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
    }

    /// <summary>A formula, and what it gives.</summary>
    public void Formula(int row, int column, string formula, decimal gives, string format = "#,##0")
    {
        var cell = sheet.Cell(row, column);
        cell.FormulaA1 = formula;
        cell.Style.NumberFormat.Format = format;
        reckoned.Add(new(sheet.Name, cell.Address.ToString()!, gives));
    }

    /// <summary>How the sheet is printed and read.</summary>
    /// <param name="firstHead">First row of the headings that every printed page repeats.</param>
    /// <param name="widths">Of the columns; the last one stands for those behind it.</param>
    public void Finish(int firstHead, int lastHead, int columns, params double[] widths)
    {
        for (var c = 1; c <= columns; c++)
            sheet.Column(c).Width = widths[Math.Min(c, widths.Length) - 1];
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.Margins.SetLeft(.5).SetRight(.5).SetTop(.6).SetBottom(.6);
        page.Footer.Left.AddText(sheet.Name);
        page.Footer.Right.AddText("Halaman ");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText(" dari ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
        sheet.ShowGridLines = false;
        if (lastHead <= 0)
            return;
        page.SetRowsToRepeatAtTop(firstHead, lastHead);
        sheet.SheetView.Freeze(lastHead, 1);
    }
}
