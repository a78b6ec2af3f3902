using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage.Alarms;

namespace PPA.Portal.Tests.Triage.Alarms;

[Collection(BrowserTests.Name)]
public sealed partial class TrayBrowserTests(Browser browser)
{
    [Fact]
    public async Task A_call_seen_on_one_screen_is_silent_there_and_the_other_screen_says_who_saw_it()
    {
        await using var portal = await PortalApplication.StartAsync();
        var a = await browser.SignedInAsync(portal.Address, "piket");
        var b = await browser.SignedInAsync(portal.Address, "piket2", "/kasus");
        await BeginAsync(a);
        await BeginAsync(b);
        var number = await ReceiveAsync(portal);

        await b.Locator("button.lonceng").ClickAsync();
        await Line(b, number).WaitForAsync();
        await Line(b, number).GetByRole(AriaRole.Button, new() { Name = "Saya lihat" }).ClickAsync();
        await Line(b, number).GetByText("Dilihat").WaitForAsync();
        await Assertions.Expect(Line(b, number).GetByRole(AriaRole.Button, new() { Name = "Saya lihat" })).ToHaveCountAsync(0);

        await a.Locator("button.lonceng").ClickAsync();
        await Assertions.Expect(Line(a, number)).ToContainTextAsync($"Dilihat {portal.Officer("piket2").Initials}");
        await Line(a, number).GetByRole(AriaRole.Button, new() { Name = "Ambil" }).ClickAsync();
        await Line(a, number).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Line(b, number).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task Duty_begins_with_a_sound_and_a_drill_and_ends_with_a_note_for_the_next()
    {
        await using var portal = await PortalApplication.StartAsync();
        var a = await browser.SignedInAsync(portal.Address, "piket");
        await BeginAsync(a);
        await Assertions.Expect(a.Locator(".rel-kaki .rel-piket")).ToContainTextAsync(portal.Officer("piket").Initials);
        Assert.Equal("running", await a.EvaluateAsync<string>("async () => (await import('/js/sounds.js')).isUnlocked() ? 'running' : 'locked'"));
        await a.Locator("button.lonceng").ClickAsync();
        await Line(a, "LATIHAN").WaitForAsync(new() { Timeout = 40_000 });
        await Line(a, "LATIHAN").GetByRole(AriaRole.Button, new() { Name = "Saya lihat" }).ClickAsync();
        await Line(a, "LATIHAN").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await a.Keyboard.PressAsync("Escape");

        await a.Locator(".rel-kaki").GetByRole(AriaRole.Button, new() { Name = "Akhiri piket" }).ClickAsync();
        await a.Locator("#akhiri-piket").GetByText("Tenggat yang masih berjalan").WaitForAsync();
        Assert.Empty((await a.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => v.Id + v.Nodes[0].Html));
        await a.Locator("#serah-terima").FillAsync("Menunggu kabar dari puskesmas.");
        await a.GetByRole(AriaRole.Button, new() { Name = "Minta rekan menerima" }).ClickAsync();
        await a.Locator(".rel-kaki").GetByRole(AriaRole.Button, new() { Name = "Menunggu penerima" }).WaitForAsync();

        // Until the colleague says so, the first one is on duty.
        var b = await browser.SignedInAsync(portal.Address, "piket2");
        await b.Locator(".rel-kaki").GetByRole(AriaRole.Button, new() { Name = "Terima piket" }).ClickAsync();
        await b.GetByText("Menunggu kabar dari puskesmas.").WaitForAsync();
        await b.Locator("#mulai-piket").GetByRole(AriaRole.Button, new() { Name = "Saya terima piket" }).ClickAsync();
        await a.Locator(".rel-kaki").GetByRole(AriaRole.Button, new() { Name = "Mulai piket" }).WaitForAsync();
        await Assertions.Expect(a.Locator(".rel-kaki .rel-piket")).ToContainTextAsync(portal.Officer("piket2").Initials);
    }

    [Fact]
    public async Task A_page_without_a_circuit_counts_what_calls_and_leads_to_the_board()
    {
        await using var portal = await PortalApplication.StartAsync();
        await ReceiveAsync(portal);
        var page = await browser.SignedInAsync(portal.Address, "piket", "/profil");
        await Assertions.Expect(page.Locator("a.lonceng .gelembung")).ToHaveTextAsync(Number());
        await page.Locator("a.lonceng").ClickAsync();
        await page.Locator("[data-papan]").WaitForAsync();
    }

    [Fact]
    public async Task The_lanes_in_which_calls_wait_are_outlined_and_no_other()
    {
        await using var portal = await PortalApplication.StartAsync();
        var page = await browser.SignedInAsync(portal.Address, "piket");
        var number = await ReceiveAsync(portal);
        var head = page.Locator(".jalur[data-jalur='belum-dinilai'] > .jalur-kepala");
        await Assertions.Expect(head).ToHaveCSSAsync("outline-style", "solid");
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await Assertions.Expect(head).ToHaveCSSAsync("animation-iteration-count", "5");
        await page.WaitForFunctionAsync("""
            () => [...document.querySelectorAll('.jalur')].every(lane => (getComputedStyle(lane.firstElementChild).outlineStyle === 'solid')
              === document.querySelector('.lonceng').dataset.panggilanJalur.split(' ').includes(lane.dataset.jalur))
            """);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await Assertions.Expect(head).ToHaveCSSAsync("animation-name", "none");
        await page.Locator("button.lonceng").ClickAsync();
        await Line(page, number).WaitForAsync();
    }

    [GeneratedRegex(@"^[1-9]\d*$")]
    private static partial Regex Number();

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_tray_has_no_serious_barrier_and_fits(int width)
    {
        await using var portal = await PortalApplication.StartAsync();
        var page = await browser.SignedInAsync(portal.Address, "piket", width: width);
        var number = await ReceiveAsync(portal);
        await page.Locator("button.lonceng").ClickAsync();
        await Line(page, number).WaitForAsync();
        Assert.Empty((await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => v.Id + v.Nodes[0].Html));
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"), -100, 0);
    }

    private static ILocator Line(IPage page, string number) => page.Locator("#baki .panggilan > li").Filter(new() { HasText = number });

    private static async Task BeginAsync(IPage page, bool stay = false)
    {
        await page.Locator(".rel-kaki").GetByRole(AriaRole.Button, new() { Name = "Mulai piket" }).ClickAsync();
        var dialog = page.Locator("#mulai-piket");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Mulai piket" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ya, terdengar" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lewati" }).ClickAsync();
        if (!stay)
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Selesai" }).ClickAsync();
    }

    private static async Task<string> ReceiveAsync(PortalApplication portal)
    {
        var now = portal.The<TimeProvider>().GetUtcNow().UtcDateTime;
        await using var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        await using var turn = await db.BeginWriteAsync();
        var receipt = new Receipt(await db.NextNumberAsync("B", 2026), null, null, null, now);
        var file = CaseFile.Receive(Given.Complaint(at: now) with { LifeThreat = true }, receipt, portal.The<DueTime>());
        db.Add(file);
        db.Journal(new AuditEntry("terima", "sistem", null, file.Id, null, null, now));
        await db.SaveChangesAsync();
        await turn.CommitAsync();
        portal.The<LiveFeed>().Ring(Topic.CasesChanged, file.Id);
        return file.Number;
    }
}
