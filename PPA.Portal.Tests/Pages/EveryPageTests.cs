using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Letters.Drafting;
using PPA.Portal.Tests.Support;
using PPA.Portal.Tests.Triage;

namespace PPA.Portal.Tests.Pages;

/// <summary>What must be true of every page: readable by everybody, whole at 390 pixels, nothing that the content policy forbids.</summary>
[Collection(BrowserTests.Name)]
public sealed class EveryPageTests(Browser browser) : IAsyncLifetime
{
    private static readonly (string Officer, string[] Pages)[] Tours =
    [
        ("", ["/masuk", "/formulir", "/formulir/status", "/standar-pelayanan", "/keluhan-selesai", "/cek-surat/abcdefghjkmnpqrstuvwxyz2", "/tidak-ditemukan"]),
        ("piket", ["/papan", "/pengaduan/baru", "/kasus", "/kasus/{kasus}", "/kasus/{kasus}/orang", "/kasus/{kasus}/kejadian", "/kasus/{kasus}/riwayat", "/kasus/{kasus}/langkah", "/kasus/{kasus}/layanan", "/kasus/{kasus}/rujukan", "/kasus/{kasus}/persetujuan", "/kasus/{kasus}/penampungan", "/kasus/{kasus}/mediasi", "/kasus/{kasus}/akses", "/kasus/{kasus}/tautan", "/kasus/{kasus}/akhiri", "/kasus/{kasus}/catatan", "/nilai/{kasus}", "/nilai/{kasus}/riwayat", "/kasus/{kasus}/lampiran", "/kasus/{kasus}/cetak", "/register/keluhan", "/keluhan/baru", "/kegiatan", "/agenda", "/profil"]),
        ("subkoordinator", ["/kasus?urut=risiko&per=50", "/beban", "/agenda?untuk=semua", "/puspaga/buku-tamu"]),
        ("piket", ["/langkah", "/sop", "/sop/pengaduan-masyarakat", "/kasus/{kasus}/prosedur", "/kasus/{kasus}/sop/{prosedur}"]),
        ("kabid", ["/", "/rekap", "/rekap/2026-11?umum=ya", "/rekap/2026-11/kasus?periode=tahun&tabel=usia", "/alarm", "/penampungan", "/tinjauan-akses"]),
        ("admin", ["/", "/pengelola/petugas", "/pengelola/kunci-api", "/pengelola/layar", "/pengelola/kantor", "/jejak", "/privasi", "/privasi/permintaan", "/privasi/kebocoran", "/privasi/retensi", "/privasi/pemusnahan", "/profil", "/profil/faktor-kedua", "/pastikan?untuk=ekspor&kembali=/kasus", "/ganti-sandi", "/pengaturan/templat-surat", "/pemeliharaan"]),
        ("konselor", ["/", "/surat/blangko", "/surat/blangko/formulir-pengaduan", "/surat/blangko/lembar-persetujuan", "/surat/blangko/surat-rujukan"]),
        ("kadis", ["/"]),
        ("pengelola", ["/", "/simfoni", "/simfoni/{kasus}", "/simfoni?bagian=selesai", "/standar", "/daftar-kasus"]),
        ("piket", ["/surat", "/surat?kasus={kasus}", "/surat/tulis/{kasus}", "/surat/tulis/{kasus}/surat-tugas", "/surat/{konsep}"]),
        ("kadis", ["/surat/menunggu", "/surat/menunggu?surat={surat}", "/surat/{surat}", "/surat/pelimpahan"]),
    ];

    // What depends on the width; the rest is the same document as the wide one.
    private static readonly string[] Narrow = ["color-contrast", "target-size", "scrollable-region-focusable", "aria-hidden-focus", "link-in-text-block", "meta-viewport", "label", "button-name", "link-name"];

    // Looking costs most: the short run looks at each page wide and in one other way, the long one in all three.
    private static readonly bool Long = Environment.GetEnvironmentVariable("PORTAL_LONG") == "1";
    private int _looked;

    private const string Number = "B-2026-0110";
    private PortalApplication _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalApplication.StartAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_page_is_whole_and_readable_by_everybody_wide_narrow_and_dark()
    {
        var faults = new List<string>();
        var run = await FirstRunAsync();
        var (draft, letter) = (await LetterAsync(submitted: false), await LetterAsync(submitted: true));
        foreach (var (officer, pages) in Tours)
        {
            var page = officer.Length == 0
                ? await browser.WindowAsync(_portal.Address)
                : await browser.SignedInAsync(_portal.Address, officer, "/profil");
            page.Console += (_, message) =>
            {
                if (message.Type == "error")
                    faults.Add($"{page.Url}: {message.Text}");
            };
            foreach (var path in pages)
                faults.AddRange(await FaultsOfAsync(page, path.Replace("{kasus}", Number, StringComparison.Ordinal).Replace("{prosedur}", run, StringComparison.Ordinal)
                    .Replace("{konsep}", draft, StringComparison.Ordinal).Replace("{surat}", letter, StringComparison.Ordinal)));
            await page.Context.CloseAsync();
        }
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private async Task<string> FirstRunAsync()
    {
        await using var db = await _portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return (await db.Set<CaseFile>().Where(c => c.Number == Number).SelectMany(c => c.Runs).Select(r => r.Id).FirstAsync()).ToString();
    }

    private async Task<string> LetterAsync(bool submitted)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOfficer>().Become(TestOffice.Principal(_portal.Officer("piket")));
        var drafts = scope.ServiceProvider.GetRequiredService<LetterDrafts>();
        var id = await drafts.StartAsync(Number, "surat-tugas");
        if (submitted)
            await drafts.SubmitAsync(id);
        return id.ToString();
    }

    private async Task<IEnumerable<string>> FaultsOfAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        try
        {
            await page.Locator("h1").First.WaitForAsync();
        }
        catch (TimeoutException)
        {
            return [$"{path}: no heading"];
        }
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var found = await SeenAsync(page, $"{path} wide");
        if (Long || _looked % 2 == 0)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            found.AddRange(await SeenAsync(page, $"{path} dark", "color-contrast"));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
        await page.SetViewportSizeAsync(390, 844);
        if (Long || _looked % 2 == 1)
            found.AddRange(await SeenAsync(page, $"{path} narrow", Narrow));
        found.AddRange(await WidthAsync(page, $"{path} narrow"));
        await page.SetViewportSizeAsync(1440, 900);
        _looked++;
        return found;
    }

    private static async Task<List<string>> SeenAsync(IPage page, string where, params string[] rules)
    {
        // Colours that are on their way from one look to the other are nobody's to judge.
        await page.WaitForFunctionAsync("() => document.getAnimations().every(a => a.playState !== 'running' || a.effect.getComputedTiming().iterations === Infinity)");
        var options = new AxeRunOptions { ResultTypes = [ResultType.Violations] };
        if (rules.Length > 0)
            options.RunOnly = new() { Type = "rule", Values = [.. rules] };
        var axe = await page.RunAxe(options);
        var found = axe.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{where}: {v.Id} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ToList();
        found.AddRange(await WidthAsync(page, where));
        return found;
    }

    private static async Task<IEnumerable<string>> WidthAsync(IPage page, string where) =>
        await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") is > 0 and var beyond ? [$"{where}: {beyond} px too wide"] : [];
}
