using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Sop;
using PPA.Portal.Tests.Support;
using PPA.Portal.Tests.Triage;
using PPA.Portal.Triage;

namespace PPA.Portal.Tests.Sop;

/// <summary>The wizard in a browser: two people, the keyboard, a power cut, and what the law stops.</summary>
[Collection(BrowserTests.Name)]
public sealed class WizardBrowserTests(Browser browser)
{
    [Fact]
    public async Task Two_browsers_in_one_step_see_both_texts_side_by_side_and_one_person_chooses()
    {
        await using var portal = await PortalApplication.StartAsync();
        var visit = await IdentifyingAsync(portal);
        var (a, b) = (await visit.AtAsync("piket"), await visit.AtAsync("subkoordinator"));
        await visit.FillAsync(a, "piket", ("kewenangan", "limpahkan"), ("alasan-kewenangan", "Tulisan piket."));
        await WizardVisit.KeptAsync(a);
        await visit.FillAsync(b, "subkoordinator", ("kewenangan", "limpahkan"), ("alasan-kewenangan", "Tulisan subkoordinator."));

        foreach (var page in new[] { a, b })
        {
            await Assertions.Expect(page.Locator(".bentrok")).ToContainTextAsync("Tulisan piket.");
            await Assertions.Expect(page.Locator(".bentrok")).ToContainTextAsync("Tulisan subkoordinator.");
        }
        await a.Locator(".bentrok-isian", new() { HasText = "Tulisan piket." }).Locator("label", new() { HasText = "Tulisan subkoordinator." }).ClickAsync();
        await a.GetByRole(AriaRole.Button, new() { Name = "Pakai pilihan ini" }).ClickAsync();
        await Assertions.Expect(a.Locator("[name=alasan-kewenangan]")).ToHaveValueAsync("Tulisan subkoordinator.");
        await a.Locator("form.langkah-isi[data-siap]").WaitForAsync();
        await a.GetByRole(AriaRole.Button, new() { Name = "Selesai dan lanjut" }).ClickAsync();
        await a.Locator(".pesan-baik").WaitForAsync();

        Assert.Equal("Tulisan subkoordinator.", (await visit.FileAsync()).Runs.Single().Steps.Single(s => s.Step == "identifikasi").Values["alasan-kewenangan"]);
        await Assertions.Expect(b.Locator(".bentrok")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_killed_server_loses_no_word_that_was_written_two_seconds_before()
    {
        await using var portal = await PortalApplication.StartAsync();
        var visit = await IdentifyingAsync(portal);
        var page = await visit.AtAsync("piket");
        await WizardVisit.PutAsync(page, "kewenangan", "rujuk");
        await page.Locator("[name=alasan-kewenangan]").FillAsync("Kata yang tidak boleh hilang.");
        // Two seconds after a pause is the page's promise; that the words are on disk is the fact, however slow the machine.
        await WizardVisit.KeptAsync(page);
        await portal.StopAsync();
        await portal.StartAgainAsync();

        var after = await browser.SignedInAsync(portal.Address, "piket", visit.Address);
        await after.Locator("form.langkah-isi[data-siap]").WaitForAsync();
        await Assertions.Expect(after.Locator("[name=alasan-kewenangan]")).ToHaveValueAsync("Kata yang tidak boleh hilang.");
        await Assertions.Expect(after.Locator("[name=kewenangan][value=rujuk]")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_step_is_finished_by_keyboard_and_an_empty_one_says_what_is_missing_with_links()
    {
        await using var portal = await PortalApplication.StartAsync();
        var visit = await IdentifyingAsync(portal);
        var page = await visit.AtAsync("piket");
        await page.Locator("[name=bentuk][value=fisik]").UncheckAsync();
        await page.Locator("[name=bentuk][value=fisik]").FocusAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".ringkasan-galat a", new() { HasText = "Kewenangan layanan" }).WaitForAsync();
        await Assertions.Expect(page.Locator(".ringkasan-galat")).ToBeFocusedAsync();
        await page.Locator(".ringkasan-galat a", new() { HasText = "Kewenangan layanan" }).ClickAsync();
        await Assertions.Expect(page.Locator("#isian-kewenangan")).ToBeFocusedAsync();
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Galat: "));

        await visit.FillAsync(page, "piket");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".pesan-baik", new() { HasText = "Identifikasi kasus" }).WaitForAsync();
    }

    [Fact]
    public async Task What_is_typed_stays_when_the_case_moves_and_the_list_of_what_is_missing_follows()
    {
        await using var portal = await PortalApplication.StartAsync();
        var visit = await WizardVisit.ReceivedAsync(browser, portal, Channel.Phone);
        await visit.FinishAsync("penerima");
        var page = await visit.AtAsync("piket");
        await WizardVisit.PutAsync(page, "kewenangan", "rujuk");
        await page.Locator("[name=alasan-kewenangan]").FillAsync("Sedang ditulis");
        await Assertions.Expect(page.Locator(".perlu .belum", new() { HasText = "Nilai risikonya dahulu" })).ToHaveCountAsync(1);
        await visit.JudgeAsync();
        await Assertions.Expect(page.Locator(".perlu", new() { HasText = "Nilai risikonya dahulu" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[name=alasan-kewenangan]")).ToHaveValueAsync("Sedang ditulis");
    }

    [Fact]
    public async Task Bandung_stops_a_mediation_of_sexual_violence_with_the_law_and_the_ways_on()
    {
        await using var portal = await PortalApplication.StartAsync("--profile", "kota-bandung");
        var visit = await WizardVisit.ReceivedAsync(browser, portal, Channel.WalkIn, ["seksual"]);
        Guid run = default;
        await visit.AsAsync<Starting>("subkoordinator", async (starting, file) => run = (await starting.StartAsync(file.Id, "mediasi")).Run);
        await visit.AsAsync<Holding>("konselor", (holding, file) => holding.TakeAsync(file.Id));
        var mediation = visit.Of(run);
        var page = await mediation.AtAsync("konselor");
        await page.Locator(".berhenti", new() { HasText = "UU 12/2022 Pasal 23" }).WaitForAsync();
        await mediation.FillAsync(page, "konselor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Selesai dan lanjut" }).ClickAsync();
        await page.Locator(".ringkasan-galat", new() { HasText = "tidak dapat dimediasi" }).WaitForAsync();
        await page.Locator(".berhenti a", new() { HasText = "Mulai pendampingan korban" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Mulai .*[Pp]endampingan") }).First.ClickAsync();
        await page.Locator(".wizard-judul").WaitForAsync();
        Assert.DoesNotContain(run.ToString(), page.Url, StringComparison.Ordinal);
    }

    private async Task<WizardVisit> IdentifyingAsync(PortalApplication portal)
    {
        var visit = await WizardVisit.ReceivedAsync(browser, portal, Channel.Phone);
        await visit.FinishAsync("penerima");
        await visit.JudgeAsync();
        return visit;
    }
}
