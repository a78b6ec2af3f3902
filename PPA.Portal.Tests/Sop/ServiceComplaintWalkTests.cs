using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Tests.Sop;

/// <summary>Complaints about the service: four steps (A2) and six steps (B11).</summary>
public sealed class ServiceComplaintWalkTests
{
    private static readonly (string, string)[] NoViolence = [("memuat-kekerasan", "tidak")];

    [Fact]
    public void In_four_steps_it_is_looked_at_on_the_spot_and_solved() =>
        Four().Finish("cek", NoViolence).Finish("internal").Finish("eksternal").Finish("solusi").Ended("cek", "internal", "eksternal", "solusi");

    [Fact]
    public void Nobody_outside_is_asked_where_nobody_is_needed() =>
        Four().Finish("cek", NoViolence).NotSkipped("internal").Finish("internal").Skip("eksternal").Finish("solusi").Ended("cek", "internal", "eksternal", "solusi");

    [Theory]
    [InlineData("kota-tebing-tinggi", "keluhan-layanan-4", "cek")]
    [InlineData("kota-bandung", "keluhan-saran", "mencatat")]
    public void A_complaint_of_violence_is_a_case_and_never_goes_to_LAPOR(string office, string procedure, string step)
    {
        var walk = Walk.Begin(office, procedure).Know("respons-pertama").Refused(step, "kasus baru", ("memuat-kekerasan", "ya"));
        Assert.Contains(walk.Stop().Ways, w => w.Procedure == "pengaduan-masyarakat");
        Assert.Contains("LAPOR!", walk.Stop().Law!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kota-tebing-tinggi", "keluhan-layanan-4", "cek")]
    [InlineData("kota-bandung", "keluhan-saran", "mencatat")]
    public void What_came_through_LAPOR_bears_its_number(string office, string procedure, string step)
    {
        Walk.Begin(office, procedure, "lapor").Know("respons-pertama").Refused(step, "Nomor LAPOR!", [.. NoViolence, ("nomor-lapor", "")]).Finish(step, NoViolence);
        Walk.Begin(office, procedure, "telepon").Know("respons-pertama").Finish(step, [.. NoViolence, ("nomor-lapor", "")]);
    }

    [Fact]
    public void In_six_steps_it_is_analysed_answered_ended_and_learnt_from() =>
        Six().Finish("mencatat", First).Finish("klarifikasi").Finish("tanggapan").Finish("mengakhiri").Finish("evaluasi").Ended("mencatat", "klarifikasi", "tanggapan", "mengakhiri", "evaluasi");

    [Fact]
    public void What_is_not_this_office_s_matter_is_passed_on() =>
        Six().Finish("mencatat", First).Finish("klarifikasi", ("kewenangan", "lain")).Finish("menyalurkan").Finish("tanggapan").Finish("mengakhiri").Finish("evaluasi")
            .Ended("mencatat", "klarifikasi", "menyalurkan", "tanggapan", "mengakhiri", "evaluasi");

    [Fact]
    public void On_the_spot_too_somebody_is_answered_first() =>
        Four().Know("respons-pertama", "").Refused("cek", "tanggapan awal", NoViolence).Finish("cek", First).At("internal");

    [Fact]
    public void Somebody_is_answered_first() => Six().Refused("mencatat", "tanggapan awal", NoViolence).Know("respons-pertama").Finish("mencatat", NoViolence).At("klarifikasi");

    [Fact]
    public void What_was_arranged_for_the_vulnerable_is_written_down() =>
        Six().Refused("mencatat", "Bantuan khusus", [.. First, ("kelompok-rentan", "disabilitas"), ("akomodasi", "")]).Finish("mencatat", [.. First, ("kelompok-rentan", "disabilitas")]);

    [Fact]
    public void What_was_put_right_is_told_to_the_public() =>
        Six().Finish("mencatat", First).Finish("klarifikasi").Finish("tanggapan").Finish("mengakhiri").Refused("evaluasi", "Ringkasan untuk umum", ("publikasi", ""));

    [Theory]
    [InlineData("datang-langsung", "2026-11-23T17:00")]
    [InlineData("telepon", "2026-11-24T02:00")]
    [InlineData("surat", "2026-11-24T02:00")]
    public void The_first_answer_is_due_on_the_same_day_or_within_a_day(string channel, string due)
    {
        var walk = Six(channel);
        var receipt = new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
        var ground = new ClockGround(receipt, walk.Facts, TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"));
        Assert.Equal(DateTime.Parse(due, System.Globalization.CultureInfo.InvariantCulture), walk.Run.DueAt(walk.Plan, walk.Current, ground));
        walk.Finish("mencatat", First);
        Assert.Null(walk.Run.DueAt(walk.Plan, walk.Current, ground));
    }

    private static (string, string)[] First => [.. NoViolence, ("tanggapan-awal", "Terima kasih, keluhan Anda kami periksa.")];

    private static Walk Four() => Walk.Begin("kota-tebing-tinggi", "keluhan-layanan-4").Know("respons-pertama");

    private static Walk Six(string channel = "datang-langsung") => Walk.Begin("kabupaten-barito-utara", "keluhan-saran", channel);
}
