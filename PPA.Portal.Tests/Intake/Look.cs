using Microsoft.Playwright;
using PPA.Portal.Domain;
using PPA.Portal.Intake;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Intake;

[Collection(BrowserTests.Name)]
public sealed class Look(Browser browser)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Officer(int width)
    {
        await using var doors = await OpenDoors.OpenAsync("kota-malang");
        await doors.HireAsync("piket", Role.DutyOfficer);
        await doors.Office.The<Reception>().ReceiveAsync(Given.Complaint(nik: "1276024105120001", phone: "081298765432", age: 14), new Door("api:uji", null), default);
        var page = await browser.SignedInAsync(doors.Address, "piket", "/pengaduan/baru", width);
        page.Console += (_, m) => Console.WriteLine(m.Text);
        await page.WaitForSelectorAsync("form.terima[data-siap]");
        await Shot(page, $"form-{width}-1");
        await page.Keyboard.PressAsync("y");
        await page.GetByText("sudah ada di papan").WaitForAsync();
        await page.Locator("#korban-0-nama").FillAsync("melati kusumawardani");
        await page.Locator("#korban-0-telepon").FocusAsync();
        await page.GetByText("Ini orang yang sama").WaitForAsync();
        await page.Locator("#korban-0-usia").FillAsync("200");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Simpan ke papan" }).ClickAsync();
        await page.WaitForSelectorAsync(".ringkasan-galat");
        await Shot(page, $"form-{width}-2");
        await page.Locator("#korban-0-usia").FillAsync("20");
        await page.Locator("#kejadian-kronologi").FillAsync("Cerita");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("Diterima dengan nomor").WaitForAsync();
        await Shot(page, $"form-{width}-3", false);
        await page.GotoAsync("/pengaduan/B-2026-0002/bukti");
        await page.WaitForSelectorAsync(".kertas");
        await Shot(page, $"slip-{width}", false);
    }

    private static Task<byte[]> Shot(IPage page, string name, bool full = true) => page.ScreenshotAsync(new PageScreenshotOptions { Path = $"/tmp/intake-screens/{name}.png", FullPage = full });
}

[Collection(BrowserTests.Name)]
public sealed class LookPublic(Browser browser)
{
    [Theory]
    [InlineData(1440, true)]
    [InlineData(390, false)]
    public async Task Public(int width, bool script)
    {
        await using var doors = await OpenDoors.OpenAsync();
        var page = await browser.WindowAsync(doors.Address, width, 844, script);
        page.Console += (_, m) => Console.WriteLine("CONSOLE " + m.Text);
        await page.GotoAsync("/formulir");
        for (var i = 1; i < 9; i++)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = $"/tmp/intake-screens/public-{width}-{i}.png", FullPage = true });
            if (i == 4)
                await page.Locator("textarea").FillAsync("Saya takut pulang. Semalam pintu dikunci dari luar.");
            var next = page.Locator("button[name=aksi]");
            var heading = await page.Locator("main h1").InnerTextAsync();
            await next.ClickAsync();
            await page.Locator("main h1", new PageLocatorOptions { HasText = heading }).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        }
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = $"/tmp/intake-screens/public-{width}-9.png", FullPage = true });
        await page.GotoAsync("/formulir/status");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = $"/tmp/intake-screens/public-{width}-status.png", FullPage = true });
    }
}
