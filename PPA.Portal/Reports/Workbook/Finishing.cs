using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PPA.Portal.Reports.Workbook;

/// <summary>What the workbook library cannot do: native charts, and the figure beside each formula.</summary>
internal static class Finishing
{
    /// <summary>Rows that a chart covers.</summary>
    public const int Height = 17;

    public static void Finish(Stream file, IReadOnlyList<Reckoned> reckoned, IReadOnlyList<SheetChart> charts)
    {
        file.Position = 0;
        using var document = SpreadsheetDocument.Open(file, isEditable: true);
        var book = document.WorkbookPart!;
        var formulas = reckoned.ToLookup(r => r.Sheet);
        var drawn = charts.ToLookup(c => c.Lying.Sheet);
        foreach (var sheet in book.Workbook.Descendants<Sheet>().Where(s => formulas.Contains(s.Name!.Value!) || drawn.Contains(s.Name!.Value!)))
        {
            var part = (WorksheetPart)book.GetPartById(sheet.Id!.Value!);
            Fill(part, formulas[sheet.Name!.Value!].ToDictionary(f => f.Cell, f => f.Value), Draw(part, [.. drawn[sheet.Name!.Value!]]));
        }
    }

    private static void Fill(WorksheetPart sheet, Dictionary<string, decimal> figures, string? drawing)
    {
        using var copy = new MemoryStream();
        using (var written = sheet.GetStream(FileMode.Open, FileAccess.Read))
            new SheetCopy(figures, drawing).Copy(written, copy);
        copy.Position = 0;
        sheet.FeedData(copy);
    }

    /// <returns>The relation under which the sheet finds its charts; null where there are none.</returns>
    private static string? Draw(WorksheetPart sheet, List<SheetChart> charts)
    {
        if (charts.Count == 0)
            return null;
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
        return sheet.GetIdOfPart(drawing);
    }

    private static string Anchor(string part, SheetChart chart, int index)
    {
        var (top, right) = (chart.Lying.Below - 1, Math.Clamp(chart.Lying.LastColumn, 6, 20));
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
