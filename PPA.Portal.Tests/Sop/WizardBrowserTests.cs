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
using PPA.Portal.Triage.Assessing;

namespace PPA.Portal.Tests.Sop;

/// <summary>The wizard in a browser: two people, the keyboard, a power cut, and a short walk for each of four offices.</summary>
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
        await KeptAsync(a);
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

        Assert.Equal("Tulisan subkoordinator.", (await VisitAsync(portal, visit, "identifikasi")).Values["alasan-kewenangan"]);
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
        var written = DateTime.UtcNow;
        await KeptAsync(page);
        Assert.True(DateTime.UtcNow - written < TimeSpan.FromSeconds(6));
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
        await JudgeAsync(visit);
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

    [Fact]
    public async Task Barito_Utara_goes_the_telephone_s_way()
    {
        await using var portal = await PortalApplication.StartAsync("--profile", "kabupaten-barito-utara");
        var visit = await WizardVisit.ReceivedAsync(browser, portal, Channel.Phone);
        await visit.FinishAsync("penerima");
        await visit.FinishAsync("penerima", ("bahaya-sekarang", "tidak"));
        await visit.FinishAsync("penerima");
        await Assertions.Expect((await visit.AtAsync("penerima")).Locator(".wizard-judul")).ToHaveTextAsync("Saran datang langsung atau tertulis");
    }

    [Fact]
    public async Task Malang_takes_a_new_case_at_the_counter_and_looks_at_it_within_the_same_hour()
    {
        await using var portal = await PortalApplication.StartAsync("--profile", "kota-malang");
        var visit = await WizardVisit.ReceivedAsync(browser, portal, Channel.WalkIn);
        await visit.FinishAsync("penerima");
        await JudgeAsync(visit);
        await visit.FinishAsync("piket", ("kasus", "baru"));
        var page = await visit.AtAsync("piket");
        await Assertions.Expect(page.Locator(".wizard-judul")).ToHaveTextAsync("Identifikasi kasus");
        await Assertions.Expect(page.Locator("[data-tenggat][data-kelas=respons]").First).Not.ToBeEmptyAsync();
    }

    private async Task<WizardVisit> IdentifyingAsync(PortalApplication portal)
    {
        var visit = await WizardVisit.ReceivedAsync(browser, portal, Channel.Phone);
        await visit.FinishAsync("penerima");
        await JudgeAsync(visit);
        return visit;
    }

    private static Task JudgeAsync(WizardVisit visit) => visit.AsAsync<Assessment>("piket", async (assessment, file) =>
    {
        foreach (var (item, answer) in Given.Answers(RiskLevel.Medium))
            await assessment.AnswerAsync(file.Id, item, answer);
        await assessment.ConfirmAsync(file.Id, RiskLevel.Medium, null, null);
    });

    private static Task KeptAsync(IPage page) => Assertions.Expect(page.Locator("[data-draf-keadaan=tersimpan], [data-draf-keadaan][data-keadaan=tersimpan]")).ToHaveCountAsync(1);

    private static async Task<RunStep> VisitAsync(PortalApplication portal, WizardVisit visit, string step)
    {
        await using var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var file = await db.Set<CaseFile>().AsNoTracking().Include(c => c.Runs).ThenInclude(r => r.Steps).ThenInclude(s => s.Revisions).SingleAsync(c => c.Number == visit.Number);
        return file.Runs.Single().Steps.Single(s => s.Step == step);
    }
}
