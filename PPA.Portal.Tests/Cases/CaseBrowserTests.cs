using Microsoft.Playwright;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Cases;

/// <summary>The file of a case, worked by an officer in a browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class CaseBrowserTests(Browser browser) : IAsyncLifetime
{
    private PortalApplication _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalApplication.StartAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Fact]
    public async Task Names_come_after_a_purpose_by_keyboard_and_what_is_looked_for_is_not_in_the_address()
    {
        var page = await browser.SignedInAsync(_portal.Address, "subkoordinator", "/kasus/B-2026-0108/orang");
        var ask = page.Locator(".kepala-berkas [data-buka-dialog]");
        await ask.ClickAsync();
        await Assertions.Expect(page.Locator("#keperluan")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Tulis keperluan Anda").WaitForAsync();
        await page.Locator("#keperluan").FillAsync("Menghubungi pelapor");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Anda membuka identitas").WaitForAsync();
        await page.Locator("dt", new() { HasText = "NIK" }).First.WaitForAsync();

        await page.Locator("#cari").FillAsync("Siti");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/kasus?cari=*");
        Assert.DoesNotContain("Siti", page.Url, StringComparison.OrdinalIgnoreCase);
        await page.Locator(".bungkus-tabel, .kosong").First.WaitForAsync();
    }

    [Fact]
    public async Task An_empty_note_gets_a_sentence_and_a_case_is_not_closed_at_one_press()
    {
        var page = await browser.SignedInAsync(_portal.Address, "subkoordinator", "/kasus/B-2026-0108");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan catatan" }).ClickAsync();
        await page.GetByText("Tulis isi catatan").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Akhiri kasus…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ya, akhiri kasus" }).WaitForAsync();
    }
}
