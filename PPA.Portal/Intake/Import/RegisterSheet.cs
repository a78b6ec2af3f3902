using System.Globalization;
using ClosedXML.Excel;
using PPA.Portal.Domain;

namespace PPA.Portal.Intake.Import;

/// <summary>A cell that cannot be taken as it is.</summary>
/// <param name="Address">As the sheet names it: "F12".</param>
public sealed record BadCell(string Address, string Sentence);

/// <summary>Opens the workbook and hands out its rows as text.</summary>
internal sealed class RegisterSheet : IDisposable
{
    public const int MostRows = 50_000;
    private readonly XLWorkbook _book;
    private readonly IXLWorksheet _sheet;
    private readonly Dictionary<string, int> _columns = [];

    /// <exception cref="RuleException">The sheet or a needed column is missing, or there are too many rows.</exception>
    public RegisterSheet(Stream file)
    {
        _book = new XLWorkbook(file);
        _sheet = _book.Worksheets.FirstOrDefault(s => s.Name == RegisterColumns.Sheet)
            ?? throw new RuleException($"Lembar “{RegisterColumns.Sheet}” tidak ada. Pakai templat dari halaman ini.", "berkas");
        var headings = _sheet.Row(1).CellsUsed().GroupBy(c => TextOf(c)?.Trim() ?? "").ToDictionary(g => g.Key, g => g.First().Address.ColumnNumber);
        foreach (var column in RegisterColumns.All)
        {
            if (headings.TryGetValue(column.Title, out var number))
                _columns[column.Path] = number;
            else if (column.Needed)
                throw new RuleException($"Kolom “{column.Title}” tidak ada pada baris pertama.", "berkas");
        }
        LastRow = _sheet.LastRowUsed()?.RowNumber() ?? 1;
        if (LastRow - 1 > MostRows)
            throw new RuleException($"Satu berkas memuat paling banyak {MostRows} baris.", "berkas");
    }

    public int LastRow { get; }

    /// <summary>The cells of a row by path, and those that cannot be read; null for an empty row and for the template's own example.</summary>
    public (IReadOnlyDictionary<string, string> Cells, IReadOnlyList<BadCell> Bad)? Read(int row)
    {
        var (cells, bad) = (new Dictionary<string, string>(), new List<BadCell>());
        foreach (var (path, column) in _columns)
        {
            var cell = _sheet.Cell(row, column);
            if (cell.HasFormula)
                bad.Add(new BadCell(AddressOf(path, row), "Sel ini berisi rumus. Tempel nilainya saja."));
            else if (cell.DataType == XLDataType.Number && path.EndsWith(".nik", StringComparison.Ordinal))
                bad.Add(new BadCell(AddressOf(path, row), "NIK tersimpan sebagai angka dan dapat berubah. Ubah kolomnya menjadi teks, lalu ketik ulang."));
            else if (TextOf(cell) is { Length: > 0 } text)
                cells[path] = text;
        }
        return bad.Count == 0 && (cells.Count == 0 || IsExample(cells)) ? null : (cells, bad);
    }

    /// <summary>Where a field of a row stands on the sheet.</summary>
    public string AddressOf(string path, int row)
    {
        var known = _columns.Keys.FirstOrDefault(p => path == p || path.StartsWith(p + "[", StringComparison.Ordinal));
        return (known is null ? "A" : XLHelper.GetColumnLetterFromNumber(_columns[known])) + row.ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose() => _book.Dispose();

    private static bool IsExample(Dictionary<string, string> cells) =>
        RegisterColumns.All.All(c => (cells.GetValueOrDefault(c.Path) ?? "") == c.Example);

    /// <summary>Text is text, also when it begins like a formula.</summary>
    private static string? TextOf(IXLCell cell) => cell.DataType switch
    {
        XLDataType.DateTime => cell.GetDateTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        XLDataType.Number => cell.GetDouble().ToString("0.################", CultureInfo.InvariantCulture),
        XLDataType.Boolean => cell.GetBoolean() ? "ya" : "tidak",
        _ => cell.IsEmpty() ? null : cell.GetString(),
    };
}
