using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Intake;
using PPA.Portal.Sop;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Sop;

/// <summary>What the case file refuses is said at the question it is about; what is typed for an entry is kept like every other word.</summary>
public sealed class FieldFaultTests
{
    private static readonly (string, string)[] Signed = [("persetujuan.0.hal", "layanan"), ("persetujuan.0.hubungan", "diri-sendiri")];

    [Fact]
    public async Task Authority_without_any_region_is_refused_at_the_region_and_the_screen_says_before_that_one_is_needed()
    {
        await using var office = await IdentifyingAsync(Given.Complaint() with { Incident = new IncidentFacts(null, null, null, ["fisik"], Answer.Unknown), People = [Someone(PersonRole.Victim, "Melati Kusumawardani")] });
        var sheet = (await office.SeeAsync(Role.DutyOfficer)).Sheet!;
        var screen = new StepScreen(sheet, null, false);
        screen.Say("kewenangan", "berwenang");
        Assert.Contains(("Sedikitnya satu wilayah", false, "wilayah-tkp"), screen.Needs);
        Assert.Equal("sedikitnya satu wilayah", screen.MarkOf(sheet.Plan.Fields.Single(f => f.Id == "wilayah-ktp")));

        var fault = await FaultAsync(office, Role.DutyOfficer, "identifikasi", ("kewenangan", "berwenang"), ("wilayah-tkp", ""), ("wilayah-ktp", ""), ("wilayah-domisili", ""));
        Assert.Equal("wilayah-tkp", fault.Field);
        Assert.StartsWith("Isi sedikitnya satu wilayah", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signer_with_the_name_of_a_reported_party_is_asked_about_in_the_column_for_it()
    {
        var complaint = Given.Complaint();
        await using var office = await IdentifyingAsync(complaint with { People = [.. complaint.People, Someone(PersonRole.ReportedParty, "Budi Santoso")] });
        await AssessingAsync(office);
        (string, string)[] same = [.. Signed, ("persetujuan.0.penanda-tangan", "Budi Santoso")];
        Assert.Equal("persetujuan.0.bukan-terlapor", (await FaultAsync(office, Role.Counselor, "asesmen", same)).Field);
        Assert.Equal("persetujuan.0.penanda-tangan", (await FaultAsync(office, Role.Counselor, "asesmen", [.. Signed, ("persetujuan.0.penanda-tangan", "B.S.")])).Field);
        await office.FinishAsync(Role.Counselor, "asesmen", [.. same, ("persetujuan.0.bukan-terlapor", "KTP dilihat: orang lain yang bernama sama")]);
    }

    [Fact]
    public async Task A_target_that_has_passed_is_refused_at_its_line()
    {
        await using var office = await IdentifyingAsync(Given.Complaint());
        await AssessingAsync(office);
        await office.FinishAsync(Role.Counselor, "asesmen", [.. Signed, ("persetujuan.0.penanda-tangan", "Orang Rekaan")]);
        var fault = await FaultAsync(office, Role.Counselor, "rencana", ("rencana.0.layanan", "kesehatan"), ("rencana.0.penyelenggara", "RSUD Rekaan"), ("rencana.0.target", "2026-11-20"));
        Assert.Contains("sudah lewat", fault.Sentence, StringComparison.Ordinal);
        Assert.Equal("rencana.0.target", fault.Field);
    }

    [Fact]
    public void A_choice_is_picked_and_a_text_is_written()
    {
        var plan = Plans.Find("pengaduan-masyarakat", "kota-tebing-tinggi")["identifikasi"];
        var faults = StepCheck.Faults(plan, StepFacts.None, StepValues.Empty.With("kewenangan", "rujuk"), 0);
        Assert.Contains(faults, f => f is { Field: "bentuk", Sentence: "Pilih “Jenis kasus (bentuk kekerasan)”." });
        Assert.Contains(faults, f => f is { Field: "alasan-kewenangan", Sentence: "Isi “Alasan”." });
    }

    [Fact]
    public async Task Words_of_an_entry_outlive_their_window_are_no_clash_and_are_not_lost_with_the_step()
    {
        await using var office = await StandardOffice.OpenAsync("sapa-online", Channel.OnlineForm);
        await office.FinishAsync(Role.Receiver, "admin");
        await office.JudgeAsync(RiskLevel.Medium);
        var sheet = (await office.SeeAsync(Role.SubCoordinator)).Sheet!;
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        await KeepAsync(office, sheet.Visit, one, 0, ("bentuk", "fisik"), ("entri.isi", "Pelapor membalas."));
        await KeepAsync(office, sheet.Visit, other, 0, ("bentuk", "fisik"), ("entri.isi", "Ditelepon."));
        Assert.Empty((await LookAsync(office, sheet.Visit, one)).Clashing);

        var screen = new StepScreen(sheet, await LookAsync(office, sheet.Visit, Guid.Empty), false);
        Assert.Equal(("Ditelepon.", 0), (screen.Base["entri.isi"], screen.Clashing.Count));
        var missing = await Assert.ThrowsAsync<StepIncompleteException>(() => office.AsAsync<Runner>(Role.SubCoordinator, r => r.FinishAsync(office.Run, sheet.Visit, other)));
        Assert.Contains(missing.Faults, f => f.Field == "entri");
        var entry = await Assert.ThrowsAsync<StepIncompleteException>(() => office.AsAsync<Runner>(Role.SubCoordinator, r => r.AddEntryAsync(office.Run, sheet.Visit, other)));
        Assert.Contains(entry.Faults, f => f.Field == "entri.jenis");
        Assert.Equal("Ditelepon.", (await LookAsync(office, sheet.Visit, other)).Values!["entri.isi"]);

        await KeepAsync(office, sheet.Visit, other, 2, ("bentuk", "fisik"), ("entri.isi", "Ditelepon."), ("entri.jenis", "hubungi-telepon"), ("entri.tanggal", "2026-11-23T09:00"), ("entri.hasil", "terjawab"));
        await office.AsAsync<Runner>(Role.SubCoordinator, r => r.AddEntryAsync(office.Run, sheet.Visit, other));
        Assert.Equal(["bentuk"], (await LookAsync(office, sheet.Visit, other)).Values!.Keys);
        Assert.Equal("Ditelepon.", (await office.SeeAsync(Role.SubCoordinator)).Sheet!.Entries.Single().Values["isi"]);
    }

    [Fact]
    public async Task What_the_checking_of_a_complaint_found_stands_in_its_file()
    {
        await using var office = await StandardOffice.ComplainedAsync("kota-tebing-tinggi");
        await office.FinishAsync(Role.SubCoordinator, "cek", ("memuat-kekerasan", "tidak"), ("tanggapan-awal", "Terima kasih, kami periksa."));
        await office.FinishAsync(Role.SubCoordinator, "internal");
        await office.AsAsync<Runner>(Role.SubCoordinator, async r => await r.SkipAsync(office.Run, (await office.SeeAsync(Role.SubCoordinator)).Sheet!.Visit, "Tidak ada lembaga lain"));
        await office.FinishAsync(Role.SubCoordinator, "solusi", ("putusan", "sebagian"), ("tanggapan", "Jam layanan diperbaiki."));
        Assert.Equal("sebagian", (await office.FileAsync()).ServiceComplaint!.Finding);
    }

    private static async Task<StandardOffice> IdentifyingAsync(Complaint complaint)
    {
        var office = await StandardOffice.OpenAsync("kota-tebing-tinggi", Channel.Phone, complaint);
        await office.FinishAsync(Role.Receiver, "penerimaan");
        await office.JudgeAsync(RiskLevel.Medium);
        return office;
    }

    private static async Task AssessingAsync(StandardOffice office)
    {
        await office.FinishAsync(Role.DutyOfficer, "identifikasi", ("wilayah-tkp", "12.76.02"), ("kewenangan", "berwenang"));
        await office.AsAsync<PPA.Portal.Triage.Holding>(Role.Counselor, h => h.TakeAsync(office.Case.Id));
    }

    private static PersonFacts Someone(PersonRole role, string name) => new(role, new PersonIdentity(name, null, null, null), Sex.Unknown);

    private static async Task<StepFault> FaultAsync(StandardOffice office, Role role, string step, params (string Field, string Value)[] said)
    {
        var (visit, window) = await office.WriteAsync(role, step, said);
        var missing = await Assert.ThrowsAsync<StepIncompleteException>(() => office.AsAsync<Runner>(role, r => r.FinishAsync(office.Run, visit, window)));
        return Assert.Single(missing.Faults);
    }

    private static Task KeepAsync(StandardOffice office, Guid step, Guid window, int seen, params (string Field, string Value)[] said) =>
        office.AsAsync<StepDrafts>(Role.SubCoordinator, d => d.KeepAsync(step, window, StepValues.Of(said.Select(s => KeyValuePair.Create(s.Field, s.Value))), seen));

    private static Task<DraftView> LookAsync(StandardOffice office, Guid step, Guid window) => office.AsAsync<StepDrafts, DraftView>(Role.SubCoordinator, d => d.LookAsync(step, window));
}
