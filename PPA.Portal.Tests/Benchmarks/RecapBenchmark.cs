using System.Diagnostics;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Domain;
using PPA.Portal.Reports;
using PPA.Portal.Reports.Counting;
using PPA.Portal.Reports.Workbook;
using PPA.Portal.Tests.Reports;
using PPA.Portal.Tests.Support;
using Xunit.Abstractions;

namespace PPA.Portal.Tests.Benchmarks;

/// <summary>What a recap costs at 3,000 and at 30,000 cases a year. Prints a table and judges nothing: <c>dotnet test --filter Benchmark</c>.</summary>
public sealed class RecapBenchmark(ITestOutputHelper output)
{
    private const int Rounds = 5;

    /// <summary>Rounds of what takes a few milliseconds, after half as many that are not counted.</summary>
    private const int Many = 40;

    private static readonly string[] Regions = ["12.76.01", "12.76.02", "12.76.03", "12.76.04", "12.76.05", "luar-daerah"];
    private static readonly string[] Forms = ["fisik", "psikis", "seksual", "penelantaran"];

    [Fact]
    [Trait("Kind", "Benchmark")]
    public async Task A_month_and_a_year_of_figures()
    {
        output.WriteLine($"Median milliseconds of {Rounds} rounds ({Many} for workbooks), MB allocated in a round");
        output.WriteLine($"{"",-52}{"ms",10}{"MB",10}");
        foreach (var cases in (int[])[3_000, 30_000])
            await MeasureAsync(cases);
    }

    private async Task MeasureAsync(int cases)
    {
        await using var office = await TestOffice.OpenAsync();
        var head = await office.HireAsync("kabid", Role.DivisionHead);
        await FillAsync(office, cases);
        await using var scope = office.As(head);
        var desk = scope.ServiceProvider.GetRequiredService<RecapDesk>();
        foreach (var ask in (RecapQuestion[])[new(new DateOnly(2026, 10, 1)), new(new DateOnly(2026, 10, 1), PeriodKind.Year)])
        {
            Recap recap = null!;
            var name = $"{cases:N0} cases, {(ask.Period == PeriodKind.Year ? "year" : "month")}";
            await PrintAsync($"{name}: figures of the page", async () => recap = await desk.ReadAsync(ask));
            await PrintAsync($"{name}: list behind all victims", () => desk.OpenAsync(ask, "usia", null, null));
            byte[] file = [];
            var ours = await PrintAsync($"{name}: workbook from the figures", () => Task.FromResult(file = new RecapBook(recap, WorkbookTests.Cover(false)).Make()), Many);
            var cells = CellsOf(file);
            var words = $"{cells.Sum(s => s.Cells.Count):N0} cells on {cells.Count} sheets, the library alone";
            var bare = await PrintAsync($"  {words}", () => Task.FromResult(Alone(cells, looks: false)), Many);
            var dressed = await PrintAsync("  and with their formats", () => Task.FromResult(Alone(cells, looks: true)), Many);
            output.WriteLine($"  the workbook takes {ours / bare:0.0} times the first, {ours / dressed:0.0} times the second");
        }
        output.WriteLine($"working set {Environment.WorkingSet / 1048576:N0} MB");
    }

    private async Task<double> PrintAsync<T>(string name, Func<Task<T>> work, int rounds = Rounds)
    {
        var times = new List<double>();
        var memory = 0L;
        for (var i = -rounds / 2; i < rounds; i++)
        {
            var (before, began) = (GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
            await work();
            if (i >= 0)
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            memory = GC.GetTotalAllocatedBytes() - before;
        }
        var median = times.Order().ElementAt(rounds / 2);
        output.WriteLine($"{name,-52}{median,10:0.0}{memory / 1048576d,10:0.0}");
        return median;
    }

    private static List<(string Sheet, List<(int Row, int Column, object? Value, string? Formula, IXLStyle Style)> Cells)> CellsOf(byte[] file)
    {
        var book = new XLWorkbook(new MemoryStream(file));
        return [.. book.Worksheets.Select(s => (s.Name, s.CellsUsed(XLCellsUsedOptions.All).Select(c => (c.Address.RowNumber, c.Address.ColumnNumber, c.HasFormula ? null : (object?)c.Value, c.HasFormula ? c.FormulaA1 : null, c.Style)).ToList()))];
    }

    private static byte[] Alone(List<(string Sheet, List<(int Row, int Column, object? Value, string? Formula, IXLStyle Style)> Cells)> sheets, bool looks)
    {
        using var book = new XLWorkbook();
        foreach (var (name, cells) in sheets)
        {
            var sheet = book.AddWorksheet(name);
            foreach (var (row, column, value, formula, style) in cells)
            {
                var cell = sheet.Cell(row, column);
                if (formula is not null)
                    cell.FormulaA1 = formula;
                else if (value is not null)
                    cell.SetValue(value);
                if (looks)
                    cell.Style = style;
            }
        }
        using var bytes = new MemoryStream();
        book.SaveAs(bytes);
        return bytes.ToArray();
    }

    private static async Task FillAsync(TestOffice office, int cases)
    {
        var dice = new Random(11);
        for (var done = 0; done < cases; done += 1000)
        {
            await using var db = await office.DbAsync();
            for (var i = done; i < Math.Min(done + 1000, cases); i++)
                db.Add(CaseOf(i, cases, dice));
            db.Journal(new AuditEntry("impor", "sistem", null, null, null, null, office.Clock.Now));
            await db.SaveChangesAsync();
        }
    }

    private static CaseFile CaseOf(int i, int cases, Random dice)
    {
        var at = new DateTime(2026, 1, 1, 1, 0, 0, DateTimeKind.Utc).AddMinutes((int)(460_000L * i / cases));
        var complaint = Given.Complaint(at: at, age: 3 + dice.Next(60));
        var file = CaseFile.Receive(complaint with
        {
            People = [.. complaint.People, new PersonFacts(PersonRole.ReportedParty, new PersonIdentity("Bambang Sutejo"), Sex.Male, 40, Relation: "suami-istri")],
            Incident = complaint.Incident with { Region = Regions[dice.Next(Regions.Length)], Forms = [Forms[dice.Next(4)], Forms[dice.Next(4)]] },
        }, new Receipt($"B-2026-{i:000000}", GivenFile.Rina, null, null, at), Given.Due);
        file.RecordFirstResponse("Dihubungi.", GivenFile.Rina, at.AddMinutes(dice.Next(30)));
        file.GiveService(new ServiceFacts("pengaduan", "kantor-ini", null, null, DateOnly.FromDateTime(at), null), GivenFile.Rina, at);
        if (dice.Next(10) < 9)
            file.Close("Selesai.", GivenFile.Rina, GivenFile.Dewi, at.AddDays(10));
        return file;
    }
}
