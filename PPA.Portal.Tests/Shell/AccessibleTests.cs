using Deque.AxeCore.Playwright;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Shell;

/// <summary>The door, for everybody and without script.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibleTests(Browser browser) : IAsyncLifetime
{
    private PortalApplication _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalApplication.StartAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

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

    [Fact]
    public async Task What_the_policy_of_a_page_forbids_is_heard_by_every_browser_test()
    {
        var page = await browser.WindowAsync(_portal.Address);
        await page.GotoAsync("/masuk");
        var heard = page.WaitForConsoleMessageAsync(new() { Predicate = message => message.Text.Contains("Content Security Policy", StringComparison.Ordinal) });

        await page.EvaluateAsync("document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }))");

        await heard;
        Assert.Contains("/masuk", Assert.Single(browser.TakeForbidden()), StringComparison.Ordinal);
    }
}
