using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Intake;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Cases;

/// <summary>The file of a case, worked by an officer in a browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class CaseBrowserTests(Browser browser) : IAsyncLifetime
{
    private PortalApplication _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalApplication.StartAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Fact]
    public async Task Names_come_after_a_purpose_by_keyboard_and_what_is_looked_for_is_not_in_the_address()
    {
        var page = await browser.SignedInAsync(_portal.Address, "subkoordinator", "/kasus/B-2026-0108/orang");
        var ask = page.Locator(".kepala-berkas [data-buka-dialog]");
        await ask.ClickAsync();
        await Assertions.Expect(page.Locator("#keperluan")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Tulis keperluan Anda").WaitForAsync();
        await page.Locator("#keperluan").FillAsync("Menghubungi pelapor");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Anda membuka identitas").WaitForAsync();
        await page.Locator("dt", new() { HasText = "NIK" }).First.WaitForAsync();

        await page.Locator("#cari").FillAsync("Siti");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/kasus?cari=*");
        Assert.DoesNotContain("Siti", page.Url, StringComparison.OrdinalIgnoreCase);
        await page.Locator(".bungkus-tabel, .kosong").First.WaitForAsync();
    }

    [Fact]
    public async Task An_empty_note_gets_a_sentence_at_its_field()
    {
        var page = await browser.SignedInAsync(_portal.Address, "subkoordinator", "/kasus/B-2026-0108");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan catatan" }).ClickAsync();
        await page.GetByText("Tulis isi catatan").WaitForAsync();
    }

    [Fact]
    public async Task An_officer_records_a_service_is_stopped_by_a_missing_step_and_the_end_is_validated_by_another()
    {
        var number = "B-2026-0108";
        var page = await browser.SignedInAsync(_portal.Address, "subkoordinator", $"/kasus/{number}/layanan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tambah layanan" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();
        await page.GetByText("Pilih jenis layanan.").WaitForAsync();
        await page.GetByLabel("Jenis layanan").SelectOptionAsync("kesehatan");
        await page.GetByLabel("Rincian").FillAsync("Visum di rumah sakit daerah.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();
        await page.GetByText("Layanan tersimpan.").WaitForAsync();
        await page.GetByText("Visum di rumah sakit daerah.").WaitForAsync();

        await page.GotoAsync($"/kasus/{number}/akhiri");
        await page.GetByText("Belum dapat diakhiri").WaitForAsync();
        var way = page.Locator(".berhenti a").First;
        Assert.StartsWith($"/kasus/{number}/sop/", await way.GetAttributeAsync("href"), StringComparison.Ordinal);

        await MakeReadyAsync(number);
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Minta pengakhiran" }).ClickAsync();
        await page.GetByLabel("Alasan").FillAsync("Layanan selesai sesuai rencana.");
        await page.GetByLabel("Klien setuju").SelectOptionAsync("ya");
        await page.GetByRole(AriaRole.Button, new() { Name = "Minta pengakhiran" }).ClickAsync();
        await page.GetByText("Petugas lain yang berwenang memvalidasinya.").WaitForAsync();

        var second = await browser.SignedInAsync(_portal.Address, "kabid", $"/kasus/{number}/akhiri");
        await second.GetByRole(AriaRole.Button, new() { Name = "Validasi dan akhiri" }).ClickAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Ya, akhiri kasus" }).ClickAsync();
        await second.GetByRole(AriaRole.Link, new() { Name = "Buka kembali…" }).WaitForAsync();
        await page.Locator(".kepala-tutup").WaitForAsync();
    }

    [Fact]
    public async Task Keys_lead_through_a_file_it_is_printed_for_a_purpose_and_a_register_does_not_jump()
    {
        var page = await browser.SignedInAsync(_portal.Address, "subkoordinator", "/kasus/B-2026-0108");
        await page.Locator("#catatan").WaitForAsync();
        await Assertions.Expect(page.Locator("#kesegaran")).Not.ToBeEmptyAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("#catatan")).ToBeFocusedAsync();
        await page.Locator("#catatan").EvaluateAsync("e => e.blur()");
        await page.Keyboard.PressAsync("]");
        await Assertions.Expect(page.Locator(".tab-tautan a[aria-current]")).ToHaveTextAsync("Orang");
        await page.Keyboard.PressAsync("[");
        await Assertions.Expect(page.Locator(".tab-tautan a[aria-current]")).ToHaveTextAsync("Ringkasan");

        await page.GotoAsync("/kasus/B-2026-0108/cetak");
        await page.Locator("#keperluan").FillAsync("Sidang pertama");
        await page.GetByRole(AriaRole.Button, new() { Name = "Susun dokumen" }).ClickAsync();
        await page.Locator(".kertas-berkas dt", new() { HasText = "NIK" }).First.WaitForAsync();
        await Assertions.Expect(page.Locator(".kertas-berkas button")).ToHaveCountAsync(0);

        await page.GotoAsync("/kasus");
        await page.Locator(".tabel-register tbody tr").First.WaitForAsync();
        var received = await _portal.The<Reception>().ReceiveAsync(Given.Complaint(at: _portal.The<TimeProvider>().GetUtcNow().UtcDateTime.AddMinutes(-1)), new Door("sistem", null), default);
        var pill = page.Locator(".pil-ubah");
        await Assertions.Expect(pill).ToContainTextAsync("perubahan – muat ulang");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = received.Number })).ToHaveCountAsync(0);
        await pill.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = received.Number }).WaitForAsync();
    }

    /// <summary>The procedures of the case are stopped and its first response is given.</summary>
    private async Task MakeReadyAsync(string number)
    {
        await using var db = await _portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var file = await db.Set<CaseFile>().Include(c => c.Runs).ThenInclude(r => r.Steps).Include(c => c.Escalations).SingleAsync(c => c.Number == number);
        var by = file.HolderId ?? _portal.The<OfficerDirectory>().Active[0].Id;
        var now = _portal.The<TimeProvider>().GetUtcNow().UtcDateTime;
        foreach (var run in file.Runs.Where(r => r.IsRunning))
            run.Stop("Tidak diperlukan lagi.", by, now);
        if (file.HolderId is null)
            file.Take(by, now);
        if (file.FirstResponseAt is null)
            file.RecordFirstResponse("Sudah dihubungi.", by, now);
        else
            file.AddNote(NoteKind.Note, "Prosedur dihentikan.", by, now);
        db.Journal(new AuditEntry("hentikan-prosedur", "petugas", by, file.Id, null, null, now));
        await db.SaveChangesAsync();
    }
}
