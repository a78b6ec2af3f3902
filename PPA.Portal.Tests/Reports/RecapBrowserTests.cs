using System.Globalization;
using ClosedXML.Excel;
using Microsoft.Playwright;
using PPA.Portal.Office;
using PPA.Portal.Reports.Counting;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Reports;

/// <summary>The head at the end of a month, in a browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class RecapBrowserTests(Browser browser) : IAsyncLifetime
{
    private PortalApplication _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalApplication.StartAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Fact]
    public async Task The_head_opens_a_month_clicks_a_figure_downloads_the_workbook_and_closes_the_month_before()
    {
        var today = DateOnly.FromDateTime(_portal.The<TimeProvider>().GetUtcNow().UtcDateTime.AddHours(7));
        var month = new DateOnly(today.Year, today.Month, 1);
        var page = await browser.SignedInAsync(_portal.Address, "kabid", new RecapQuestion(month).Page());
        var first = page.Locator("a.angka-kotak").First;
        await Assertions.Expect(first.Locator("b")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9.]+$"));
        var figure = (await first.Locator("b").TextContentAsync())!;

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-unduh-rekap]").ClickAsync());
        await using (var file = File.OpenRead(await download.PathAsync()))
        using (var book = new XLWorkbook(file))
        {
            Assert.Equal($"rekap-{RecapAddress.MonthCode(month)}.xlsx", download.SuggestedFilename);
            var row = book.Worksheet("Ringkasan").Column(1).CellsUsed().First(c => c.GetString() == "Kasus baru").Address.RowNumber;
            Assert.Equal(figure, book.Worksheet("Ringkasan").Cell(row, 3).GetDouble().ToString("N0", CultureInfo.GetCultureInfo("id-ID")));
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Versi umum", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#arti-tanda")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "‹ Rekap kantor" }).ClickAsync();
        await first.ClickAsync();
        await Assertions.Expect(page.Locator("[data-jumlah]")).ToHaveTextAsync(figure);
        await page.GetByRole(AriaRole.Link, new() { Name = "‹ Rekap" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Masa sebelumnya" }).ClickAsync();
        await page.WaitForURLAsync("**" + new RecapQuestion(month.AddMonths(-1)).Page());
        await Assertions.Expect(page.Locator("[data-rekap-keadaan]")).ToHaveTextAsync("Siap ditutup");
        var close = page.GetByRole(AriaRole.Button, new() { Name = "Tutup " + OfficeTime.Month(month.AddMonths(-1)), Exact = true });
        await close.ClickAsync();
        await Assertions.Expect(page.Locator("#yakin-tutup")).ToContainTextAsync("dibekukan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Batal", Exact = true }).ClickAsync();
        await close.ClickAsync();
        await Assertions.Expect(page.Locator("[data-rekap-keadaan]")).ToHaveTextAsync("Siap ditutup");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tutup bulan", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-rekap-keadaan]")).ToContainTextAsync("Ditutup");
        await Assertions.Expect(page.Locator("#koreksi")).ToContainTextAsync("Tidak ada koreksi");
    }
}
