using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;

namespace PPA.Portal.Tests.Sop;

/// <summary>A complaint by the online form on its way through the office (D1), by the officers whom the standard names, on a real database.</summary>
public sealed class SapaStoreTests
{
    private static readonly DateTime NextWeek = TestClock.MondayMorning.AddDays(7);

    [Fact]
    public async Task Without_another_institution_the_case_ends_in_a_final_report_and_all_of_it_is_on_file()
    {
        await using var office = await ReportedAsync();
        await office.RefusedAsync(Role.AgencyHead, "putusan", "Laporan akhir penanganan", ("lembaga-lain", "tidak"), ("penyimpan", office.Named(Role.Receiver)));
        await office.LetterAsync(Role.SubCoordinator, "laporan-akhir", LetterState.Drafted);
        await office.FinishAsync(Role.AgencyHead, "putusan", ("lembaga-lain", "tidak"), ("penyimpan", office.Named(Role.Receiver)));

        await office.EntryAsync(Role.Counselor, NextWeek, ("jenis", "pemantauan"), ("hasil", "membaik"));
        await office.FinishAsync(Role.Counselor, "pemantauan", ("simpulan", "lanjut"));
        await office.EntryAsync(Role.Counselor, null, ("jenis", "pemantauan"), ("hasil", "membaik"));
        await office.FinishAsync(Role.Counselor, "pemantauan", ("simpulan", "akhiri"), ("penutupan-jenis", "selesai"), ("penutupan-persetujuan", "ya"));

        var file = await office.FileAsync();
        Assert.Equal(RunEnd.Completed, file.Runs.Single().End);
        Assert.Equal(["bentuk", "kewenangan"], new[] { file.Forms.SequenceEqual(["fisik", "psikis"]) ? "bentuk" : "", file.Authority == AuthorityOutcome.Competent ? "kewenangan" : "" });
        Assert.Equal((TerminationKind.Completed, null), (file.Terminations.Single().Kind, file.Terminations.Single().Valid));
        Assert.Equal((true, false), (file.Covers("layanan"), file.Covers("berbagi-data")));
        Assert.Equal(("bantuan-hukum", office.Who(Role.Counselor).Id), (file.Services.Single().Kind, file.Services.Single().Officer!.Value));
        Assert.Equal(["konfirmasi-wa", "kunjungan-rumah", "pemantauan", "pemantauan"], file.Activities.Select(a => a.Kind).Order(StringComparer.Ordinal));
        Assert.Contains(file.Letters, l => l is { Kind: "surat-tugas", State: LetterState.SignedOff, Number: "800/17/2026" });
        Assert.Contains(file.Agenda, a => a.Kind == "pemantauan" && a.DueAt == NextWeek && a.Officer == office.Who(Role.Counselor).Id);
        Assert.Equal(7, (await office.TrailAsync("selesai-langkah")).Count);
    }

    [Fact]
    public async Task With_another_institution_the_head_signs_and_the_referral_asks_for_news()
    {
        await using var office = await ReportedAsync();
        (string, string)[] refer = [("lembaga-lain", "ya"), ("rujukan.0.tujuan", "RSUD Rekaan"), ("rujukan.0.keperluan", "Visum"), ("rujukan.0.kabar", "2026-11-30")];
        await office.LetterAsync(Role.SubCoordinator, "surat-rujukan", LetterState.Drafted);
        await office.RefusedAsync(Role.AgencyHead, "putusan", "Surat rujukan belum ditandatangani", refer);
        await office.LetterAsync(Role.AgencyHead, "surat-rujukan", LetterState.SignedOff, "800/18/2026");
        await office.FinishAsync(Role.AgencyHead, "putusan", refer);

        var file = await office.FileAsync();
        Assert.Equal(("RSUD Rekaan", "Visum", ReferralKind.Referral), (file.Referrals.Single().To, file.Referrals.Single().Purpose, file.Referrals.Single().Kind));
        Assert.Contains(file.Agenda, a => a.Kind == CaseFile.ChaseReferral && a.DueAt > office.Office.Clock.Now);
        Assert.Equal("pemantauan", file.Runs.Single().Current!.Step);
    }

    [Fact]
    public async Task Each_step_is_refused_to_every_function_that_the_standard_does_not_name()
    {
        await using var office = await StandardOffice.OpenAsync("sapa-online", Channel.OnlineForm);
        await office.NotForAsync(Role.SubCoordinator, "Penerima");
        await office.FinishAsync(Role.Receiver, "admin");
        await office.NotForAsync(Role.Receiver, "sub-koordinator");
        await office.NotForAsync(Role.DataOfficer, "sub-koordinator");
        // Whom the case does not concern is told no more than that.
        await Assert.ThrowsAsync<NotAllowedException>(() => office.SeeAsync(Role.Counselor));
    }

    [Fact]
    public async Task Only_the_head_signs_and_only_the_team_reports()
    {
        await using var office = await SentAsync(sign: false);
        await Assert.ThrowsAsync<NotAllowedException>(() => office.LetterAsync(Role.Counselor, "surat-tugas", LetterState.SignedOff, "1"));
        await office.NotForAsync(Role.Receiver, "Konselor");
        await office.EntryAsync(Role.Counselor, null, ("jenis", "kunjungan-rumah"));
        await office.LetterAsync(Role.Counselor, "laporan-penjangkauan", LetterState.Drafted);
        await office.RefusedAsync(Role.Counselor, "penjangkauan", "belum ditandatangani Kepala Dinas", Report(office));
    }

    [Fact]
    public async Task Somebody_who_is_reported_does_not_sign_for_the_victim()
    {
        await using var office = await SentAsync(complaint: WithReported());
        await office.EntryAsync(Role.Counselor, null, ("jenis", "kunjungan-rumah"));
        await office.LetterAsync(Role.Counselor, "laporan-penjangkauan", LetterState.Drafted);
        await office.RefusedAsync(Role.Counselor, "penjangkauan", "sama dengan nama terlapor", [.. Report(office), ("persetujuan.2.hal", "rujukan"), ("persetujuan.2.jawaban", "setuju"), ("persetujuan.2.penanda-tangan", "bambang  SUTEJO"), ("persetujuan.2.hubungan", "ayah")]);
        Assert.Empty((await office.FileAsync()).Consents);
    }

    [Fact]
    public async Task The_work_does_not_end_before_somebody_was_reached()
    {
        await using var office = await ReportedAsync(answered: false);
        await office.LetterAsync(Role.SubCoordinator, "laporan-akhir", LetterState.Drafted);
        await office.FinishAsync(Role.AgencyHead, "putusan", ("lembaga-lain", "tidak"), ("penyimpan", office.Named(Role.Receiver)));
        await office.EntryAsync(Role.Counselor, null, ("jenis", "pemantauan"));
        await office.RefusedAsync(Role.Counselor, "pemantauan", "Catat respons pertama", ("simpulan", "akhiri"), ("penutupan-jenis", "selesai"), ("penutupan-persetujuan", "ya"));
        Assert.Empty((await office.FileAsync()).Terminations);
    }

    private static (string, string)[] Report(StandardOffice office) =>
    [
        ("persetujuan.0.hal", "layanan"), ("persetujuan.0.jawaban", "setuju"), ("persetujuan.1.hal", "berbagi-data"), ("persetujuan.1.jawaban", "menolak"), ("persetujuan.1.alasan", "Belum siap"), ("saran-lembaga", "tidak"),
        ("layanan.0.layanan", "bantuan-hukum"), ("layanan.0.penyelenggara", "LBH Rekaan"), ("layanan.0.petugas", office.Named(Role.Counselor)), ("layanan.0.tanggal", "2026-11-23"),
    ];

    private static Complaint WithReported()
    {
        var complaint = Given.Complaint(Channel.OnlineForm);
        return complaint with { People = [.. complaint.People, new PersonFacts(PersonRole.ReportedParty, new PersonIdentity("Bambang Sutejo"), Sex.Male, 40)] };
    }

    private static async Task<StandardOffice> ReportedAsync(bool answered = true)
    {
        var office = await SentAsync(answered: answered);
        await office.EntryAsync(Role.Counselor, null, ("jenis", "kunjungan-rumah"), ("hasil", "terlaksana"));
        await office.RefusedAsync(Role.Counselor, "penjangkauan", "Laporan penjangkauan belum ada", Report(office));
        await office.LetterAsync(Role.Counselor, "laporan-penjangkauan", LetterState.Drafted);
        await office.FinishAsync(Role.Counselor, "penjangkauan", Report(office));
        return office;
    }

    private static async Task<StandardOffice> SentAsync(bool sign = true, bool answered = true, Complaint? complaint = null)
    {
        var office = await StandardOffice.OpenAsync("sapa-online", Channel.OnlineForm, complaint);
        await office.FinishAsync(Role.Receiver, "admin");
        await office.EntryAsync(Role.SubCoordinator, TestClock.MondayMorning.AddDays(1), ("jenis", "konfirmasi-wa"), ("hasil", "terjawab"));
        (string, string)[] identified = [("bentuk", "fisik,psikis"), ("wilayah-tkp", "12.76.02"), ("wilayah-domisili", "12.76.02"), ("kewenangan", "berwenang")];
        await office.RefusedAsync(Role.SubCoordinator, "identifikasi", "Nilai risikonya", identified);
        await office.JudgeAsync(RiskLevel.Medium);
        if (answered)
            await office.AsAsync<Holding>(Role.SubCoordinator, h => h.RecordResponseAsync(office.Case.Id, "Dihubungi lewat WhatsApp."));
        await office.FinishAsync(Role.SubCoordinator, "identifikasi", identified);
        (string, string)[] sent = [("verifikasi", "teruskan"), ("tim", string.Join(',', office.Named(Role.SubCoordinator), office.Named(Role.Counselor), office.Named(Role.DivisionHead))), ("bentuk-kegiatan", "kunjungan-rumah,asesmen")];
        await office.RefusedAsync(Role.DivisionHead, "verifikasi", "Rancangan surat tugas belum ada", sent);
        await office.LetterAsync(Role.DivisionHead, "surat-tugas", LetterState.Drafted);
        await office.FinishAsync(Role.DivisionHead, "verifikasi", sent);
        if (sign)
            await office.LetterAsync(Role.AgencyHead, "surat-tugas", LetterState.SignedOff, "800/17/2026");
        return office;
    }
}
