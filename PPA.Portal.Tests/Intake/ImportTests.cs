using System.IO.Compression;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Intake.Import;
using PPA.Portal.Live;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Intake;

public sealed class ImportTests
{
    [Fact]
    public async Task The_template_takes_past_cases_into_the_register_without_an_alarm()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("admin", Role.Administrator));
        var desk = scope.ServiceProvider.GetRequiredService<ImportDesk>();
        var rung = 0;
        using var _ = office.The<LiveFeed>().Listen(Topic.CasesChanged, () => rung++);

        var run = await CheckAsync(desk, Filled(desk, 3));
        Assert.Equal(ImportPhase.Ready, run.Phase);
        await WriteAsync(desk, run);

        Assert.Equal(ImportPhase.Done, run.Phase);
        Assert.Equal(1, rung);
        await using var db = await office.DbAsync();
        var files = await db.Set<CaseFile>().AsNoTracking().Include(c => c.People).OrderBy(c => c.Number).ToListAsync();
        Assert.Equal(["B-2025-0001", "B-2025-0002", "B-2025-0003"], files.Select(f => f.Number));
        Assert.All(files, f => Assert.Equal((CaseStage.Closed, RiskLevel.Medium, Channel.WalkIn), (f.Stage, f.Risk, f.Channel)));
        Assert.Equal(["fisik", "psikis"], files[0].Forms);
        Assert.Equal(3, await db.Set<AuditEntry>().CountAsync(a => a.Action == "impor-kasus"));
    }

    [Fact]
    public async Task Every_bad_cell_is_named_and_nothing_can_be_written()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("admin", Role.Administrator));
        var desk = scope.ServiceProvider.GetRequiredService<ImportDesk>();

        var run = await CheckAsync(desk, Filled(desk, 3, (sheet, column) =>
        {
            sheet.Cell(2, column["korban[0].usia"]).Value = "'200";
            sheet.Cell(3, column["kanal"]).SetValue("merpati");
            sheet.Cell(3, column["kejadian.bentuk"]).SetValue("fisik, aneh");
            sheet.Cell(4, column["korban[0].nik"]).SetDataType(XLDataType.Text).FormulaA1 = "1+1";
            sheet.Cell(4, column["risiko"]).SetValue("parah");
            sheet.Cell(4, column["diterima"]).SetValue("kemarin");
        }));

        Assert.Equal(ImportPhase.Refused, run.Phase);
        Assert.Equal(["A4", "AA3", "B3", "C4", "F4", "H2"], run.Bad.Select(b => b.Address).Order());
        Assert.All(run.Bad, b => Assert.EndsWith(".", b.Sentence, StringComparison.Ordinal));
        Assert.Throws<RuleException>(desk.Write);
        await using var db = await office.DbAsync();
        Assert.Equal(0, await db.Set<CaseFile>().CountAsync());
    }

    [Fact]
    public async Task Text_that_begins_like_a_formula_stays_text()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("admin", Role.Administrator));
        var desk = scope.ServiceProvider.GetRequiredService<ImportDesk>();

        var run = await CheckAsync(desk, Filled(desk, 1, (sheet, column) => sheet.Cell(2, column["kejadian.kronologi"]).SetValue("=HYPERLINK(\"http://x\")")));
        await WriteAsync(desk, run);

        await using var db = await office.DbAsync();
        Assert.Equal("=HYPERLINK(\"http://x\")", (await db.Set<CaseFile>().AsNoTracking().SingleAsync()).Story.Chronology);
    }

    [Fact]
    public async Task Ten_thousand_cases_come_in_and_a_cancelled_import_leaves_nothing_behind()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("admin", Role.Administrator));
        var desk = scope.ServiceProvider.GetRequiredService<ImportDesk>();
        var workbook = Filled(desk, 10_000);
        var first = await CheckAsync(desk, workbook);
        first.Moved += () => { if (first is { Phase: ImportPhase.Writing, Done: >= 1000 }) first.Cancel(); };
        await WriteAsync(desk, first);
        Assert.Equal(ImportPhase.Cancelled, first.Phase);
        await using (var db = await office.DbAsync())
            Assert.Equal((0, 0), (await db.Set<CaseFile>().CountAsync(), await db.Set<AuditEntry>().CountAsync()));

        var second = await CheckAsync(desk, workbook);
        await WriteAsync(desk, second);

        Assert.Equal((ImportPhase.Done, 10_000), (second.Phase, second.Done));
        await using (var db = await office.DbAsync())
            Assert.Equal("B-2025-10000", await db.Set<CaseFile>().OrderByDescending(c => c.RegisteredAt).ThenByDescending(c => c.Number.Length).Select(c => c.Number).FirstAsync());
    }

    [Fact]
    public async Task The_untouched_example_of_the_template_is_no_case()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("admin", Role.Administrator));
        var desk = scope.ServiceProvider.GetRequiredService<ImportDesk>();

        var run = await CheckAsync(desk, desk.Template());

        Assert.Equal((ImportPhase.Refused, "Lembar ini belum berisi kasus."), (run.Phase, run.Refusal));
    }

    [Fact]
    public async Task What_is_no_workbook_or_unpacks_without_end_is_refused_with_a_sentence()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("admin", Role.Administrator));
        var desk = scope.ServiceProvider.GetRequiredService<ImportDesk>();
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("xl/workbook.xml");
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 310; i++)
                part.Write(zeros);
        }

        Assert.Equal("Berkas ini bukan buku kerja Excel (.xlsx).", (await CheckAsync(desk, [1, 2, 3])).Refusal);
        Assert.Equal("Isi berkas ini terlalu besar untuk sebuah register.", (await CheckAsync(desk, bomb.ToArray())).Refusal);
    }

    [Fact]
    public async Task Only_who_may_import_finds_the_door_open()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("piket", Role.DutyOfficer));
        var desk = scope.ServiceProvider.GetRequiredService<ImportDesk>();

        Assert.Throws<NotAllowedException>(() => desk.Template());
        await Assert.ThrowsAsync<NotAllowedException>(() => desk.CheckAsync("a.xlsx", Stream.Null));
    }

    private static byte[] Filled(ImportDesk desk, int rows, Action<IXLWorksheet, Dictionary<string, int>>? also = null)
    {
        using var book = new XLWorkbook(new MemoryStream(desk.Template()));
        var sheet = book.Worksheet("Register");
        var columns = RegisterColumns.All.Select((c, i) => (c.Path, Column: i + 1)).ToDictionary(c => c.Path, c => c.Column);
        for (var row = 0; row < rows; row++)
        {
            foreach (var column in RegisterColumns.All.Where(c => c.Example.Length > 0))
                sheet.Cell(row + 2, columns[column.Path]).SetValue(column.Path == "korban[0].nama" ? "Orang Rekaan" : column.Example);
        }
        also?.Invoke(sheet, columns);
        using var bytes = new MemoryStream();
        book.SaveAs(bytes);
        return bytes.ToArray();
    }

    private static async Task<ImportRun> CheckAsync(ImportDesk desk, byte[] workbook) =>
        await QuietAsync(await desk.CheckAsync("register.xlsx", new MemoryStream(workbook)), ImportPhase.Reading);

    private static async Task WriteAsync(ImportDesk desk, ImportRun run)
    {
        desk.Write();
        await QuietAsync(run, ImportPhase.Writing);
    }

    private static async Task<ImportRun> QuietAsync(ImportRun run, ImportPhase busy)
    {
        var quiet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (run.Phase != busy)
                quiet.TrySetResult();
        }
        run.Moved += Look;
        Look();
        await quiet.Task.WaitAsync(TimeSpan.FromMinutes(3));
        run.Moved -= Look;
        return run;
    }
}
