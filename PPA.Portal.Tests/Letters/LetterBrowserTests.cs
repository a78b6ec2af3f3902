using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Intake;
using PPA.Portal.Tests.Support;
using PPA.Portal.Tests.Triage;

namespace PPA.Portal.Tests.Letters;

/// <summary>A letter between two people in two browsers: drafted, given back, mended, signed, found in the register and on the public page.</summary>
[Collection(BrowserTests.Name)]
public sealed class LetterBrowserTests(Browser browser)
{
    [Fact]
    public async Task A_counselor_drafts_a_head_gives_it_back_the_counselor_mends_it_and_the_head_signs()
    {
        await using var portal = await PortalApplication.StartAsync();
        var number = await HeldCaseAsync(portal);
        var writer = await browser.SignedInAsync(portal.Address, "konselor", $"/surat/tulis/{number}/surat-tugas");
        await writer.GetByRole(AriaRole.Button, new() { Name = "Mulai menulis" }).ClickAsync();
        await WriteAsync(writer, "Kunjungan rumah pada hari Senin.");
        await SubmitAsync(writer);

        var head = await browser.SignedInAsync(portal.Address, "kadis", "/surat/menunggu");
        await head.Locator(".surat-menunggu[data-siap]").WaitForAsync();
        await Assertions.Expect(head.Locator("[data-surat-menunggu='1']").First).ToBeAttachedAsync();
        await head.Locator(".surat-daftar a", new() { HasText = number }).ClickAsync();
        await Assertions.Expect(head.Locator(".meja-lembar")).ToContainTextAsync("Kunjungan rumah pada hari Senin.");
        await head.GetByRole(AriaRole.Button, new() { Name = "Kembalikan dengan catatan" }).ClickAsync();
        await head.GetByLabel("Yang perlu diperbaiki").FillAsync("Tulis jamnya.");
        await head.GetByRole(AriaRole.Button, new() { Name = "Kembalikan", Exact = true }).ClickAsync();
        await Assertions.Expect(head.Locator(".kosong", new() { HasText = "Tidak ada surat yang menunggu Anda." })).ToBeVisibleAsync();

        await Assertions.Expect(writer.Locator(".naskah-catatan")).ToContainTextAsync("Tulis jamnya.");
        await WriteAsync(writer, "Kunjungan rumah pada hari Senin pukul 09.00.");
        await SubmitAsync(writer);

        await head.Locator(".surat-daftar a", new() { HasText = number }).ClickAsync();
        await Assertions.Expect(head.Locator(".meja-lembar")).ToContainTextAsync("pukul 09.00");
        await head.GetByRole(AriaRole.Button, new() { Name = "Setujui dan tanda tangani" }).ClickAsync();
        await Assertions.Expect(head.GetByLabel("Kata sandi Anda, sekali lagi")).ToBeFocusedAsync();
        await head.GetByLabel("Kata sandi Anda, sekali lagi").FillAsync("Demo-PPA-2026");
        var confirm = head.GetByRole(AriaRole.Button, new() { Name = "Tanda tangani sekarang" });
        await Assertions.Expect(confirm).ToBeEnabledAsync();
        await confirm.ClickAsync();
        await Assertions.Expect(head.Locator(".pesan-baik", new() { HasText = "ditandatangani" })).ToBeVisibleAsync();

        await Assertions.Expect(writer.Locator("[data-keadaan-surat=ditandatangani]")).ToBeVisibleAsync();
        await Assertions.Expect(writer.Locator(".pesan-baik")).ToHaveCountAsync(0);
        await Assertions.Expect(writer.Locator("#nomor-surat")).ToContainTextAsync("400.2/001/");
        await writer.GotoAsync($"/surat?kasus={number}");
        await Assertions.Expect(writer.Locator(".tabel-register tbody tr", new() { HasText = "400.2/001/" })).ToContainTextAsync("Ditandatangani");
        await SeenByAnybodyAsync(portal, number);
    }

    private static async Task SeenByAnybodyAsync(PortalApplication portal, string number)
    {
        await using var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var code = await db.Set<PPA.Portal.Domain.Letters.Letter>().Where(l => l.SignedAt != null).Select(l => l.CheckCode).SingleAsync();
        using var client = portal.Client();
        var page = await client.GetStringAsync("/cek-surat/" + code);
        Assert.Contains("400.2/001/", page, StringComparison.Ordinal);
        Assert.Contains("Surat ini berlaku.", page, StringComparison.Ordinal);
        foreach (var secret in new[] { number, "Kunjungan rumah", portal.Officer("konselor").DisplayName, portal.Officer("kadis").DisplayName })
            Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        Assert.Contains("tidak ditemukan", await client.GetStringAsync("/cek-surat/" + new string('a', 24)), StringComparison.Ordinal);
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.Locator("form.naskah[data-siap]").WaitForAsync();
        await page.Locator(".naskah-blok textarea").First.FillAsync(text);
        await Assertions.Expect(page.Locator("[data-draf-keadaan][data-keadaan=tersimpan]")).ToHaveCountAsync(1);
    }

    private static async Task SubmitAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajukan untuk ditandatangani" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-keadaan-surat=diajukan]")).ToBeVisibleAsync();
    }

    private static async Task<string> HeldCaseAsync(PortalApplication portal)
    {
        var complaint = Given.Complaint(Channel.Phone, portal.The<TimeProvider>().GetUtcNow().UtcDateTime.AddMinutes(-3));
        var number = (await portal.The<Reception>().ReceiveAsync(complaint, new Door("petugas", portal.Officer("penerima").Id), default)).Number;
        await using var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var file = await db.Set<CaseFile>().SingleAsync(c => c.Number == number);
        file.Take(portal.Officer("konselor").Id, portal.The<TimeProvider>().GetUtcNow().UtcDateTime);
        db.Journal(new AuditEntry("ambil", "petugas", portal.Officer("konselor").Id, file.Id, null, null, portal.The<TimeProvider>().GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        return number;
    }
}
