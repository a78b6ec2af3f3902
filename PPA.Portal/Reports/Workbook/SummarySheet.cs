using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports.Workbook;

/// <summary>The figures that are read first, beside the stretch before and the same a year ago.</summary>
internal static class SummarySheet
{
    public static void Write(SheetPen pen, Recap recap, RecapCover cover)
    {
        var ask = recap.Question;
        pen.Title("Ringkasan", [$"{cover.Profile.Name} · {ask.Period()} · {ask.Kind.Word()}", cover.State]);
        pen.Heads(["Angka", "Satuan", ask.Period(), ask.Before().Period(), "Selisih", ask.YearBefore().Period(), "Selisih"], ask.Period == PeriodKind.Range ? 2 : 1);
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
        pen.Skip();
        pen.Line("Kasus, korban, dan terlapor adalah tiga satuan yang berbeda dan tidak dijumlahkan satu sama lain.");
        pen.Skip();
        Agreements(pen, recap, cover.Public);
        Corrections(pen, cover);
        pen.Finish(0, 7, 46, 26, 20, 20, 12, 20, 12);
    }

    private static void Figure(SheetPen pen, string name, string unit, Recap recap, Func<Headline, int> figure, string table, bool hide)
    {
        // In public the figure is told only where its own table tells it.
        var current = hide ? Whole(recap[table]) : figure(recap.Now);
        // Months of the stretch before stand in the trend: beside them its total would tell a month that is held back.
        int?[] said = [current, hide && recap.Question.Period != PeriodKind.Month ? null : Told(figure(recap.Before), hide), Told(figure(recap.YearBefore), hide)];
        pen.Text(1, name, Looks.Label);
        pen.Text(2, unit, Looks.Label);
        pen.Number(3, said[0]);
        pen.Number(4, said[1]);
        pen.Number(6, said[2]);
        Difference(pen, 5, 4, said[0], said[1]);
        Difference(pen, 7, 6, said[0], said[2]);
        pen.Skip();
    }

    private static void Difference(SheetPen pen, int column, int then, int? now, int? before)
    {
        if (now is { } is_ && before is { } was)
            pen.Formula(pen.Row, column, $"{TableSheet.Cell(pen.Row, 3)}-{TableSheet.Cell(pen.Row, then)}", is_ - was, Looks.Difference);
        else
            pen.Blank(column);
    }

    private static void Punctual(SheetPen pen, Recap recap)
    {
        pen.Text(1, "Tepat waktu", Looks.Label);
        pen.Text(2, "persen", Looks.Label);
        pen.Blank(5);
        pen.Blank(7);
        foreach (var (column, head) in new[] { (3, recap.Now), (4, recap.Before), (6, recap.YearBefore) })
        {
            if (head.Answered > 0)
                pen.Formula(pen.Row, column, $"ROUND(100*{TableSheet.Cell(pen.Row - 2, column)}/{TableSheet.Cell(pen.Row - 1, column)},1)", head.Punctual!.Value, Looks.Share);
            else
                pen.Text(column, "–", Looks.Held);
        }
        pen.Skip();
    }

    private static void Agreements(SheetPen pen, Recap recap, bool hide)
    {
        if (hide)
            return;
        pen.Line("Pencocokan", Looks.Strong);
        pen.Heads(["Yang dicocokkan", "Cara pertama", "Cara kedua", "Hasil"]);
        foreach (var agreement in recap.Agreements)
        {
            pen.Text(1, agreement.What, Looks.Label);
            pen.Number(2, agreement.One);
            pen.Number(3, agreement.Other);
            pen.Text(4, agreement.Holds ? "cocok" : "tidak cocok", Looks.Held);
            pen.Skip();
        }
        pen.Skip();
    }

    private static void Corrections(SheetPen pen, RecapCover cover)
    {
        if (cover.Public || cover.Corrections.Files.Count == 0)
            return;
        pen.Line("Koreksi sesudah ditutup", Looks.Strong);
        pen.Heads(["Tabel", "Baris dan kolom", "Dilaporkan", "Menurut data kini"]);
        foreach (var change in cover.Corrections.Figures)
        {
            pen.Text(1, $"{change.Table} ({change.Unit})", Looks.Label);
            pen.Text(2, $"{change.Row} – {change.Column}", Looks.Label);
            pen.Number(3, change.Was);
            pen.Number(4, change.Is);
            pen.Skip();
        }
    }

    private static int? Whole(RecapTable table) => table.Told(table.Rows.Count, table.Columns.Count);

    private static int? Told(int figure, bool hide) => hide && figure is > 0 and <= PublicTable.Small ? null : figure;
}
