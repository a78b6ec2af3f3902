using ClosedXML.Excel;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports.Workbook;

/// <summary>Where a table lies on its sheet, for the chart that draws it.</summary>
/// <param name="First">Row of its first figures.</param>
internal sealed record Lying(string Sheet, int First, int Last, int LabelColumn, int FirstColumn, int LastColumn, RecapTable Table, int Below);

/// <summary>Lays tables out on sheets. Totals are formulas where cells add up, and figures where one thing may stand in several cells.</summary>
internal static class TableSheet
{
    /// <summary>Writes a table with its total row and column.</summary>
    public static Lying Write(SheetPen pen, RecapTable table)
    {
        pen.Line($"{table.Title} ({table.Unit.Word()})", strong: true);
        pen.Heads([table.RowTitle, .. table.Columns.Select(c => c.Label), "Jumlah"]);
        var first = pen.Row;
        for (var r = 0; r < table.Rows.Count; r++, pen.Skip())
        {
            SheetPen.Text(pen.Sheet.Cell(pen.Row, 1), table.Rows[r].Label);
            Figures(pen, table, r, 2);
        }
        Total(pen);
        Sums(pen, table, first, 2);
        SheetPen.Frame(pen.Sheet.Range(first, 1, pen.Row, table.Columns.Count + 2));
        pen.Skip();
        Notes(pen, table);
        pen.Skip();
        return new Lying(pen.Sheet.Name, first, first + table.Rows.Count - 1, 1, 2, table.Columns.Count + 1, table, pen.Row);
    }

    /// <summary>Several tables with the same rows side by side, under two rows of headings.</summary>
    public static Lying Wide(SheetPen pen, IReadOnlyList<RecapTable> groups)
    {
        var (sheet, top) = (pen.Sheet, pen.Row);
        SheetPen.Text(sheet.Cell(top, 1), groups[0].RowTitle);
        sheet.Range(top, 1, top + 1, 1).Merge();
        var column = 2;
        foreach (var group in groups)
        {
            var width = group.Columns.Count + 1;
            SheetPen.Text(sheet.Cell(top, column), $"{group.Title} ({group.Unit.Word()})");
            sheet.Range(top, column, top, column + width - 1).Merge();
            for (var c = 0; c < group.Columns.Count; c++)
                SheetPen.Text(sheet.Cell(top + 1, column + c), group.Columns[c].Label);
            SheetPen.Text(sheet.Cell(top + 1, column + group.Columns.Count), "Jumlah");
            column += width;
        }
        SheetPen.Head(sheet.Range(top, 1, top + 1, column - 1));
        pen.Skip(2);
        var first = pen.Row;
        for (var r = 0; r < groups[0].Rows.Count; r++, pen.Skip())
            WideRow(pen, groups, r);
        Total(pen);
        column = 2;
        foreach (var group in groups)
        {
            Sums(pen, group, first, column);
            column += group.Columns.Count + 1;
        }
        SheetPen.Frame(sheet.Range(first, 1, pen.Row, column - 1));
        pen.Skip();
        foreach (var group in groups.Where(g => g.SeveralColumns || g.SeveralRows))
            Notes(pen, group);
        return new Lying(sheet.Name, first, first + groups[0].Rows.Count - 1, 1, 2, groups[0].Columns.Count + 1, groups[0], pen.Row);
    }

    private static void WideRow(SheetPen pen, IReadOnlyList<RecapTable> groups, int row)
    {
        SheetPen.Text(pen.Sheet.Cell(pen.Row, 1), groups[0].Rows[row].Label);
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
            pen.Number(last, table.Told(row, table.Columns.Count));
        pen.Sheet.Cell(pen.Row, last).Style.Font.SetBold();
    }

    private static void Sums(SheetPen pen, RecapTable table, int first, int column)
    {
        for (var c = 0; c <= table.Columns.Count; c++)
        {
            if (!table.SeveralRows && table.WholeColumn(c))
                pen.Formula(pen.Row, column + c, $"SUM({Cell(first, column + c)}:{Cell(pen.Row - 1, column + c)})", table.ColumnTotal(c));
            else
                pen.Number(column + c, table.Told(table.Rows.Count, c));
        }
        pen.Sheet.Range(pen.Row, column, pen.Row, column + table.Columns.Count).Style.Font.SetBold();
    }

    private static void Total(SheetPen pen)
    {
        SheetPen.Text(pen.Sheet.Cell(pen.Row, 1), "Jumlah");
        pen.Sheet.Cell(pen.Row, 1).Style.Font.SetBold();
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
