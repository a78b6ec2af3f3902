namespace PPA.Portal.Tests.Sop;

/// <summary>Layanan Penjangkauan Korban (B2).</summary>
public sealed class OutreachWalkTests
{
    [Fact]
    public void Somebody_who_cannot_come_is_looked_for_rescued_assessed_and_registered() =>
        ToIdentification().Know("risiko", "sedang").Finish("identifikasi").Finish("penyelamatan").Finish("asesmen").Letter("laporan-penjangkauan-dibuat").Finish("simfoni")
            .Ended("informasi", "verifikasi", "identifikasi", "penyelamatan", "asesmen", "simfoni");

    [Fact]
    public void The_team_goes_with_a_signed_letter() =>
        Begin().Finish("informasi").Refused("verifikasi", "Surat tugas").Letter("surat-tugas-ditandatangani").Finish("verifikasi").At("identifikasi");

    [Fact]
    public void The_team_asks_for_a_disability_before_it_goes() =>
        Begin().Finish("informasi").Letter("surat-tugas-ditandatangani").Refused("verifikasi", "Disabilitas", ("disabilitas", ""));

    [Fact]
    public void An_address_that_is_not_found_leads_back_to_the_one_who_told() =>
        Begin().Finish("informasi").Letter("surat-tugas-ditandatangani").Finish("verifikasi", ("alamat", "tidak-ditemukan")).At("informasi");

    [Fact]
    public void At_high_risk_rescue_comes_before_assessment_and_is_never_left_out()
    {
        var walk = ToIdentification().Know("risiko", "tinggi").Finish("identifikasi").NotSkipped("penyelamatan").Refused("penyelamatan", "catat respons pertama").Know("respons-pertama");
        walk.Refused("penyelamatan", "belum aman", ("keadaan-akhir", "belum-aman")).Finish("penyelamatan").At("asesmen");
    }

    [Fact]
    public void Without_high_risk_rescue_may_be_left_out_with_a_reason() =>
        ToIdentification().Know("risiko", "rendah").Finish("identifikasi").Skip("penyelamatan").At("asesmen");

    [Fact]
    public void Somebody_in_high_danger_is_rescued_even_where_another_office_is_competent() =>
        ToIdentification().Know("risiko", "tinggi").Know("respons-pertama").Finish("identifikasi", ("kewenangan", "rujuk")).NotSkipped("penyelamatan").Finish("penyelamatan")
            .Letter("laporan-penjangkauan-dibuat").Finish("simfoni").Ended("informasi", "verifikasi", "identifikasi", "penyelamatan", "simfoni");

    [Fact]
    public void Others_are_sent_on_at_once() =>
        ToIdentification().Know("risiko", "rendah").Finish("identifikasi", ("kewenangan", "limpahkan")).Letter("laporan-penjangkauan-dibuat").Finish("simfoni")
            .Ended("informasi", "verifikasi", "identifikasi", "simfoni");

    [Fact]
    public void The_register_waits_for_the_report_of_the_team() =>
        ToIdentification().Know("risiko", "sedang").Finish("identifikasi").Finish("penyelamatan").Finish("asesmen").Refused("simfoni", "Laporan penjangkauan");

    [Fact]
    public void Risk_is_judged_and_consent_is_the_victim_s() =>
        ToIdentification().Refused("identifikasi", "Nilai risikonya").Know("risiko", "sedang").Finish("identifikasi").Finish("penyelamatan")
            .Know("penanda-tangan-terlapor").Refused("asesmen", "Minta wali lain").Know("penanda-tangan-terlapor", "").Finish("asesmen").At("simfoni");

    [Fact]
    public void Information_names_a_victim() => Begin().Know("korban", "").Refused("informasi", "sedikitnya satu korban");

    private static Walk Begin() => Walk.Begin("kota-bandung", "penjangkauan-korban", "penjangkauan");

    private static Walk ToIdentification() => Begin().Finish("informasi").Letter("surat-tugas-ditandatangani").Finish("verifikasi").At("identifikasi");
}
