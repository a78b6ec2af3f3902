using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Tests.Sop;

/// <summary>Pengaduan melalui call center, Kota Malang (E1).</summary>
public sealed class CallCenterWalkTests
{
    private static readonly (string, string)[] NotViolence = [("kekerasan", "tidak")];
    private static readonly (string, string)[] Elsewhere = [("locus", "luar"), ("kewenangan", "rujuk")];

    [Theory]
    [InlineData("datang-langsung", "tiga-cara")]
    [InlineData("rujukan", "tiga-cara")]
    [InlineData("media-sosial", "tiga-cara")]
    [InlineData("website", "tiga-cara")]
    [InlineData("sms-center", "tiga-cara")]
    [InlineData("telepon", "call-center")]
    [InlineData("hotline", "call-center")]
    public void Three_ways_are_step_a_and_the_call_center_is_step_b(string channel, string step) =>
        Accepted(Begin(channel).Finish(step).Know("risiko", "sedang").Finish("identifikasi-awal")).Ended(step, "identifikasi-awal", "identifikasi", "perekaman", "konselor", "survei");

    [Fact]
    public void Rights_and_duties_are_read_before_anything_else()
    {
        var walk = Begin("telepon").Refused("call-center", "hak dan kewajiban", ("hak-disampaikan", "tidak")).Know("korban", "").Refused("call-center", "sedikitnya satu korban");
        Assert.Equal(["Hak pengguna layanan", "Kewajiban pengguna layanan", "Kewajiban penyedia layanan", "Hak penyedia layanan"], walk.Plan.Rights.Select(r => r.Title));
        Assert.Equal([4, 6, 3, 2], walk.Plan.Rights.Select(r => r.Items.Count));
        Begin("datang-langsung").Refused("tiga-cara", "hak dan kewajiban", ("hak-disampaikan", "tidak")).Know("korban", "").Refused("tiga-cara", "sedikitnya satu korban");
    }

    [Fact]
    public void A_new_case_names_its_kind_and_an_old_one_its_file_its_counsellor_and_its_record()
    {
        Counter().Refused("identifikasi-awal", "Jenis kasus", ("bentuk", ""));
        var walk = Counter().Refused("identifikasi-awal", "Tautkan kasus lamanya", ("kasus", "lama")).Know("kasus-lama");
        walk.Refused("identifikasi-awal", "Ambil dahulu berkas", ("kasus", "lama"), ("berkas-diambil", "tidak")).Refused("identifikasi-awal", "Konselor yang menangani", ("kasus", "lama"), ("konselor-lama", ""));
        Accepted(walk.Finish("identifikasi-awal", ("kasus", "lama"))).Ended("tiga-cara", "identifikasi-awal", "identifikasi", "perekaman", "konselor", "survei");
    }

    [Fact]
    public void The_risk_is_judged_at_the_first_look() => Counter().Know("risiko", "belum-dinilai").Refused("identifikasi-awal", "Nilai risikonya");

    [Fact]
    public void What_is_not_violence_is_explained_and_ends_as_another_s_competence() =>
        Looked().Refused("identifikasi", "Penjelasan yang diberikan", [.. NotViolence, ("penjelasan", "")]).Refused("identifikasi", "Layanan lain", [.. NotViolence, ("layanan-lain", "")])
            .Refused("identifikasi", "Bukan kewenangan", [.. NotViolence, ("penutupan-jenis", "ditutup")])
            .Refused("identifikasi", "Respons pertama belum", NotViolence).Know("respons-pertama").Finish("identifikasi", NotViolence).Ended("tiga-cara", "identifikasi-awal", "identifikasi");

    [Theory]
    [InlineData("akhiri", "")]
    [InlineData("pantau", "pengelolaan-kasus")]
    public void Outside_the_city_it_is_referred_and_then_ended_or_watched(string then, string begun)
    {
        var walk = Looked().Refused("identifikasi", "Surat rujukan ke daerah", Elsewhere).Letter("surat-rujukan-ditandatangani");
        var step = walk.Plan["identifikasi"];
        Assert.Equal(begun, string.Join(',', step.Beginning(walk.Facts.With(Answers.Fill(step.Fields, walk.Facts, [.. Elsewhere, ("setelah-rujukan", then)])))));
        walk.Know("respons-pertama", then == "pantau" ? "" : "ya").Finish("identifikasi", [.. Elsewhere, ("setelah-rujukan", then)]).Ended("tiga-cara", "identifikasi-awal", "identifikasi");
    }

    [Fact]
    public void Somebody_in_high_danger_is_answered_before_being_referred() =>
        Looked().Know("risiko", "tinggi").Letter("surat-rujukan-ditandatangani").Refused("identifikasi", "catat respons pertama", Elsewhere).Know("respons-pertama").Finish("identifikasi", Elsewhere);

    [Fact]
    public void Competence_follows_the_place_of_the_incident() =>
        Looked().Refused("identifikasi", "Samakan kewenangan", ("locus", "dalam"), ("kewenangan", "rujuk")).Letter("surat-rujukan-ditandatangani").Refused("identifikasi", "Samakan kewenangan", ("locus", "luar"), ("kewenangan", "berwenang"))
            .Finish("identifikasi").At("perekaman");

    [Fact]
    public void The_counsellor_accepts_surveys_and_summons_safely()
    {
        var walk = Looked().Finish("identifikasi").Finish("perekaman").Finish("konselor").Entry(("jenis", "survei")).Entry(("jenis", "pemanggilan"));
        walk.Know("penyerahan", "menunggu").Refused("survei", "belum menerima").Know("penyerahan", "diterima").Refused("survei", "Catat surveinya").Know("kegiatan", "survei").Refused("survei", "Catat pemanggilannya")
            .Know("kegiatan", "survei,pemanggilan").Refused("survei", "kontak aman", ("kontak-aman", "tidak")).Refused("survei", "Layanan pendampingan", ("layanan", ""));
        walk.Know("penanda-tangan-terlapor").Refused("survei", "Minta wali lain").Know("penanda-tangan-terlapor", "").Know("risiko", "tinggi").Refused("survei", "catat respons pertama").Know("respons-pertama").Finish("survei");
        Assert.False(walk.Run.IsRunning);
    }

    [Fact]
    public void The_counter_has_ten_minutes_and_the_identifying_officer_thirty_for_three_steps()
    {
        var walk = Begin("telepon");
        ClockGround Ground() => new(walk.Now.AddDays(-1), walk.Facts, TimeZoneInfo.Utc);
        Assert.Equal(walk.Now.AddMinutes(10), walk.Run.DueAt(walk.Plan, walk.Current, Ground()));
        walk.After(12).Finish("call-center").Know("risiko", "sedang");
        var end = walk.Now.AddMinutes(30);
        foreach (var step in new[] { "identifikasi-awal", "identifikasi", "perekaman" })
        {
            Assert.Equal(end, walk.Run.DueAt(walk.Plan, walk.At(step).Current, Ground()));
            walk.After(10).Finish(step);
        }
        Assert.Null(walk.Run.DueAt(walk.Plan, walk.At("konselor").Current, Ground()));
        Assert.Equal([StepStanding.NotApplicable, StepStanding.Late, StepStanding.InTime, StepStanding.InTime, StepStanding.InTime], walk.Run.Conformance(walk.Plan, Ground(), walk.Now).Take(5).Select(l => l.Standing));
    }

    private static Walk Begin(string channel) => Walk.Begin("kota-malang", "call-center", channel);

    private static Walk Counter() => Begin("datang-langsung").Finish("tiga-cara").Know("risiko", "sedang").At("identifikasi-awal");

    private static Walk Looked() => Counter().Finish("identifikasi-awal").At("identifikasi");

    private static Walk Accepted(Walk walk) => walk.Finish("identifikasi").Finish("perekaman").Finish("konselor").Know("penyerahan", "diterima").Know("kegiatan", "survei,pemanggilan").Finish("survei");
}
