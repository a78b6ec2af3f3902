namespace PPA.Portal.Tests.Sop;

/// <summary>Pengelolaan Kasus (B3), Penampungan Sementara (B4) and Pendampingan Korban (B6).</summary>
public sealed class CaseWorkWalkTests
{
    [Fact]
    public void A_reviewed_case_is_referred_decided_on_watched_and_ended() =>
        Managed().Finish("tinjauan").Know("persetujuan", "rujukan").Letter("surat-rujukan-ditandatangani").Finish("penyediaan").Finish("penetapan").Finish("pemantauan")
            .Finish("analisis", ("lanjutan", "akhiri")).Ended("tinjauan", "penyediaan", "penetapan", "pemantauan", "analisis");

    [Fact]
    public void A_case_whose_services_run_is_only_watched() => Managed().Finish("tinjauan", ("putusan-tinjauan", "pantau")).At("pemantauan");

    [Fact]
    public void Every_review_knows_the_risk() => Managed().Know("risiko", "belum-dinilai").Refused("tinjauan", "Nilai risikonya");

    [Fact]
    public void A_referral_takes_consent_and_a_signed_letter() =>
        Managed().Finish("tinjauan").Refused("penyediaan", "Persetujuan korban untuk dirujuk").Know("persetujuan", "rujukan").Refused("penyediaan", "Surat rujukan belum")
            .Letter("surat-rujukan-ditandatangani").Finish("penyediaan").At("penetapan");

    [Fact]
    public void A_transfer_takes_a_signed_letter_and_minutes_of_handing_over() =>
        Managed().Finish("tinjauan").Refused("penyediaan", "Surat pelimpahan belum", ("cara", "pelimpahan")).Letter("surat-pelimpahan-ditandatangani")
            .Refused("penyediaan", "Berita acara serah terima", ("cara", "pelimpahan")).Letter("berita-acara-serah-terima-ditandatangani").Finish("penyediaan", ("cara", "pelimpahan")).At("penetapan");

    [Fact]
    public void The_manager_decides_with_the_companion_s_opinion_and_may_change_the_way() =>
        Decided().Refused("penetapan", "Pendapat Pendamping", ("pendapat-pendamping", "")).Finish("penetapan", ("putusan", "ubah")).At("penyediaan");

    [Fact]
    public void Watching_is_recorded_at_least_once_and_comes_again_and_again()
    {
        var walk = Decided().Finish("penetapan");
        Assert.True(walk.Plan["pemantauan"].Entries is { AtLeast: 1, HasNext: true, Bind: "kegiatan" });
        walk.Finish("pemantauan").Finish("analisis", ("lanjutan", "pantau")).At("pemantauan").Entry(("jenis", "kunjungan-rumah"), ("hasil", "memburuk")).Finish("pemantauan")
            .Finish("analisis", ("lanjutan", "tinjau")).At("tinjauan");
    }

    [Fact]
    public void An_end_has_a_kind_a_reason_and_the_client_s_word()
    {
        var walk = Decided().Finish("penetapan").Finish("pemantauan");
        foreach (var (field, said) in new[] { ("penutupan-jenis", "Jenis pengakhiran"), ("penutupan-alasan", "Alasan pengakhiran"), ("penutupan-persetujuan", "Klien setuju") })
            walk.Refused("analisis", said, ("lanjutan", "akhiri"), (field, ""));
        walk.Refused("analisis", "Tanggapan klien", ("lanjutan", "akhiri"), ("penutupan-persetujuan", "tidak"), ("penutupan-tanggapan", ""));
        Assert.Equal(["selesai", "ditutup"], walk.Plan["analisis"].Fields.Single(f => f.Bind == "penutupan-jenis").Options.Select(o => o.Code));
    }

    [Fact]
    public void Nothing_ends_that_was_never_answered() =>
        Decided().Know("respons-pertama", "").Finish("penetapan").Finish("pemantauan").Refused("analisis", "Respons pertama belum", ("lanjutan", "akhiri")).Finish("analisis", ("lanjutan", "pantau")).At("pemantauan");

    [Fact]
    public void Somebody_in_danger_moves_into_the_shelter_and_leaves_it_with_a_plan() =>
        Sheltered().Finish("persetujuan").Finish("tempat").Finish("layanan").Finish("simfoni").Ended("penjelasan", "persetujuan", "tempat", "layanan", "simfoni");

    [Fact]
    public void The_stay_takes_two_consents() =>
        Sheltered().Know("persetujuan", "").Refused("persetujuan", "Catat persetujuan tinggal").Know("persetujuan", "penampungan").Refused("persetujuan", "merahasiakan lokasi")
            .Know("persetujuan", "penampungan,kerahasiaan-lokasi").Finish("persetujuan").At("tempat");

    [Fact]
    public void Who_does_not_want_the_shelter_gets_another_plan_and_no_bed() =>
        Sheltered().Know("persetujuan", "").Refused("persetujuan", "Rencana aman", ("jawaban", "menolak"), ("rencana-aman", "")).Finish("persetujuan", ("jawaban", "menolak")).Finish("simfoni")
            .Ended("penjelasan", "persetujuan", "simfoni");

    [Fact]
    public void Before_the_question_it_is_explained_and_the_risk_is_known()
    {
        Shelter().Refused("penjelasan", "Nilai risikonya").Know("risiko", "tinggi").Refused("penjelasan", "Jelaskan dahulu", ("dijelaskan", "tidak")).Finish("penjelasan");
        Sheltered().Know("penanda-tangan-terlapor").Refused("persetujuan", "Minta wali lain");
    }

    [Fact]
    public void A_stay_names_its_bed_its_services_its_extensions_and_its_end()
    {
        var walk = Sheltered().Finish("persetujuan").Refused("tempat", "Tempat tidur", ("tempat-tidur", "")).Finish("tempat").Entry();
        walk.Refused("layanan", "Cara berakhir", ("cara-keluar", "")).Refused("layanan", "Alasan", ("perpanjangan.0.sampai", "2026-12-01T10:00"));
        walk.Finish("layanan", ("perpanjangan.0.sampai", "2026-12-01T10:00"), ("perpanjangan.0.alasan", "Belum aman")).At("simfoni");
    }

    [Fact]
    public void No_field_of_the_shelter_asks_for_an_address() =>
        Assert.DoesNotContain(Support.Plans.Find("penampungan-sementara").Steps.SelectMany(s => s.Fields), f => f.Label.Contains("alamat", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void A_victim_is_accompanied_and_the_report_is_handed_in() =>
        Accompanied().Finish("cek-ulang").Finish("persetujuan").Entry(("jenis", "pendampingan-pengadilan")).Finish("pemantauan").Letter("laporan-perkembangan-dibuat").Finish("laporan").Finish("simfoni")
            .Ended("cek-ulang", "persetujuan", "pemantauan", "laporan", "simfoni");

    [Fact]
    public void A_recommendation_that_no_longer_fits_is_written_anew()
    {
        Accompanied().Refused("cek-ulang", "Layanan yang direkomendasikan", ("sesuai", "tidak"), ("rencana", "")).Finish("cek-ulang", ("sesuai", "tidak")).At("persetujuan");
        Accompanied().Know("rencana", "").Refused("cek-ulang", "Belum ada rencana").Finish("cek-ulang", ("sesuai", "tidak")).At("persetujuan");
    }

    [Fact]
    public void Who_does_not_want_to_be_accompanied_is_not() =>
        Accompanied().Know("persetujuan", "").Finish("cek-ulang").Finish("persetujuan", ("jawaban", "menolak")).Letter("laporan-perkembangan-dibuat").Finish("laporan").Finish("simfoni")
            .Ended("cek-ulang", "persetujuan", "laporan", "simfoni");

    [Fact]
    public void Accompanying_is_explained_consented_to_and_never_signed_by_the_reported_party() =>
        Accompanied().Know("persetujuan", "").Finish("cek-ulang").Refused("persetujuan", "Jelaskan dahulu", ("dijelaskan", "tidak")).Refused("persetujuan", "Catat persetujuan korban")
            .Know("persetujuan", "pendampingan").Know("penanda-tangan-terlapor").Refused("persetujuan", "Minta wali lain").Know("penanda-tangan-terlapor", "").Finish("persetujuan").At("pemantauan");

    [Fact]
    public void A_report_to_the_police_has_a_number_a_day_and_a_place() =>
        Accompanied().Finish("cek-ulang").Finish("persetujuan").Refused("pemantauan", "Tanggal laporan polisi", ("lapor-nomor", "LP/1"), ("lapor-tanggal", "")).Finish("pemantauan", ("lapor-nomor", "LP/1")).At("laporan");

    [Fact]
    public void The_report_exists_before_it_is_handed_in() => Accompanied().Finish("cek-ulang").Finish("persetujuan").Finish("pemantauan").Refused("laporan", "Laporan kasus belum ada");

    private static Walk Managed() => Walk.Begin("kota-bandung", "pengelolaan-kasus", facts: [("risiko", "sedang"), ("respons-pertama", "ya")]);

    private static Walk Decided() => Managed().Know("persetujuan", "rujukan").Letter("surat-rujukan-ditandatangani").Finish("tinjauan").Finish("penyediaan").At("penetapan");

    private static Walk Shelter() => Walk.Begin("kota-malang", "penampungan-sementara");

    private static Walk Sheltered() => Shelter().Know("risiko", "tinggi").Know("persetujuan", "penampungan,kerahasiaan-lokasi").Finish("penjelasan").At("persetujuan");

    private static Walk Accompanied() => Walk.Begin("sapa-online", "pendampingan-korban", facts: [("rencana", "penegakan-hukum"), ("persetujuan", "pendampingan")]);
}
