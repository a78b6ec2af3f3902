using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;

namespace PPA.Portal.Tests.Sop;

/// <summary>The procedures of Tebing Tinggi, Malang and Barito Utara on a real database, by the officers whom the standards name.</summary>
public sealed class OfficesStoreTests
{
    private static readonly (string, string)[] Elsewhere =
    [
        ("kekerasan", "ya"), ("locus", "luar"), ("wilayah-tkp", "35.07.01"), ("kewenangan", "rujuk"), ("alasan-kewenangan", "Terjadi di Kabupaten Malang"),
        ("rujukan.0.tujuan", "UPTD PPA Kabupaten Malang"), ("rujukan.0.keperluan", "Penanganan"),
    ];

    [Fact]
    public async Task Tebing_Tinggi_goes_from_receipt_to_the_number_of_Simfoni()
    {
        await using var office = await IdentifiedAsync();
        await Assert.ThrowsAsync<NotAllowedException>(() => office.SeeAsync(Role.Counselor));
        await office.AsAsync<Holding>(Role.Counselor, h => h.TakeAsync(office.Case.Id));
        await office.RefusedAsync(Role.Counselor, "asesmen", "catat respons pertama");
        await office.AsAsync<Holding>(Role.Counselor, h => h.RecordResponseAsync(office.Case.Id, "Bertemu di kantor."));
        await office.FinishAsync(Role.Counselor, "asesmen", ("persetujuan.0.hal", "layanan"));
        await office.FinishAsync(Role.Counselor, "rencana", ("tujuan", "Aman dan pulih"), ("rencana.0.layanan", "kesehatan"), ("rencana.0.penyelenggara", "RSUD Rekaan"), ("rencana.0.target", "2026-12-01"));
        await office.FinishAsync(Role.DataOfficer, "simfoni", ("nomor", "SIM-2026-77"), ("tanggal", "2026-11-23"));

        var file = await office.FileAsync();
        Assert.Equal((RunEnd.Completed, "SIM-2026-77", new DateOnly(2026, 11, 23)), (file.Runs.Single().End, file.SimfoniNumber, file.SimfoniOn));
        Assert.Equal((true, "Aman dan pulih", "kesehatan"), (file.Covers("layanan"), file.Plans.Single().Goals, file.Plans.Single().Services.Single().Kind));
        Assert.Equal((AuthorityOutcome.Competent, "12.76.02", "12.76.03"), (file.Authority, file.IncidentRegion, file.IdCardRegion));
        Assert.Equal(["penerimaan", "identifikasi", "asesmen", "rencana", "simfoni"], file.Runs.Single().Steps.OrderBy(s => s.Order).Select(s => s.Step));
    }

    [Fact]
    public async Task Malang_s_new_case_inside_the_city_goes_to_a_counsellor_who_accepts_it()
    {
        await using var office = await CalledAsync();
        await office.FinishAsync(Role.DutyOfficer, "identifikasi", ("locus", "dalam"), ("wilayah-tkp", "35.73.02"), ("kewenangan", "berwenang"));
        await office.FinishAsync(Role.DutyOfficer, "perekaman");
        await office.FinishAsync(Role.DutyOfficer, "konselor", ("konselor", office.Named(Role.Counselor)));
        await office.EntryAsync(Role.Counselor, null, ("jenis", "survei"));
        await office.EntryAsync(Role.Counselor, null, ("jenis", "pemanggilan"));
        (string, string)[] served = [("kontak-aman", "ya"), ("persetujuan.0.hal", "layanan"), ("layanan.0.layanan", "rehabilitasi-sosial"), ("layanan.0.tanggal", "2026-11-23"), ("layanan.0.petugas", office.Named(Role.Counselor))];
        await office.RefusedAsync(Role.Counselor, "survei", "belum menerima kasus ini", served);
        await office.AsAsync<Holding>(Role.Counselor, h => h.AcceptAsync(office.Case.Id));
        await office.FinishAsync(Role.Counselor, "survei", served);

        var file = await office.FileAsync();
        Assert.Equal((RunEnd.Completed, office.Who(Role.Counselor).Id, "35.73.02"), (file.Runs.Single().End, file.HolderId!.Value, file.IncidentRegion));
        Assert.Equal(["pemanggilan", "survei"], file.Activities.Select(a => a.Kind).Order(StringComparer.Ordinal));
        Assert.Equal("rehabilitasi-sosial", file.Services.Single().Kind);
    }

    [Theory]
    [InlineData("akhiri")]
    [InlineData("pantau")]
    public async Task Malang_s_case_outside_the_city_is_referred_and_then_ended_or_watched(string then)
    {
        await using var office = await CalledAsync();
        (string, string)[] said = [.. Elsewhere, ("setelah-rujukan", then), .. then == "akhiri" ? new[] { ("penutupan-jenis", "ditutup"), ("penutupan-persetujuan", "ya") } : []];
        await office.RefusedAsync(Role.DutyOfficer, "identifikasi", then == "akhiri" ? "Catat respons pertama" : "Surat rujukan ke daerah", said);
        await office.AsAsync<Holding>(Role.DutyOfficer, h => h.RecordResponseAsync(office.Case.Id, "Ditelepon kembali."));
        await office.RefusedAsync(Role.DutyOfficer, "identifikasi", "Surat rujukan ke daerah", said);
        await office.LetterAsync(Role.DivisionHead, "surat-rujukan", LetterState.SignedOff, "800/2/2026");
        await office.FinishAsync(Role.DutyOfficer, "identifikasi", said);

        var file = await office.FileAsync();
        Assert.Equal((AuthorityOutcome.Refer, "UPTD PPA Kabupaten Malang"), (file.Authority, file.Referrals.Single().To));
        Assert.Equal(RunEnd.Completed, file.Runs.Single(r => r.Procedure == "call-center").End);
        Assert.Equal(then == "pantau", file.Runs.Any(r => r is { Procedure: "pengelolaan-kasus", IsRunning: true }));
        Assert.Equal(then == "akhiri" ? [TerminationKind.Closed] : [], file.Terminations.Select(t => t.Kind));
    }

    [Fact]
    public async Task Malang_explains_what_is_not_violence_and_ends_it_as_another_s_competence()
    {
        await using var office = await CalledAsync();
        await office.AsAsync<Holding>(Role.DutyOfficer, h => h.RecordResponseAsync(office.Case.Id, "Ditelepon kembali."));
        await office.FinishAsync(Role.DutyOfficer, "identifikasi", ("kekerasan", "tidak"), ("penutupan-jenis", "bukan-kewenangan"), ("penutupan-persetujuan", "ya"));
        var file = await office.FileAsync();
        Assert.Equal((RunEnd.Completed, TerminationKind.NotCompetent), (file.Runs.Single().End, file.Terminations.Single().Kind));
    }

    [Fact]
    public async Task Barito_Utara_s_telephone_path_is_the_receiver_s_and_danger_waits_for_a_judgement()
    {
        await using var office = await StandardOffice.OpenAsync("kabupaten-barito-utara", Channel.Phone);
        await office.FinishAsync(Role.Receiver, "identitas-korban");
        await office.RefusedAsync(Role.Receiver, "identitas-pelapor", "nilai risikonya sekarang", ("bahaya-sekarang", "ya"));
        await office.JudgeAsync(RiskLevel.High);
        await office.FinishAsync(Role.Receiver, "identitas-pelapor", ("bahaya-sekarang", "ya"));
        await office.FinishAsync(Role.Receiver, "layanan-tersedia");
        Assert.Equal("saran-langsung", (await office.SeeAsync(Role.Receiver)).CurrentStep);
    }

    private static async Task<StandardOffice> IdentifiedAsync()
    {
        var office = await StandardOffice.OpenAsync("kota-tebing-tinggi", Channel.Phone);
        await office.FinishAsync(Role.Receiver, "penerimaan");
        await office.NotForAsync(Role.Receiver, "piket");
        await office.JudgeAsync(RiskLevel.High);
        await office.FinishAsync(
            Role.DutyOfficer, "identifikasi", ("bentuk", "fisik"), ("wilayah-tkp", "12.76.02"), ("wilayah-ktp", "12.76.03"), ("wilayah-domisili", "12.76.02"), ("kewenangan", "berwenang"));
        return office;
    }

    private static async Task<StandardOffice> CalledAsync()
    {
        var office = await StandardOffice.OpenAsync("kota-malang", Channel.Phone);
        await office.NotForAsync(Role.DutyOfficer, "Penerima");
        await office.FinishAsync(Role.Receiver, "call-center");
        await office.JudgeAsync(RiskLevel.Medium);
        await office.FinishAsync(Role.DutyOfficer, "identifikasi-awal", ("kasus", "baru"), ("bentuk", "fisik"));
        return office;
    }
}
