using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Cases;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Intake;
using PPA.Portal.Sop;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Sop;

/// <summary>What the runner promises whatever the procedure, on a real database.</summary>
public sealed class RunnerStoreTests
{
    private static readonly (string, string)[] Own = [("bentuk", "fisik"), ("wilayah-tkp", "12.76.02"), ("kewenangan", "berwenang")];
    private static readonly (string, string)[] Refer =
        [("bentuk", "fisik"), ("wilayah-tkp", "12.76.02"), ("kewenangan", "rujuk"), ("alasan-kewenangan", "Domisili di kota lain"), ("rujukan.0.tujuan", "UPTD PPA Rekaan"), ("rujukan.0.keperluan", "Penanganan")];

    [Fact]
    public async Task Of_two_who_finish_a_step_at_once_one_wins_and_the_other_is_told()
    {
        await using var office = await ReceivedAsync();
        var (step, one) = await office.WriteAsync(Role.DutyOfficer, "identifikasi", Refer);
        var (_, other) = await office.WriteAsync(Role.SubCoordinator, "identifikasi", Refer);
        // The second window went on from the first, so the first wrote once more: both say the same.
        await office.AsAsync<StepDrafts>(Role.DutyOfficer, async d => await d.KeepAsync(step, one, (await d.LookAsync(step, other)).Values!, 0));

        var ends = await Task.WhenAll(EndAsync(Role.DutyOfficer, one), EndAsync(Role.SubCoordinator, other));
        Assert.Single(ends, e => e is null);
        Assert.True(ends.Single(e => e is not null) is RuleException or DbUpdateConcurrencyException);
        var file = await office.FileAsync();
        Assert.Single(file.Referrals);
        Assert.Equal(["penerimaan", "identifikasi", "simfoni"], Way(file, s => s.State != RunStepState.Voided));
        Assert.Equal(2, (await office.TrailAsync("selesai-langkah")).Count);

        Task<Exception?> EndAsync(Role role, Guid window) => Task.Run(() => Record.ExceptionAsync(() => office.AsAsync<Runner>(role, r => r.FinishAsync(office.Run, step, window))));
    }

    [Fact]
    public async Task A_correction_keeps_the_old_answers_to_be_read_and_closes_the_steps_behind()
    {
        await using var office = await ReceivedAsync();
        await office.FinishAsync(Role.DutyOfficer, "identifikasi", Own);
        var (step, window) = await office.WriteAsync(Role.SubCoordinator, "identifikasi", Refer);
        await Assert.ThrowsAsync<RuleException>(() => office.AsAsync<Runner>(Role.SubCoordinator, r => r.ReviseAsync(office.Run, step, window, "x")));
        Assert.Equal(AuthorityOutcome.Competent, (await office.FileAsync()).Authority);
        await office.AsAsync<Runner>(Role.SubCoordinator, r => r.ReviseAsync(office.Run, step, window, "Domisili ternyata di kota lain"));

        var file = await office.FileAsync();
        Assert.Equal((AuthorityOutcome.Refer, 1), (file.Authority, file.Referrals.Count));
        var visit = file.Runs.Single().Steps.Single(s => s.Step == "identifikasi");
        Assert.Equal([(1, "berwenang", office.Who(Role.DutyOfficer).Id), (2, "rujuk", office.Who(Role.SubCoordinator).Id)], visit.Revisions.OrderBy(r => r.Number).Select(r => (r.Number, r.Values["kewenangan"]!, r.By!.Value)));
        Assert.Equal(["asesmen"], Way(file, s => s.State == RunStepState.Voided));
        Assert.Equal("simfoni", file.Runs.Single().Current!.Step);
        Assert.Contains("menutup:asesmen", (await office.TrailAsync("betulkan-langkah")).Single().Detail, StringComparison.Ordinal);
        Assert.Equal(2, (await office.SeeAsync(Role.DutyOfficer, "identifikasi")).Sheet!.Revisions.Count);
    }

    [Fact]
    public async Task A_step_that_the_standard_lets_go_is_left_out_with_its_reason_and_another_is_not()
    {
        await using var office = await ReceivedAsync();
        await office.BeginAsync(Role.SubCoordinator, "penjangkauan-korban");
        var first = (await office.SeeAsync(Role.SubCoordinator)).Sheet!.Visit;
        await Assert.ThrowsAnyAsync<RuleException>(() => office.AsAsync<Runner>(Role.SubCoordinator, r => r.SkipAsync(office.Run, first, "Tidak diperlukan kali ini")));
        await office.FinishAsync(Role.SubCoordinator, "informasi");
        await office.LetterAsync(Role.DivisionHead, "surat-tugas", LetterState.SignedOff, "800/3/2026");
        await office.FinishAsync(Role.SubCoordinator, "verifikasi");
        await office.FinishAsync(Role.SubCoordinator, "identifikasi", Own);
        var rescue = (await office.SeeAsync(Role.SubCoordinator)).Sheet!.Visit;
        await Assert.ThrowsAsync<RuleException>(() => office.AsAsync<Runner>(Role.SubCoordinator, r => r.SkipAsync(office.Run, rescue, "tidak")));
        await office.AsAsync<Runner>(Role.SubCoordinator, r => r.SkipAsync(office.Run, rescue, "Korban sudah aman bersama keluarga"));

        var skipped = (await office.SeeAsync(Role.SubCoordinator, "penyelamatan"));
        Assert.Equal(("asesmen", RunStepState.Skipped, "Korban sudah aman bersama keluarga"), (skipped.CurrentStep, skipped.Sheet!.State, skipped.Sheet.Reason));
        Assert.Single(await office.TrailAsync("lewati-langkah"));
    }

    [Fact]
    public async Task Only_a_supervisor_stops_a_procedure_and_what_was_not_done_stays_visible()
    {
        await using var office = await ReceivedAsync();
        var (step, window) = await office.WriteAsync(Role.DutyOfficer, "identifikasi", Own);
        await Assert.ThrowsAsync<NotAllowedException>(() => office.AsAsync<Runner>(Role.DutyOfficer, r => r.StopAsync(office.Run, "Klien pindah ke kota lain")));
        await office.AsAsync<Runner>(Role.SubCoordinator, r => r.StopAsync(office.Run, "Klien pindah ke kota lain"));

        var view = await office.SeeAsync(Role.SubCoordinator);
        Assert.Equal((RunEnd.Stopped, "Klien pindah ke kota lain", (string?)null), (view.End, view.EndReason, view.CurrentStep));
        Assert.Contains((await office.FileAsync()).Runs.Single().Conformance(view.Plan, new ClockGround(view.ReceivedAt, StepFacts.None, TimeZoneInfo.Utc), office.Office.Clock.Now), l => l.Standing == StepStanding.Missing);
        await Assert.ThrowsAsync<RuleException>(() => office.AsAsync<Runner>(Role.DutyOfficer, r => r.FinishAsync(office.Run, step, window)));
    }

    [Fact]
    public async Task What_is_planned_next_stands_in_the_agenda_of_the_person_who_planned_it()
    {
        await using var office = await StandardOffice.OpenAsync("sapa-online", Channel.OnlineForm);
        await office.FinishAsync(Role.Receiver, "admin");
        var when = TestClock.MondayMorning.AddDays(2);
        await office.EntryAsync(Role.SubCoordinator, when, ("jenis", "hubungi-telepon"), ("hasil", "tidak-terjawab"));
        await Assert.ThrowsAnyAsync<RuleException>(() => office.EntryAsync(Role.SubCoordinator, TestClock.MondayMorning.AddDays(-2), ("jenis", "hubungi-telepon")));

        Assert.Contains((await office.FileAsync()).Agenda, a => a.Kind == "hubungi-telepon" && a.DueAt == when && a.Officer == office.Who(Role.SubCoordinator).Id);
        Assert.Contains(await office.AsAsync<AgendaBook, IReadOnlyList<AgendaLine>>(Role.SubCoordinator, a => a.ReadAsync()), l => l.Kind == "hubungi-telepon" && l.DueAt == when);
    }

    [Fact]
    public async Task A_requirement_may_follow_only_where_the_standard_says_so_and_its_mark_is_kept()
    {
        await using var office = await ReceivedAsync();
        await office.AsAsync<Runner>(Role.DutyOfficer, r => r.MarkRequirementAsync(office.Run, "ktp-kk", RequirementState.Follows));
        Assert.Equal(RequirementState.Follows, (await office.SeeAsync(Role.DutyOfficer)).Requirements.Single(r => r.Requirement.Id == "ktp-kk").State);
        await Assert.ThrowsAsync<RuleException>(() => office.AsAsync<Runner>(Role.DutyOfficer, r => r.MarkRequirementAsync(office.Run, "surat-nikah", RequirementState.Present)));
    }

    [Fact]
    public async Task Finishing_and_opening_a_step_ask_the_database_a_bounded_number_of_times()
    {
        await using var office = await ReceivedAsync();
        var (step, window) = await office.WriteAsync(Role.DutyOfficer, "identifikasi", Own);
        office.Office.Queries.Clear();
        await office.AsAsync<Runner>(Role.DutyOfficer, r => r.FinishAsync(office.Run, step, window));
        Assert.InRange(office.Office.Queries.Count, 1, 34);
        office.Office.Queries.Clear();
        await office.SeeAsync(Role.DutyOfficer);
        Assert.InRange(office.Office.Queries.Count, 1, 34);
        office.Office.Queries.Clear();
        await office.AsAsync<MySteps, IReadOnlyList<MyStep>>(Role.DutyOfficer, m => m.ListAsync());
        Assert.Equal(1, office.Office.Queries.Count);
    }

    [Fact]
    public async Task What_is_late_stands_first_then_what_runs_out_next_and_steps_without_a_clock_last()
    {
        await using var office = await StandardOffice.OpenAsync("kota-tebing-tinggi", Channel.Phone);
        await office.AnsweredAsync();
        var late = await office.Office.The<Reception>().ReceiveAsync(Given.Complaint(Channel.Phone, at: office.Office.Clock.Now), new Door("petugas", office.Who(Role.Receiver).Id), default);
        office.Office.Clock.Advance(TimeSpan.FromDays(2));
        var fresh = await office.Office.The<Reception>().ReceiveAsync(Given.Complaint(Channel.Phone, at: office.Office.Clock.Now), new Door("petugas", office.Who(Role.Receiver).Id), default);

        var steps = await office.AsAsync<MySteps, IReadOnlyList<MyStep>>(Role.Receiver, m => m.ListAsync());
        Assert.Equal([late.Number, fresh.Number, office.Case.Number], steps.Select(s => s.Number));
        Assert.True(steps[0].Until < office.Office.Clock.Now && steps[1].Until > office.Office.Clock.Now && steps[2].Until is null);
    }

    private static async Task<StandardOffice> ReceivedAsync()
    {
        var office = await StandardOffice.OpenAsync("kota-tebing-tinggi", Channel.Phone);
        await office.FinishAsync(Role.Receiver, "penerimaan");
        await office.JudgeAsync(RiskLevel.Medium);
        return office;
    }

    private static IEnumerable<string> Way(CaseFile file, Func<RunStep, bool> which) => file.Runs.Single().Steps.Where(which).OrderBy(s => s.Order).Select(s => s.Step);
}
