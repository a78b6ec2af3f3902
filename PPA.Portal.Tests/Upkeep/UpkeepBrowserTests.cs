using Microsoft.Playwright;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Upkeep;

/// <summary>The two buttons of the administrator's page.</summary>
[Collection(BrowserTests.Name)]
public sealed class UpkeepBrowserTests(Browser browser)
{
    [Fact]
    public async Task The_administrator_takes_a_copy_and_tries_it()
    {
        await using var portal = await PortalApplication.StartAsync();
        var page = await browser.SignedInAsync(portal.Address, "admin", "/pemeliharaan");
        await Assertions.Expect(page.GetByText("Belum pernah", new() { Exact = true }).First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Cadangkan sekarang" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "sudah diperiksa ulang" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Uji pulih sekarang" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "berhasil" })).ToBeVisibleAsync();

        await Assertions.Expect(page.GetByText("jejak audit utuh")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
