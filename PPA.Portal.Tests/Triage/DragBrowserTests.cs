using Microsoft.Playwright;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Triage;

/// <summary>Setting the risk with the hand: a card is dragged into another lane.</summary>
[Collection(BrowserTests.Name)]
public sealed class DragBrowserTests(Browser browser) : IAsyncLifetime
{
    private PortalApplication _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalApplication.StartAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Fact]
    public async Task A_card_dragged_to_a_higher_lane_moves_there_on_both_screens()
    {
        var mine = await browser.SignedInAsync(_portal.Address, "piket");
        var other = await browser.SignedInAsync(_portal.Address, "piket2");
        var card = mine.Locator(".jalur[data-jalur=sedang] .kartu").First;
        await card.WaitForAsync();
        await mine.Locator("[data-papan] [tabindex='0']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var id = await card.GetAttributeAsync("data-id");

        var from = (await card.BoundingBoxAsync())!;
        var to = (await mine.Locator(".jalur[data-jalur=tinggi]").BoundingBoxAsync())!;
        await mine.Mouse.MoveAsync(from.X + 120, from.Y + 40);
        await mine.Mouse.DownAsync();
        await mine.Mouse.MoveAsync(from.X + 60, from.Y + 60, new() { Steps = 4 });
        await mine.Mouse.MoveAsync(to.X + 120, to.Y + 200, new() { Steps = 8 });
        await mine.Mouse.UpAsync();

        await other.Locator($".jalur[data-jalur=tinggi] .kartu[data-id='{id}']").WaitForAsync();
        await mine.Locator($".jalur[data-jalur=sedang] .kartu[data-id='{id}']").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
