using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Tests.Triage;

namespace PPA.Portal.Tests.Pages;

/// <summary>A call at the desk, from the first word to a level that a second person has seen.</summary>
[Collection(BrowserTests.Name)]
public sealed class CallBrowserTests(Browser browser)
{
    [Fact]
    public async Task A_call_is_taken_with_the_keyboard_alone_from_the_first_ring_to_high_and_seen_on_a_second_screen()
    {
        await using var portal = await PortalApplication.StartAsync();
        var (a, b) = (await browser.SignedInAsync(portal.Address, "piket"), await browser.SignedInAsync(portal.Address, "piket2"));
        await BeginDutyAsync(a);
        await BeginDutyAsync(b);
        await TabToAsync(a, "a.tombol-utama[href='/pengaduan/baru']");
        await a.Keyboard.PressAsync("Enter");
        await a.WaitForSelectorAsync("form.terima[data-siap]");

        // "Bahaya" goes out before anything else is typed: the other screen rings.
        await a.Keyboard.PressAsync("y");
        var number = await NumberAsync(a);
        await b.Locator(".kartu").Filter(new() { HasText = number }).WaitForAsync();
        await b.Locator("button.lonceng .gelembung").WaitForAsync();
        await a.Keyboard.PressAsync("Alt+5");
        await a.Keyboard.TypeAsync("Ia dikurung di kamar");

        await a.Keyboard.PressAsync("Alt+n");
        await AskedAsync(a, "t-aman-bicara");
        foreach (var key in new[] { "y", "y", "?" })
            await a.Keyboard.PressAsync(key);
        await AskedAsync(a, "t-bahaya-sekarang");
        await a.Keyboard.PressAsync("y");
        await a.GetByRole(AriaRole.Heading, new() { Name = "Cukup, tolong dahulu" }).WaitForAsync();
        await a.Keyboard.PressAsync("1");
        await a.Locator("dialog[open]").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await Assertions.Expect(a.Locator("form.terima")).ToContainTextAsync("Ditetapkan");

        // Back in the middle of the sentence, and nothing of it is lost.
        await a.WaitForFunctionAsync("() => document.activeElement?.id === 'kejadian-kronologi'");
        await a.Keyboard.TypeAsync(" sejak pagi.");
        await a.Keyboard.PressAsync("Alt+3");
        await a.Keyboard.TypeAsync("Melati Kusumawardani");
        await a.Keyboard.PressAsync("Control+Enter");
        await a.GetByText($"Diterima dengan nomor {number}").WaitForAsync();

        // On the second screen another officer sees the call, also without a mouse.
        var card = b.Locator(".jalur[data-jalur=tinggi] .kartu").Filter(new() { HasText = number });
        await card.WaitForAsync();
        await TabToAsync(b, "button.lonceng");
        await b.Keyboard.PressAsync("Enter");
        var line = b.Locator("#baki .panggilan > li").Filter(new() { HasText = number });
        await line.WaitForAsync();
        var see = line.GetByRole(AriaRole.Button, new() { Name = "Saya lihat" });
        for (var i = 0; i < 60 && !await see.EvaluateAsync<bool>("e => e === document.activeElement"); i++)
            await b.Keyboard.PressAsync("Tab");
        await b.Keyboard.PressAsync("Enter");
        await line.GetByText("Dilihat").WaitForAsync();

        await using var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var file = await db.Set<CaseFile>().AsNoTracking().Include(c => c.Assessments).SingleAsync(c => c.Number == number);
        Assert.Equal((RiskLevel.High, "M.K.", "Ia dikurung di kamar sejak pagi."), (file.Risk, file.Initials, file.Story.Chronology));
        Assert.Equal(portal.Officer("piket2").Id, file.AcknowledgedBy);
        Assert.Equal(RiskLevel.High, Assert.Single(file.Assessments).Confirmed);
    }

    [Fact]
    public async Task A_form_without_danger_is_judged_during_the_call_and_a_closed_window_costs_neither_answer_nor_word()
    {
        await using var portal = await PortalApplication.StartAsync();
        var page = await browser.SignedInAsync(portal.Address, "piket", "/pengaduan/baru");
        await page.WaitForSelectorAsync("form.terima[data-siap]");
        await page.Keyboard.PressAsync("t");
        await page.Locator("#korban-0-usia").FillAsync("4");
        await page.Locator("#kejadian-kronologi").FillAsync("Anak menangis tiap malam");

        await page.GetByRole(AriaRole.Button, new() { Name = "Nilai risiko" }).ClickAsync();
        await AskedAsync(page, "t-aman-bicara");
        // What the form says already is filled in: a child of four.
        await Assertions.Expect(page.Locator("[aria-labelledby=t-anak-usia-dini]")).ToContainTextAsync("dari pengaduan");
        await page.Locator("[aria-labelledby=t-butuh-medis]").FocusAsync();
        await page.Keyboard.PressAsync("t");
        await Assertions.Expect(page.Locator("[aria-labelledby=t-butuh-medis]")).ToHaveAttributeAsync("data-jawaban", "tidak");
        await Assertions.Expect(page.Locator("dialog[open] .nilai-simpan")).ToContainTextAsync("Tersimpan");
        var number = (await page.Locator("dialog[open] h2").InnerTextAsync()).Split(' ')[^1];

        await page.Context.Pages[0].ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lanjutkan" }).ClickAsync();
        await page.WaitForSelectorAsync("form.terima[data-siap]");
        await Assertions.Expect(page.Locator("#kejadian-kronologi")).ToHaveValueAsync("Anak menangis tiap malam");
        await page.Keyboard.PressAsync("Alt+n");
        await AskedAsync(page, "t-aman-bicara");
        await Assertions.Expect(page.Locator("[aria-labelledby=t-butuh-medis]")).ToHaveAttributeAsync("data-jawaban", "tidak");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("dialog[open]").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.Keyboard.PressAsync("Control+Enter");

        await page.GetByText($"Diterima dengan nomor {number}").WaitForAsync();
        await using var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var file = await db.Set<CaseFile>().AsNoTracking().SingleAsync(c => c.Number == number);
        Assert.Equal(("Anak menangis tiap malam", 4, false), (file.Story.Chronology, file.Face.Age, file.LifeThreat));
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_sheet_over_the_form_and_the_history_have_no_serious_barrier_and_fit(int width)
    {
        await using var portal = await PortalApplication.StartAsync();
        var page = await browser.SignedInAsync(portal.Address, "piket", "/pengaduan/baru", width);
        await page.WaitForSelectorAsync("form.terima[data-siap]");
        await LookAsync(page, $"formulir-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nilai risiko" }).ClickAsync();
        await AskedAsync(page, "t-aman-bicara");
        await page.Locator("[aria-labelledby=t-dicekik-dibekap]").FocusAsync();
        await page.Keyboard.PressAsync("y");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Cukup, tolong dahulu" }).WaitForAsync();
        await Assertions.Expect(page.Locator("[aria-labelledby=t-dicekik-dibekap]")).ToHaveAttributeAsync("data-jawaban", "ya");
        await Assertions.Expect(page.Locator("[aria-labelledby=t-dicekik-dibekap] [aria-pressed=true]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^Ya"));
        await LookAsync(page, $"lembar-{width}");
        await WholeAsync(page);
        var number = (await page.Locator("dialog[open] h2").InnerTextAsync()).Split(' ')[^1];
        await page.Keyboard.PressAsync("1");
        await Assertions.Expect(page.Locator("form.terima")).ToContainTextAsync("Ditetapkan");
        await LookAsync(page, $"kembali-{width}");
        await WholeAsync(page);

        await page.GotoAsync($"/nilai/{number}/riwayat");
        await page.Locator("summary").First.ClickAsync();
        await page.GetByText("mencekik, menjerat, atau membekap korban").First.WaitForAsync();
        await LookAsync(page, $"riwayat-{width}");
        await WholeAsync(page);
    }

    private static async Task WholeAsync(IPage page)
    {
        Assert.Empty((await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => v.Id + v.Nodes[0].Html));
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"), -100, 0);
    }

    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("LOOK") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    private static async Task<string> NumberAsync(IPage page)
    {
        var told = page.Locator(".jalur-aman strong").First;
        await told.WaitForAsync();
        return (await told.InnerTextAsync()).Split(' ')[1];
    }

    private static Task<IJSHandle> AskedAsync(IPage page, string question) =>
        page.WaitForFunctionAsync("id => document.activeElement?.getAttribute('aria-labelledby') === id", question);

    // As somebody does who has no mouse: Tab, until it is there.
    private static async Task TabToAsync(IPage page, string selector)
    {
        await page.Locator(selector).First.WaitForAsync();
        for (var i = 0; i < 80; i++)
        {
            if (await page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", selector))
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{selector} is not reached by Tab");
    }

    private static async Task BeginDutyAsync(IPage page)
    {
        await TabToAsync(page, ".rel-kaki button");
        await page.Keyboard.PressAsync("Enter");
        foreach (var step in new[] { "Mulai piket", "Ya, terdengar", "Lewati", "Selesai" })
        {
            var button = page.Locator("#mulai-piket").GetByRole(AriaRole.Button, new() { Name = step, Exact = true });
            await button.WaitForAsync();
            for (var i = 0; i < 12 && !await button.EvaluateAsync<bool>("e => e === document.activeElement"); i++)
                await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
        }
        await page.Locator("#mulai-piket[open]").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }
}
