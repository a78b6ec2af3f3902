using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using static PPA.Portal.Tests.Support.GivenFile;

namespace PPA.Portal.Tests.Domain;

/// <summary>Services, activities, plans, SIMFONI and the police.</summary>
public sealed class WorkTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly ServiceFacts Health = new("kesehatan", "rumah-sakit", "RSUD", Rina, Today, "Visum");

    [Fact]
    public void A_service_that_is_corrected_stays_readable_and_says_by_what_it_was_replaced()
    {
        var file = Case();
        var wrong = file.GiveService(Health, Rina, Nine);
        Refused(() => file.CorrectService(wrong.Id, Health, "", Rina, Nine));
        var right = file.CorrectService(wrong.Id, Health with { Kind = "bantuan-hukum" }, "Salah pilih", Dewi, Nine);

        Assert.Equal((false, right.Id, Dewi), (wrong.IsValid, wrong.ReplacedBy!.Value, wrong.VoidedBy!.Value));
        Assert.Equal("bantuan-hukum", file.Services.Single(s => s.IsValid).Kind);
        file.VoidService(right.Id, "Tidak jadi", Rina, Nine);
        Refused(() => file.VoidService(right.Id, "Lagi", Rina, Nine));
    }

    [Fact]
    public void A_service_lies_in_the_past_and_has_kind_and_provider()
    {
        var file = Case();
        Assert.Equal("tanggal", Refused(() => file.GiveService(Health with { Date = Today.AddDays(1) }, Rina, Nine)).Field);
        Assert.Equal("layanan", Refused(() => file.GiveService(Health with { Kind = "" }, Rina, Nine)).Field);
        Assert.Equal("penyelenggara", Refused(() => file.GiveService(Health with { Provider = "" }, Rina, Nine)).Field);
        Assert.Empty(file.Services);
    }

    [Fact]
    public void What_comes_next_after_an_activity_stands_in_the_agenda_of_the_person_named()
    {
        var file = Case();
        var visit = file.RecordActivity(Visit(), new NextActivity("pemantauan", Nine.AddDays(14), Dewi), Rina, Nine);

        var next = file.Agenda.Single();
        Assert.Equal(("pemantauan", Nine.AddDays(14), (OfficerId?)Dewi, (Guid?)visit.Id), (next.Kind, next.DueAt, next.Officer, next.Subject));
        Assert.Equal("tanggal-berikut", Refused(() => file.RecordActivity(Visit(), new NextActivity("pemantauan", Nine), Rina, Nine)).Field);
        Assert.Single(file.Activities);
    }

    [Fact]
    public void A_corrected_activity_hands_its_next_date_to_the_new_row()
    {
        var file = Case();
        var wrong = file.RecordActivity(Visit(), new NextActivity("pemantauan", Nine.AddDays(14)), Rina, Nine);
        var right = file.CorrectActivity(wrong.Id, Visit() with { Outcome = "membaik" }, new NextActivity("pemantauan", Nine.AddDays(7)), "Tanggal keliru", Rina, Nine);

        Assert.Equal(right.Id, file.Agenda.Single(a => a.DoneAt is null).Subject);
        Assert.True(file.HasDone("kunjungan-rumah"));
        file.VoidActivity(right.Id, "Tidak jadi berangkat", Rina, Nine);
        Assert.False(file.HasDone("kunjungan-rumah"));
        Assert.All(file.Agenda, a => Assert.NotNull(a.DoneAt));
    }

    [Fact]
    public void A_plan_names_a_service_and_says_why_where_it_was_not_made_together()
    {
        var file = Case();
        var row = new PlannedFacts("rehabilitasi-sosial", "dinas-sosial", null, Dewi, Today.AddDays(14));
        Assert.Equal("layanan", Refused(() => file.DrawUpPlan(new PlanFacts("Aman", true, null, []), Rina, Nine)).Field);
        Assert.Equal("bersama", Refused(() => file.DrawUpPlan(new PlanFacts("Aman", false, null, [row]), Rina, Nine)).Field);
        file.DrawUpPlan(new PlanFacts("Aman", false, "Korban masih dirawat", [row]), Rina, Nine);
        file.DrawUpPlan(new PlanFacts("Aman dan pulih", true, null, [row, row with { Kind = "kesehatan" }]), Rina, Nine);

        Assert.Equal([1, 2], file.Plans.Select(p => p.PlanVersion));
        Assert.Equal([0, 1], file.Plans[1].Services.Select(s => s.Order));
    }

    [Fact]
    public void The_file_says_when_SIMFONI_no_longer_knows_it_all()
    {
        var file = Case();
        file.EnterSimfoni("SMF-77", Today, Rina, Nine);
        Assert.False(file.SimfoniOutdated);
        file.SetForms(["psikis"], Rina, Nine);
        Assert.True(file.SimfoniOutdated);
        Refused(() => file.EnterSimfoni("SMF-78", Today, Rina, Nine));
        file.CorrectSimfoni("SMF-77", Today, "Bentuk berubah", Rina, Nine);
        Assert.False(file.SimfoniOutdated);
        Assert.Equal([false, true], file.SimfoniEntries.Select(e => e.IsValid));
    }

    [Fact]
    public void A_closed_case_may_still_be_entered_into_SIMFONI()
    {
        var file = Case().Answered();
        file.Close("Selesai", Rina, Dewi, Nine);
        file.EnterSimfoni("SMF-77", Today, Rina, Nine);
        Assert.Equal("SMF-77", file.SimfoniNumber);
    }

    [Fact]
    public void Police_are_told_of_sexual_violence_within_three_times_24_clock_hours_of_the_report()
    {
        var file = Case(["seksual"]);
        Assert.Equal(Nine.AddHours(72), file.PoliceReportDueAt);
        Assert.Equal((CaseFile.PoliceAgenda, Nine.AddHours(72)), file.Agenda.Select(a => (a.Kind, a.DueAt)).Single());
        Assert.Null(Case().PoliceReportDueAt);
    }

    [Fact]
    public void The_duty_follows_the_forms_as_they_become_known()
    {
        var file = Case();
        file.SetForms(["fisik", "seksual"], Rina, Nine.AddHours(50));
        Assert.Equal(Nine.AddHours(72), file.PoliceReportDueAt);
        file.SetForms(["fisik", "seksual", "psikis"], Rina, Nine.AddHours(51));
        Assert.Single(file.Agenda);
        file.SetForms(["fisik"], Rina, Nine.AddHours(52));
        Assert.Null(file.PoliceReportDueAt);
        Assert.Empty(file.Agenda);
    }

    [Fact]
    public void Number_and_date_of_the_police_report_end_agenda_and_countdown()
    {
        var file = Case(["seksual"]);
        file.ShowPrompts([(CaseFile.PolicePrompt, Nine.AddHours(72))], Nine);
        Assert.Equal("nomor-lp", Refused(() => file.FinishAgenda(file.Agenda.Single().Id, Rina, Nine)).Field);
        Assert.Equal("nomor-lp", Refused(() => file.ReportToPolice("", Nine, "Polres", null, Rina, Nine)).Field);
        file.ReportToPolice("LP/B/12/XI/2026", Nine.AddHours(5), "Polres Tebing Tinggi", null, Rina, Nine.AddHours(6));

        Assert.Equal(Nine.AddHours(5), file.PoliceReportedAt);
        Assert.NotNull(file.Agenda.Single().DoneAt);
        Assert.Equal((0, null), (file.OpenPrompts, file.NextPromptAt));
    }

    [Fact]
    public void That_no_report_is_made_is_decided_with_a_reason()
    {
        var file = Case(["seksual"]);
        Assert.Equal("alasan", Refused(() => file.ExcusePoliceReport(" ", Rina, Nine)).Field);
        file.ExcusePoliceReport("Sudah dilaporkan keluarga, LP ada di penyidik", Rina, Nine);
        Assert.Equal(Nine, file.PoliceExcusedAt);
        Assert.NotNull(file.Agenda.Single().DoneAt);
        Refused(() => Case().ExcusePoliceReport("Tidak ada", Rina, Nine));
    }

    [Fact]
    public void A_police_report_is_corrected_and_the_first_words_stay()
    {
        var file = Case(["seksual"]);
        var wrong = file.ReportToPolice("LP/12", Nine.AddHours(2), "Polres", null, Rina, Nine.AddHours(3));
        file.CorrectPoliceReport(wrong.Id, "LP/21", Nine.AddHours(1), "Polres", "Salah ketik", Rina, Nine.AddHours(3));
        Assert.Equal(Nine.AddHours(1), file.PoliceReportedAt);
        Assert.Equal("LP/21", file.PoliceReports.Single(r => r.IsValid).Number);
    }

    private static ActivityFacts Visit() => new("kunjungan-rumah", Nine, "terlaksana", new ActivityWords("Korban aman di rumah bibi"));
}
