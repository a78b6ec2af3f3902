using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Intake;
using PPA.Portal.Office;
using PPA.Portal.Sop;
using PPA.Portal.Tests.Support;
using PPA.Portal.Tests.Triage;
using PPA.Portal.Triage.Assessing;

namespace PPA.Portal.Tests.Sop;

/// <summary>The officers of a demo office at the wizard of one case, each in a browser of their own.</summary>
internal sealed class WizardVisit(Browser browser, PortalApplication portal, string number, Guid run)
{
    private readonly Dictionary<string, IPage> _windows = [];

    public string Address => $"/kasus/{number}/sop/{run}";

    public string Number => number;

    /// <summary>A fresh complaint by a door of the office.</summary>
    public static async Task<WizardVisit> ReceivedAsync(Browser browser, PortalApplication portal, Channel channel, string[]? forms = null)
    {
        var complaint = Given.Complaint(channel, portal.The<TimeProvider>().GetUtcNow().UtcDateTime.AddMinutes(-3));
        complaint = complaint with { Incident = complaint.Incident with { Forms = forms ?? ["fisik"] } };
        var received = await portal.The<Reception>().ReceiveAsync(complaint, new Door("petugas", portal.Officer("penerima").Id), default);
        return await OfAsync(browser, portal, received.Number);
    }

    public static async Task<WizardVisit> OfAsync(Browser browser, PortalApplication portal, string number)
    {
        await using var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var file = await db.Set<CaseFile>().AsNoTracking().Include(c => c.Runs).SingleAsync(c => c.Number == number);
        return new WizardVisit(browser, portal, number, file.Runs.MinBy(r => r.StartedAt)!.Id);
    }

    /// <summary>Another run of the same case.</summary>
    public WizardVisit Of(Guid other) => new(browser, portal, number, other);

    public async Task AsAsync<T>(string userName, Func<T, CaseFile, Task> act) where T : notnull
    {
        await using var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var file = await db.Set<CaseFile>().AsNoTracking().SingleAsync(c => c.Number == number);
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOfficer>().Become(TestOffice.Principal(portal.Officer(userName)));
        await act(scope.ServiceProvider.GetRequiredService<T>(), file);
    }

    /// <summary>An officer as a field of officers names them.</summary>
    public string Named(string userName) => portal.Officer(userName).Id.Value.ToString("N");

    /// <summary>Judges the case with the checklist, as a duty officer does.</summary>
    public Task JudgeAsync() => AsAsync<Assessment>("piket", async (assessment, file) =>
    {
        foreach (var (item, answer) in Given.Answers(RiskLevel.Medium))
            await assessment.AnswerAsync(file.Id, item, answer);
        await assessment.ConfirmAsync(file.Id, RiskLevel.Medium, null, null);
    });

    /// <summary>The file as it stands after the walk.</summary>
    public async Task<CaseFile> FileAsync()
    {
        await using var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return await db.Set<CaseFile>().AsNoTracking().WithReferrals().WithWork().WithEnding().Include(c => c.Letters)
            .Include(c => c.Runs).ThenInclude(r => r.Steps).ThenInclude(s => s.Revisions).AsSplitQuery().SingleAsync(c => c.Number == number);
    }

    /// <summary>The officer's window at the step that waits, ready to be written in.</summary>
    public async Task<IPage> AtAsync(string userName, int width = 1440)
    {
        if (_windows.TryGetValue(userName, out var page))
            await page.GotoAsync(Address);
        else
            _windows[userName] = page = await browser.SignedInAsync(portal.Address, userName, Address, width);
        await page.Locator("form.langkah-isi[data-siap]").WaitForAsync();
        return page;
    }

    /// <summary>Everything that stands in the form is on the server's disk.</summary>
    public static Task KeptAsync(IPage page) =>
        Assertions.Expect(page.Locator("form.langkah-isi:not([data-belum-tersimpan]) [data-draf-keadaan][data-keadaan=tersimpan]")).ToHaveCountAsync(1);

    /// <summary>Answers everything that the step asks, in the order in which it stands.</summary>
    /// <returns>The title of the step.</returns>
    public async Task<string> FillAsync(IPage page, string userName, params (string Field, string Value)[] said)
    {
        StepSheet sheet = null!;
        await AsAsync<RunReading>(userName, async (reading, _) => sheet = (await reading.OpenAsync(number, run, null, again: true)).Sheet!);
        var values = Answers.Fill(sheet.Plan.Fields, sheet.Facts, [.. sheet.Base.Keys.Where(k => said.All(s => s.Field != k)).Select(k => (k, sheet.Base[k]!)), .. said]);
        foreach (var field in sheet.Plan.Fields)
        {
            foreach (var key in values.Keys.Where(k => k == field.Id || k.StartsWith(field.Id + ".", StringComparison.Ordinal)).OrderBy(k => PlaceOf(field, k)))
                await PutAsync(page, key, Today(values[key]!));
        }
        return sheet.Plan.Title;
    }

    /// <summary>Writes the step and finishes it with its button.</summary>
    public async Task FinishAsync(string userName, params (string Field, string Value)[] said)
    {
        var page = await AtAsync(userName);
        var title = await FillAsync(page, userName, said);
        await page.GetByRole(AriaRole.Button, new() { Name = "Selesai dan lanjut" }).ClickAsync();
        await page.Locator(".pesan-baik", new() { HasText = $"“{title}”" }).Or(page.Locator(".ringkasan-galat, .pesan-galat")).First.WaitForAsync();
        Assert.Equal("", string.Join(' ', await page.Locator(".ringkasan-galat, .pesan-galat").AllInnerTextsAsync()));
    }

    /// <summary>Adds one of the things that the step collects.</summary>
    public async Task EntryAsync(string userName, params (string Field, string Value)[] said)
    {
        var page = await AtAsync(userName);
        var before = await page.Locator("#isian-entri .garis-waktu > li").CountAsync();
        foreach (var (field, value) in said)
        {
            var input = page.Locator($"#isian-entri-{field}");
            if (await input.EvaluateAsync<bool>("e => e.tagName === 'SELECT'"))
                await input.SelectOptionAsync(value);
            else
                await input.FillAsync(Today(value));
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Tambah catatan" }).ClickAsync();
        await page.Locator("#isian-entri .garis-waktu > li").Nth(before).Or(page.Locator(".pesan-galat, .ringkasan-galat, #isian-entri .bidang-galat")).First.WaitForAsync();
        Assert.Equal("", string.Join(' ', await page.Locator(".pesan-galat, .ringkasan-galat, #isian-entri .bidang-galat").AllInnerTextsAsync()));
    }

    /// <summary>The procedure has ended, and each of its steps was finished by the account of a function that the standard names.</summary>
    public async Task<CaseFile> EndedAsync(params (string Step, string By)[] way)
    {
        var file = await FileAsync();
        Assert.Equal(RunEnd.Completed, file.Runs.Single(r => r.Id == run).End);
        Assert.Equal(
            way.Select(w => (w.Step, portal.Officer(w.By).Id)),
            file.Runs.Single(r => r.Id == run).Steps.OrderBy(s => s.Order).Where(s => s.EndedBy is not null).Select(s => (s.Step, s.EndedBy!.Value)));
        return file;
    }

    /// <summary>Writes a letter of the case as the portal drafts it and hands it to who may sign.</summary>
    public async Task WriteLetterAsync(string userName, string kind)
    {
        var page = await WindowAsync(userName);
        await page.GotoAsync($"/surat/tulis/{number}/{kind}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mulai menulis" }).ClickAsync();
        await page.Locator("form.naskah[data-siap]").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajukan untuk ditandatangani" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-keadaan-surat=diajukan]")).ToBeVisibleAsync();
    }

    /// <summary>Signs the letter of the case that waits longest.</summary>
    public async Task SignLetterAsync(string userName)
    {
        var page = await WindowAsync(userName);
        await page.GotoAsync("/surat/menunggu");
        await page.Locator(".surat-menunggu[data-siap]").WaitForAsync();
        await page.Locator(".surat-daftar a", new() { HasText = number }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Setujui dan tanda tangani" }).ClickAsync();
        var again = page.Locator("#sandi-tanda");
        var confirm = page.GetByRole(AriaRole.Button, new() { Name = "Tanda tangani sekarang" });
        await confirm.WaitForAsync();
        // Drawn together with the button, or not at all: an answer of the last minutes is still good.
        if (await again.CountAsync() > 0)
        {
            await Assertions.Expect(again).ToBeFocusedAsync();
            await again.FillAsync("Demo-PPA-2026");
        }
        await Assertions.Expect(confirm).ToBeEnabledAsync();
        await confirm.ClickAsync();
        await Assertions.Expect(page.Locator(".pesan-baik", new() { HasText = "ditandatangani" })).ToBeVisibleAsync();
    }

    private async Task<IPage> WindowAsync(string userName) =>
        _windows.TryGetValue(userName, out var open) ? open : _windows[userName] = await browser.SignedInAsync(portal.Address, userName, "/profil");

    /// <summary>Presses the button of a letter beside the step.</summary>
    public async Task LetterAsync(string userName, string letter, string button, string? no = null)
    {
        var page = await WindowAsync(userName);
        await page.GotoAsync(Address);
        var row = page.Locator(".wizard-sisi li", new() { HasText = letter }).Last;
        await row.GetByText("Dibuat di luar portal").ClickAsync();
        if (no is not null)
            await row.GetByPlaceholder("Nomor").FillAsync(no);
        await row.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync(no ?? (button == "Catat dikirim" ? "Dikirim" : "Disusun"));
    }

    public static async Task PutAsync(IPage page, string name, string value)
    {
        var form = page.Locator("form.langkah-isi");
        var input = form.Locator($"[name='{name}']").First;
        if (name.Split('.') is [var field, _, _])
        {
            var rows = form.Locator($"#isian-{field}");
            await rows.WaitForAsync();
            if (await input.CountAsync() == 0)
                await rows.GetByRole(AriaRole.Button, new() { Name = "Tambah baris" }).ClickAsync();
        }
        var kind = await input.EvaluateAsync<string>("e => e.tagName === 'SELECT' ? 'select' : e.type");
        if (kind == "select")
            await input.SelectOptionAsync(value);
        else if (kind is "radio" or "checkbox")
            foreach (var code in value.Split(','))
                await form.Locator($"[name='{name}'][value='{code}']").CheckAsync();
        else
            await input.FillAsync(value);
    }

    private static int PlaceOf(StepField field, string key) => key.Split('.') is [_, _, var column] ? field.Columns.TakeWhile(c => c.Id != column).Count() : 0;

    /// <summary>Made-up answers know one Monday; the demo office lives today.</summary>
    private string Today(string value)
    {
        var now = portal.The<OfficeDesk>().Now.Time.ToLocal(portal.The<TimeProvider>().GetUtcNow().UtcDateTime.AddMinutes(-1));
        return value switch
        {
            "2026-11-23" => now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "2026-11-23T09:00" => now.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            _ => value,
        };
    }
}
