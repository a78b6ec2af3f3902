using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Tests.Sop;

/// <summary>Layanan Pengaduan Masyarakat of Tebing Tinggi (A1) and of Bandung (B1), the latter also of offices without one of their own.</summary>
public sealed class ComplaintWalkTests
{
    public static TheoryData<string> Offices => ["kota-tebing-tinggi", "kota-bandung", "kabupaten-barito-utara"];

    [Theory]
    [MemberData(nameof(Offices))]
    public void A_complaint_in_the_office_s_own_competence_goes_all_five_steps(string office) =>
        Begin(office).Finish("penerimaan").Know("risiko", "sedang").Finish("identifikasi").Finish("asesmen").Finish("rencana").Finish("simfoni")
            .Ended("penerimaan", "identifikasi", "asesmen", "rencana", "simfoni");

    [Theory]
    [InlineData("kota-tebing-tinggi", "rujuk")]
    [InlineData("kota-tebing-tinggi", "limpahkan")]
    [InlineData("kota-bandung", "rujuk")]
    [InlineData("kota-bandung", "limpahkan")]
    public void What_another_office_serves_is_sent_on_and_goes_straight_to_the_register(string office, string authority)
    {
        var walk = Begin(office).Finish("penerimaan").Know("risiko", "rendah").Finish("identifikasi", ("kewenangan", authority));
        Assert.NotNull(walk.Run.Steps[1].Values["alasan-kewenangan"]);
        Assert.Single(walk.Run.Steps[1].Values.Rows(authority == "rujuk" ? "rujukan" : "pelimpahan"));
        walk.Finish("simfoni").Ended("penerimaan", "identifikasi", "simfoni");
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void A_complaint_without_any_victim_waits_for_one(string office) =>
        Begin(office).Know("korban", "").Refused("penerimaan", "sedikitnya satu korban").Know("korban").Finish("penerimaan").At("identifikasi");

    [Theory]
    [MemberData(nameof(Offices))]
    public void Nobody_is_identified_before_the_risk_is_judged(string office) =>
        Begin(office).Finish("penerimaan").Know("risiko", "belum-dinilai").Refused("identifikasi", "Nilai risikonya").Know("risiko", "sedang").Finish("identifikasi").At("asesmen");

    [Theory]
    [MemberData(nameof(Offices))]
    public void High_risk_is_answered_before_it_is_assessed(string office) =>
        Begin(office).Finish("penerimaan").Know("risiko", "tinggi").Finish("identifikasi").Refused("asesmen", "catat respons pertama").Know("respons-pertama").Finish("asesmen").At("rencana");

    [Theory]
    [MemberData(nameof(Offices))]
    public void The_reported_party_does_not_sign_for_the_victim(string office)
    {
        var walk = Begin(office).Finish("penerimaan").Know("risiko", "sedang").Finish("identifikasi").Know("penanda-tangan-terlapor").Refused("asesmen", "Minta wali lain");
        Assert.NotEmpty(walk.Stop().Ways);
        walk.Know("penanda-tangan-terlapor", "").Finish("asesmen").At("rencana");
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void Who_refuses_consent_is_asked_why(string office) =>
        Begin(office).Finish("penerimaan").Know("risiko", "sedang").Finish("identifikasi")
            .Refused("asesmen", "Isi sedikitnya 1 baris", ("persetujuan", ""))
            .Finish("asesmen", ("persetujuan.0.jawaban", "menolak"), ("persetujuan.0.alasan", "Belum siap")).At("rencana");

    [Fact]
    public void A_refusal_without_a_reason_is_not_taken()
    {
        var field = Support.Plans.Find("pengaduan-masyarakat", "kota-bandung")["asesmen"].Fields.Single(f => f.Id == "persetujuan");
        StepValues row = Answers.Fill([field], StepFacts.None, ("persetujuan.0.jawaban", "menolak"));
        Assert.NotNull(row["persetujuan.0.alasan"]);
        Assert.Contains(StepCheck.FieldFaults(field, StepFacts.None, row.With("persetujuan.0.alasan", null)), f => f.Field == "persetujuan.0.alasan");
        Assert.Null(Answers.Fill([field], StepFacts.None)["persetujuan.0.alasan"]);
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void A_plan_made_without_the_person_says_why_and_recommends_something(string office)
    {
        var walk = Begin(office).Finish("penerimaan").Know("risiko", "sedang").Finish("identifikasi").Finish("asesmen")
            .Refused("rencana", "Layanan yang direkomendasikan", ("rencana", "")).Refused("rencana", "Mengapa tidak bersama", ("bersama", "tidak"), ("alasan-tanpa", ""));
        walk.Finish("rencana", ("bersama", "tidak")).Refused("simfoni", "Apa yang kurang", ("lengkap", "kurang"), ("kurangnya", "")).Finish("simfoni", ("lengkap", "kurang"));
        Assert.NotNull(walk.Run.End);
    }

    [Fact]
    public void Bandung_records_its_first_support_as_a_service() =>
        Begin("kota-bandung").Finish("penerimaan").Know("risiko", "sedang").Finish("identifikasi").Refused("asesmen", "Dukungan psikososial awal", ("dukungan", "")).Finish("asesmen").At("rencana");

    [Fact]
    public void The_letter_of_another_office_is_asked_for_only_where_there_is_one()
    {
        var letter = Support.Plans.Find("pengaduan-masyarakat", "kota-tebing-tinggi").Requirements.Single(r => r.Id == "surat-rujukan");
        Assert.True(letter.When!.Holds(Begin("kota-tebing-tinggi", "rujukan").Facts));
        Assert.False(letter.When.Holds(Begin("kota-tebing-tinggi", "telepon").Facts));
    }

    private static Walk Begin(string office, string channel = "datang-langsung") => Walk.Begin(office, "pengaduan-masyarakat", channel);
}
