using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Reports.Simfoni;

/// <summary>The data officer types a case into SIMFONI, and a later change brings it back with the difference.</summary>
[Collection(BrowserTests.Name)]
public sealed class SimfoniBrowserTests(Browser browser) : IAsyncLifetime
{
    private const string Number = "B-2026-0110";
    private PortalApplication _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalApplication.StartAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Fact]
    public async Task The_data_officer_enters_a_case_and_sees_what_changed_afterwards()
    {
        var page = await browser.SignedInAsync(_portal.Address, "pengelola", "/simfoni/" + Number);
        var number = page.GetByLabel("Nomor SIMFONI");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Salin Bentuk kekerasan, Kasus" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#simfoni-korban-0-nama")).ToHaveTextAsync("••••");

        await number.FillAsync("SIM-2026-000123");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "isian yang kurang" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Catat sudah diinput" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Tercatat: SIMFONI SIM-2026-000123.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Isi berkas sama dengan yang diinput.")).ToBeVisibleAsync();

        await ChangeAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Muat isi terbaru" }).ClickAsync();
        var changed = page.Locator(".simfoni-beda");
        await Assertions.Expect(changed.Locator("del")).Not.ToHaveTextAsync("");
        await Assertions.Expect(changed.Locator("ins")).ToHaveTextAsync("Eksploitasi");

        await page.GotoAsync("/simfoni?bagian=koreksi");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = Number })).ToContainTextAsync("1 isian berubah setelah diinput");
        await page.GetByRole(AriaRole.Link, new() { Name = Number }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Catat koreksi" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Koreksi tercatat.")).ToBeVisibleAsync();
    }

    private async Task ChangeAsync()
    {
        await using var db = await _portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var file = await db.Set<CaseFile>().Include(c => c.People).Include(c => c.Prompts).Include(c => c.Agenda).AsSplitQuery().SingleAsync(c => c.Number == Number);
        var now = _portal.The<TimeProvider>().GetUtcNow().UtcDateTime;
        file.SetForms(["eksploitasi"], GivenFile.Rina, now);
        db.Journal(new AuditEntry("perbaiki-kejadian", "sistem", null, file.Id, null, null, now));
        await db.SaveChangesAsync();
        _portal.The<LiveFeed>().Ring(Topic.CasesChanged, file.Id);
    }
}
