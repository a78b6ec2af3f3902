using ClosedXML.Excel;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports.Workbook;

/// <summary>Where a table lies on its sheet, for the chart that draws it.</summary>
/// <param name="First">Row of its first figures.</param>
internal sealed record Lying(string Sheet, int First, int Last, int LabelColumn, int FirstColumn, int LastColumn, RecapTable Table, int Below);

/// <summary>Lays tables out on sheets. Totals are formulas where cells add up, and figures where one thing may stand in several cells.</summary>
internal static class TableSheet
{
    /// <summary>Letters of a heading that fit into one line of a column.</summary>
    private const int OneLine = 14;

    /// <summary>Writes a table with its total row and column.</summary>
    /// <param name="below">Rows under it that belong on the same page.</param>
    public static Lying Write(SheetPen pen, RecapTable table, int below = 0)
    {
        pen.Keep(table.Rows.Count + 5 + below);
        pen.Line($"{table.Title} ({table.Unit.Word()})", Looks.Strong);
        pen.Heads([table.RowTitle, .. table.Columns.Select(c => c.Label), "Jumlah"], table.Columns.Any(c => c.Label.Length > OneLine) ? 2 : 1);
        var first = pen.Row;
        for (var r = 0; r < table.Rows.Count; r++, pen.Skip())
        {
            pen.Text(1, table.Rows[r].Label, Looks.Label);
            Figures(pen, table, r, 2);
        }
        pen.Text(1, "Jumlah", Looks.LabelOfTotal);
        Sums(pen, table, first, 2);
        pen.Skip();
        Notes(pen, table);
        pen.Skip();
        return new Lying(pen.Sheet.Name, first, first + table.Rows.Count - 1, 1, 2, table.Columns.Count + 1, table, pen.Row);
    }

    /// <summary>Several tables with the same rows side by side, under two rows of headings.</summary>
    /// <param name="upright">True where there are so many columns that their headings read upwards.</param>
    public static Lying Wide(SheetPen pen, IReadOnlyList<RecapTable> groups, bool upright)
    {
        var (sheet, top) = (pen.Sheet, pen.Row);
        pen.Text(top, 1, groups[0].RowTitle, Looks.Head);
        pen.Text(top + 1, 1, "", Looks.Head);
        sheet.Range(top, 1, top + 1, 1).Merge(checkIntersect: false);
        var column = 2;
        foreach (var group in groups)
            column = WideHead(pen, group, top, column, upright ? Looks.Upright : Looks.Head);
        pen.Skip(2);
        var first = pen.Row;
        for (var r = 0; r < groups[0].Rows.Count; r++, pen.Skip())
            WideRow(pen, groups, r);
        pen.Text(1, "Jumlah", Looks.LabelOfTotal);
        column = 2;
        foreach (var group in groups)
        {
            Sums(pen, group, first, column);
            column += group.Columns.Count + 1;
        }
        pen.Skip();
        foreach (var group in groups.Where(g => g.SeveralColumns || g.SeveralRows))
            Notes(pen, group);
        return new Lying(sheet.Name, first, first + groups[0].Rows.Count - 1, 1, 2, groups[0].Columns.Count + 1, groups[0], pen.Row);
    }

    /// <returns>The first column behind the group.</returns>
    private static int WideHead(SheetPen pen, RecapTable group, int top, int column, IXLStyle look)
    {
        var after = column + group.Columns.Count + 1;
        pen.Text(top, column, $"{group.Title} ({group.Unit.Word()})", Looks.Head);
        for (var c = column; c < after; c++)
        {
            if (c > column)
                pen.Text(top, c, "", Looks.Head);
            pen.Text(top + 1, c, c == after - 1 ? "Jumlah" : group.Columns[c - column].Label, look);
        }
        pen.Sheet.Range(top, column, top, after - 1).Merge(checkIntersect: false);
        return after;
    }

    private static void WideRow(SheetPen pen, IReadOnlyList<RecapTable> groups, int row)
    {
        pen.Text(1, groups[0].Rows[row].Label, Looks.Label);
        var column = 2;
        foreach (var group in groups)
        {
            Figures(pen, group, row, column);
            column += group.Columns.Count + 1;
        }
    }

    private static void Figures(SheetPen pen, RecapTable table, int row, int column)
    {
        for (var c = 0; c < table.Columns.Count; c++)
            pen.Number(column + c, table.Told(row, c));
        var last = column + table.Columns.Count;
        if (!table.SeveralColumns && table.WholeRow(row))
            pen.Formula(pen.Row, last, $"SUM({Cell(pen.Row, column)}:{Cell(pen.Row, last - 1)})", table.RowTotal(row));
        else
            pen.Number(last, table.Told(row, table.Columns.Count), Looks.Total);
    }

    private static void Sums(SheetPen pen, RecapTable table, int first, int column)
    {
        for (var c = 0; c <= table.Columns.Count; c++)
        {
            if (!table.SeveralRows && table.WholeColumn(c))
                pen.Formula(pen.Row, column + c, $"SUM({Cell(first, column + c)}:{Cell(pen.Row - 1, column + c)})", table.ColumnTotal(c));
            else
                pen.Number(column + c, table.Told(table.Rows.Count, c), Looks.Total);
        }
    }

    private static void Notes(SheetPen pen, RecapTable table)
    {
        if (table.SeveralRows || table.SeveralColumns)
            pen.Line($"{table.Title}: satu {(table.Unit == Unit.Case ? "kasus" : "korban")} dapat mengalami lebih dari satu bentuk; jumlah menghitung {table.Unit.Word()}, bukan jumlah kotak.");
    }

    public static string Cell(int row, int column) => ColumnName(column) + row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string ColumnName(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26)
            name = (char)('A' + ((column - 1) % 26)) + name;
        return name;
    }
}
