using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;
using PPA.Portal.Triage.Assessing;
using PPA.Portal.Urgency;

namespace PPA.Portal.Tests.Triage;

public sealed class AssessmentTests
{
    private const string Reason = "Terlapor sudah ditahan sejak kemarin.";
    private static readonly SafeTalk Direct = new(Answer.Yes, Answer.Yes, Answer.Yes, Speaker.Victim);

    [Fact]
    public async Task Every_answer_is_on_disk_before_the_next_question()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        foreach (var answer in new[] { Answer.Yes, Answer.No, Answer.Unknown })
        {
            await AnswerAsync(room, id, "makin-berat", answer);
            Assert.Equal(answer, (await room.FileAsync(id)).Assessments.Single().Answers.ById["makin-berat"]);
        }
        await room.AsAsync<Assessment>(room.Piket, a => a.SpokenAsync(id, Direct));
        var kept = (await room.FileAsync(id)).Assessments.Single();
        Assert.Equal((Direct, true), (kept.Answers.Talk, kept.DirectContact));
    }

    [Fact]
    public async Task The_suggested_level_runs_the_clock_from_receipt_until_a_person_confirms()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        var due = room.Office.The<DueTime>();
        var received = room.Clock.Now;
        Assert.Equal(due(RiskLevel.High, Channel.Phone, received), (await room.FileAsync(id)).DueAt);
        room.Clock.Advance(TimeSpan.FromMinutes(4));
        await AnswerAllAsync(room, id, RiskLevel.Medium);

        var file = await room.FileAsync(id);
        Assert.Equal((RiskLevel.Unassessed, RiskLevel.Medium, due(RiskLevel.Medium, Channel.Phone, received)), (file.Risk, file.Suggested!.Value, file.DueAt));
        await AnswerAsync(room, id, "dicekik-dibekap", Answer.Yes);
        Assert.Equal(due(RiskLevel.High, Channel.Phone, received), (await room.FileAsync(id)).DueAt);

        await ConfirmAsync(room, id, RiskLevel.High);
        file = await room.FileAsync(id);
        Assert.Equal((RiskLevel.High, null), (file.Risk, file.Suggested));
    }

    [Fact]
    public async Task Each_scoring_is_a_version_and_judging_by_rule_only_raises()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await AnswerAllAsync(room, id, RiskLevel.Medium);
        await ConfirmAsync(room, id, RiskLevel.Medium);
        room.Clock.Advance(TimeSpan.FromHours(1));

        await AnswerAsync(room, id, "serumah-malam-ini", Answer.No);
        var file = await room.FileAsync(id);
        Assert.Equal((RiskLevel.Medium, RiskLevel.Low), (file.Risk, file.Suggested!.Value));
        Assert.Equal(Answer.Yes, file.Assessments.MinBy(a => a.StartedAt)!.Answers.ById["serumah-malam-ini"]);

        await AnswerAsync(room, id, "ancaman-nyawa", Answer.Yes);
        file = await room.FileAsync(id);
        Assert.Equal((RiskLevel.High, 2), (file.Risk, file.Assessments.Count));
        Assert.All(file.Assessments, a => Assert.Equal(Given.Checklist.Criteria.Version, a.Criteria));
    }

    [Fact]
    public async Task Below_the_suggestion_a_second_officer_decides_and_only_after_speaking_with_the_victim()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await AnswerAsync(room, id, "ancaman-nyawa", Answer.Yes);
        await Assert.ThrowsAsync<RuleException>(() => ConfirmAsync(room, id, RiskLevel.Medium));
        await Assert.ThrowsAsync<RuleException>(() => ConfirmAsync(room, id, RiskLevel.Medium, Reason, room.Piket2.Id));

        await AnswerAllAsync(room, id, RiskLevel.High);
        await ConfirmAsync(room, id, RiskLevel.Medium, Reason, room.Piket2.Id);
        var asked = (await room.FileAsync(id)).Lowerings.Single();
        Assert.Equal(RiskLevel.Unassessed, (await room.FileAsync(id)).Risk);
        await room.AsAsync<Judging>(room.Piket2, j => j.AnswerLoweringAsync(id, asked.Id, true));

        var file = await room.FileAsync(id);
        Assert.Equal((RiskLevel.Medium, RiskLevel.Medium), (file.Risk, file.Assessments.Single().Confirmed!.Value));
        Assert.Contains(file.Agenda, a => a.Kind == "nilai-ulang" && a.DueAt == room.Clock.Now.AddHours(168));
    }

    [Fact]
    public async Task What_the_complaint_says_is_filled_in_as_yes_and_never_as_no()
    {
        await using var room = await DutyRoom.OpenAsync();
        var complaint = Given.Complaint(at: room.Clock.Now, danger: Answer.No, age: 4);
        var id = await room.ReceiveAsync(complaint with { Incident = complaint.Incident with { Dangers = ["terlapor-bersenjata", "tinggal-bersama-terlapor"], Forms = ["seksual"] } });
        var view = await OpenAsync(room, id);

        Assert.Equal(
            ["anak-kekerasan-seksual", "anak-terjangkau-pelaku", "anak-usia-dini", "seksual-lima-hari", "senjata-bahan-berbahaya", "serumah-malam-ini"],
            view.Items.Where(i => i.Filled).Select(i => i.Id).Order(StringComparer.Ordinal));
        Assert.All(view.Items, i => Assert.NotEqual(Answer.No, i.Answer));
        Assert.True(view.Suggestion.StopAsking);
        Assert.Empty((await room.FileAsync(id)).Assessments);

        await AnswerAsync(room, id, "makin-berat", Answer.No);
        Assert.Equal(Answer.Yes, (await room.FileAsync(id)).Assessments.Single().Answers.ById["senjata-bahan-berbahaya"]);
    }

    [Fact]
    public async Task Who_came_before_is_known_by_tokens()
    {
        await using var room = await DutyRoom.OpenAsync();
        var first = await room.ReceiveAsync(Given.Complaint(at: room.Clock.Now, nik: "1276025203880001"));
        room.Clock.Advance(TimeSpan.FromDays(30));
        var again = await room.ReceiveAsync(Given.Complaint(at: room.Clock.Now, victim: "Melati K.", nik: "1276025203880001"));
        var other = await room.ReceiveAsync(Given.Complaint(at: room.Clock.Now, victim: "Anggrek Puspitasari"));

        Assert.DoesNotContain((await OpenAsync(room, first)).Items, i => i is { Id: "pernah-berulang", Filled: true });
        Assert.Contains((await OpenAsync(room, again)).Items, i => i is { Id: "pernah-berulang", Filled: true });
        Assert.DoesNotContain((await OpenAsync(room, other)).Items, i => i is { Id: "pernah-berulang", Filled: true });
    }

    [Fact]
    public async Task Prompts_come_with_an_answer_and_are_marked_with_who_and_when()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await AnswerAsync(room, id, "dicekik-dibekap", Answer.Yes);
        await AnswerAsync(room, id, "seksual-lima-hari", Answer.Yes);
        var prompts = (await room.FileAsync(id)).Prompts;
        Assert.Equal(room.Clock.Now.AddHours(72), prompts.Single(p => p.Prompt == "tpks-3x24").DueAt);
        Assert.Null(prompts.Single(p => p.Prompt == "cekik-igd").DueAt);

        await room.AsAsync<Prompting>(room.Piket, p => p.MarkAsync(id, "cekik-igd", null));
        await Assert.ThrowsAsync<RuleException>(() => room.AsAsync<Prompting>(room.Piket2, p => p.MarkAsync(id, "cekik-igd", null)));
        await Assert.ThrowsAsync<RuleException>(() => room.AsAsync<Prompting>(room.Piket2, p => p.MarkAsync(id, "tpks-3x24", " ")));
        await room.AsAsync<Prompting>(room.Piket2, p => p.MarkAsync(id, "tpks-3x24", "Sudah dilaporkan oleh keluarga."));

        var file = await room.FileAsync(id);
        Assert.Equal((room.Piket.Id, room.Clock.Now), (file.Prompts.Single(p => p.Prompt == "cekik-igd").MarkedBy!.Value, file.Prompts.Single(p => p.Prompt == "cekik-igd").MarkedAt!.Value));
        Assert.Equal("Sudah dilaporkan oleh keluarga.", file.Prompts.Single(p => p.Prompt == "tpks-3x24").NotApplicable);
        Assert.Equal(file.Prompts.Count - 2, file.OpenPrompts);
    }

    [Fact]
    public async Task A_level_set_with_one_tap_has_its_dates_too()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await room.AsAsync<Judging>(room.Piket, j => j.SetRiskAsync(id, RiskLevel.High));
        var file = await room.FileAsync(id);
        Assert.Equal(["asesmen", "kontak", "nilai-ulang", "tinjau"], file.Agenda.Select(a => a.Kind).Order(StringComparer.Ordinal));
        Assert.Equal(room.Clock.Now.AddHours(24), file.RescoreAt);
    }

    [Fact]
    public async Task The_card_counts_the_prompts_and_names_the_countdown_that_ends_first()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await AnswerAsync(room, id, "ancaman-sebar-konten", Answer.Yes);
        var card = await room.CardAsync(id, c => c.OpenPrompts > 0);
        Assert.Equal(("tpks-3x24", room.Clock.Now.AddHours(72)), (card.NextPrompt!.Prompt, card.NextPrompt.DueAt));

        await room.AsAsync<Prompting>(room.Piket, p => p.MarkAsync(id, "tpks-3x24", null));
        await room.CardAsync(id, c => c.NextPrompt is null);
    }

    [Fact]
    public async Task The_trail_says_that_it_was_asked_and_nothing_of_the_answers()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await OpenAsync(room, id);
        await AnswerAllAsync(room, id, RiskLevel.High);
        await ConfirmAsync(room, id, RiskLevel.High);

        var trail = await room.TrailAsync(id);
        Assert.Equal(["buka-penilaian", "jawab-daftar-periksa", "terima", "tetapkan-penilaian"], trail.Select(a => a.Action).Distinct().Order(StringComparer.Ordinal));
        Assert.All(trail.Where(a => a.Action is "jawab-daftar-periksa" or "buka-penilaian"), a => Assert.Equal((null, null), (a.Detail, a.Subject)));
        await room.Office.The<BoardKeeper>().StopAsync(default);
        Assert.DoesNotContain("\"ancaman-nyawa\"", await RegisterOnDisk.ReadAsync(room.Office), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Counselor, false)]
    [InlineData(Role.DataOfficer, false)]
    [InlineData(Role.AgencyHead, false)]
    [InlineData(Role.Receiver, true)]
    public async Task Only_those_who_may_set_a_level_see_the_answers(Role role, bool allowed)
    {
        await using var room = await DutyRoom.OpenAsync();
        var officer = await room.Office.HireAsync("orang", role);
        var id = await room.ReceiveAsync();
        Task Open() => room.AsAsync<Assessment>(officer, a => a.OpenAsync("B-2026-0001"));
        if (allowed)
            await Open();
        else
            await Assert.ThrowsAsync<NotAllowedException>(Open);
        Assert.Equal(allowed, (await room.TrailAsync(id)).Any(a => a.Action == "buka-penilaian"));
    }

    [Fact]
    public async Task Two_officers_who_answer_at_once_both_keep_their_answers()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await Task.WhenAll(
            Task.Run(() => room.AsAsync<Assessment>(room.Piket, a => a.AnswerAsync(id, "makin-berat", Answer.Yes))),
            Task.Run(() => room.AsAsync<Assessment>(room.Piket2, a => a.AnswerAsync(id, "sulit-bantuan", Answer.No))));
        var answers = (await room.FileAsync(id)).Assessments.Single().Answers.ById;
        Assert.Equal((Answer.Yes, Answer.No), (answers["makin-berat"], answers["sulit-bantuan"]));
    }

    private static Task AnswerAsync(DutyRoom room, CaseId id, string item, Answer answer) =>
        room.AsAsync<Assessment>(room.Piket, a => a.AnswerAsync(id, item, answer));

    private static Task ConfirmAsync(DutyRoom room, CaseId id, RiskLevel level, string? reason = null, OfficerId? second = null) =>
        room.AsAsync<Assessment>(room.Piket, a => a.ConfirmAsync(id, level, reason, second));

    private static async Task AnswerAllAsync(DutyRoom room, CaseId id, RiskLevel level)
    {
        await room.AsAsync<Assessment>(room.Piket, a => a.SpokenAsync(id, Direct));
        foreach (var (item, answer) in Given.Answers(level))
            await AnswerAsync(room, id, item, answer);
    }

    private static async Task<AssessmentView> OpenAsync(DutyRoom room, CaseId id)
    {
        var number = (await room.FileAsync(id)).Number;
        await using var scope = room.Office.As(room.Piket);
        return await scope.ServiceProvider.GetRequiredService<Assessment>().OpenAsync(number);
    }
}
