using System.Text.Json;
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
public sealed class BoardBrowserTests(Browser browser)
{
    [Fact]
    public async Task Setting_a_risk_on_one_screen_moves_the_card_on_the_other()
    {
        await using var portal = await PortalApplication.StartAsync();
        var (a, b) = await TwoAsync(portal);
        var id = await ReceiveAsync(portal);
        await Card(a, id, "belum-dinilai").WaitForAsync();
        await Card(b, id, "belum-dinilai").WaitForAsync();

        await Card(a, id).FocusAsync();
        await a.Keyboard.PressAsync("1");

        await Card(a, id, "tinggi").WaitForAsync();
        await Card(b, id, "tinggi").WaitForAsync();
        await Card(a, id).GetByRole(AriaRole.Button, new() { Name = "Urungkan" }).ClickAsync();
        await Card(b, id, "belum-dinilai").WaitForAsync();
    }

    [Fact]
    public async Task Both_press_Ambil_and_the_slower_is_told_in_place()
    {
        await using var portal = await PortalApplication.StartAsync();
        var (a, b) = await TwoAsync(portal);
        var id = await ReceiveAsync(portal);
        // Where one has seen the other's hand on the card before pressing, it was no race: once more with the next complaint.
        while (!await BothPressTakeAsync(a, b, id))
            id = await ReceiveAsync(portal);

        var told = new[] { a, b }.Select(page => Card(page, id).Locator(".kartu-kabar")).ToList();
        await Task.WhenAny(told.Select(line => line.WaitForAsync()));
        var counts = await Task.WhenAll(told.Select(line => line.CountAsync()));
        Assert.Equal(1, counts.Sum());
        Assert.Matches(@"Sudah diambil \S+ pukul \d\d\.\d\d\.\d\d\. Buka untuk melihat, atau minta serah\.", await told[Array.IndexOf(counts, 1)].InnerTextAsync());
        var winner = Array.IndexOf(counts, 0) == 0 ? a : b;
        await Assertions.Expect(Card(winner, id)).ToContainTextAsync("dipegang Anda");
    }

    /// <returns>True where both cards still offered the button when it was pressed.</returns>
    private static async Task<bool> BothPressTakeAsync(IPage a, IPage b, string id)
    {
        foreach (var page in new[] { a, b })
            await Card(page, id).GetByRole(AriaRole.Button, new() { Name = "Ambil", Exact = true }).WaitForAsync();
        var pressed = await Task.WhenAll(new[] { a, b }.Select(page => Card(page, id).EvaluateAsync<bool>("card => { const take = card.querySelector('[data-aksi=ambil]'); take?.click(); return take !== null; }")));
        return pressed.All(done => done);
    }

    [Fact]
    public async Task The_board_is_worked_by_keyboard_alone()
    {
        await using var portal = await PortalApplication.StartAsync();
        var page = await browser.SignedInAsync(portal.Address, "piket");
        var id = await ReceiveAsync(portal, spoken: true);
        await Card(page, id).WaitForAsync();
        await HearsKeysAsync(page);

        await page.Locator("#isi").FocusAsync();
        for (var i = 0; i < 12 && await FocusedLaneAsync(page) is null; i++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("End");
        await page.WaitForFunctionAsync("id => document.activeElement?.dataset.id === id", id);
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(Card(page, id)).ToContainTextAsync("dipegang Anda");
        await page.WaitForFunctionAsync("id => document.activeElement?.dataset.id === id", id);

        await page.Keyboard.PressAsync("1");
        await Card(page, id, "tinggi").WaitForAsync();
        await page.WaitForFunctionAsync("id => document.activeElement?.dataset.id === id", id);

        await page.Keyboard.PressAsync("r");
        await page.Locator("#dialog-respons[open]").WaitForAsync();
        await page.Keyboard.TypeAsync("Dihubungi lewat telepon, aman.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Card(page, id)).ToContainTextAsync("Respons tercatat");

        await page.WaitForFunctionAsync("id => document.activeElement?.dataset.id === id", id);
        await page.Keyboard.PressAsync("2");
        await page.Locator("#dialog-turun[open]").WaitForAsync();
        await page.Locator("#turun-alasan").FocusAsync();
        await page.Keyboard.TypeAsync("Terlapor sudah ditahan sejak kemarin.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Dimas");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#dialog-turun[open]").WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        await page.WaitForFunctionAsync("id => document.activeElement?.dataset.id === id", id);
        await page.Keyboard.PressAsync(".");
        await page.GetByRole(AriaRole.Menu).WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Menu).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.WaitForFunctionAsync("id => document.activeElement?.dataset.id === id", id);
        await page.Keyboard.PressAsync("?");
        await page.Locator("#bantuan-tombol[open]").WaitForAsync();
    }

    [Fact]
    public async Task The_second_officer_answers_on_an_own_screen()
    {
        await using var portal = await PortalApplication.StartAsync();
        var (a, b) = await TwoAsync(portal);
        var id = await ReceiveAsync(portal, RiskLevel.High);
        await Card(a, id).FocusAsync();
        await a.Keyboard.PressAsync("3");
        await a.Locator("#turun-alasan").FillAsync("pendek");
        await a.Locator("#turun-kedua").SelectOptionAsync(new SelectOptionValue { Label = portal.Officer("piket2").DisplayName });
        await a.GetByRole(AriaRole.Button, new() { Name = "Minta persetujuan" }).ClickAsync();
        await a.GetByText("Tulis alasan sedikitnya 20 huruf.").WaitForAsync();
        await a.Locator("#turun-alasan").FillAsync("Terlapor sudah ditahan sejak kemarin.");
        await a.GetByRole(AriaRole.Button, new() { Name = "Minta persetujuan" }).ClickAsync();

        await b.GetByText("meminta menurunkan").WaitForAsync();
        await Assertions.Expect(a.GetByText("meminta menurunkan")).ToHaveCountAsync(0);
        await b.GetByRole(AriaRole.Button, new() { Name = "Setuju" }).ClickAsync();
        await b.ProveAsync();
        await Card(a, id, "rendah").WaitForAsync();
    }

    [Fact]
    public async Task A_card_under_the_pointer_does_not_move_while_ten_others_come_in()
    {
        await using var portal = await PortalApplication.StartAsync();
        var page = await browser.SignedInAsync(portal.Address, "piket");
        var id = await ReceiveAsync(portal);
        await Card(page, id).WaitForAsync();
        await Card(page, id).HoverAsync();
        await page.Locator(".jalur[data-jalur=belum-dinilai][data-beku]").WaitForAsync();
        var before = await Card(page, id).BoundingBoxAsync();

        for (var i = 0; i < 10; i++)
            await ReceiveAsync(portal, minutesAgo: 30 + i);
        await page.Locator("[data-jalur=belum-dinilai] .jalur-pil").WaitForAsync();

        await Assertions.Expect(page.Locator("[data-jalur=belum-dinilai] .jalur-pil")).ToContainTextAsync("10 perubahan");
        var after = await Card(page, id).BoundingBoxAsync();
        Assert.Equal((before!.X, before.Y, before.Width, before.Height), (after!.X, after.Y, after.Width, after.Height));
    }

    [Fact]
    public async Task After_the_server_was_killed_both_boards_come_back_whole()
    {
        await using var portal = await PortalApplication.StartAsync();
        var (a, b) = await TwoAsync(portal);
        await portal.StopAsync();
        await portal.StartAgainAsync();
        var id = await ReceiveAsync(portal);

        foreach (var page in new[] { a, b })
        {
            await Card(page, id).WaitForAsync(new() { Timeout = 60_000 });
            await Assertions.Expect(page.Locator("#kesegaran")).ToHaveTextAsync("Langsung", new() { Timeout = 30_000 });
        }
        Assert.Equal(await NumbersAsync(a), await NumbersAsync(b));
    }

    [Theory]
    [InlineData("terang", 1440)]
    [InlineData("gelap", 1440)]
    [InlineData("terang", 390)]
    [InlineData("gelap", 1100)]
    public async Task No_serious_barrier_is_found(string theme, int width)
    {
        await using var portal = await PortalApplication.StartAsync();
        var page = await browser.SignedInAsync(portal.Address, "piket", width: width);
        await page.EvaluateAsync("theme => document.cookie = `tema=${theme}; path=/`", theme);
        await page.ReloadAsync();
        await page.Locator(".kartu").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await SeeNoBarrierAsync(page);

        await page.Locator(".kartu:visible .kartu-menu").First.ClickAsync();
        await page.GetByRole(AriaRole.Menu).WaitForAsync();
        await SeeNoBarrierAsync(page);
    }

    private async Task<(IPage A, IPage B)> TwoAsync(PortalApplication portal)
    {
        var a = await browser.SignedInAsync(portal.Address, "piket");
        var b = await browser.SignedInAsync(portal.Address, "piket2");
        foreach (var page in new[] { a, b })
            await HearsKeysAsync(page);
        return (a, b);
    }

    // The board's script gives one card the tab stop; from then on it hears the keys.
    private static Task HearsKeysAsync(IPage page) => page.Locator(".kartu[tabindex='0']").First.WaitForAsync();

    private static async Task SeeNoBarrierAsync(IPage page)
    {
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Nodes.Length} × {v.Nodes[0].Html}"));
    }

    private static ILocator Card(IPage page, string id, string? lane = null) =>
        page.Locator((lane is null ? "" : $".jalur[data-jalur={lane}] ") + $".kartu[data-id='{id}']");


    private static Task<string?> FocusedLaneAsync(IPage page) =>
        page.EvaluateAsync<string?>("() => document.activeElement?.matches('.kartu') ? document.activeElement.closest('.jalur').dataset.jalur : null");

    private static async Task<string> NumbersAsync(IPage page) =>
        JsonSerializer.Serialize(await page.Locator(".kartu-kode").AllInnerTextsAsync());

    private static async Task<string> ReceiveAsync(PortalApplication portal, RiskLevel risk = RiskLevel.Unassessed, int minutesAgo = 0, bool spoken = false)
    {
        var now = portal.The<TimeProvider>().GetUtcNow().UtcDateTime;
        await using var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        await using var turn = await db.BeginWriteAsync();
        var receipt = new Receipt(await db.NextNumberAsync("B", 2026), null, null, null, now);
        var due = portal.The<DueTime>();
        var file = CaseFile.Receive(Given.Complaint(at: now.AddMinutes(-minutesAgo)), receipt, due);
        if (risk != RiskLevel.Unassessed)
            Given.Judged(file, risk, portal.Officer("subkoordinator").Id, now, due);
        // Somebody has spoken with the victim and asked everything; nobody has set a level yet.
        if (spoken)
            file.Assess(Given.Checklist.Criteria, RiskFacts.Of(file, true, 1, DateOnly.FromDateTime(now)), Given.Answers(RiskLevel.High), portal.Officer("subkoordinator").Id, due, now);
        db.Add(file);
        db.Journal(new AuditEntry("terima", "sistem", null, file.Id, null, null, now));
        await db.SaveChangesAsync();
        await turn.CommitAsync();
        portal.The<LiveFeed>().Ring(Topic.CasesChanged, file.Id);
        return file.Id.ToString();
    }
}
