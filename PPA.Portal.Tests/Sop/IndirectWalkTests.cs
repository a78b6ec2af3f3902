using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Tests.Sop;

/// <summary>Pengaduan secara tidak langsung at P2TP2A Barito Utara (C1).</summary>
public sealed class IndirectWalkTests
{
    private static readonly string[] Desk = ["identitas-korban", "identitas-pelapor", "layanan-tersedia"];
    private static readonly string[] Rest = ["draft-jawaban", "tanda-tangan", "pencatatan", "penyampaian", "dokumentasi"];

    [Fact]
    public void By_telephone_the_caller_is_advised_to_come_or_to_write() =>
        Answered(Received("telepon").Finish("saran-langsung"), clear: true).Ended([.. Desk, "saran-langsung", "verifikasi", "penentuan-petugas", "telaah", .. Rest]);

    [Fact]
    public void A_letter_is_taken_to_the_victim() =>
        Answered(Received("surat").Finish("laporan-surat"), clear: true).Ended([.. Desk, "laporan-surat", "verifikasi", "penentuan-petugas", "telaah", .. Rest]);

    [Fact]
    public void A_referral_needs_neither() => Answered(Received("rujukan"), clear: true).Ended([.. Desk, "verifikasi", "penentuan-petugas", "telaah", .. Rest]);

    [Fact]
    public void What_is_unclear_is_clarified_first() =>
        Answered(Received("telepon").Finish("saran-langsung"), clear: false).Ended([.. Desk, "saran-langsung", "verifikasi", "penentuan-petugas", "telaah", "klarifikasi", .. Rest]);

    [Fact]
    public void A_letter_that_the_head_does_not_sign_is_written_again_with_a_remark()
    {
        var walk = Drafted().Refused("tanda-tangan", "Yang perlu diperbaiki", ("putusan", "dikembalikan"), ("komentar", "")).Finish("tanda-tangan", ("putusan", "dikembalikan"));
        walk.Finish("draft-jawaban").Letter("surat-jawaban-ditandatangani").Finish("tanda-tangan").At("pencatatan");
    }

    [Fact]
    public void The_head_signs_before_it_is_called_signed_and_it_is_sent_before_it_is_called_delivered() =>
        Drafted().Refused("tanda-tangan", "belum ditandatangani").Letter("surat-jawaban-ditandatangani").Finish("tanda-tangan").Finish("pencatatan")
            .Refused("penyampaian", "belum ditandai terkirim").Letter("surat-jawaban-dikirim").Finish("penyampaian").At("dokumentasi");

    [Fact]
    public void There_is_a_draft_before_it_goes_to_the_head() => Named("rujukan").Finish("telaah").Refused("draft-jawaban", "Draf surat jawaban");

    [Fact]
    public void A_victim_in_danger_is_judged_while_the_caller_is_on_the_line() =>
        Begin("telepon").Finish("identitas-korban").Refused("identitas-pelapor", "Korban dalam bahaya", ("bahaya-sekarang", "ya")).Know("risiko", "tinggi").Finish("identitas-pelapor", ("bahaya-sekarang", "ya"));

    [Fact]
    public void At_high_risk_the_answer_by_letter_is_not_the_first_answer() =>
        Named("rujukan").Know("risiko", "tinggi").Finish("telaah").Letter("surat-jawaban-dibuat").Refused("draft-jawaban", "catat respons pertama").Know("respons-pertama").Finish("draft-jawaban");

    [Fact]
    public void A_victim_and_a_risk_are_named_and_the_chosen_officer_has_accepted()
    {
        Begin("telepon").Know("korban", "").Refused("identitas-korban", "sedikitnya satu korban");
        Received("rujukan").Refused("verifikasi", "Nilai risikonya");
        Named("rujukan").Know("penyerahan", "menunggu").Refused("telaah", "Terima dahulu").Know("penyerahan", "diterima").Finish("telaah").At("draft-jawaban");
    }

    [Fact]
    public void The_fifteen_minutes_cover_the_first_five_steps_and_stop_nobody()
    {
        var walk = Begin("telepon");
        var ground = new ClockGround(walk.Now.AddHours(-3), walk.Facts, TimeZoneInfo.Utc);
        var end = walk.Now.AddMinutes(15);
        foreach (var step in Desk)
        {
            Assert.Equal(end, walk.Run.DueAt(walk.Plan, walk.At(step).Current, ground));
            walk.After(4).Finish(step, ("bahaya-sekarang", "tidak"));
        }
        walk.After(4).Finish("saran-langsung").Know("risiko", "rendah");
        Assert.Null(walk.Run.DueAt(walk.Plan, walk.At("verifikasi").Current, ground));
        var lines = walk.Run.Conformance(walk.Plan, ground, walk.Now);
        Assert.Equal([StepStanding.InTime, StepStanding.InTime, StepStanding.InTime, StepStanding.Late, StepStanding.NotApplicable, StepStanding.Waiting], lines.Take(6).Select(l => l.Standing));
    }

    private static Walk Begin(string channel) => Walk.Begin("kabupaten-barito-utara", "pengaduan-tidak-langsung", channel);

    private static Walk Received(string channel) => Begin(channel).Finish("identitas-korban").Finish("identitas-pelapor", ("bahaya-sekarang", "tidak")).Finish("layanan-tersedia");

    private static Walk Named(string channel) => Received(channel).Know("risiko", "sedang").Finish("verifikasi").Finish("penentuan-petugas").At("telaah");

    private static Walk Drafted() => Named("rujukan").Finish("telaah").Letter("surat-jawaban-dibuat").Finish("draft-jawaban").At("tanda-tangan");

    private static Walk Answered(Walk walk, bool clear)
    {
        walk.Know("risiko", "sedang").Finish("verifikasi").Finish("penentuan-petugas").Finish("telaah", ("jelas", clear ? "ya" : "tidak"));
        if (!clear)
            walk.Finish("klarifikasi");
        return walk.Letter("surat-jawaban-dibuat").Finish("draft-jawaban").Letter("surat-jawaban-ditandatangani").Finish("tanda-tangan").Finish("pencatatan")
            .Letter("surat-jawaban-dikirim").Finish("penyampaian").Finish("dokumentasi");
    }
}
