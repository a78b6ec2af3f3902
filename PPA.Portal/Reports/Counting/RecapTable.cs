using System.Globalization;
using System.Numerics;

namespace PPA.Portal.Reports.Counting;

/// <summary>A question that is asked of the register in two directions.</summary>
/// <param name="Only">Counts only these victims, whatever the recap asks.</param>
public sealed record TableShape(string Code, string Title, Unit Unit, Dimension Rows, Dimension Columns, VictimKind Only = VictimKind.All)
{
    /// <summary>What is counted in this table.</summary>
    public IEnumerable<Subject> Subjects(RecapQuestion ask, IEnumerable<FlatCase> files)
    {
        var subjects = Counting.Subjects.Of(Unit, ask, files);
        var only = ask with { Kind = Only };
        return Only == VictimKind.All ? subjects : subjects.Where(s => s.Person is { } person && Counting.Subjects.Fits(only, s.File, person));
    }

    /// <summary>What a figure of this table counts.</summary>
    /// <param name="row">Code of a row; empty for the total.</param>
    /// <param name="column">Code of a column; empty for the total.</param>
    /// <returns>Null where there is no such figure.</returns>
    public IReadOnlyList<Subject>? Behind(RecapQuestion ask, IEnumerable<FlatCase> files, string? row, string? column) =>
        Rows.Mask(row) is { } rows && Columns.Mask(column) is { } columns
            ? [.. Subjects(ask, files).Where(s => (Rows.Place(s) & rows) != 0 && (Columns.Place(s) & columns) != 0)]
            : null;

    /// <summary>Counts every figure in one pass.</summary>
    public RecapTable Count(RecapQuestion ask, IEnumerable<FlatCase> files)
    {
        var (height, width) = (Rows.Slots.Count, Columns.Slots.Count);
        var cells = new int[(height + 1) * (width + 1)];
        foreach (var subject in Subjects(ask, files))
        {
            var columns = Columns.Place(subject);
            for (var rows = Rows.Place(subject); rows != 0; rows &= rows - 1)
                Add(cells.AsSpan(BitOperations.TrailingZeroCount(rows) * (width + 1), width + 1), columns, subject.Weight);
            Add(cells.AsSpan(height * (width + 1)), columns, subject.Weight);
        }
        return new RecapTable(Code, Title, Unit, Rows.Title, Rows.Slots, Columns.Title, Columns.Slots, Rows.Several, Columns.Several, cells, Only);
    }

    // One row: the slots it stands in, and the total behind them.
    private static void Add(Span<int> row, ulong columns, int weight)
    {
        for (; columns != 0; columns &= columns - 1)
            row[BitOperations.TrailingZeroCount(columns)] += weight;
        row[^1] += weight;
    }
}

/// <summary>A table of figures. The last row and the last column are totals: of things, not of cells, where one thing may stand in several.</summary>
/// <param name="Hidden">In the order of the cells: what is held back in public; null where nothing is.</param>
/// <param name="Cells">Row by row, each with its total behind it; the row of totals is the last.</param>
public sealed record RecapTable(
    string Code, string Title, Unit Unit, string RowTitle, IReadOnlyList<Slot> Rows, string ColumnTitle, IReadOnlyList<Slot> Columns,
    bool SeveralRows, bool SeveralColumns, IReadOnlyList<int> Cells, VictimKind Only = VictimKind.All, IReadOnlyList<bool>? Hidden = null)
{
    /// <summary>A figure as it may be told; null where it is held back to protect somebody.</summary>
    public int? Told(int row, int column) => IsHidden(row, column) ? null : this[row, column];

    /// <summary>True where every figure of a row may be told, its total too.</summary>
    public bool WholeRow(int row) => Hidden is null || Enumerable.Range(0, Columns.Count + 1).All(c => !IsHidden(row, c));

    public bool WholeColumn(int column) => Hidden is null || Enumerable.Range(0, Rows.Count + 1).All(r => !IsHidden(r, column));

    private bool IsHidden(int row, int column) => Hidden is not null && Hidden[(row * (Columns.Count + 1)) + column];

    public int Total => Cells[^1];

    /// <summary>True where no figure of it is more than zero.</summary>
    public bool IsZero => Cells.All(figure => figure == 0);

    /// <param name="row">The count of rows for the total.</param>
    /// <param name="column">The count of columns for the total.</param>
    public int this[int row, int column] => Cells[(row * (Columns.Count + 1)) + column];

    public int RowTotal(int row) => this[row, Columns.Count];

    public int ColumnTotal(int column) => this[Rows.Count, column];

    /// <summary>A figure by the codes of its row and column; empty for a total.</summary>
    public int Figure(string? row, string? column) => this[IndexOf(Rows, row), IndexOf(Columns, column)];

    /// <summary>"142 korban".</summary>
    public string Said(int figure) => figure.ToString("N0", CultureInfo.GetCultureInfo("id-ID")) + " " + Unit.Word();

    private static int IndexOf(IReadOnlyList<Slot> slots, string? code)
    {
        if (string.IsNullOrEmpty(code))
            return slots.Count;
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i].Code == code)
                return i;
        }
        throw new ArgumentOutOfRangeException(nameof(code), code, "No such slot.");
    }
}
