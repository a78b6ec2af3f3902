using DocumentFormat.OpenXml.Packaging;
using Microsoft.Playwright;
using PPA.Portal.Tests.Letters.Templates;
using PPA.Portal.Tests.Support;
using PPA.Portal.Tests.Triage;

namespace PPA.Portal.Tests.Letters;

/// <summary>A letter between two people in two browsers, by keys; a consent signed with a finger; an office's own Word file.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class LetterBrowserTests(Browser browser, LetterPortal house) : IClassFixture<LetterPortal>
{
    private const string Password = "Demo-PPA-2026";

    private PortalApplication Portal => house.Portal;

    [Fact]
    public async Task A_counselor_drafts_a_head_gives_it_back_the_counselor_mends_it_and_the_head_signs()
    {
        var number = await HeldCaseAsync();
        var writer = await browser.SignedInAsync(Portal.Address, "konselor", $"/surat/tulis/{number}/surat-tugas");
        await writer.GetByRole(AriaRole.Button, new() { Name = "Mulai menulis" }).ClickAsync();
        await WriteAsync(writer, "Kunjungan rumah pada hari Senin.");
        await SubmitAsync(writer);

        var head = await browser.SignedInAsync(Portal.Address, "kadis", "/surat/menunggu");
        await head.Locator(".surat-menunggu[data-siap]").WaitForAsync();
        await Assertions.Expect(head.Locator("[data-surat-menunggu]").First).ToBeAttachedAsync();
        await WalkAsync(head);
        await OpenAsync(head, number, "Kunjungan rumah pada hari Senin.");
        await GiveBackAsync(head, "Salah tekan.");
        await head.GetByRole(AriaRole.Button, new() { Name = "Urungkan" }).ClickAsync();
        await Assertions.Expect(head.Locator(".pesan-baik", new() { HasText = "menunggu Anda lagi" })).ToBeVisibleAsync();
        await OpenAsync(head, number, "Kunjungan rumah pada hari Senin.");
        await GiveBackAsync(head, "Tulis jamnya.");
        await Assertions.Expect(head.Locator(".surat-daftar a", new() { HasText = number })).ToHaveCountAsync(0);

        await Assertions.Expect(writer.Locator(".naskah-catatan")).ToContainTextAsync("Tulis jamnya.");
        await WriteAsync(writer, "Kunjungan rumah pada hari Senin pukul 09.00.");
        await SubmitAsync(writer);

        await OpenAsync(head, number, "pukul 09.00");
        await head.Keyboard.PressAsync("s");
        await SignAsync(head, head.Locator("#sandi-tanda"), "Tanda tangani sekarang");
        await Assertions.Expect(head.Locator(".pesan-baik", new() { HasText = "ditandatangani" })).ToBeVisibleAsync();

        await Assertions.Expect(writer.Locator("[data-keadaan-surat=ditandatangani]")).ToBeVisibleAsync();
        await Assertions.Expect(writer.Locator(".pesan-baik")).ToHaveCountAsync(0);
        await Assertions.Expect(writer.Locator("#nomor-surat")).ToContainTextAsync("400.2/002/");
        await writer.GotoAsync($"/surat?kasus={number}");
        await Assertions.Expect(writer.Locator(".tabel-register tbody tr", new() { HasText = "400.2/002/" })).ToContainTextAsync("Ditandatangani");
        await TogetherAsync(head);
        await SeenByAnybodyAsync(number);
    }

    [Fact]
    public async Task A_client_signs_what_they_agreed_to_with_a_finger_on_a_small_screen()
    {
        var number = await HeldCaseAsync(file => file.RecordConsent(GivenFile.Consent(file, "layanan"), Portal.Officer("konselor").Id, Now));
        var page = await browser.SignedInAsync(Portal.Address, "konselor", $"/kasus/{number}/persetujuan", 390, 844);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tanda tangani di layar" }).ClickAsync();
        await page.Locator("canvas.goresan[data-siap]").WaitForAsync();
        await Assertions.Expect(page.Locator(".pernyataan")).ToContainTextAsync("setuju");
        var save = page.GetByRole(AriaRole.Button, new() { Name = "Simpan tanda tangan" });
        await save.ClickAsync();
        await Assertions.Expect(page.Locator(".pesan-galat", new() { HasText = "Belum ada tanda tangan" })).ToBeVisibleAsync();
        await DrawAsync(page);
        await save.ClickAsync();
        await Assertions.Expect(page.Locator(".pesan-baik", new() { HasText = "Tanda tangan tersimpan." })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Lembar bertanda tangan" })).ToBeVisibleAsync();

        await page.GotoAsync($"/surat/tulis/{number}/lembar-persetujuan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mulai menulis" }).ClickAsync();
        await page.Locator("form.naskah[data-siap]").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tanda tangani", Exact = true }).ClickAsync();
        await page.Locator("#sandi-tanda").FillAsync(Password);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Tanda tangani sekarang" })).ToBeEnabledAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tanda tangani sekarang" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-keadaan-surat=ditandatangani]")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('img.surat-goresan')?.naturalWidth > 0");
    }

    [Fact]
    public async Task An_office_brings_its_own_Word_file_sees_what_is_missing_tries_it_and_replaces_it()
    {
        string[] tags = ["nomor", "sifat", "tanggal", "hal", "tujuan", "isi", "tanda-tangan"];
        var page = await browser.SignedInAsync(Portal.Address, "admin", "/pengaturan/templat-surat");
        await page.WaitForFunctionAsync("() => document.querySelector('#berkas')?._blazorInputFileNextFileId !== undefined");
        await page.Locator("#jenis").SelectOptionAsync("surat-rujukan");
        await Assertions.Expect(page.Locator(".bidang-petunjuk").First).ToContainTextAsync("tujuan");

        await UploadAsync(page, TemplateTests.Word("Tanpa isi", tags.Except(["isi"])));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("isi");
        foreach (var version in new[] { "1", "2" })
        {
            await UploadAsync(page, TemplateTests.Word($"Kop kantor bentuk {version}", tags));
            await Assertions.Expect(page.Locator("tr", new() { HasText = $"Templat kantor versi {version}," })).ToContainTextAsync("Surat Rujukan");
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
            var example = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Unduh contoh Surat Rujukan" }).ClickAsync());
            await using var sent = await example.CreateReadStreamAsync();
            using var bytes = new MemoryStream();
            await sent.CopyToAsync(bytes);
            using var word = WordprocessingDocument.Open(bytes, false);
            Assert.Contains($"Kop kantor bentuk {version}", word.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        }
    }

    private static Task UploadAsync(IPage page, byte[] word) =>
        page.Locator("#berkas").SetInputFilesAsync(new FilePayload { Name = "rujukan.docx", MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = word });
}
