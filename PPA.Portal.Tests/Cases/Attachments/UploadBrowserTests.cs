using Microsoft.Playwright;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Cases.Attachments;

/// <summary>A file goes in with a progress bar and comes out again, in a browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class UploadBrowserTests(Browser browser) : IAsyncLifetime
{
    private static readonly byte[] Letter = [.. "%PDF-1.7\n"u8, .. new byte[400_000]];
    private PortalApplication _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalApplication.StartAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Fact]
    public async Task A_chosen_file_is_uploaded_with_a_bar_and_downloaded_under_its_name_while_a_wrong_one_is_refused_in_words()
    {
        var page = await browser.SignedInAsync(_portal.Address, "piket", "/kasus/B-2026-0108/lampiran");
        await page.Locator("#berkas").SetInputFilesAsync((FilePayload[])[new() { Name = "Surat visum.pdf", MimeType = "application/pdf", Buffer = Letter }, new() { Name = "foto.jpg", MimeType = "image/jpeg", Buffer = [.. "MZ bukan foto sama sekali, sungguh bukan"u8] }]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Unggah", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-unggah-daftar] [data-keadaan=galat]")).ToContainTextAsync("Jenis berkas ini tidak diterima");
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Surat visum.pdf" });
        await link.WaitForAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        Assert.Equal("Surat visum.pdf", download.SuggestedFilename);
        Assert.Equal(Letter, await File.ReadAllBytesAsync((await download.PathAsync())!));
        await Assertions.Expect(page.GetByText("Belum ada lampiran")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_dropped_file_is_taken_in_and_shows_on_another_screen_by_itself()
    {
        var other = await browser.SignedInAsync(_portal.Address, "piket2", "/kasus/B-2026-0108/lampiran");
        await other.GetByText("Belum ada lampiran").WaitForAsync();
        var page = await browser.SignedInAsync(_portal.Address, "piket", "/kasus/B-2026-0108/lampiran");
        await page.Locator("form[data-unggah]").WaitForAsync();

        await page.EvaluateAsync("""
            () => {
              const data = new DataTransfer();
              data.items.add(new File(['%PDF-1.4 surat yang ditarik ke halaman ini'], 'tarik.pdf', { type: 'application/pdf' }));
              document.querySelector('form[data-unggah]').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
            }
            """);

        await page.GetByRole(AriaRole.Link, new() { Name = "tarik.pdf" }).WaitForAsync();
        await other.GetByRole(AriaRole.Link, new() { Name = "tarik.pdf" }).WaitForAsync();
    }
}
