using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;

namespace PPA.Portal.Tests.Sop;

/// <summary>A complaint by the public form goes through the whole SAPA standard in browsers, by the accounts of the functions that it names.</summary>
[Collection(BrowserTests.Name)]
public sealed class SapaBrowserTests(Browser browser)
{
    [Theory]
    [InlineData("tidak")]
    [InlineData("ya")]
    public async Task From_the_public_form_to_the_head_s_decision(string otherInstitution)
    {
        await using var portal = await PortalApplication.StartAsync("--profile", "sapa-online");
        var visit = await WizardVisit.OfAsync(browser, portal, await ReportAsync(portal));
        await visit.FinishAsync("penerima");
        await visit.JudgeAsync();
        await visit.AsAsync<Holding>("subkoordinator", (holding, file) => holding.RecordResponseAsync(file.Id, "Dihubungi lewat WhatsApp."));
        await visit.EntryAsync("subkoordinator", ("jenis", "konfirmasi-wa"), ("tanggal", "2026-11-23T09:00"), ("hasil", "terjawab"), ("isi", "Pelapor membalas."));
        await visit.FinishAsync("subkoordinator", ("bentuk", "psikis"), ("wilayah-domisili", "tidak-diketahui"), ("kewenangan", "berwenang"));
        await visit.WriteLetterAsync("kabid", "surat-tugas");
        await visit.FinishAsync("kabid", ("verifikasi", "teruskan"), ("tim", string.Join(',', visit.Named("subkoordinator"), visit.Named("konselor"), visit.Named("kabid"))), ("bentuk-kegiatan", "kunjungan-rumah"));
        await visit.SignLetterAsync("kadis");

        await visit.LetterAsync("konselor", "Laporan penjangkauan", "Catat disusun");
        await visit.EntryAsync("konselor", ("jenis", "kunjungan-rumah"), ("tanggal", "2026-11-23"), ("hasil", "terlaksana"), ("isi", "Tim bertemu dengan korban."));
        await visit.FinishAsync("konselor", [("saran-lembaga", otherInstitution), .. Consents("layanan", otherInstitution == "ya" ? "berbagi-data,rujukan" : "")]);
        // The sub-coordinator prepares what the head signs; who the client is goes out with it by consent.
        await visit.WriteLetterAsync("subkoordinator", otherInstitution == "ya" ? "surat-rujukan" : "laporan-akhir");
        if (otherInstitution == "ya")
            await visit.SignLetterAsync("kadis");
        await visit.FinishAsync("kadis", otherInstitution == "ya"
            ? [("lembaga-lain", "ya"), ("rujukan.0.tujuan", "RSUD Rekaan")]
            : [("lembaga-lain", "tidak"), ("penyimpan", visit.Named("penerima"))]);
        await visit.EntryAsync("konselor", ("jenis", "pemantauan"), ("tanggal", "2026-11-23"), ("hasil", "membaik"), ("isi", "Keadaan membaik."));
        await visit.FinishAsync("konselor", ("simpulan", "akhiri"), ("penutupan-jenis", "selesai"), ("penutupan-persetujuan", "ya"));

        var file = await visit.EndedAsync(
            ("admin", "penerima"), ("identifikasi", "subkoordinator"), ("verifikasi", "kabid"), ("penjangkauan", "konselor"), ("putusan", "kadis"), ("pemantauan", "konselor"));
        Assert.Equal((Channel.OnlineForm, "psikis"), (file.Channel, file.Forms.Single()));
        Assert.Equal((true, otherInstitution == "ya" ? 1 : 0, 1), (file.Covers("layanan"), file.Referrals.Count, file.Terminations.Count));
    }

    /// <summary>Somebody tells the office through the public form; nothing of their answers is in the address.</summary>
    private async Task<string> ReportAsync(PortalApplication portal)
    {
        var page = await browser.WindowAsync(portal.Address, 390, 844);
        await page.GotoAsync("/formulir");
        foreach (var (name, value) in new[] { ("bahaya", "tidak"), ("", ""), ("siapa", "saya"), ("cerita", "Saya takut pulang."), ("umur", "18-24"), ("alamat", ""), ("hubungi", "jangan"), ("", "") })
        {
            var field = page.Locator($"[name='{name}']").First;
            if (name.Length > 0)
                await field.WaitForAsync();
            if (name is "cerita" or "alamat")
                await field.FillAsync(value);
            else if (name.Length > 0)
                await page.Locator($"[name='{name}'][value='{value}'], select[name='{name}'] option").First.EvaluateAsync("e => { if (e.type === 'radio') e.checked = true; else e.parentElement.selectedIndex = 1; }");
            var heading = await page.Locator("h1").InnerTextAsync();
            await page.Locator("button[name=aksi][value=lanjut]").ClickAsync();
            await Assertions.Expect(page.Locator("h1")).Not.ToHaveTextAsync(heading);
        }
        await page.GetByText("Laporan Anda sudah kami terima").First.WaitForAsync();
        Assert.EndsWith("/formulir", page.Url, StringComparison.Ordinal);
        await using var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return await db.Set<CaseFile>().Where(c => c.TrackingToken != null).Select(c => c.Number).SingleAsync();
    }

    private static IEnumerable<(string, string)> Consents(params string[] items) =>
        string.Join(',', items).Split(',', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany((item, line) => new[] { ($"persetujuan.{line}.hal", item), ($"persetujuan.{line}.penanda-tangan", "Orang Rekaan") });
}
