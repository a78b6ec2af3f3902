using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Reports.Simfoni;

namespace PPA.Portal.Tests.Reports.Simfoni;

/// <summary>Entry sheets as a workbook: whole, in both vocabularies, and with names only where somebody said what for.</summary>
public sealed class SimfoniExportTests : IAsyncLifetime
{
    private static readonly string[] Sheets = ["kasus", "korban", "pelaku", "hubungan", "pelayanan", "rujukan", "Perlu diperiksa"];
    private SimfoniOffice _office = null!;

    public async Task InitializeAsync() => _office = await SimfoniOffice.OpenAsync();

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task The_workbook_has_the_parts_of_the_form_both_words_no_name_and_no_error()
    {
        await _office.FileAsync();
        await _office.FileAsync("B-2026-0002", whole: false);
        using var book = await MakeAsync(identities: false);

        Assert.Equal(Sheets, book.Worksheets.Select(s => s.Name));
        var victims = book.Worksheet("korban");
        Assert.Equal(["B-2026-0001", "B-2026-0002"], victims.Column(1).CellsUsed().Skip(1).Select(c => c.GetString()));
        Assert.Equal(("Ibu rumah tangga", "Ibu Rumah Tangga"), (Under(victims, "Pekerjaan"), Under(victims, "Pekerjaan (SIMFONI)")));
        Assert.DoesNotContain(book.Worksheets.SelectMany(s => s.CellsUsed()), c => c.GetString().Contains("Melati", StringComparison.Ordinal) || c.GetString() == "NIK");
        var check = book.Worksheet("Perlu diperiksa").RowsUsed().Skip(1).Select(r => (r.Cell(1).GetString(), r.Cell(3).GetString(), r.Cell(4).GetString())).ToList();
        Assert.Contains(("B-2026-0002", "Pendidikan", "belum diisi"), check);
        Assert.Contains(("B-2026-0001", "Status perkawinan", "padanan perlu dikonfirmasi"), check);
        Assert.Empty(await _office.TrailAsync("ekspor-identitas"));
    }

    [Fact]
    public async Task Names_go_along_with_a_purpose_each_written_down_and_a_formula_stays_text()
    {
        var file = await _office.FileAsync();
        var victim = file.People[0];
        await _office.ChangeAsync(file, f => f.CorrectPerson(victim.Id, victim.Facts with { Identity = victim.Identity with { Name = "=HYPERLINK(\"x\")\u0001" } }, "Uji", _office.Lead.Id, _office.Office.Clock.Now));
        using var book = await MakeAsync(identities: true);

        var cell = book.Worksheet("korban").Row(2).Cells().Single(c => c.GetString().Contains("HYPERLINK", StringComparison.Ordinal));
        Assert.Equal(("=HYPERLINK(\"x\")", false), (cell.GetString(), cell.HasFormula));
        Assert.Equal(file.Id, (await _office.TrailAsync("ekspor-identitas")).Single().CaseId);
        await using var db = await _office.Office.DbAsync();
        Assert.Equal(("Input bulan November", true), (await db.Set<DataExport>().SingleAsync()) is var kept ? (kept.Purpose, kept.Revealed) : default);
    }

    [Fact]
    public async Task A_slip_serves_once_and_nobody_else_and_no_purpose_gives_none()
    {
        await _office.FileAsync();
        var ask = new SimfoniExportAsk(SimfoniGroup.Waiting, null, null, false);
        await Assert.ThrowsAsync<RuleException>(() => _office.AskAsync<SimfoniExport, string>(_office.Data, e => e.AskAsync(ask, "  ")));
        var slip = await _office.AskAsync<SimfoniExport, string>(_office.Data, e => e.AskAsync(ask, "Input bulan November"));

        Assert.Null(await _office.AskAsync<SimfoniExport, byte[]?>(_office.Lead, e => e.MakeAsync(slip)));
        Assert.NotNull(await _office.AskAsync<SimfoniExport, byte[]?>(_office.Data, e => e.MakeAsync(slip)));
        Assert.Null(await _office.AskAsync<SimfoniExport, byte[]?>(_office.Data, e => e.MakeAsync(slip)));
    }

    [Fact]
    public async Task A_restricted_case_is_named_as_left_out()
    {
        var file = await _office.FileAsync();
        await _office.ChangeAsync(file, f => f.Restrict("Terlapor bekerja di sini", [], _office.Lead.Id, _office.Office.Clock.Now));
        using var book = await MakeAsync(identities: false);
        Assert.Single(book.Worksheet("kasus").RowsUsed());
        Assert.Equal("akses terbatas, tidak disertakan", book.Worksheet("Perlu diperiksa").Cell(2, 4).GetString());
    }

    private async Task<XLWorkbook> MakeAsync(bool identities)
    {
        var slip = await _office.AskAsync<SimfoniExport, string>(_office.Data, e => e.AskAsync(new SimfoniExportAsk(SimfoniGroup.Waiting, null, null, identities), "Input bulan November"));
        var bytes = (await _office.AskAsync<SimfoniExport, byte[]?>(_office.Data, e => e.MakeAsync(slip)))!;
        using (var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false))
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        return new XLWorkbook(new MemoryStream(bytes));
    }

    private static string Under(IXLWorksheet sheet, string head) => sheet.Cell(2, sheet.Row(1).CellsUsed().Single(c => c.GetString() == head).Address.ColumnNumber).GetString();
}
