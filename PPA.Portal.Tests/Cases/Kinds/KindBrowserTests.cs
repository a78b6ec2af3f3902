using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Cases.Kinds;

/// <summary>Files that are not cases, worked in a browser at an office that has all three kinds.</summary>
[Collection(BrowserTests.Name)]
public sealed class KindBrowserTests(Browser browser) : IAsyncLifetime
{
    private PortalApplication _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalApplication.StartAsync("--profile", "kota-bandung");

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Each_door_opens_a_file_and_every_page_of_it_is_whole_and_readable(int width)
    {
        var page = await browser.SignedInAsync(_portal.Address, "piket", "/keluhan/baru", width);
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan dan buka berkas" }).ClickAsync();
        await page.Locator(".ringkasan-galat").WaitForAsync();
        await page.Locator("#uraian").FillAsync("Antrean terlalu lama.");
        await page.Locator("#pelapornama").FillAsync("Ratih Puspita");
        await OpenAsync(page, "**/berkas/L-*");
        await page.Locator("#respons").FillAsync("Dicatat dan dijelaskan langsung.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Catat respons pertama" }).ClickAsync();
        await page.GetByText("Respons pertama tercatat.").WaitForAsync();
        await LooksAsync(page);

        await page.GotoAsync("/puspaga/baru");
        await page.Locator("#asal").SelectOptionAsync("calon-pengantin");
        await page.Locator("#uraian").FillAsync("Ingin konseling pranikah.");
        await page.Locator("#kliennama").FillAsync("Andini Larasati");
        await LooksAsync(page);
        await OpenAsync(page, "**/berkas/P-*");
        await LooksAsync(page);

        await page.GotoAsync("/kegiatan/baru");
        await page.Locator("#topik").FillAsync("Pola asuh tanpa kekerasan");
        await page.Locator("#tempat").FillAsync("Balai RW 3");
        await page.Locator("#pemohon").FillAsync("Ketua PKK");
        await page.Locator("#uraian").FillAsync("Mohon penyuluhan untuk kader.");
        await LooksAsync(page);
        await OpenAsync(page, "**/berkas/K-*");

        foreach (var path in new[] { "/kegiatan", "/puspaga/buku-tamu", "/register/puspaga", "/register/kegiatan", "/register/keluhan" })
        {
            await page.GotoAsync(path);
            await page.Locator("h1").First.WaitForAsync();
            await page.Locator(".daftar-butir, .tabel-register tbody tr, .kosong").First.WaitForAsync();
            await LooksAsync(page);
        }
    }

    private static async Task OpenAsync(IPage page, string address)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan dan buka berkas" }).ClickAsync();
        await page.WaitForURLAsync(address);
        await page.Locator(".kepala-berkas").WaitForAsync();
    }

    private static async Task LooksAsync(IPage page)
    {
        var axe = await page.RunAxe();
        Assert.Empty(axe.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{page.Url}: {v.Id} {v.Nodes[0].Html}"));
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
    }
}
