using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using PPA.Portal.Accounts.Sessions;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Sop;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Accounts;

/// <summary>The end of a session in the middle of a step: said beforehand, and without a word lost.</summary>
[Collection(BrowserTests.Name)]
public sealed class SessionBrowserTests(Browser browser)
{
    private const string Words = "form.langkah-isi [name=alasan-kewenangan]";
    private const string Last = "Kata terakhir, belum satu detik umurnya.";

    [Fact]
    public async Task A_session_that_ends_in_the_middle_of_a_step_warns_first_and_loses_no_word()
    {
        var clock = new TestClock();
        await using var portal = await PortalApplication.StartAsync(
            builder => builder.Services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(clock), "--Accounts:LongestHours=1", "--Accounts:IdleMinutes=6000", "--Upkeep:Times=");
        var visit = await WizardVisit.ReceivedAsync(browser, portal, Channel.Phone);
        await visit.FinishAsync("penerima");
        await visit.JudgeAsync();
        var page = await visit.AtAsync("piket");
        await WizardVisit.PutAsync(page, "kewenangan", "rujuk");
        await page.Locator(Words).FillAsync("Kata pertama.");
        await WizardVisit.KeptAsync(page);
        await Assertions.Expect(page.Locator("[data-sesi]")).ToHaveCountAsync(0);

        clock.Advance(TimeSpan.FromMinutes(45));
        await Assertions.Expect(page.Locator("[data-sesi=segera]")).ToContainTextAsync("masuk lagi agar tidak terputus");
        await Assertions.Expect(page.Locator("[data-sesi] a")).ToHaveAttributeAsync("href", "/masuk?kembali=" + Uri.EscapeDataString(visit.Address));

        await page.Locator(Words).FillAsync(Last);
        clock.Advance(TimeSpan.FromMinutes(15) - SessionLife.LastWords);
        await page.WaitForURLAsync("**/masuk?sebab=lama*");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Draf tersimpan");
        clock.Advance(SessionLife.LastWords);

        await page.GetByLabel("Nama pengguna").FillAsync("piket");
        await page.GetByLabel("Kata sandi", new() { Exact = true }).FillAsync(Visitor.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**" + visit.Address);
        await page.Locator("form.langkah-isi[data-siap]").WaitForAsync();
        await Assertions.Expect(page.Locator(Words)).ToHaveValueAsync(Last);
        await Assertions.Expect(page.Locator("[data-sesi]")).ToHaveCountAsync(0);
    }
}
