using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Reports;
using PPA.Portal.Reports.Counting;
using PPA.Portal.Reports.Workbook;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Reports;

/// <summary>The workbook, opened by others than the one who wrote it.</summary>
public sealed class WorkbookTests
{
    private static readonly string[] Sheets =
    [
        "Sampul", "Ringkasan", "Per kecamatan", "Per kecamatan lanjutan", "Perempuan", "Anak", "Tren bulanan", "Usia dan jenis kelamin", "Bentuk kekerasan", "Tempat kejadian", "Hubungan", "Pendidikan dan pekerjaan",
        "Layanan", "Status dan respons", "Rujukan dan pelimpahan", "Puspaga dan kegiatan", "Keluhan layanan", "Kesesuaian SOP", "Catatan metode",
    ];

    [Fact]
    public void Nothing_in_it_needs_repair()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            using var file = new MemoryStream(Given(seed, forPublic: seed % 2 == 1).File);
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            var faults = new OpenXmlValidator().Validate(document).Select(e => $"{e.Part?.Uri}: {e.Description}").Distinct().ToList();
            Assert.Empty(faults);
            Assert.Equal(Sheets, document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!));
            Assert.Equal(4, document.WorkbookPart.WorksheetParts.SelectMany(p => p.DrawingsPart?.ChartParts ?? []).Count());
        }
    }

    [Fact]
    public void Every_figure_stands_in_it_where_its_headings_say()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var (recap, file) = Given(seed, forPublic: false);
            using var book = new XLWorkbook(new MemoryStream(file));
            foreach (var table in recap.Tables.Where(t => !t.Code.StartsWith("wilayah-", StringComparison.Ordinal) && !t.Code.StartsWith("anak-", StringComparison.Ordinal) && !t.Code.StartsWith("perempuan-", StringComparison.Ordinal)))
                Below(book, table);
            Beside(book.Worksheet("Per kecamatan"), [.. recap.Wide.Take(5)]);
            Beside(book.Worksheet("Per kecamatan lanjutan"), [.. recap.Wide.Skip(5)]);
            Beside(book.Worksheet("Anak"), [recap["anak-jk"], recap["anak-bentuk"]]);
            Beside(book.Worksheet("Perempuan"), [recap["perempuan-bentuk"]]);
        }
    }

    [Fact]
    public void It_prints_on_A4_across_with_its_headings_on_every_page()
    {
        using var file = new MemoryStream(Given(3, forPublic: false).File);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        foreach (var sheet in document.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet))
        {
            var page = sheet.GetFirstChild<PageSetup>()!;
            Assert.Equal((9U, OrientationValues.Landscape), (page.PaperSize!.Value, page.Orientation!.Value));
            Assert.Equal(1U, page.FitToWidth?.Value ?? 1U);
            Assert.True(sheet.GetFirstChild<SheetProperties>()!.PageSetupProperties!.FitToPage!.Value);
            Assert.Contains("&P", sheet.GetFirstChild<HeaderFooter>()!.OddFooter!.Text, StringComparison.Ordinal);
        }
        var titles = document.WorkbookPart.Workbook.Descendants<DefinedName>().Count(n => n.Name == "_xlnm.Print_Titles");
        Assert.Equal(Sheets.Length - 1, titles);
        Assert.InRange(document.WorkbookPart.WorksheetParts.Count(p => p.Worksheet.Descendants<Pane>().Any()), 10, Sheets.Length);
    }

    [Fact]
    public void Every_printed_page_says_its_title_and_basis_and_begins_with_them_again()
    {
        using var book = new XLWorkbook(new MemoryStream(Given(4, forPublic: false).File));
        foreach (var sheet in book.Worksheets.Skip(1))
        {
            var page = sheet.PageSetup;
            Assert.Equal((sheet.Name, 1), (sheet.Name, page.FirstRowToRepeatAtTop));
            Assert.False(string.IsNullOrEmpty(sheet.Cell(1, 1).GetString()), sheet.Name);
            // Between two breaks lies no more than a page holds beside the rows that it repeats.
            var breaks = page.RowBreaks.Order().ToList();
            Assert.All(breaks.Zip(breaks.Skip(1)), two => Assert.InRange(two.Second - two.First, 1, 37 - page.LastRowToRepeatAtTop));
            if (page.FirstRowToRepeatAtTop == 1 && sheet.Name is not ("Ringkasan" or "Catatan metode"))
                Assert.Contains(Enumerable.Range(1, page.LastRowToRepeatAtTop).Select(r => sheet.Cell(r, 1).GetString()), line => line.StartsWith("Dasar bulan: ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_cover_is_signed_as_letters_are()
    {
        using var book = new XLWorkbook(new MemoryStream(Given(1, forPublic: false).File));
        var below = book.Worksheet("Sampul").Column(6).CellsUsed().Select(c => c.GetString()).ToList();
        Assert.Equal(["Tebing Tinggi, 23 November 2026", "Kepala Bidang", "Dewi Lestari", "Pembina (IV/a)", "NIP 19000801 199201 2 008"], below);
        using var free = new XLWorkbook(new MemoryStream(Make(Given(1, forPublic: false).Recap, forPublic: false, new("Kepala Bidang", "", "", ""))));
        Assert.Equal(4, free.Worksheet("Sampul").Column(6).CellsUsed().Count());
    }

    [Fact]
    public async Task Whoever_alone_heads_the_division_signs_with_rank_and_number()
    {
        await using var office = await TestOffice.OpenAsync();
        var head = await office.HireAsync("kabid", Role.DivisionHead);
        await using (var db = await office.DbAsync())
        {
            (await db.Users.SingleAsync(o => o.Id == head.Id.Value)).Serve("190008011920011008", "Pembina (IV/a)");
            await db.SaveChangesAsync();
        }
        await office.The<OfficerDirectory>().RefreshAsync();
        var card = office.The<OfficerDirectory>().Find(head.Id)!;
        Assert.Equal(new RecapSigner("Kepala Bidang", "Petugas kabid", "Pembina (IV/a)", card.StaffNumber), office.The<RecapOffice>().Signer);
        Assert.EndsWith("1 008", card.StaffNumber, StringComparison.Ordinal);
        await office.HireAsync("kabid2", Role.DivisionHead);
        Assert.Equal(new RecapSigner("Kepala Bidang", "", "", ""), office.The<RecapOffice>().Signer);
    }

    [Fact]
    public void What_begins_like_a_formula_stays_text()
    {
        var (recap, _) = Given(2, forPublic: false);
        using var book = new XLWorkbook(new MemoryStream(Make(recap, forPublic: false, new("Kepala Bidang", "=HYPERLINK(\"http://jahat\")", "", ""))));
        var cell = book.Worksheet("Sampul").CellsUsed().Single(c => c.Value is string text && text.StartsWith('='));
        Assert.False(cell.HasFormula);
        Assert.Equal(XLDataType.Text, cell.DataType);
    }

    [Fact]
    public void The_public_version_holds_no_small_figure()
    {
        using var book = new XLWorkbook(new MemoryStream(Given(5, forPublic: true).File));
        var small = book.Worksheets.SelectMany(s => s.CellsUsed(c => !c.HasFormula && c.DataType == XLDataType.Number)).Where(c => c.GetDouble() is > 0 and < 5).Select(c => c.Address.ToString(XLReferenceStyle.A1, true));
        Assert.Empty(small);
    }

    internal static (Recap Recap, byte[] File) Given(int seed, bool forPublic)
    {
        var register = new RandomRegister(seed);
        var (ask, files) = (register.Question() with { Period = PeriodKind.Year }, register.Files(150));
        var tables = new RecapTables(ask, RandomRegister.Words).Count(files);
        var trend = Enumerable.Range(1, 12).Select(m => TrendMonth.Of(ask, new DateOnly(2026, m, 1), files)).ToList();
        var recap = new Recap(ask, TestClock.MondayMorning, false, Headline.Of(ask, files), Headline.Of(ask.Before(), files), Headline.Of(ask.YearBefore(), files), trend, forPublic ? PublicTable.Protect(tables) : tables);
        return (recap, Make(recap, forPublic, new("Kepala Bidang", "Dewi Lestari", "Pembina (IV/a)", "19000801 199201 2 008")));
    }

    internal static RecapCover Cover(bool forPublic, RecapSigner? signer = null) => new(
        Offices.Value, new OfficeTime(OfficeZone.All[0]), signer ?? new("Kepala Bidang", "", "", ""), TestClock.MondayMorning, forPublic, "Belum ditutup; angka dapat berubah", "Ringkasan SIMFONI PPA 2024", MonthCorrections.None);

    private static readonly Lazy<Profile> Offices = new(() =>
    {
        var office = Path.Combine(AppContext.BaseDirectory, "Office");
        return ProfileShelf.Read(Path.Combine(office, "Profiles"), null, PPA.Portal.Office.Procedures.ProcedureShelf.Ids(Path.Combine(AppContext.BaseDirectory, "Sop", "Definitions"), null)).Find("kota-tebing-tinggi")!;
    });

    private static byte[] Make(Recap recap, bool forPublic, RecapSigner signer) => new RecapBook(recap, Cover(forPublic, signer)).Make();

    private static void Below(XLWorkbook book, RecapTable table)
    {
        var title = book.Worksheets.SelectMany(s => s.Column(1).CellsUsed()).First(c => c.GetString() == $"{table.Title} ({table.Unit.Word()})");
        var (sheet, head) = (title.Worksheet, title.Address.RowNumber + 1);
        Assert.Equal([.. table.Columns.Select(c => c.Label), "Jumlah"], Enumerable.Range(0, table.Columns.Count + 1).Select(c => sheet.Cell(head, 2 + c).GetString()));
        Figures(sheet, table, head + 1, 2);
    }

    private static void Beside(IXLWorksheet sheet, IReadOnlyList<RecapTable> groups)
    {
        var head = sheet.Column(1).CellsUsed().First(c => c.GetString() == groups[0].RowTitle).Address.RowNumber;
        var column = 2;
        foreach (var group in groups)
        {
            Assert.Equal($"{group.Title} ({group.Unit.Word()})", sheet.Cell(head, column).GetString());
            Figures(sheet, group, head + 2, column);
            column += group.Columns.Count + 1;
        }
    }

    private static void Figures(IXLWorksheet sheet, RecapTable table, int first, int column)
    {
        for (var r = 0; r <= table.Rows.Count; r++)
        {
            Assert.Equal(r == table.Rows.Count ? "Jumlah" : table.Rows[r].Label, sheet.Cell(first + r, 1).GetString());
            for (var c = 0; c <= table.Columns.Count; c++)
            {
                var cell = sheet.Cell(first + r, column + c);
                var figure = cell.HasFormula ? Convert.ToInt32(cell.CachedValue, System.Globalization.CultureInfo.InvariantCulture) : (int)cell.GetDouble();
                Assert.Equal(table[r, c], figure);
                if (cell.HasFormula)
                    Assert.Equal(table[r, c], Convert.ToInt32(cell.Value, System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }
}
