using Deque.AxeCore.Playwright;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Shell;

/// <summary>Pages of the frame, the door and the administrator, looked at by axe, wide and narrow.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibleTests(Browser browser) : IAsyncLifetime
{
    private static readonly string[] ForAdmin = ["/", "/pengelola/petugas", "/pengelola/kunci-api", "/pengelola/layar", "/pengelola/kantor", "/jejak", "/profil", "/ganti-sandi", "/tidak/ada"];
    private PortalApplication _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalApplication.StartAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task No_page_of_the_administrator_has_a_serious_finding(int width, int height)
    {
        var found = new List<string>();
        var page = await browser.SignedInAsync(_portal.Address, "admin", "/profil", width, height);
        foreach (var path in ForAdmin)
        {
            await page.GotoAsync(path);
            await page.Locator("h1").First.WaitForAsync();
            var result = await page.RunAxe();
            found.AddRange(result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{path}: {v.Id} {string.Join(' ', v.Nodes.Select(n => n.Html))}"));
        }
        Assert.Empty(found);
    }

    [Fact]
    public async Task The_door_has_no_serious_finding_and_works_without_script()
    {
        var page = await browser.WindowAsync(_portal.Address);
        await page.GotoAsync("/masuk");
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => v.Id));

        var plain = await browser.WindowAsync(_portal.Address, script: false);
        await plain.GotoAsync("/masuk");
        await plain.GetByLabel("Nama pengguna").FillAsync("admin");
        await plain.GetByLabel("Kata sandi").FillAsync("salah");
        await plain.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(plain.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToHaveTextAsync("Nama pengguna atau kata sandi tidak cocok.");
    }
}
