using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using PPA.Portal.Widgets;

namespace PPA.Portal.Reports.LineList;

/// <summary>
/// Writes a workbook of one sheet while it is read: rows go through the compressor into a small outbox, and from there
/// to whoever waits. Neither the sheet nor the workbook is ever whole in memory or on disk.
/// </summary>
internal sealed class SheetStream(string name, IReadOnlyList<string> heads, string foot, Stream to) : IAsyncDisposable
{
    private const uint Plain = 1;
    private const uint Quoted = 2;
    private const uint Bold = 3;

    private readonly Outbox _outbox = new();
    private ZipArchive? _zip;
    private Stream? _part;
    private OpenXmlWriter? _writer;

    /// <summary>Writes everything that stands before the rows.</summary>
    public async Task BeginAsync(CancellationToken ct = default)
    {
        _zip = new ZipArchive(_outbox, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (path, text) in SheetParts.Around(name))
        {
            await using var part = await _zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(ct);
            await part.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
        }
        _part = await _zip.CreateEntry(SheetParts.Sheet, CompressionLevel.Fastest).OpenAsync(ct);
        _writer = OpenXmlWriter.Create(_part);
        _writer.WriteStartDocument();
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        _writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        _writer.WriteElement(new Columns(new Column { Min = 1, Max = (uint)heads.Count, Width = 22, CustomWidth = true }));
        _writer.WriteStartElement(new SheetData());
        Write(heads, Bold);
    }

    /// <summary>Writes a row. Whatever somebody once typed stays text, also where it begins like a formula.</summary>
    public void Write(IReadOnlyList<string> row) => Write(row, Plain);

    /// <summary>Sends what is ready.</summary>
    public Task SendAsync(CancellationToken ct = default) => _outbox.SendAsync(to, ct);

    /// <summary>Writes what stands behind the rows, and sends the rest.</summary>
    public async Task EndAsync(CancellationToken ct = default)
    {
        var writer = _writer!;
        writer.WriteEndElement();
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter("&L" + foot.Replace("&", "&&", StringComparison.Ordinal) + "&R&P")));
        writer.WriteEndElement();
        await CloseAsync();
        await SendAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await _outbox.DisposeAsync();
    }

    private void Write(IReadOnlyList<string> row, uint style)
    {
        var writer = _writer!;
        writer.WriteStartElement(new Row());
        foreach (var words in row)
        {
            var text = ExcelText.Of(words);
            writer.WriteElement(new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
            {
                DataType = CellValues.InlineString,
                StyleIndex = style == Plain && ExcelText.LooksLikeFormula(text) ? Quoted : style,
            });
        }
        writer.WriteEndElement();
    }

    private async Task CloseAsync()
    {
        _writer?.Dispose();
        _writer = null;
        if (_part is not null)
            await _part.DisposeAsync();
        _part = null;
        if (_zip is not null)
            await _zip.DisposeAsync();
        _zip = null;
    }
}
