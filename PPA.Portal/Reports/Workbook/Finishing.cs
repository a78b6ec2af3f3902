using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PPA.Portal.Reports.Workbook;

/// <summary>What the workbook library cannot do: native charts, and the figure beside each formula.</summary>
internal static class Finishing
{
    private const int Height = 17;

    public static void Finish(Stream file, IReadOnlyList<Reckoned> reckoned, IReadOnlyList<SheetChart> charts)
    {
        file.Position = 0;
        using var document = SpreadsheetDocument.Open(file, isEditable: true);
        var book = document.WorkbookPart!;
        var sheets = book.Workbook.Descendants<Sheet>().ToDictionary(s => s.Name!.Value!, s => (WorksheetPart)book.GetPartById(s.Id!.Value!));
        foreach (var formulas in reckoned.GroupBy(r => r.Sheet))
            Fill(sheets[formulas.Key], formulas.ToDictionary(f => f.Cell, f => f.Value));
        foreach (var drawn in charts.GroupBy(c => c.Lying.Sheet))
            Draw(sheets[drawn.Key], [.. drawn]);
        book.Workbook.CalculationProperties ??= new CalculationProperties();
        book.Workbook.CalculationProperties.FullCalculationOnLoad = true;
        book.Workbook.Save();
    }

    private static void Fill(WorksheetPart sheet, Dictionary<string, decimal> figures)
    {
        foreach (var cell in sheet.Worksheet.Descendants<Cell>().Where(c => c.CellFormula is not null))
        {
            if (!figures.TryGetValue(cell.CellReference!.Value!, out var figure))
                continue;
            cell.DataType = null;
            cell.CellValue = new CellValue(figure.ToString(CultureInfo.InvariantCulture));
        }
        sheet.Worksheet.Save();
    }

    private static void Draw(WorksheetPart sheet, List<SheetChart> charts)
    {
        var drawing = sheet.AddNewPart<DrawingsPart>();
        var anchors = new StringBuilder();
        for (var i = 0; i < charts.Count; i++)
        {
            var part = drawing.AddNewPart<ChartPart>();
            Feed(part, charts[i].Xml());
            anchors.Append(Anchor(drawing.GetIdOfPart(part), charts[i], i));
        }
        Feed(drawing, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">" + anchors + "</xdr:wsDr>");
        var mark = new Drawing { Id = sheet.GetIdOfPart(drawing) };
        var worksheet = sheet.Worksheet;
        OpenXmlElement? before = (OpenXmlElement?)worksheet.GetFirstChild<HeaderFooter>() ?? worksheet.GetFirstChild<PageSetup>();
        worksheet.InsertAfter(mark, before ?? worksheet.LastChild!);
        worksheet.Save();
    }

    private static string Anchor(string part, SheetChart chart, int index)
    {
        var (top, right) = (chart.Lying.Below - 1, Math.Clamp(chart.Lying.LastColumn, 6, 14));
        return string.Create(CultureInfo.InvariantCulture,
            $"<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{top}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>{right}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{top + Height}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>")
            + $"<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"{index + 2}\" name=\"Grafik {index + 1}\" descr=\"{System.Security.SecurityElement.Escape(chart.Title)}; angkanya ada pada tabel di lembar ini\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>"
            + "<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">"
            + $"<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"{part}\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>";
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(bytes);
    }
}
