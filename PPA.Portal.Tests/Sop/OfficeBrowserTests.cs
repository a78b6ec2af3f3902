using Microsoft.Playwright;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Tests.Triage;
using PPA.Portal.Triage;

namespace PPA.Portal.Tests.Sop;

/// <summary>One whole procedure of each office, from receipt to its last step, in browsers, by the accounts of the functions that its standard names. SAPA has a class of its own.</summary>
[Collection(BrowserTests.Name)]
public sealed class OfficeBrowserTests(Browser browser)
{
    private static readonly (string, string)[] Agreed = [("persetujuan.0.hal", "layanan"), ("persetujuan.0.penanda-tangan", "Orang Rekaan")];

    [Theory]
    [InlineData("kota-tebing-tinggi", "12.76.02")]
    [InlineData("kota-bandung", "32.73.01")]
    public async Task A_complaint_goes_from_receipt_to_the_number_of_Simfoni(string profile, string region)
    {
        await using var portal = await PortalApplication.StartAsync("--profile", profile);
        var visit = await WizardVisit.ReceivedAsync(browser, portal, Channel.WalkIn);
        await visit.FinishAsync("penerima");
        await visit.JudgeAsync();
        await visit.FinishAsync("piket", [.. Regions(region), ("kewenangan", "berwenang")]);
        await visit.AsAsync<Holding>("konselor", (holding, file) => holding.TakeAsync(file.Id));
        (string, string)[] support = profile == "kota-bandung" ? [("dukungan.0.layanan", "rehabilitasi-sosial")] : [];
        await visit.FinishAsync("konselor", [.. Agreed, .. support]);
        await visit.FinishAsync("konselor", ("rencana.0.layanan", "kesehatan"), ("rencana.0.penyelenggara", "RSUD Rekaan"));
        await visit.FinishAsync("pengelola", ("nomor", "SIM-2026-77"));

        var file = await visit.EndedAsync(("penerimaan", "penerima"), ("identifikasi", "piket"), ("asesmen", "konselor"), ("rencana", "konselor"), ("simfoni", "pengelola"));
        Assert.Equal((AuthorityOutcome.Competent, region, "SIM-2026-77"), (file.Authority, file.IncidentRegion, file.SimfoniNumber));
        Assert.Equal((true, "kesehatan", support.Length), (file.Covers("layanan"), file.Plans.Single().Services.Single().Kind, file.Services.Count));
    }

    [Fact]
    public async Task Barito_Utara_answers_a_telephone_call_with_a_letter_that_its_head_signs()
    {
        await using var portal = await PortalApplication.StartAsync("--profile", "kabupaten-barito-utara");
        var visit = await WizardVisit.ReceivedAsync(browser, portal, Channel.Phone);
        await visit.FinishAsync("penerima");
        await visit.FinishAsync("penerima", ("bahaya-sekarang", "tidak"));
        await visit.FinishAsync("penerima");
        await Assertions.Expect((await visit.AtAsync("penerima")).Locator(".wizard-judul")).ToHaveTextAsync("Saran datang langsung atau tertulis");
        await visit.FinishAsync("penerima");
        await visit.JudgeAsync();
        await visit.FinishAsync("subkoordinator");
        await visit.FinishAsync("subkoordinator", ("petugas", visit.Named("piket")));
        await visit.AsAsync<Holding>("piket", (holding, file) => holding.AcceptAsync(file.Id));
        await visit.FinishAsync("piket", [.. Regions("62.05.01"), ("kewenangan", "berwenang"), ("jelas", "ya")]);
        await visit.LetterAsync("piket", "Surat jawaban", "Catat disusun");
        await visit.FinishAsync("piket");
        await visit.LetterAsync("kadis", "Surat jawaban", "Tandai ditandatangani", "460/12/2026");
        await visit.FinishAsync("kadis", ("putusan", "ditandatangani"));
        await visit.FinishAsync("penerima");
        await visit.LetterAsync("penerima", "Surat jawaban", "Catat dikirim");
        await visit.FinishAsync("penerima");
        await visit.FinishAsync("penerima");

        var file = await visit.EndedAsync(
            ("identitas-korban", "penerima"), ("identitas-pelapor", "penerima"), ("layanan-tersedia", "penerima"), ("saran-langsung", "penerima"), ("verifikasi", "subkoordinator"),
            ("penentuan-petugas", "subkoordinator"), ("telaah", "piket"), ("draft-jawaban", "piket"), ("tanda-tangan", "kadis"), ("pencatatan", "penerima"), ("penyampaian", "penerima"), ("dokumentasi", "penerima"));
        Assert.Equal(portal.Officer("piket").Id, file.HolderId);
        Assert.Contains(file.Letters, l => l is { Kind: "surat-jawaban", State: LetterState.Sent, Number: "460/12/2026" });
    }

    [Fact]
    public async Task Malang_takes_a_new_case_at_the_counter_and_a_counsellor_surveys_and_summons()
    {
        await using var portal = await PortalApplication.StartAsync("--profile", "kota-malang");
        var visit = await WizardVisit.ReceivedAsync(browser, portal, Channel.WalkIn);
        await visit.FinishAsync("penerima");
        await visit.JudgeAsync();
        await visit.FinishAsync("piket", ("kasus", "baru"));
        await Assertions.Expect((await visit.AtAsync("piket")).Locator("[data-tenggat][data-kelas=respons]").First).Not.ToBeEmptyAsync();
        await visit.FinishAsync("piket", [.. Regions("35.73.02"), ("locus", "dalam"), ("kewenangan", "berwenang")]);
        await visit.FinishAsync("piket");
        await visit.FinishAsync("piket", ("konselor", visit.Named("konselor")));
        await visit.AsAsync<Holding>("konselor", (holding, file) => holding.AcceptAsync(file.Id));
        await visit.EntryAsync("konselor", ("jenis", "survei"), ("tanggal", "2026-11-23"), ("hasil", "terlaksana"), ("isi", "Rumah dikunjungi."));
        await visit.EntryAsync("konselor", ("jenis", "pemanggilan"), ("tanggal", "2026-11-23"), ("hasil", "terlaksana"), ("isi", "Datang ke kantor."));
        await visit.FinishAsync("konselor", [.. Agreed, ("layanan.0.layanan", "rehabilitasi-sosial")]);

        var file = await visit.EndedAsync(
            ("tiga-cara", "penerima"), ("identifikasi-awal", "piket"), ("identifikasi", "piket"), ("perekaman", "piket"), ("konselor", "piket"), ("survei", "konselor"));
        Assert.Equal(["pemanggilan", "survei"], file.Activities.Select(a => a.Kind).Order(StringComparer.Ordinal));
        Assert.Equal((portal.Officer("konselor").Id, "rehabilitasi-sosial"), (file.HolderId!.Value, file.Services.Single().Kind));
    }

    private static (string, string)[] Regions(string region) => [("wilayah-tkp", region), ("wilayah-ktp", region), ("wilayah-domisili", region)];
}
