using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Sop;

/// <summary>The walk of a case through a procedure, without a database.</summary>
public sealed class RunTests
{
    private static readonly DateTime Nine = TestClock.MondayMorning;
    private static readonly OfficerId Ani = new(Guid.NewGuid());
    private static readonly CaseId Case = new(Guid.NewGuid());

    private const string Choice = "isian:\n  - id: jalan\n    label: Jalan\n    jenis: pilihan\n    wajib: true\n    pilihan:\n      - { kode: kiri, label: Kiri }\n      - { kode: kanan, label: Kanan }\n";

    [Fact]
    public void The_first_step_waits_and_no_other_can_be_finished()
    {
        var (plan, run) = Begin(Plans.Step("satu") + Plans.Step("dua"));
        Assert.Equal("satu", run.Current!.Step);
        Assert.Throws<RuleException>(() => run.Finish(plan, Guid.NewGuid(), StepValues.Empty, StepFacts.None, Ani, Nine));

        var first = run.Finish(plan, run.Current.Id, StepValues.Empty, StepFacts.None, Ani, Nine);
        Assert.Equal("dua", run.Current!.Step);
        Assert.Throws<RuleException>(() => run.Finish(plan, first.Id, StepValues.Empty, StepFacts.None, Ani, Nine));
    }

    [Fact]
    public void Finishing_the_last_step_ends_the_run_and_nothing_more_can_be_done_in_it()
    {
        var (plan, run) = Begin(Plans.Step("satu"));
        var only = run.Finish(plan, run.Current!.Id, StepValues.Empty, StepFacts.None, Ani, Nine);
        Assert.Equal((RunEnd.Completed, Nine), (run.End, run.EndedAt));
        Assert.Throws<RuleException>(() => run.Skip(plan, only.Id, "alasan yang panjang", StepFacts.None, Ani, Nine));
        Assert.Throws<RuleException>(() => run.Stop("alasan yang panjang", Ani, Nine));
    }

    [Fact]
    public void A_required_answer_that_is_missing_keeps_the_step_open_and_is_named()
    {
        var (plan, run) = Begin(Plans.Step("satu", Choice));
        var missing = Assert.Throws<StepIncompleteException>(() => run.Finish(plan, run.Current!.Id, StepValues.Empty, StepFacts.None, Ani, Nine));
        Assert.Equal(new StepFault("jalan", "Pilih “Jalan”."), Assert.Single(missing.Faults));
        Assert.Equal(RunStepState.Open, run.Current!.State);
    }

    [Fact]
    public void An_answer_decides_which_way_the_run_goes()
    {
        var (plan, run) = Begin(Fork());
        run.Finish(plan, run.Current!.Id, Say("jalan", "kanan"), StepFacts.None, Ani, Nine);
        Assert.Equal("kanan", run.Current!.Step);
    }

    [Fact]
    public void Correcting_the_answer_closes_the_steps_behind_it_and_keeps_them_to_be_read()
    {
        var (plan, run) = Begin(Fork());
        var fork = run.Finish(plan, run.Current!.Id, Say("jalan", "kiri"), StepFacts.None, Ani, Nine);
        var left = run.Current!;
        Assert.Equal([left], run.WouldClose(plan, fork.Id, Say("jalan", "kanan"), StepFacts.None));
        Assert.Empty(run.WouldClose(plan, fork.Id, StepValues.Empty, StepFacts.None));

        run.Revise(plan, fork.Id, Say("jalan", "kanan"), "Salah pilih tadi", StepFacts.None, Ani, Nine.AddMinutes(5));
        Assert.Equal(("kanan", RunStepState.Voided), (run.Current!.Step, left.State));
        Assert.Equal(["kiri", "kanan"], fork.Revisions.OrderBy(r => r.Number).Select(r => r.Values["jalan"]));
    }

    [Fact]
    public void Correcting_an_answer_that_a_later_step_exists_by_opens_or_closes_that_step()
    {
        var (plan, run) = Begin(Plans.Step("satu", Choice) + Plans.Step("dua") + Plans.Step("tiga", "hanyaBila: { isian: satu.jalan, adalah: kiri }\n") + Plans.Step("empat"));
        var first = run.Finish(plan, run.Current!.Id, Say("jalan", "kanan"), StepFacts.None, Ani, Nine);
        var second = run.Finish(plan, run.Current!.Id, StepValues.Empty, StepFacts.None, Ani, Nine);
        Assert.Equal("empat", run.Current!.Step);

        run.Revise(plan, first.Id, Say("jalan", "kiri"), "Salah pilih tadi", StepFacts.None, Ani, Nine);
        Assert.Equal(("tiga", RunStepState.Done), (run.Current!.Step, second.State));
        run.Finish(plan, run.Current.Id, StepValues.Empty, StepFacts.None, Ani, Nine);
        run.Finish(plan, run.Current!.Id, StepValues.Empty, StepFacts.None, Ani, Nine);
        Assert.False(run.IsRunning);

        run.Revise(plan, first.Id, Say("jalan", "kanan"), "Ternyata benar yang pertama", StepFacts.None, Ani, Nine);
        Assert.Equal("empat", run.Current!.Step);
    }

    [Fact]
    public void Correcting_a_word_closes_nothing_even_where_the_case_has_changed_since()
    {
        var (plan, run) = Begin(Plans.Step("satu", "isian:\n  - { id: isi, label: Isi, jenis: teks }\nlanjut:\n  - bila: { fakta: risiko, adalah: tinggi }\n    ke: dua\n  - ke: tiga\n") + Plans.Step("dua") + Plans.Step("tiga"));
        StepFacts Risk(string level) => new(StepValues.Empty, new Dictionary<string, StepValues>(), new Dictionary<string, IReadOnlySet<string>> { ["risiko"] = new HashSet<string> { level } });
        var first = run.Finish(plan, run.Current!.Id, Say("isi", "Nma"), Risk("tinggi"), Ani, Nine);
        Assert.Empty(run.Revise(plan, first.Id, Say("isi", "Nama"), "Salah ketik tadi", Risk("rendah"), Ani, Nine));
        Assert.Equal("dua", run.Current!.Step);
    }

    [Fact]
    public void A_clock_may_depend_on_the_case_span_steps_and_end_at_the_office_s_midnight()
    {
        var (plan, run) = Begin(
            Plans.Step("satu", "batas:\n  - { bila: { fakta: kanal, adalah: telepon }, hariYangSama: true, sejak: penerimaan }\n  - { menit: 60, sejak: penerimaan }\n") +
            Plans.Step("dua", "batas: { menit: 30, sejak: satu }\n") + Plans.Step("tiga"));
        var call = new StepFacts(StepValues.Empty, new Dictionary<string, StepValues>(), new Dictionary<string, IReadOnlySet<string>> { ["kanal"] = new HashSet<string> { "telepon" } });
        var (received, jakarta) = (Nine.AddMinutes(-20), TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"));
        Assert.Equal(received.AddMinutes(60), run.DueAt(plan, run.Current!, new ClockGround(received, StepFacts.None, jakarta)));
        Assert.Equal(new DateTime(received.Year, received.Month, received.Day, 17, 0, 0, DateTimeKind.Utc), run.DueAt(plan, run.Current!, new ClockGround(received, call, jakarta)));
        run.Finish(plan, run.Current!.Id, StepValues.Empty, call, Ani, Nine.AddMinutes(5));
        Assert.Equal(Nine.AddMinutes(30), run.DueAt(plan, run.Current!, new ClockGround(received, call, jakarta)));
        run.Finish(plan, run.Current!.Id, StepValues.Empty, call, Ani, Nine.AddMinutes(6));
        Assert.Null(run.DueAt(plan, run.Current!, new ClockGround(received, call, jakarta)));
    }

    [Fact]
    public void A_column_and_an_entry_ask_about_their_own_line()
    {
        const string Two = "    - { id: jawab, label: Jawab, jenis: ya-tidak, wajib: true }\n    - { id: mengapa, label: Mengapa, jenis: teks, wajib: true, bila: { isian: jawab, adalah: tidak } }\n";
        var (plan, run) = Begin(Plans.Step("satu", "isian:\n  - id: baris\n    label: Baris\n    jenis: baris\n    kolom:\n" + Two.Replace("    -", "      -", StringComparison.Ordinal) + "entri:\n  judul: Sesi\n  sedikitnya: 0\n  isian:\n" + Two));
        StepValues Rows(params (string, string)[] rows) => StepValues.Of(rows.Select(r => KeyValuePair.Create(r.Item1, r.Item2)));
        Assert.Throws<StepIncompleteException>(() => run.AddEntry(plan, run.Current!.Id, Say("jawab", "tidak"), null, StepFacts.None, Ani, Nine));
        run.AddEntry(plan, run.Current!.Id, Say("jawab", "ya"), null, StepFacts.None, Ani, Nine);
        var missing = Assert.Throws<StepIncompleteException>(() => run.Finish(plan, run.Current!.Id, Rows(("baris.0.jawab", "ya"), ("baris.1.jawab", "tidak")), StepFacts.None, Ani, Nine));
        Assert.Equal("baris.1.mengapa", Assert.Single(missing.Faults).Field);
        run.Finish(plan, run.Current!.Id, Rows(("baris.0.jawab", "ya"), ("baris.1.jawab", "tidak"), ("baris.1.mengapa", "Takut")), StepFacts.None, Ani, Nine);
    }

    [Fact]
    public void A_correction_takes_a_reason_and_a_change()
    {
        var (plan, run) = Begin(Fork());
        var fork = run.Finish(plan, run.Current!.Id, Say("jalan", "kiri"), StepFacts.None, Ani, Nine);
        Assert.Throws<RuleException>(() => run.Revise(plan, fork.Id, Say("jalan", "kanan"), "x", StepFacts.None, Ani, Nine));
        Assert.Throws<RuleException>(() => run.Revise(plan, fork.Id, Say("jalan", "kiri"), "tidak ada bedanya", StepFacts.None, Ani, Nine));
    }

    [Fact]
    public void A_step_is_left_out_only_where_the_standard_allows_it_and_with_a_reason()
    {
        var (plan, run) = Begin(Plans.Step("satu", "lewati: true\n") + Plans.Step("dua"));
        Assert.Throws<RuleException>(() => run.Skip(plan, run.Current!.Id, "", StepFacts.None, Ani, Nine));
        var first = run.Skip(plan, run.Current!.Id, "Sudah dikerjakan lembaga lain", StepFacts.None, Ani, Nine);
        Assert.Equal((RunStepState.Skipped, "Sudah dikerjakan lembaga lain"), (first.State, first.Reason));
        Assert.Throws<RuleException>(() => run.Skip(plan, run.Current!.Id, "Tidak boleh yang ini", StepFacts.None, Ani, Nine));
    }

    [Fact]
    public void A_step_that_does_not_exist_for_the_case_is_passed_by()
    {
        var (plan, run) = Begin(Plans.Step("satu", Choice) + Plans.Step("dua", "hanyaBila: { isian: satu.jalan, adalah: kiri }\n") + Plans.Step("tiga"));
        run.Finish(plan, run.Current!.Id, Say("jalan", "kanan"), StepFacts.None, Ani, Nine);
        Assert.Equal("tiga", run.Current!.Step);
        Assert.Equal(RunStepState.NotApplicable, run.Steps.Single(s => s.Step == "dua").State);
    }

    [Fact]
    public void A_way_back_opens_the_earlier_step_anew_and_keeps_the_first_visit()
    {
        var (plan, run) = Begin(Plans.Step("satu") + Plans.Step("dua", Choice + "lanjut:\n  - bila: { isian: jalan, adalah: kiri }\n    ke: satu\n  - ke: selesai\n"));
        run.Finish(plan, run.Current!.Id, StepValues.Empty, StepFacts.None, Ani, Nine);
        run.Finish(plan, run.Current!.Id, Say("jalan", "kiri"), StepFacts.None, Ani, Nine);
        Assert.Equal(["satu", "dua", "satu"], run.Steps.Select(s => s.Step));
        Assert.Equal(2, run.Current!.Order);
    }

    [Fact]
    public void What_a_step_collects_is_counted_before_it_may_end()
    {
        var (plan, run) = Begin(Plans.Step("satu", "entri:\n  judul: Sesi\n  sedikitnya: 1\n  berikutnya: true\n  isian:\n    - { id: isi, label: Isi, jenis: paragraf, wajib: true }\n"));
        Assert.Throws<StepIncompleteException>(() => run.Finish(plan, run.Current!.Id, StepValues.Empty, StepFacts.None, Ani, Nine));
        Assert.Throws<StepIncompleteException>(() => run.AddEntry(plan, run.Current!.Id, StepValues.Empty, null, StepFacts.None, Ani, Nine));
        Assert.Throws<RuleException>(() => run.AddEntry(plan, run.Current!.Id, Say("isi", "Bertemu"), Nine.AddDays(-1), StepFacts.None, Ani, Nine));
        run.AddEntry(plan, run.Current!.Id, Say("isi", "Bertemu"), Nine.AddDays(7), StepFacts.None, Ani, Nine);
        run.Finish(plan, run.Current!.Id, StepValues.Empty, StepFacts.None, Ani, Nine);
        Assert.False(run.IsRunning);
    }

    [Fact]
    public void Conformance_says_in_time_late_skipped_and_missing()
    {
        var (plan, run) = Begin(
            Plans.Step("cepat", "batas: { menit: 10, sejak: langkah }\n") + Plans.Step("lambat", "batas: { menit: 10, sejak: langkah }\n") +
            Plans.Step("lewat", "lewati: true\n") + Plans.Step("belum"));
        run.Finish(plan, run.Current!.Id, StepValues.Empty, StepFacts.None, Ani, Nine.AddMinutes(10));
        run.Finish(plan, run.Current!.Id, StepValues.Empty, StepFacts.None, Ani, Nine.AddMinutes(21));
        run.Skip(plan, run.Current!.Id, "Tidak diperlukan kali ini", StepFacts.None, Ani, Nine.AddMinutes(22));
        run.Stop("Klien pindah ke kota lain", Ani, Nine.AddMinutes(30));
        Assert.Equal([StepStanding.InTime, StepStanding.Late, StepStanding.Skipped, StepStanding.Missing], run.Conformance(plan, new ClockGround(Nine, StepFacts.None, TimeZoneInfo.Utc), Nine.AddMinutes(40)).Select(l => l.Standing));
    }

    private static string Fork() => Plans.Step("satu", Choice + "lanjut:\n  - bila: { isian: jalan, adalah: kiri }\n    ke: kiri\n  - bila: { isian: jalan, adalah: kanan }\n    ke: kanan\n")
        + Plans.Step("kiri", "lanjut: selesai\n") + Plans.Step("kanan");

    private static StepValues Say(string field, string value) => StepValues.Of([KeyValuePair.Create(field, value)]);

    private static (Procedure Plan, ProcedureRun Run) Begin(string steps)
    {
        var plan = Plans.Of(steps.TrimEnd());
        return (plan, ProcedureRun.Begin(Case, plan, StepFacts.None, Ani, Nine));
    }
}
