using Microsoft.Playwright;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Pages;

/// <summary>Somebody comes into the room while a person writes: one press, and nothing is left to see.</summary>
[Collection(BrowserTests.Name)]
public sealed class QuickExitTests(Browser browser) : IAsyncLifetime
{
    private const string Typed = "Ia pulang jam enam sore";
    private PortalApplication _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalApplication.StartAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Theory]
    [InlineData("button")]
    [InlineData("keys")]
    public async Task Leaving_quickly_shows_the_weather_and_going_back_shows_nothing_that_was_typed(string way)
    {
        var page = await AtTheStoryAsync();
        await page.Locator("textarea").FillAsync(Typed);
        await (way == "button" ? LeaveByButtonAsync(page) : LeaveByKeysAsync(page));
        await page.GetByText("Cerah berawan").WaitForAsync();

        await page.GoBackAsync();
        Assert.DoesNotContain(Typed, await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_button_leads_out_all_the_same()
    {
        var page = await OpenAsync(script: false);
        await LeaveByButtonAsync(page);
        await page.GetByText("Cerah berawan").WaitForAsync();
    }

    private static Task LeaveByButtonAsync(IPage page) =>
        page.Locator("header .keluar").ClickAsync();

    private static async Task LeaveByKeysAsync(IPage page)
    {
        for (var i = 0; i < 3; i++)
            await page.Keyboard.PressAsync("Shift");
    }

    private async Task<IPage> OpenAsync(bool script)
    {
        var page = await browser.WindowAsync(_portal.Address, 390, 844, script);
        await page.RouteAsync("https://www.bmkg.go.id/**", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<h1>Cerah berawan</h1>" }));
        await page.GotoAsync("/formulir");
        return page;
    }

    private async Task<IPage> AtTheStoryAsync()
    {
        var page = await OpenAsync(script: true);
        for (var i = 0; i < 5 && await page.Locator("textarea").CountAsync() == 0; i++)
        {
            var heading = await page.Locator("h1").InnerTextAsync();
            await page.Locator("main button[value=lanjut]").ClickAsync();
            await page.WaitForFunctionAsync("before => document.querySelector('h1')?.innerText !== before", heading);
            await page.WaitForLoadStateAsync();
        }
        return page;
    }
}
