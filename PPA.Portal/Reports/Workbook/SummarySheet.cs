using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports.Workbook;

/// <summary>The figures that are read first, beside the stretch before and the same a year ago.</summary>
internal static class SummarySheet
{
    public static void Write(SheetPen pen, Recap recap, RecapCover cover)
    {
        var ask = recap.Question;
        pen.Title("Ringkasan", [$"{cover.Profile.Name} · {ask.Period()} · {ask.Kind.Word()}", cover.State]);
        var top = pen.Row;
        pen.Heads(["Angka", "Satuan", ask.Period(), ask.Before().Period(), "Selisih", ask.YearBefore().Period(), "Selisih"]);
        Figure(pen, "Kasus baru", "kasus", recap, h => h.Cases, "status", cover.Public);
        Figure(pen, "Korban", "korban", recap, h => h.Victims, "usia", cover.Public);
        Figure(pen, "Terlapor", "terlapor", recap, h => h.Reported, "terlapor", cover.Public);
        Figure(pen, "Kasus yang ditangani", "kasus", recap, h => h.Handled, "ditangani", cover.Public);
        Figure(pen, "Kasus yang berakhir", "kasus", recap, h => h.Ended, "selesai", cover.Public);
        if (!cover.Public)
        {
            Figure(pen, "Respons pertama tepat waktu", "kasus", recap, h => h.OnTime, "respons", false);
            Figure(pen, "Respons pertama sudah jatuh tempo", "kasus", recap, h => h.Answered, "respons", false);
            Punctual(pen, recap);
        }
        SheetPen.Frame(pen.Sheet.Range(top + 1, 1, pen.Row - 1, 7));
        pen.Skip();
        pen.Line("Kasus, korban, dan terlapor adalah tiga satuan yang berbeda dan tidak dijumlahkan satu sama lain.");
        pen.Skip();
        Agreements(pen, recap, cover.Public);
        Corrections(pen, cover);
        pen.Finish(top, top, 7, 40, 26, 20, 20, 12, 20, 12);
    }

    private static void Figure(SheetPen pen, string name, string unit, Recap recap, Func<Headline, int> figure, string table, bool hide)
    {
        // In public the figure is told only where its own table tells it.
        var current = hide ? Whole(recap[table]) : figure(recap.Now);
        int?[] said = [current, Told(figure(recap.Before), hide), Told(figure(recap.YearBefore), hide)];
        SheetPen.Text(pen.Sheet.Cell(pen.Row, 1), name);
        SheetPen.Text(pen.Sheet.Cell(pen.Row, 2), unit);
        pen.Number(3, said[0]);
        pen.Number(4, said[1]);
        pen.Number(6, said[2]);
        if (said[0] is { } now && said[1] is { } before)
            pen.Formula(pen.Row, 5, $"{TableSheet.Cell(pen.Row, 3)}-{TableSheet.Cell(pen.Row, 4)}", now - before, "+#,##0;-#,##0;0");
        if (said[0] is { } same && said[2] is { } year)
            pen.Formula(pen.Row, 7, $"{TableSheet.Cell(pen.Row, 3)}-{TableSheet.Cell(pen.Row, 6)}", same - year, "+#,##0;-#,##0;0");
        pen.Skip();
    }

    private static void Punctual(SheetPen pen, Recap recap)
    {
        SheetPen.Text(pen.Sheet.Cell(pen.Row, 1), "Tepat waktu");
        SheetPen.Text(pen.Sheet.Cell(pen.Row, 2), "persen");
        foreach (var (column, head) in new[] { (3, recap.Now), (4, recap.Before), (6, recap.YearBefore) })
        {
            if (head.Answered > 0)
                pen.Formula(pen.Row, column, $"ROUND(100*{TableSheet.Cell(pen.Row - 2, column)}/{TableSheet.Cell(pen.Row - 1, column)},1)", head.Punctual!.Value, "#,##0.0");
            else
                SheetPen.Text(pen.Sheet.Cell(pen.Row, column), "–");
        }
        pen.Skip();
    }

    private static void Agreements(SheetPen pen, Recap recap, bool hide)
    {
        if (hide)
            return;
        pen.Line("Pencocokan", strong: true);
        pen.Heads(["Yang dicocokkan", "Cara pertama", "Cara kedua", "Hasil"]);
        var top = pen.Row;
        foreach (var agreement in recap.Agreements)
        {
            SheetPen.Text(pen.Sheet.Cell(pen.Row, 1), agreement.What);
            pen.Number(2, agreement.One);
            pen.Number(3, agreement.Other);
            SheetPen.Text(pen.Sheet.Cell(pen.Row, 4), agreement.Holds ? "cocok" : "tidak cocok");
            pen.Skip();
        }
        SheetPen.Frame(pen.Sheet.Range(top, 1, pen.Row - 1, 4));
        pen.Skip();
    }

    private static void Corrections(SheetPen pen, RecapCover cover)
    {
        if (cover.Public || cover.Corrections.Files.Count == 0)
            return;
        pen.Line("Koreksi sesudah ditutup", strong: true);
        pen.Heads(["Tabel", "Baris dan kolom", "Dilaporkan", "Menurut data kini"]);
        foreach (var change in cover.Corrections.Figures)
        {
            SheetPen.Text(pen.Sheet.Cell(pen.Row, 1), $"{change.Table} ({change.Unit})");
            SheetPen.Text(pen.Sheet.Cell(pen.Row, 2), $"{change.Row} – {change.Column}");
            pen.Number(3, change.Was);
            pen.Number(4, change.Is);
            pen.Skip();
        }
    }

    private static int? Whole(RecapTable table) => table.Told(table.Rows.Count, table.Columns.Count);

    private static int? Told(int figure, bool hide) => hide && figure is > 0 and <= PublicTable.Small ? null : figure;
}
