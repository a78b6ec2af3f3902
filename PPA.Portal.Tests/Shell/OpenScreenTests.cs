using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Accounts;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Shell;

/// <summary>What happens on a screen that is already open when a right is taken away.</summary>
[Collection(BrowserTests.Name)]
public sealed class OpenScreenTests(Browser browser) : IAsyncLifetime
{
    private PortalApplication _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalApplication.StartAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Fact]
    public async Task Disabling_an_officer_ends_their_open_screen()
    {
        var card = await Visitor.HireAsync(_portal, "layar-1", Role.Administrator);
        var page = await browser.SignedInAsync(_portal.Address, "layar-1", "/pengelola/petugas");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Petugas");

        await ChangeAsync(card, o => o.Disable());

        await page.WaitForURLAsync("**/masuk?sebab=akun", new() { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Sesi Anda diakhiri");
    }

    [Fact]
    public async Task Taking_a_role_away_closes_the_page_that_is_open_and_its_link_on_the_rail()
    {
        var card = await Visitor.HireAsync(_portal, "layar-2", Role.Administrator, Role.DutyOfficer);
        var page = await browser.SignedInAsync(_portal.Address, "layar-2", "/pengelola/petugas");
        var link = page.Locator(".rel").GetByRole(AriaRole.Link, new() { Name = "Petugas" });
        await Assertions.Expect(link).ToBeVisibleAsync();

        await ChangeAsync(card, o => o.GiveRoles([Role.DutyOfficer]));

        await Assertions.Expect(page.GetByText("Anda tidak memiliki izin membukanya")).ToBeVisibleAsync();
        await Assertions.Expect(link).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Signing_out_from_a_live_page_leads_to_the_door()
    {
        await Visitor.HireAsync(_portal, "layar-3", Role.Administrator);
        var page = await browser.SignedInAsync(_portal.Address, "layar-3", "/profil");

        await page.Locator("#isi").GetByRole(AriaRole.Button, new() { Name = "Keluar", Exact = true }).ClickAsync();

        await page.WaitForURLAsync("**/masuk?sebab=keluar");
    }

    private async Task ChangeAsync(OfficerCard card, Action<Officer> change)
    {
        await using var db = await _portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        change(await db.Users.SingleAsync(o => o.Id == card.Id.Value));
        await db.SaveChangesAsync();
        await _portal.The<OfficerDirectory>().RefreshAsync();
    }
}
