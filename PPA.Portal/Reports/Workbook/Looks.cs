using ClosedXML.Excel;

namespace PPA.Portal.Reports.Workbook;

/// <summary>How cells look. Each look is made once: setting font, frame and format anew on every cell costs more than the figures.</summary>
internal static class Looks
{
    /// <summary>Points of a row of one line.</summary>
    public const double Line = 13.5;

    private const string Text = "@";
    private const string Count = "#,##0";
    private static readonly IXLWorksheet Palette = new XLWorkbook().AddWorksheet("Palet");
    private static int _made;

    public static readonly IXLStyle Words = Of(Text);
    public static readonly IXLStyle Strong = Of(Text, bold: true);
    public static readonly IXLStyle Title = Of(Text, bold: true, size: 14);
    public static readonly IXLStyle Small = Of(Text, size: 9);
    public static readonly IXLStyle Wrapped = Of(Text, more: s => s.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top));

    /// <summary>A heading of a table.</summary>
    public static readonly IXLStyle Head = Of(Text, bold: true, framed: true, more: Heading);

    /// <summary>A heading that reads upwards, over a narrow column.</summary>
    public static readonly IXLStyle Upright = Of(Text, bold: true, framed: true, more: s => Heading(s.Alignment.SetTextRotation(90)));

    public static readonly IXLStyle Label = Of(Text, framed: true);
    public static readonly IXLStyle LabelOfTotal = Of(Text, bold: true, framed: true);
    public static readonly IXLStyle Figure = Of(Count, framed: true);
    public static readonly IXLStyle Total = Of(Count, bold: true, framed: true);
    public static readonly IXLStyle Difference = Of("+#,##0;-#,##0;0", framed: true);
    public static readonly IXLStyle Share = Of("#,##0.0", framed: true);

    /// <summary>Where a figure is not told.</summary>
    public static readonly IXLStyle Held = Of(Text, framed: true, more: s => s.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right));

    // The style of a cell is asked for anew after each change: what was asked for before does not know of it.
    private static IXLStyle Of(string format, bool bold = false, double size = 10, bool framed = false, Action<IXLStyle>? more = null)
    {
        var cell = Palette.Cell(++_made, 1);
        cell.Style.NumberFormat.SetFormat(format).Font.SetFontName("Calibri").Font.SetFontSize(size).Font.SetBold(bold);
        if (framed)
            Frame(cell.Style.Border);
        more?.Invoke(cell.Style);
        return cell.Style;
    }

    private static void Frame(IXLBorder border)
    {
        var grey = XLColor.FromArgb(unchecked((int)0xFFB8C0CC));
        border.SetTopBorder(XLBorderStyleValues.Thin).Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetLeftBorder(XLBorderStyleValues.Thin).Border.SetRightBorder(XLBorderStyleValues.Thin)
            .Border.SetTopBorderColor(grey).Border.SetBottomBorderColor(grey).Border.SetLeftBorderColor(grey).Border.SetRightBorderColor(grey);
    }

    private static void Heading(IXLStyle style) => style.Fill.SetBackgroundColor(XLColor.FromArgb(unchecked((int)0xFFE3F1F3)))
        .Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
}
