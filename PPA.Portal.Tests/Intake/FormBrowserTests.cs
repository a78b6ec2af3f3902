using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Intake;

[Collection(BrowserTests.Name)]
public sealed class FormBrowserTests(Browser browser)
{
    [Fact]
    public async Task A_complaint_is_received_with_the_keyboard_alone()
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.HireAsync("piket", Role.DutyOfficer);
        var page = await browser.SignedInAsync(doors.Address, "piket", "/pengaduan/baru");
        await page.WaitForSelectorAsync("form.terima[data-siap]");

        await page.Keyboard.PressAsync("t");
        await page.Keyboard.PressAsync("Alt+3");
        await page.Keyboard.TypeAsync("Melati Kusumawardani");
        await page.Keyboard.PressAsync("Alt+5");
        await page.Keyboard.TypeAsync("Dipukul di rumah.");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("Diterima dengan nomor B-2026-0001").WaitForAsync();

        await using var db = await doors.Office.DbAsync();
        var file = await db.Set<CaseFile>().AsNoTracking().Include(c => c.People).SingleAsync();
        Assert.Equal((Channel.Phone, Answer.No, "M.K.", "Dipukul di rumah."), (file.Channel, file.DangerNow, file.Initials, file.Story.Chronology));
    }

    [Fact]
    public async Task Danger_puts_a_card_on_the_board_before_anything_else_is_typed()
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.HireAsync("piket", Role.DutyOfficer);
        var page = await browser.SignedInAsync(doors.Address, "piket", "/pengaduan/baru");
        await page.WaitForSelectorAsync("form.terima[data-siap]");

        await page.Keyboard.PressAsync("y");
        await page.GetByText("Kartu B-2026-0001 sudah ada di papan").WaitForAsync();
        await page.Keyboard.PressAsync("Alt+5");
        await page.Keyboard.TypeAsync("Ia dikurung di kamar.");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("Diterima dengan nomor B-2026-0001").WaitForAsync();

        await using var db = await doors.Office.DbAsync();
        var file = await db.Set<CaseFile>().AsNoTracking().SingleAsync();
        Assert.True(file.LifeThreat);
        Assert.Equal("Ia dikurung di kamar.", file.Story.Chronology);
    }

    [Fact]
    public async Task A_closed_window_costs_no_word_and_a_fault_is_said_at_its_field()
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.HireAsync("piket", Role.DutyOfficer);
        var page = await browser.SignedInAsync(doors.Address, "piket", "/pengaduan/baru");
        await page.WaitForSelectorAsync("form.terima[data-siap]");
        await page.Locator("#korban-0-usia").FillAsync("200");
        await page.Locator("#kejadian-kronologi").FillAsync(string.Concat(Enumerable.Repeat("Cerita panjang. ", 5000)));
        await page.GetByText("Tersimpan").First.WaitForAsync();

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Lanjutkan" }).ClickAsync();
        await Assertions.Expect(page.Locator("#korban-0-usia")).ToHaveValueAsync("200");
        await page.WaitForSelectorAsync("form.terima[data-siap]");
        await page.Keyboard.PressAsync("Control+Enter");

        await page.Locator(".ringkasan-galat a", new PageLocatorOptions { HasText = "Umur antara 0 dan 120 tahun." }).ClickAsync();
        Assert.Equal("korban-0-usia", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("20");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("Diterima dengan nomor B-2026-0001").WaitForAsync();
    }

    [Fact]
    public async Task An_administrator_checks_a_workbook_and_writes_it_from_the_page()
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.HireAsync("admin", Role.Administrator);
        var page = await browser.SignedInAsync(doors.Address, "admin", "/impor");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Unduh templat").ClickAsync());
        using var filled = new MemoryStream();
        using (var book = new ClosedXML.Excel.XLWorkbook(new MemoryStream(await File.ReadAllBytesAsync(await download.PathAsync()))))
        {
            book.Worksheet("Register").Cell(2, 5).SetValue("Orang Rekaan");
            book.SaveAs(filled);
        }

        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "register.xlsx", MimeType = "application/octet-stream", Buffer = filled.ToArray() });
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Periksa" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tulis ke register" }).ClickAsync();
        await page.GetByText("1 kasus sudah ada di register.").WaitForAsync();

        await using var db = await doors.Office.DbAsync();
        Assert.Equal(1, await db.Set<CaseFile>().CountAsync());
    }

    [Theory]
    [InlineData("/pengaduan/baru", "form.terima[data-siap]", 1440)]
    [InlineData("/pengaduan/baru", "form.terima[data-siap]", 390)]
    [InlineData("/impor", "input[type=file]", 1440)]
    [InlineData("/formulir", "button[name=aksi]", 390)]
    [InlineData("/formulir/status", "#kode", 390)]
    public async Task No_page_of_the_room_has_a_serious_fault_of_access(string path, string ready, int width)
    {
        await using var doors = await OpenDoors.OpenAsync();
        await doors.HireAsync("semua", Role.DutyOfficer, Role.Administrator);
        var page = await browser.SignedInAsync(doors.Address, "semua", path, width);
        await page.WaitForSelectorAsync(ready);

        var found = await page.RunAxe();

        Assert.Empty(found.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {string.Join(' ', v.Nodes.Take(3).Select(n => n.Html))}"));
    }
}
