using ClosedXML.Excel;
using PPA.Portal.Office;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Reports.Workbook;

/// <summary>What stands on the cover of a workbook besides the figures.</summary>
/// <param name="Made">UTC.</param>
/// <param name="Public">True for the version that may leave the office.</param>
/// <param name="Categories">Which edition of the categories the columns follow.</param>
/// <param name="State">"Ditutup 3 November 2026 oleh …", or that the month runs.</param>
public sealed record RecapCover(Profile Profile, OfficeTime Time, RecapSigner Signer, DateTime Made, bool Public, string State, string Categories, MonthCorrections Corrections);

/// <summary>Writes the month as one workbook. No sheet holds anything that tells who somebody is.</summary>
public sealed class RecapBook(Recap recap, RecapCover cover)
{
    /// <summary>A column under a heading that reads upwards.</summary>
    private const double Narrow = 4.7;

    private readonly List<Reckoned> _reckoned = [];
    private readonly List<SheetChart> _charts = [];

    /// <summary>The workbook as a file.</summary>
    public byte[] Make()
    {
        using var book = Fill();
        using var bytes = new MemoryStream();
        book.SaveAs(bytes);
        Finishing.Finish(bytes, _reckoned, _charts);
        return bytes.ToArray();
    }

    /// <summary>The sheets without charts, as a measure of what the library alone costs.</summary>
    internal XLWorkbook Fill()
    {
        var book = new XLWorkbook { FullCalculationOnLoad = true };
        CoverSheet.Write(Pen(book, "Sampul"), recap, cover);
        var summary = Pen(book, "Ringkasan");
        SummarySheet.Write(summary, recap, cover);
        Regions(book);
        Trend(Pen(book, "Tren bulanan"));
        Tables(book, "Usia dan jenis kelamin", true, "usia", "terlapor");
        Tables(book, "Bentuk kekerasan", true, "bentuk", "kasus-bentuk");
        Tables(book, "Tempat kejadian", false, "tempat");
        Tables(book, "Hubungan", false, "hubungan");
        Tables(book, "Pendidikan dan pekerjaan", false, "pendidikan", "pekerjaan");
        Tables(book, "Layanan", false, "layanan");
        Tables(book, "Status dan respons", false, "status", "respons", "saluran", "ditangani", "selesai");
        Tables(book, "Rujukan dan pelimpahan", false, "rujukan", "rujukan-status");
        Tables(book, "Puspaga dan kegiatan", false, "puspaga", "kegiatan", "peserta");
        Tables(book, "Keluhan layanan", false, "keluhan");
        Tables(book, "Kesesuaian SOP", false, "sop");
        NotesSheet.Write(Pen(book, "Catatan metode"), recap, cover);
        return book;
    }

    private void Regions(XLWorkbook book)
    {
        var lying = Wide(book, "Per kecamatan", "Rekapitulasi per kecamatan: kasus dan korban", Narrow, "wilayah-kasus", "wilayah-jk", "wilayah-usia", "wilayah-pendidikan", "wilayah-bentuk");
        var (sexes, total) = (2 + recap["wilayah-kasus"].Columns.Count + 1, recap["wilayah-jk"].Columns.Count);
        _charts.Add(new SheetChart(ChartKind.Bars, "Korban per kecamatan", "korban", lying with { FirstColumn = sexes + total, LastColumn = 20, Table = recap["wilayah-jk"] }, ["Jumlah"], total));
        Wide(book, "Per kecamatan lanjutan", "Rekapitulasi per kecamatan: pelayanan, tempat kejadian, hubungan", Narrow, "wilayah-layanan", "wilayah-tempat", "wilayah-hubungan");
        Wide(book, "Perempuan", "Rekapitulasi perempuan dewasa per kecamatan", 11, "perempuan-bentuk");
        Wide(book, "Anak", "Rekapitulasi anak (di bawah 18 tahun) per kecamatan", 11, "anak-jk", "anak-bentuk");
    }

    private Lying Wide(XLWorkbook book, string name, string title, double width, params string[] codes)
    {
        var pen = Pen(book, name);
        pen.Title(title, Under());
        var top = pen.Row;
        var tables = codes.Select(code => recap[code]).ToList();
        var lying = TableSheet.Wide(pen, tables, width == Narrow);
        pen.Finish(top + 1, 1 + tables.Sum(t => t.Columns.Count + 1), 24, width);
        pen.Sheet.Row(top).Height = 2 * Looks.Line;
        pen.Sheet.Row(top + 1).Height = width == Narrow ? 82 : 2 * Looks.Line;
        return lying;
    }

    private void Trend(SheetPen pen)
    {
        pen.Title($"Tren bulanan {recap.Question.First.Year}", Under());
        var top = pen.Row;
        var lying = TrendSheet.Write(pen, recap, cover.Public);
        pen.Finish(top, 8, 22, 14);
        _charts.Add(new SheetChart(ChartKind.Lines, "Kasus dan korban per bulan", "jumlah", lying, ["Kasus", "Korban"]));
    }

    private void Tables(XLWorkbook book, string name, bool chart, params string[] codes)
    {
        var pen = Pen(book, name);
        pen.Title(name, Under());
        var top = pen.Row + 1;
        foreach (var code in codes)
        {
            var drawn = chart && code == codes[0];
            var lying = TableSheet.Write(pen, recap[code], drawn ? Finishing.Height : 0);
            if (drawn)
            {
                _charts.Add(new SheetChart(ChartKind.Stacked, recap[code].Title, recap[code].Unit.Word(), lying, [.. recap[code].Columns.Select(c => c.Label)]));
                pen.Skip(Finishing.Height + 1);
            }
        }
        pen.Finish(codes.Length == 1 ? top : 0, 1 + codes.Max(c => recap[c].Columns.Count + 1), 34, 14);
    }

    private SheetPen Pen(XLWorkbook book, string name) => new(book.AddWorksheet(name), _reckoned);

    private List<string> Under()
    {
        var ask = recap.Question;
        return
        [
            $"{cover.Profile.Name} · {ask.Period()} · {ask.Kind.Word()}",
            $"Dasar bulan: {ask.Basis.Word()} · wilayah: {ask.Region.Word()} · umur: {ask.Age.Word()} · keadaan data {cover.Time.DateAndClock(recap.AsOf)}",
            .. cover.Public ? [PublicTable.Note] : Array.Empty<string>(),
        ];
    }
}
