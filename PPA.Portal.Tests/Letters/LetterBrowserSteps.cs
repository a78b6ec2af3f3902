using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Intake;
using PPA.Portal.Tests.Support;
using PPA.Portal.Tests.Triage;

namespace PPA.Portal.Tests.Letters;

/// <summary>One demo portal for all that is done with letters in a browser.</summary>
public sealed class LetterPortal : IAsyncLifetime
{
    public PortalApplication Portal { get; private set; } = null!;

    public async Task InitializeAsync() => Portal = await PortalApplication.StartAsync("--Letters:ChecksPerMinute=6");

    public async Task DisposeAsync() => await Portal.DisposeAsync();
}

/// <summary>What the people in these tests do again and again.</summary>
public sealed partial class LetterBrowserTests
{
    // Arrows walk the list; each letter opens as it is reached.
    private static async Task WalkAsync(IPage head)
    {
        var list = head.Locator(".surat-daftar a");
        await Assertions.Expect(list.Nth(1)).ToBeVisibleAsync();
        await list.First.FocusAsync();
        await Assertions.Expect(list.First).ToBeFocusedAsync();
        await head.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(list.Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(list.Nth(1)).ToBeFocusedAsync();
        await Assertions.Expect(head.Locator("[data-surat-kunci=p]")).ToBeVisibleAsync();
        await head.EvaluateAsync("() => { window.print = () => { document.body.dataset.dicetak = 'ya'; }; }");
        await head.Keyboard.PressAsync("p");
        await Assertions.Expect(head.Locator("body")).ToHaveAttributeAsync("data-dicetak", "ya");
    }

    private static async Task OpenAsync(IPage head, string number, string words)
    {
        await head.Locator(".surat-daftar a", new() { HasText = number }).ClickAsync();
        await Assertions.Expect(head.Locator(".meja-lembar")).ToContainTextAsync(words);
        await Assertions.Expect(head.Locator("[data-surat-kunci=s]")).ToBeEnabledAsync();
        await Assertions.Expect(head.Locator("[data-surat-kunci=k]")).ToBeEnabledAsync();
    }

    private static async Task GiveBackAsync(IPage head, string remark)
    {
        await head.Keyboard.PressAsync("k");
        await head.GetByLabel("Yang perlu diperbaiki").FillAsync(remark);
        await Assertions.Expect(head.GetByRole(AriaRole.Button, new() { Name = "Kembalikan", Exact = true })).ToBeEnabledAsync();
        await head.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(head.Locator(".pesan-baik", new() { HasText = "dikembalikan kepada penyusunnya" })).ToBeVisibleAsync();
    }

    private static async Task SignAsync(IPage page, ILocator password, string word)
    {
        var confirm = page.GetByRole(AriaRole.Button, new() { Name = word });
        await confirm.WaitForAsync();
        // Drawn together with the button, or not at all: an answer of the last minutes is still good.
        if (await password.CountAsync() > 0)
            await password.FillAsync(Password);
        await Assertions.Expect(confirm).ToBeEnabledAsync();
        await page.Keyboard.PressAsync("Control+Enter");
    }

    // The demo's own letters of routine, signed with one password.
    private static async Task TogetherAsync(IPage head)
    {
        await head.GotoAsync("/surat/menunggu");
        await head.Locator(".surat-menunggu[data-siap]").WaitForAsync();
        foreach (var word in new[] { "Surat Tugas", "Surat Pengantar Rekap" })
        {
            await head.GetByLabel("Centang " + word).CheckAsync();
            await Assertions.Expect(head.GetByLabel("Centang " + word)).ToBeCheckedAsync();
        }
        await Assertions.Expect(head.Locator(".surat-bersama")).ToContainTextAsync("2 surat dicentang");
        await head.GetByRole(AriaRole.Button, new() { Name = "Periksa bersama" }).ClickAsync();
        await Assertions.Expect(head.Locator(".surat-bundel")).ToHaveCountAsync(2);
        await SignAsync(head, head.Locator("#sandi-bersama"), "Tanda tangani 2 surat");
        await Assertions.Expect(head.Locator("[data-surat-hasil='2']")).ToContainTextAsync("2 surat ditandatangani");
        await head.GetByRole(AriaRole.Button, new() { Name = "Selesai" }).ClickAsync();
        await Assertions.Expect(head.Locator(".kosong", new() { HasText = "Tidak ada surat yang menunggu Anda." })).ToBeVisibleAsync();
    }

    private static async Task DrawAsync(IPage page)
    {
        await page.Locator("canvas.goresan").ScrollIntoViewIfNeededAsync();
        var box = (await page.Locator("canvas.goresan").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.2f), box.Y + (box.Height * 0.6f));
        await page.Mouse.DownAsync();
        foreach (var (x, y) in new[] { (0.3f, 0.2f), (0.4f, 0.7f), (0.5f, 0.3f), (0.6f, 0.7f), (0.8f, 0.4f) })
            await page.Mouse.MoveAsync(box.X + (box.Width * x), box.Y + (box.Height * y), new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }

    private async Task SeenByAnybodyAsync(string number)
    {
        await using var db = await Portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var code = await db.Set<PPA.Portal.Domain.Letters.Letter>().Where(l => l.Number!.StartsWith("400.2/002/") && l.Register == "tugas").Select(l => l.CheckCode).SingleAsync();
        using var client = Portal.Client();
        var page = await client.GetStringAsync("/cek-surat/" + code);
        Assert.Contains("400.2/002/", page, StringComparison.Ordinal);
        Assert.Contains("Surat ini berlaku.", page, StringComparison.Ordinal);
        foreach (var secret in new[] { number, "Kunjungan rumah", Portal.Officer("konselor").DisplayName, Portal.Officer("kadis").DisplayName })
            Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        Assert.Contains("tidak ditemukan", await client.GetStringAsync("/cek-surat/" + new string('a', 24)), StringComparison.Ordinal);
        await TooManyAsync(client);
    }

    // Who guesses codes is sent away for a minute, in a sentence.
    private static async Task TooManyAsync(HttpClient client)
    {
        for (var i = 0; i < 40; i++)
        {
            using var answer = await client.GetAsync(new Uri("/cek-surat/" + new string('b', 24), UriKind.Relative));
            if (answer.StatusCode != System.Net.HttpStatusCode.TooManyRequests)
                continue;
            Assert.Equal(TimeSpan.FromSeconds(60), answer.Headers.RetryAfter?.Delta);
            Assert.Contains("Coba lagi satu menit lagi", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            return;
        }
        Assert.Fail("nobody was sent away");
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

    private DateTime Now => Portal.The<TimeProvider>().GetUtcNow().UtcDateTime;

    private async Task<string> HeldCaseAsync(Action<CaseFile>? also = null)
    {
        var number = (await Portal.The<Reception>().ReceiveAsync(Given.Complaint(Channel.Phone, Now.AddMinutes(-3)), new Door("petugas", Portal.Officer("penerima").Id), default)).Number;
        await using var db = await Portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var file = await db.Set<CaseFile>().WithConsents().SingleAsync(c => c.Number == number);
        file.Take(Portal.Officer("konselor").Id, Now);
        also?.Invoke(file);
        db.Journal(new AuditEntry("ambil", "petugas", Portal.Officer("konselor").Id, file.Id, null, null, Now));
        await db.SaveChangesAsync();
        return number;
    }
}
