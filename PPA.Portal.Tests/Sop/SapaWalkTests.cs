namespace PPA.Portal.Tests.Sop;

/// <summary>Pengaduan secara online, SAPA (D1).</summary>
public sealed class SapaWalkTests
{
    [Fact]
    public void Receipt_is_the_first_step_and_the_admin_has_the_second()
    {
        var walk = Begin();
        Assert.Equal(PPA.Portal.Domain.Procedures.RunStepState.Done, walk.Run.Steps[0].State);
        walk.At("admin").Know("korban", "").Refused("admin", "sedikitnya satu korban");
    }

    [Fact]
    public void Where_no_other_institution_is_needed_a_final_report_is_stored() =>
        Decided().Refused("putusan", "Laporan akhir", ("lembaga-lain", "tidak")).Refused("putusan", "Admin yang menyimpan", ("lembaga-lain", "tidak"), ("penyimpan", ""))
            .Letter("laporan-akhir-dibuat").Finish("putusan", ("lembaga-lain", "tidak")).Finish("pemantauan", ("simpulan", "akhiri"))
            .Ended("pelapor", "admin", "identifikasi", "verifikasi", "penjangkauan", "putusan", "pemantauan");

    [Fact]
    public void Where_another_institution_is_needed_the_head_signs_a_referral() =>
        Decided().Refused("putusan", "Surat rujukan belum", ("lembaga-lain", "ya")).Refused("putusan", "Rujukan kepada", ("lembaga-lain", "ya"), ("rujukan", ""))
            .Letter("surat-rujukan-ditandatangani").Finish("putusan", ("lembaga-lain", "ya")).Finish("pemantauan", ("simpulan", "akhiri"))
            .Ended("pelapor", "admin", "identifikasi", "verifikasi", "penjangkauan", "putusan", "pemantauan");

    [Fact]
    public void Only_the_head_decides_and_two_functions_prepare_it()
    {
        var step = Begin().Plan["putusan"];
        Assert.Equal(["kepala-dinas"], step.Actors);
        Assert.Equal(["subkoordinator", "admin"], step.Helpers);
    }

    [Fact]
    public void Each_attempt_to_confirm_is_recorded_with_its_hour_and_its_answer()
    {
        var walk = Begin().Finish("admin").Know("risiko", "sedang");
        Assert.Throws<PPA.Portal.Domain.Procedures.StepIncompleteException>(() => walk.Run.Finish(walk.Plan, walk.Current.Id, Answers.Fill(walk.Plan["identifikasi"].Fields, walk.Facts), walk.Facts, Walk.Ani, walk.Now));
        walk.Entry(("jenis", "konfirmasi-wa"), ("hasil", "tidak-terjawab"), ("tanggal", "2026-11-23T10:15")).Entry(("hasil", "terjawab")).Finish("identifikasi").At("verifikasi");
    }

    [Fact]
    public void Nothing_goes_to_the_division_head_before_the_risk_is_judged() => Begin().Finish("admin").Refused("identifikasi", "Nilai risikonya");

    [Theory]
    [InlineData("rujuk", "Rujukan kepada", "rujukan")]
    [InlineData("limpahkan", "Pelimpahan kepada", "pelimpahan")]
    public void Another_competence_is_named_with_its_office(string authority, string asked, string field) =>
        Begin().Finish("admin").Know("risiko", "rendah").Refused("identifikasi", asked, ("kewenangan", authority), (field, "")).Finish("identifikasi", ("kewenangan", authority)).At("verifikasi");

    [Fact]
    public void The_division_head_may_send_it_back_with_a_remark() =>
        Identified().Refused("verifikasi", "Yang perlu diperbaiki", ("verifikasi", "kembalikan"), ("komentar", "")).Finish("verifikasi", ("verifikasi", "kembalikan")).At("identifikasi")
            .Finish("identifikasi").Letter("surat-tugas-dibuat").Finish("verifikasi").At("penjangkauan");

    [Fact]
    public void The_draft_of_the_letter_is_there_before_it_goes_up_and_signed_before_the_team_reports() =>
        Identified().Refused("verifikasi", "Rancangan surat tugas").Letter("surat-tugas-dibuat").Finish("verifikasi").Letter("laporan-penjangkauan-dibuat").Refused("penjangkauan", "belum ditandatangani Kepala Dinas")
            .Letter("surat-tugas-ditandatangani").Finish("penjangkauan").At("putusan");

    [Fact]
    public void The_team_reports_answers_first_at_high_risk_and_lets_no_reported_party_sign() =>
        Sent().Refused("penjangkauan", "Laporan penjangkauan").Letter("laporan-penjangkauan-dibuat").Know("risiko", "tinggi").Refused("penjangkauan", "catat respons pertama")
            .Know("respons-pertama").Know("penanda-tangan-terlapor").Refused("penjangkauan", "Minta wali lain").Know("penanda-tangan-terlapor", "").Finish("penjangkauan").At("putusan");

    [Fact]
    public void A_team_may_be_sent_to_mediate_and_that_begins_the_mediation()
    {
        var walk = Identified().Letter("surat-tugas-dibuat");
        var step = walk.Plan["verifikasi"];
        Assert.Equal(["mediasi"], step.Beginning(walk.Facts.With(Answers.Fill(step.Fields, walk.Facts, ("bentuk-kegiatan", "mediasi,asesmen")))));
        Assert.Empty(step.Beginning(walk.Facts.With(Answers.Fill(step.Fields, walk.Facts, ("bentuk-kegiatan", "asesmen")))));
    }

    [Fact]
    public void Nobody_is_sent_to_mediate_sexual_violence()
    {
        var walk = Identified().Letter("surat-tugas-dibuat").Know("kekerasan-seksual").Refused("verifikasi", "mediasi tidak dapat dilakukan", ("bentuk-kegiatan", "mediasi,asesmen"));
        walk.Finish("verifikasi", ("bentuk-kegiatan", "pendampingan")).At("penjangkauan");
        Identified().Letter("surat-tugas-dibuat").Know("kekerasan-seksual").Know("semua-terlapor-anak").Know("putusan-supervisor", "mediasi-terlapor-anak").Finish("verifikasi", ("bentuk-kegiatan", "mediasi")).At("penjangkauan");
    }

    [Fact]
    public void The_counsellor_looks_in_again_and_again_until_it_ends() =>
        Decided().Letter("laporan-akhir-dibuat").Finish("putusan", ("lembaga-lain", "tidak")).Finish("pemantauan").Finish("pemantauan")
            .Refused("pemantauan", "Alasan pengakhiran", ("simpulan", "akhiri"), ("penutupan-alasan", "")).Finish("pemantauan", ("simpulan", "akhiri"))
            .Ended("pelapor", "admin", "identifikasi", "verifikasi", "penjangkauan", "putusan", "pemantauan", "pemantauan", "pemantauan");

    private static Walk Begin() => Walk.Begin("sapa-online", "sapa-online", "formulir-online");

    private static Walk Identified() => Begin().Finish("admin").Know("risiko", "sedang").Finish("identifikasi").At("verifikasi");

    private static Walk Sent() => Identified().Letter("surat-tugas-dibuat").Finish("verifikasi").Letter("surat-tugas-ditandatangani").At("penjangkauan");

    [Fact]
    public void Nothing_ends_that_was_never_answered() =>
        Decided().Know("respons-pertama", "").Letter("laporan-akhir-dibuat").Finish("putusan", ("lembaga-lain", "tidak")).Refused("pemantauan", "Respons pertama belum", ("simpulan", "akhiri")).Finish("pemantauan").At("pemantauan");

    private static Walk Decided() => Sent().Letter("laporan-penjangkauan-dibuat").Finish("penjangkauan").Know("respons-pertama").At("putusan");
}
