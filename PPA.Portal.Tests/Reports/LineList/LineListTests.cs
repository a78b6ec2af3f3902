using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Reports.LineList;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Reports.LineList;

/// <summary>The line list: covered unless a purpose asks for names, streamed, and every name that leaves is written down.</summary>
public sealed class LineListTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly string[] Columns = ["diterima", "korban", "nik", "hubungan", "kronologi"];
    private TestOffice _office = null!;
    private OfficerCard _head = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        _head = await _office.HireAsync("dewi", Role.AgencyHead);
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task Names_are_covered_in_what_the_page_shows_and_in_what_leaves_without_asking()
    {
        await CaseAsync("B-2026-0001");
        var preview = await AskAsync<LineBook, LinePreview>(b => b.PreviewAsync(Ask()));
        string[] expected = ["B-2026-0001", "23 November 2026", "M.K.", "disamarkan", "Suami atau istri", "disamarkan"];
        Assert.Equal((1, 1), (preview.Cases, preview.Rows.Count));
        Assert.Equal(expected, preview.Rows[0]);

        using var book = await DownloadAsync(Ask());
        Assert.Equal(expected, Row(book, 2));
        Assert.Equal(["No. register", "Diterima", "Nama korban", "NIK korban", "Hubungan terlapor", "Kronologi"], Row(book, 1));
        Assert.Empty(await TrailAsync("ekspor-identitas"));
    }

    [Fact]
    public async Task Names_leave_with_a_purpose_and_each_case_says_so_and_a_formula_stays_text()
    {
        var file = await CaseAsync("B-2026-0001", story: "=1+1 tertulis begitu");
        using var book = await DownloadAsync(Ask(revealed: true));
        Assert.Equal(["B-2026-0001", "23 November 2026", "Melati Kusumawardani", "1276024506850001", "Suami atau istri", "=1+1 tertulis begitu"], Row(book, 2));
        Assert.False(book.Worksheet(1).Cell(2, 6).HasFormula);
        Assert.True(book.Worksheet(1).Cell(2, 6).Style.IncludeQuotePrefix);
        Assert.Equal(file.Id, (await TrailAsync("ekspor-identitas")).Single().CaseId);
        var past = Assert.Single(await AskAsync<LineBook, IReadOnlyList<PastExport>>(b => b.PastAsync()));
        Assert.Equal(("Bahan rapat koordinasi", true, _head.Id), (past.Purpose, past.Revealed, past.Officer));
    }

    [Fact]
    public async Task Every_case_leaves_once_in_the_order_of_receipt_over_several_readings()
    {
        for (var i = 1; i <= LineListExport.Batch + 5; i++)
            await CaseAsync($"B-2026-{i:0000}", at: _office.Clock.Now.AddMinutes(-i));
        using var book = await DownloadAsync(Ask());
        var numbers = book.Worksheet(1).Column(1).CellsUsed().Skip(1).Select(c => c.GetString()).ToList();
        Assert.Equal(Enumerable.Range(1, LineListExport.Batch + 5).Reverse().Select(i => $"B-2026-{i:0000}"), numbers);
    }

    [Fact]
    public async Task A_restricted_case_leaves_its_number_alone()
    {
        var file = await CaseAsync("B-2026-0001");
        await using (var db = await _office.DbAsync())
        {
            var stored = await db.Set<CaseFile>().SingleAsync(c => c.Id == file.Id);
            stored.Restrict("Terlapor bekerja di sini", [], GivenFile.Sari, _office.Clock.Now);
            db.Journal(new AuditEntry("batasi-berkas", "sistem", null, file.Id, null, null, _office.Clock.Now));
            await db.SaveChangesAsync();
        }
        using var book = await DownloadAsync(Ask(revealed: true));
        Assert.Equal(["B-2026-0001", "terbatas", "terbatas", "terbatas", "terbatas", "terbatas"], Row(book, 2));
        Assert.Empty(await TrailAsync("ekspor-identitas"));
    }

    [Fact]
    public async Task A_slip_serves_its_officer_once_and_ten_minutes_long()
    {
        await CaseAsync("B-2026-0001");
        await Assert.ThrowsAsync<RuleException>(() => AskAsync<LineBook, string>(b => b.AskAsync(Ask(), "")));
        var slip = await AskAsync<LineBook, string>(b => b.AskAsync(Ask(), "Bahan rapat koordinasi"));
        await using (var other = _office.As(await _office.HireAsync("yusuf", Role.DataOfficer)))
            Assert.Null(await other.ServiceProvider.GetRequiredService<LineListExport>().TakeAsync(slip));
        _office.Clock.Advance(ExportSlips.Lasts);
        Assert.Null(await AskAsync<LineListExport, Func<Stream, CancellationToken, Task>?>(e => e.TakeAsync(slip)));
    }

    private static LineAsk Ask(bool revealed = false) => new(Today, Today, Columns, revealed);

    private static IReadOnlyList<string> Row(XLWorkbook book, int row) => [.. Enumerable.Range(1, Columns.Length + 1).Select(i => book.Worksheet(1).Cell(row, i).GetString())];

    private async Task<XLWorkbook> DownloadAsync(LineAsk ask)
    {
        await using var scope = _office.As(_head);
        var slip = await scope.ServiceProvider.GetRequiredService<LineBook>().AskAsync(ask, "Bahan rapat koordinasi");
        var write = (await scope.ServiceProvider.GetRequiredService<LineListExport>().TakeAsync(slip))!;
        var bytes = new MemoryStream();
        await write(bytes, default);
        using (var document = SpreadsheetDocument.Open(new MemoryStream(bytes.ToArray()), false))
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        return new XLWorkbook(new MemoryStream(bytes.ToArray()));
    }

    private async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = _office.As(_head);
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private async Task<CaseFile> CaseAsync(string number, string? story = null, DateTime? at = null)
    {
        var whole = GivenFile.Case(number: number);
        var complaint = new Complaint(whole.Channel, at ?? whole.ReceivedAt, [.. whole.People.Select(p => p.Facts)], whole.Incident, new CaseStory(story ?? "Dipukul di rumah."));
        var file = CaseFile.Receive(complaint, new Receipt(number, GivenFile.Rina, null, null, _office.Clock.Now), Given.Due);
        await using var db = await _office.DbAsync();
        db.Add(file);
        db.Journal(new AuditEntry("terima", "sistem", null, file.Id, null, null, _office.Clock.Now));
        await db.SaveChangesAsync();
        return file;
    }

    private async Task<IReadOnlyList<AuditEntry>> TrailAsync(string action)
    {
        await using var db = await _office.DbAsync();
        return await db.Set<AuditEntry>().AsNoTracking().Where(a => a.Action == action).ToListAsync();
    }
}
