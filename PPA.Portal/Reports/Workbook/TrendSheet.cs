using PPA.Portal.Office;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports.Workbook;

/// <summary>January to December.</summary>
internal static class TrendSheet
{
    private static readonly string[] Heads = ["Bulan", "Kasus", "Korban", "Perempuan dewasa", "Anak perempuan", "Anak laki-laki", "Lainnya"];

    public static Lying Write(SheetPen pen, Recap recap, bool hide)
    {
        // In public the groups of a month would tell each other: only cases and victims are shown there.
        var columns = hide ? 3 : 7;
        pen.Heads(Heads[..columns], lines: 2);
        var first = pen.Row;
        foreach (var month in recap.Trend)
        {
            int[] figures = [month.Cases, month.Victims, month.Women, month.Girls, month.Boys, month.Rest];
            pen.Text(1, OfficeTime.Month(month.Month), Looks.Label);
            for (var c = 0; c < columns - 1; c++)
                pen.Number(2 + c, hide && figures[c] is > 0 and <= PublicTable.Small ? null : figures[c]);
            pen.Skip();
        }
        if (!hide)
        {
            pen.Text(1, "Jumlah", Looks.LabelOfTotal);
            for (var c = 2; c <= columns; c++)
                pen.Formula(pen.Row, c, $"SUM({TableSheet.Cell(first, c)}:{TableSheet.Cell(pen.Row - 1, c)})", Sum(recap, c));
            pen.Skip();
        }
        pen.Skip();
        var months = new RecapTable("tren", "Tren", Unit.Case, "Bulan", [.. recap.Trend.Select(m => new Slot(RecapAddress.MonthCode(m.Month), OfficeTime.Month(m.Month)))], "",
            [new("kasus", "Kasus"), new("korban", "Korban")], false, false, [.. recap.Trend.SelectMany(m => (int[])[m.Cases, m.Victims, 0]), 0, 0, 0]);
        return new Lying(pen.Sheet.Name, first, first + 11, 1, 2, 3, months, pen.Row);
    }

    private static int Sum(Recap recap, int column) => recap.Trend.Sum(m => column switch { 2 => m.Cases, 3 => m.Victims, 4 => m.Women, 5 => m.Girls, 6 => m.Boys, _ => m.Rest });
}
