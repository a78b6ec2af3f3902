using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Triage;

[Collection(BrowserTests.Name)]
public sealed class ChecklistBrowserTests(Browser browser)
{
    [Fact]
    public async Task From_the_board_a_case_is_judged_with_the_keyboard_alone_and_another_screen_sees_it_move()
    {
        await using var portal = await PortalApplication.StartAsync();
        var (a, b) = (await browser.SignedInAsync(portal.Address, "piket"), await browser.SignedInAsync(portal.Address, "piket2"));
        var (id, number) = await ReceiveAsync(portal);
        await Card(a, id).WaitForAsync();
        await Card(b, id, "belum-dinilai").WaitForAsync();
        await a.Locator(".kartu[tabindex='0']").First.WaitForAsync();
        await Card(a, id).FocusAsync();

        await a.Keyboard.PressAsync("n");
        await AskedAsync(a, "t-aman-bicara");
        foreach (var key in new[] { "y", "y", "?" })
            await a.Keyboard.PressAsync(key);
        await AskedAsync(a, "t-bahaya-sekarang");
        foreach (var key in new[] { "t", "t", "y" })
            await a.Keyboard.PressAsync(key);
        await AskedAsync(a, "t-senjata-bahan-berbahaya");
        await a.GetByRole(AriaRole.Heading, new() { Name = "Cukup, tolong dahulu" }).WaitForAsync();
        await a.GetByText("Rujuk ke IGD walau tidak ada luka luar").First.WaitForAsync();
        await a.GetByText("Disarankan").WaitForAsync();
        Assert.DoesNotContain("dicekik", a.Url + await a.TitleAsync(), StringComparison.Ordinal);
        await a.Keyboard.PressAsync("ArrowUp");
        await AskedAsync(a, "t-dicekik-dibekap");

        await a.Keyboard.PressAsync("1");
        await Card(a, id, "tinggi").WaitForAsync();
        await Card(b, id, "tinggi").WaitForAsync();
        await a.Locator("#dialog-nilai[open]").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await Assertions.Expect(Card(b, id).Locator(".bendera-petunjuk")).ToContainTextAsync("Petunjuk");

        // What was answered is there again on its own page.
        await b.GotoAsync($"/nilai/{number}");
        await Assertions.Expect(b.Locator("[aria-labelledby=t-dicekik-dibekap]")).ToHaveAttributeAsync("data-jawaban", "ya");
        await Assertions.Expect(b.Locator("[aria-labelledby=t-bahaya-sekarang]")).ToHaveAttributeAsync("data-jawaban", "tidak");
    }

    [Fact]
    public async Task A_level_below_high_is_reached_through_the_checklist_and_a_second_officer()
    {
        await using var portal = await PortalApplication.StartAsync();
        var (a, b) = (await browser.SignedInAsync(portal.Address, "piket"), await browser.SignedInAsync(portal.Address, "piket2"));
        var (id, _) = await ReceiveAsync(portal);
        await Card(a, id).WaitForAsync();
        await a.Locator(".kartu[tabindex='0']").First.WaitForAsync();
        await Card(a, id).FocusAsync();
        await a.Keyboard.PressAsync("2");
        await AskedAsync(a, "t-aman-bicara");
        await a.GetByRole(AriaRole.Button, new() { Name = "Korban sendiri" }).ClickAsync();
        await a.Locator("[aria-labelledby=t-bahaya-sekarang]").FocusAsync();
        for (var i = 0; i < 30 && await a.EvaluateAsync<bool>("() => document.activeElement.matches('[data-tanya][data-jawaban=tidak-tahu]')"); i++)
            await a.Keyboard.PressAsync("t");
        await Assertions.Expect(a.Locator(".nilai-panel .risiko")).ToHaveTextAsync("Rendah");

        await a.Locator("[aria-labelledby=t-serumah-malam-ini]").FocusAsync();
        await a.Keyboard.PressAsync("y");
        await Assertions.Expect(a.Locator(".nilai-panel .risiko")).ToHaveTextAsync("Sedang");
        await a.Keyboard.PressAsync("3");
        await a.Locator("#nilai-alasan").FillAsync("Terlapor sudah ditahan sejak kemarin.");
        await a.Locator("#nilai-kedua").SelectOptionAsync(new SelectOptionValue { Label = portal.Officer("piket2").DisplayName });
        await a.GetByRole(AriaRole.Button, new() { Name = "Minta persetujuan" }).Last.ClickAsync();
        await b.GetByText("meminta menurunkan").WaitForAsync();
        await b.GetByRole(AriaRole.Button, new() { Name = "Setuju" }).ClickAsync();
        await b.ProveAsync();
        await Card(a, id, "rendah").WaitForAsync();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task No_serious_barrier_is_found_in_the_sheet(int width)
    {
        await using var portal = await PortalApplication.StartAsync();
        var page = await browser.SignedInAsync(portal.Address, "piket", width: width);
        var (id, _) = await ReceiveAsync(portal);
        await Card(page, id).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        if (width < 640)
            await page.Locator("[data-segmen-untuk=belum-dinilai]").ClickAsync();
        await page.Locator(".kartu[tabindex='0']").First.WaitForAsync();
        await Card(page, id).FocusAsync();
        await page.Keyboard.PressAsync("n");
        await AskedAsync(page, "t-aman-bicara");
        await page.Locator("[aria-labelledby=t-bahaya-sekarang]").FocusAsync();
        await page.Keyboard.PressAsync("y");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Cukup, tolong dahulu" }).WaitForAsync();
        if (Environment.GetEnvironmentVariable("LOOK") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"sheet-{width}.png") });
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Nodes.Length} × {v.Nodes[0].Html}"));
        if (Environment.GetEnvironmentVariable("LOOK") is { } looks)
            await LookAsync(page, looks, width);
    }

    private static async Task LookAsync(IPage page, string folder, int width)
    {
        await page.Keyboard.PressAsync("1");
        await page.Locator("#dialog-nilai[open]").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"papan-{width}.png") });
        foreach (var (path, name) in new[] { ("/nilai/B-2026-0110", "nilai"), ("/kasus/B-2026-0110", "kasus"), ("/agenda", "agenda") })
        {
            await page.GotoAsync(path);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png") });
        }
    }

    private static ILocator Card(IPage page, string id, string? lane = null) =>
        page.Locator((lane is null ? "" : $".jalur[data-jalur={lane}] ") + $".kartu[data-id='{id}']");

    private static Task<IJSHandle> AskedAsync(IPage page, string question) =>
        page.WaitForFunctionAsync("id => document.activeElement?.getAttribute('aria-labelledby') === id", question);

    private static async Task<(string Id, string Number)> ReceiveAsync(PortalApplication portal)
    {
        var now = portal.The<TimeProvider>().GetUtcNow().UtcDateTime;
        await using var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        await using var turn = await db.BeginWriteAsync();
        var file = CaseFile.Receive(Given.Complaint(at: now), new Receipt(await db.NextNumberAsync("B", 2026), null, null, null, now), portal.The<DueTime>());
        db.Add(file);
        db.Journal(new AuditEntry("terima", "sistem", null, file.Id, null, null, now));
        await db.SaveChangesAsync();
        await turn.CommitAsync();
        portal.The<LiveFeed>().Ring(Topic.CasesChanged, file.Id);
        return (file.Id.ToString(), file.Number);
    }
}
