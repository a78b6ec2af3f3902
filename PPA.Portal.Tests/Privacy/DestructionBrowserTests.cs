using Microsoft.Playwright;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Privacy;

/// <summary>Two people at two screens destroy a file that has outlived its time.</summary>
[Collection(BrowserTests.Name)]
public sealed class DestructionBrowserTests(Browser browser) : IAsyncLifetime
{
    private PortalApplication _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalApplication.StartAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Fact]
    public async Task One_proposes_another_approves_and_the_certificate_stands_there()
    {
        var keeper = await browser.SignedInAsync(_portal.Address, "admin", "/privasi/retensi");
        var adults = keeper.Locator("#kasus-dewasa");
        var box = adults.Locator("input[type=checkbox]:enabled").First;
        await Assertions.Expect(box).ToBeVisibleAsync();
        var number = (await adults.Locator("li:has(input:enabled) b.kode").First.TextContentAsync())!;
        await box.CheckAsync();
        await Assertions.Expect(adults.GetByText("1 dipilih")).ToBeVisibleAsync();
        await adults.GetByLabel("Dasar atau alasan").FillAsync("Lewat masa simpan");
        await adults.GetByRole(AriaRole.Button, new() { Name = "Usulkan pemusnahan" }).ClickAsync();
        await Assertions.Expect(keeper.GetByText("Usulan tersimpan.")).ToBeVisibleAsync();

        var head = await browser.SignedInAsync(_portal.Address, "kadis", "/privasi/pemusnahan");
        await Assertions.Expect(head.GetByText(number)).ToBeVisibleAsync();
        await head.GetByRole(AriaRole.Button, new() { Name = "Setujui dan musnahkan" }).ClickAsync();
        await head.ProveAsync();
        await Assertions.Expect(head.Locator("article.kertas")).ToContainTextAsync(number);
        await Assertions.Expect(head.Locator("article.kertas")).ToContainTextAsync("Arif Santosa, Pengelola sistem");

        await head.GotoAsync("/kasus/" + number);
        await Assertions.Expect(head.GetByRole(AriaRole.Heading, new() { Name = $"Berkas {number} telah dimusnahkan" })).ToBeVisibleAsync();
    }
}
