using System.Globalization;
using System.Security;
using System.Text;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports.Workbook;

/// <summary>How a chart draws.</summary>
internal enum ChartKind
{
    /// <summary>One bar for each row.</summary>
    Bars,

    /// <summary>Bars whose parts are the columns.</summary>
    Stacked,
    Lines,
}

/// <summary>A native chart of figures on a sheet. Series differ by pattern and not by colour alone.</summary>
/// <param name="Axis">What the figures count.</param>
/// <param name="Series">Names of the columns that are drawn.</param>
/// <param name="TableColumn">Index in the table of the first of them.</param>
internal sealed record SheetChart(ChartKind Kind, string Title, string Axis, Lying Lying, IReadOnlyList<string> Series, int TableColumn = 0)
{
    private static readonly string[] Fills =
    [
        "<a:solidFill><a:srgbClr val=\"0B5C6B\"/></a:solidFill>",
        Pattern("wdUpDiag", "0B5C6B", "E3F1F3"),
        Pattern("smGrid", "7A4E00", "FFF5DC"),
        Pattern("pct50", "545E6E", "FFFFFF"),
        "<a:solidFill><a:srgbClr val=\"D3D8E0\"/></a:solidFill>",
        Pattern("dkHorz", "54278F", "F1EAFA"),
    ];

    /// <summary>The chart part.</summary>
    public string Xml()
    {
        var series = new StringBuilder();
        for (var i = 0; i < Series.Count; i++)
            series.Append(OneSeries(i));
        var body = Kind == ChartKind.Lines
            ? $"<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>{series}<c:marker val=\"1\"/><c:axId val=\"111\"/><c:axId val=\"112\"/></c:lineChart>"
            : $"<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"{(Kind == ChartKind.Stacked ? "stacked" : "clustered")}\"/><c:varyColors val=\"0\"/>{series}<c:gapWidth val=\"50\"/>{(Kind == ChartKind.Stacked ? "<c:overlap val=\"100\"/>" : "")}<c:axId val=\"111\"/><c:axId val=\"112\"/></c:barChart>";
        var legend = Series.Count > 1 ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>" : "";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:roundedCorners val=\"0\"/>"
            + $"<c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"1\"/></a:pPr><a:r><a:rPr lang=\"id-ID\" sz=\"1200\" b=\"1\"/><a:t>{Safe($"{Title} ({Axis})")}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>"
            + $"<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>{body}{Axes()}</c:plotArea>{legend}<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>";
    }

    private string OneSeries(int index)
    {
        var fill = Fills[index % Fills.Length];
        var look = Kind == ChartKind.Lines
            ? $"<c:spPr><a:ln w=\"28575\"><a:solidFill><a:srgbClr val=\"{(index == 0 ? "0B5C6B" : "7A4E00")}\"/></a:solidFill><a:prstDash val=\"{(index == 0 ? "solid" : "dash")}\"/></a:ln></c:spPr><c:marker><c:symbol val=\"{(index == 0 ? "circle" : "diamond")}\"/><c:size val=\"7\"/></c:marker>"
            : $"<c:spPr>{fill}<a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"1B2330\"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val=\"0\"/>";
        var place = Kind == ChartKind.Lines ? "<c:dLblPos val=\"t\"/>" : Kind == ChartKind.Bars ? "<c:dLblPos val=\"outEnd\"/>" : "<c:dLblPos val=\"ctr\"/>";
        // Figures inside a patterned bar stand on white, or they could not be read.
        var ground = Kind == ChartKind.Stacked ? "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></c:spPr>" : "";
        var labels = $"<c:dLbls><c:numFmt formatCode=\"#,##0;;\" sourceLinked=\"0\"/>{ground}{place}<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>";
        return $"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:v>{Safe(Series[index])}</c:v></c:tx>{look}{labels}"
            + $"<c:cat><c:strRef><c:f>{Place(Lying.LabelColumn)}</c:f>{Labels()}</c:strRef></c:cat><c:val><c:numRef><c:f>{Place(Lying.FirstColumn + index)}</c:f>{Values(index)}</c:numRef></c:val>"
            + (Kind == ChartKind.Lines ? "<c:smooth val=\"0\"/></c:ser>" : "</c:ser>");
    }

    private string Axes()
    {
        var (first, second, order) = Kind == ChartKind.Lines ? ("b", "l", "minMax") : ("l", "b", "maxMin");
        return $"<c:catAx><c:axId val=\"111\"/><c:scaling><c:orientation val=\"{order}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{first}\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:crossAx val=\"112\"/><c:crosses val=\"autoZero\"/><c:tickLblSkip val=\"1\"/></c:catAx>"
            + $"<c:valAx><c:axId val=\"112\"/><c:scaling><c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"1\"/><c:axPos val=\"{second}\"/><c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"111\"/><c:crosses val=\"autoZero\"/></c:valAx>";
    }

    private string Place(int column)
    {
        var name = TableSheet.ColumnName(column);
        return Safe(string.Create(CultureInfo.InvariantCulture, $"'{Lying.Sheet}'!${name}${Lying.First}:${name}${Lying.Last}"));
    }

    private string Labels()
    {
        var rows = Lying.Table.Rows;
        return $"<c:strCache><c:ptCount val=\"{rows.Count}\"/>{string.Concat(rows.Select((row, i) => $"<c:pt idx=\"{i}\"><c:v>{Safe(row.Label)}</c:v></c:pt>"))}</c:strCache>";
    }

    private string Values(int index)
    {
        var points = Enumerable.Range(0, Lying.Table.Rows.Count).Select(r => (r, Told: Lying.Table.Told(r, TableColumn + index))).Where(p => p.Told is not null)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"<c:pt idx=\"{p.r}\"><c:v>{p.Told}</c:v></c:pt>"));
        return $"<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"{Lying.Table.Rows.Count}\"/>{string.Concat(points)}</c:numCache>";
    }

    private static string Pattern(string preset, string front, string back) =>
        $"<a:pattFill prst=\"{preset}\"><a:fgClr><a:srgbClr val=\"{front}\"/></a:fgClr><a:bgClr><a:srgbClr val=\"{back}\"/></a:bgClr></a:pattFill>";

    private static string Safe(string text) => SecurityElement.Escape(text);
}
