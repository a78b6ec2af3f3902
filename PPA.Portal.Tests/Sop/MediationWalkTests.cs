namespace PPA.Portal.Tests.Sop;

/// <summary>Layanan Mediasi (B5), and where the law forbids it.</summary>
public sealed class MediationWalkTests
{
    private static readonly (string, string)[] OutOfCourt = [("jalur", "di-luar-pengadilan")];
    private static readonly (string, string)[] Court = [("jalur", "di-pengadilan")];

    [Fact]
    public void Out_of_court_two_willing_parties_meet_and_agree() =>
        Prepared().Finish("persiapan").Letter("berita-acara-mediasi-dibuat").Refused("pelaksanaan", "Surat kesepakatan").Letter("surat-kesepakatan-ditandatangani").Finish("pelaksanaan")
            .Ended("jalur", "persiapan", "pelaksanaan");

    [Fact]
    public void In_court_the_two_stages_are_its_own() =>
        Begin().Finish("jalur", Court).Finish("pra-mediasi").Letter("berita-acara-mediasi-dibuat").Finish("proses-mediasi", ("hasil", "tidak-sepakat")).Ended("jalur", "pra-mediasi", "proses-mediasi");

    [Theory]
    [InlineData("kesediaan-korban", "tidak")]
    [InlineData("kesediaan-terlapor", "tidak")]
    [InlineData("kesediaan-korban", "belum-diketahui")]
    public void Where_one_is_not_willing_nothing_is_held(string whose, string answer)
    {
        Begin().Finish("jalur", OutOfCourt).Refused("persiapan", "Mengapa tidak dilaksanakan", (whose, answer), ("kesepakatan", "")).Finish("persiapan", (whose, answer)).Ended("jalur", "persiapan");
        Begin().Finish("jalur", Court).Finish("pra-mediasi", (whose, answer)).Ended("jalur", "pra-mediasi");
    }

    [Fact]
    public void What_is_postponed_is_prepared_again()
    {
        var walk = Prepared().Finish("persiapan").Letter("berita-acara-mediasi-dibuat").Refused("pelaksanaan", "Ditunda sampai", ("hasil", "ditunda"), ("ditunda-sampai", ""));
        walk.Finish("pelaksanaan", ("hasil", "ditunda")).Finish("persiapan").Finish("pelaksanaan", ("hasil", "tidak-sepakat"));
        walk.Ended("jalur", "persiapan", "pelaksanaan", "persiapan", "pelaksanaan");
        Begin().Finish("jalur", Court).Finish("pra-mediasi").Letter("berita-acara-mediasi-dibuat").Finish("proses-mediasi", ("hasil", "ditunda")).At("pra-mediasi");
    }

    [Fact]
    public void Invitations_are_sent_and_their_subject_is_neutral() =>
        Begin().Finish("jalur", OutOfCourt).Refused("persiapan", "Undangan mediasi belum dikirim").Letter("undangan-mediasi-dikirim")
            .Refused("persiapan", "kalimat netral", ("perihal-netral", "tidak")).Finish("persiapan").At("pelaksanaan");

    [Theory]
    [InlineData("di-luar-pengadilan", "persiapan")]
    [InlineData("di-pengadilan", "pra-mediasi")]
    public void At_high_risk_the_parties_never_share_a_room(string track, string step) =>
        Begin().Know("risiko", "tinggi").Letter("undangan-mediasi-dikirim").Finish("jalur", ("jalur", track)).Refused(step, "pilih ruang terpisah", ("ruang", "satu")).Finish(step, ("ruang", "terpisah"));

    [Fact]
    public void Below_high_risk_one_room_may_be_chosen() => Prepared().Finish("persiapan", ("ruang", "satu")).At("pelaksanaan");

    [Fact]
    public void Minutes_are_written_whatever_came_of_it() => Prepared().Finish("persiapan").Refused("pelaksanaan", "Berita acara", ("hasil", "tidak-sepakat"));

    [Theory]
    [InlineData("di-luar-pengadilan")]
    [InlineData("di-pengadilan")]
    public void Sexual_violence_is_not_mediated(string track)
    {
        var walk = Begin().Know("kekerasan-seksual").Know("bentuk", "seksual").Refused("jalur", "tidak dapat dimediasi", ("jalur", track));
        Assert.StartsWith("UU 12/2022 Pasal 23", walk.Stop().Law!, StringComparison.Ordinal);
        Assert.Contains(walk.Stop().Ways, w => w.Procedure == "pendampingan-korban");
    }

    [Fact]
    public void One_adult_among_the_reported_is_enough_for_the_law() =>
        Begin().Know("kekerasan-seksual").Know("terlapor-anak").Refused("jalur", "tidak dapat dimediasi", OutOfCourt);

    [Theory]
    [InlineData("di-luar-pengadilan", "persiapan")]
    [InlineData("di-pengadilan", "pra-mediasi")]
    public void Where_every_offender_is_a_child_the_supervisor_decides_first(string track, string step) =>
        Begin().Know("kekerasan-seksual").Know("semua-terlapor-anak").Finish("jalur", ("jalur", track)).Know("putusan-supervisor", "mediasi-terlapor-anak").Finish("putusan").At(step);

    [Fact]
    public void A_supervisor_who_says_no_ends_it() =>
        Begin().Know("kekerasan-seksual").Know("semua-terlapor-anak").Finish("jalur", OutOfCourt).Finish("putusan", ("putusan", "tolak")).Ended("jalur", "putusan");

    [Fact]
    public void A_decision_that_is_on_file_is_not_asked_for_again() =>
        Begin().Know("kekerasan-seksual").Know("semua-terlapor-anak").Know("putusan-supervisor", "mediasi-terlapor-anak").Finish("jalur", OutOfCourt).At("persiapan");

    [Fact]
    public void An_adult_who_turns_up_later_stops_the_supervisor_too() =>
        Begin().Know("kekerasan-seksual").Know("semua-terlapor-anak").Finish("jalur", OutOfCourt).Know("semua-terlapor-anak", "").Refused("putusan", "Tidak semua terlapor anak");

    [Theory]
    [InlineData("di-luar-pengadilan", "persiapan", "pelaksanaan")]
    [InlineData("di-pengadilan", "pra-mediasi", "proses-mediasi")]
    public void Sexual_violence_that_comes_to_light_later_stops_every_stage(string track, string first, string second)
    {
        var walk = Begin().Letter("undangan-mediasi-dikirim").Letter("berita-acara-mediasi-dibuat").Letter("surat-kesepakatan-ditandatangani").Finish("jalur", ("jalur", track));
        walk.Know("kekerasan-seksual").Refused(first, "kekerasan seksual").Know("kekerasan-seksual", "").Finish(first).Know("kekerasan-seksual").Refused(second, "kekerasan seksual");
    }

    [Theory]
    [InlineData("di-luar-pengadilan", "persiapan")]
    [InlineData("di-pengadilan", "pra-mediasi")]
    public void The_reported_party_does_not_sign_for_the_victim(string track, string step) =>
        Begin().Letter("undangan-mediasi-dikirim").Finish("jalur", ("jalur", track)).Know("penanda-tangan-terlapor").Refused(step, "Minta wali lain");

    [Theory]
    [InlineData("di-luar-pengadilan", "persiapan")]
    [InlineData("di-pengadilan", "pra-mediasi")]
    public void Nothing_is_held_without_the_victim_s_consent(string track, string step) =>
        Begin().Letter("undangan-mediasi-dikirim").Know("persetujuan", "").Finish("jalur", ("jalur", track)).Refused(step, "Catat persetujuan korban untuk mediasi").Know("persetujuan", "mediasi").Finish(step);

    [Fact]
    public void In_court_too_minutes_are_written_and_an_agreement_is_signed() =>
        Begin().Finish("jalur", Court).Finish("pra-mediasi").Refused("proses-mediasi", "Berita acara").Letter("berita-acara-mediasi-dibuat").Refused("proses-mediasi", "Surat kesepakatan")
            .Letter("surat-kesepakatan-ditandatangani").Finish("proses-mediasi").Ended("jalur", "pra-mediasi", "proses-mediasi");

    private static Walk Begin() => Walk.Begin("kota-bandung", "mediasi", facts: [("risiko", "rendah"), ("persetujuan", "mediasi")]);

    private static Walk Prepared() => Begin().Letter("undangan-mediasi-dikirim").Finish("jalur", OutOfCourt).At("persiapan");
}
