namespace PPA.Portal.Tests.Sop;

/// <summary>The four services of Puspaga (B7–B10).</summary>
public sealed class FamilyCentreWalkTests
{
    [Fact]
    public void A_client_is_received_understood_and_given_to_a_counsellor() =>
        Received().Finish("telaah-hasil").Finish("penugasan").Finish("dokumentasi").Ended("laporan", "telaah", "identifikasi", "rencana", "telaah-hasil", "penugasan", "dokumentasi");

    [Fact]
    public void What_is_not_complete_goes_back_to_the_documents() =>
        Received().Refused("telaah-hasil", "Yang perlu dilengkapi", ("sesuai", "belum"), ("catatan", "")).Finish("telaah-hasil", ("sesuai", "belum")).Finish("penugasan").At("telaah")
            .Finish("telaah").Finish("identifikasi").Finish("rencana").Finish("telaah-hasil").Finish("penugasan").At("dokumentasi");

    [Theory]
    [InlineData("konsultasi", "puspaga-konsultasi")]
    [InlineData("konseling", "puspaga-konseling")]
    [InlineData("penjangkauan", "puspaga-konsultasi")]
    [InlineData("konseling,konsultasi", "puspaga-konsultasi,puspaga-konseling")]
    [InlineData("rujukan", "")]
    [InlineData("bimbingan-masyarakat", "")]
    public void An_assignment_begins_the_chosen_procedures_on_the_same_client(string services, string begun)
    {
        var walk = Received().Finish("telaah-hasil");
        var step = walk.Plan["penugasan"];
        var facts = walk.Run.FactsWith(walk.Facts);
        Assert.Equal(begun, string.Join(',', step.Beginning(facts.With(Answers.Fill(step.Fields, facts, ("layanan", services))))));
    }

    [Fact]
    public void A_client_sent_back_begins_nothing()
    {
        var walk = Received().Finish("telaah-hasil", ("sesuai", "belum"));
        Assert.Empty(walk.Plan["penugasan"].Beginning(walk.Run.FactsWith(walk.Facts).With(PPA.Portal.Domain.Procedures.StepValues.Of([KeyValuePair.Create("layanan", "konseling")]))));
    }

    [Fact]
    public void A_referral_by_the_coordinator_names_where_to() => Received().Finish("telaah-hasil").Refused("penugasan", "Rujukan kepada", ("layanan", "rujukan"), ("rujukan", ""));

    [Fact]
    public void Violence_that_a_client_tells_of_is_judged_like_any_other() =>
        Client("puspaga-penerimaan-klien").Finish("laporan").Finish("telaah").Refused("identifikasi", "Ada kekerasan", ("masalah", "kekerasan")).Know("risiko", "rendah").Finish("identifikasi", ("masalah", "kekerasan")).At("rencana");

    [Fact]
    public void A_consultation_with_a_home_visit_goes_eight_steps() =>
        Consulted("penjangkauan").Finish("penjangkauan").Letter("surat-pengakhiran-ditandatangani").Finish("pengakhiran").Letter("laporan-perkembangan-dibuat").Finish("laporan")
            .Ended("administrasi", "buku-tamu", "status", "asesmen", "tindak-lanjut", "penjangkauan", "pengakhiran", "laporan");

    [Theory]
    [InlineData("cukup")]
    [InlineData("konseling")]
    [InlineData("rujukan")]
    public void Without_a_decision_for_it_nobody_visits_the_home(string decision) => Consulted(decision).At("pengakhiran");

    [Fact]
    public void The_head_may_begin_counselling_and_not_call_it_enough_as_well()
    {
        var walk = Consulted(null);
        var step = walk.Plan["tindak-lanjut"];
        Assert.Equal(["puspaga-konseling"], step.Beginning(walk.Facts.With(Answers.Fill(step.Fields, walk.Facts, ("tindak-lanjut", "konseling")))));
        walk.Refused("tindak-lanjut", "Hapus salah satunya", ("tindak-lanjut", "cukup,konseling"));
    }

    [Fact]
    public void A_client_who_is_referred_is_not_assessed_here() =>
        Client("puspaga-konsultasi").Finish("administrasi").Finish("buku-tamu").Refused("status", "Surat rujukan", ("status", "dirujuk")).Letter("surat-rujukan-ditandatangani")
            .Finish("status", ("status", "dirujuk")).Letter("laporan-perkembangan-dibuat").Finish("laporan").Ended("administrasi", "buku-tamu", "status", "laporan");

    [Fact]
    public void A_consultation_ends_with_a_signed_letter_and_a_written_report() =>
        Consulted("cukup").Refused("pengakhiran", "Surat pengakhiran").Letter("surat-pengakhiran-ditandatangani").Finish("pengakhiran").Refused("laporan", "Laporan tertulis");

    [Fact]
    public void Every_guest_is_in_the_book() => Client("puspaga-konsultasi").Finish("administrasi").Refused("buku-tamu", "Buku tamu", ("tamu", ""));

    [Fact]
    public void Counselling_goes_thirteen_steps() =>
        Counselled().Finish("pendalaman").Finish("prioritas").Entry().Entry().Finish("intervensi").Finish("kebutuhan-lain").Finish("simpulan").Finish("akhir")
            .Letter("formulir-pencatatan-konseling-dibuat").Finish("pencatatan").Finish("lapor").Finish("dokumentasi")
            .Ended("menerima", "periksa", "kontak-awal", "persetujuan", "pendalaman", "prioritas", "intervensi", "kebutuhan-lain", "simpulan", "akhir", "pencatatan", "lapor", "dokumentasi");

    [Fact]
    public void Both_forms_are_received_and_complete() =>
        Client("puspaga-konseling").Refused("menerima", "Kedua formulir", ("formulir", "rencana-layanan")).Finish("menerima", BothForms).Finish("periksa", ("kelengkapan", "kurang")).At("menerima")
            .Finish("menerima", BothForms).Finish("periksa").At("kontak-awal");

    [Fact]
    public void Who_does_not_want_counselling_is_recorded_and_let_go() =>
        Counselling().Finish("persetujuan", ("jawaban", "menolak")).Letter("formulir-pencatatan-konseling-dibuat").Finish("pencatatan").Finish("lapor").Finish("dokumentasi")
            .Ended("menerima", "periksa", "kontak-awal", "persetujuan", "pencatatan", "lapor", "dokumentasi");

    [Fact]
    public void Counselling_takes_consent_that_is_the_client_s() =>
        Counselling().Refused("persetujuan", "Catat persetujuan klien").Know("persetujuan", "konseling").Know("penanda-tangan-terlapor").Refused("persetujuan", "Minta wali lain");

    [Fact]
    public void Another_service_is_named_where_it_is_needed_and_the_form_is_made() =>
        Counselled().Finish("pendalaman").Finish("prioritas").Finish("intervensi").Refused("kebutuhan-lain", "Rujukan kepada", ("perlu", "ya"), ("rujukan", "")).Finish("kebutuhan-lain", ("perlu", "tidak"))
            .Finish("simpulan").Finish("akhir").Refused("pencatatan", "Formulir Pencatatan Konseling");

    [Fact]
    public void An_information_evening_is_asked_for_held_counted_and_reported() =>
        Asked().Finish("disposisi").Finish("pelaksanaan", ("peserta.0.kelompok", "p-25-44"), ("peserta.0.jumlah", "31")).Letter("laporan-penyuluhan-dibuat").Finish("laporan").Finish("koordinasi").Finish("dokumentasi")
            .Refused("surat", "belum dikirim").Letter("laporan-penyuluhan-dikirim").Finish("surat")
            .Ended("permohonan", "disposisi", "pelaksanaan", "laporan", "koordinasi", "dokumentasi", "surat");

    [Fact]
    public void The_head_may_ask_for_another_date() => Asked().Refused("disposisi", "Tanggal baru", ("disposisi", "jadwal-ulang"), ("tanggal-baru", "")).Finish("disposisi", ("disposisi", "jadwal-ulang")).At("permohonan").Finish("permohonan").Finish("disposisi").At("pelaksanaan");

    [Fact]
    public void The_head_may_say_no_and_the_applicant_is_told_why() =>
        Asked().Refused("disposisi", "Catatan untuk pemohon", ("disposisi", "tolak"), ("catatan", "")).Finish("disposisi", ("disposisi", "tolak")).Ended("permohonan", "disposisi");

    [Fact]
    public void The_audience_is_counted_and_the_report_is_there() =>
        Asked().Finish("disposisi").Refused("pelaksanaan", "Peserta", ("peserta", "")).Refused("pelaksanaan", "angka saja", ("peserta.0.jumlah", "banyak")).Finish("pelaksanaan").Refused("laporan", "Laporan penyuluhan belum ada");

    private static readonly (string, string)[] BothForms = [("formulir", "identifikasi-masalah,rencana-layanan")];

    private static Walk Client(string procedure) => Walk.Begin("kota-bandung", procedure);

    private static Walk Received() => Client("puspaga-penerimaan-klien").Finish("laporan").Finish("telaah").Finish("identifikasi").Finish("rencana").At("telaah-hasil");

    private static Walk Consulted(string? decision)
    {
        var walk = Client("puspaga-konsultasi").Finish("administrasi").Finish("buku-tamu").Finish("status").Finish("asesmen");
        return decision is null ? walk : walk.Finish("tindak-lanjut", ("tindak-lanjut", decision));
    }

    private static Walk Counselling() => Client("puspaga-konseling").Finish("menerima", BothForms).Finish("periksa").Finish("kontak-awal").At("persetujuan");

    private static Walk Counselled() => Counselling().Know("persetujuan", "konseling").Finish("persetujuan").At("pendalaman");

    private static Walk Asked() => Client("puspaga-sosialisasi").Finish("permohonan").At("disposisi");
}
