using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Tests.Support;
using PPA.Portal.Tests.Triage;
using PPA.Portal.Triage.Assessing;
using PPA.Portal.Urgency;

namespace PPA.Portal.Tests.Urgency;

public sealed class CriteriaBookTests
{
    private const string Asked = "Apakah orang tersebut pernah mencekik, menjerat, atau membekap Anda?";
    private const string Reworded = "Pernahkah leher Anda ditekan?";
    private static readonly string Shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Office", "Risk", RiskChecklist.FileName));

    [Fact]
    public async Task A_version_is_kept_word_for_word_when_a_case_is_first_judged_by_it()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await room.AsAsync<Assessment>(room.Piket, a => a.OpenAsync("B-2026-0001"));
        Assert.Empty(await KeptAsync(room));

        await room.AsAsync<Assessment>(room.Piket, a => a.AnswerAsync(id, "dicekik-dibekap", Answer.Yes));
        await room.AsAsync<Assessment>(room.Piket2, a => a.AnswerAsync(id, "butuh-medis", Answer.No));

        var kept = Assert.Single(await KeptAsync(room));
        Assert.Equal(("0.1-usulan", Shipped, room.Clock.Now), (kept.Version, kept.Content, kept.FirstUsedAt));
    }

    [Fact]
    public async Task The_portal_refuses_a_file_that_says_something_else_under_a_version_that_was_used()
    {
        await using var room = await DutyRoom.OpenAsync(keepBoard: false);
        await room.Office.The<CriteriaBook>().KeepAsync();

        var refusal = await Assert.ThrowsAsync<BrokenOfficeFileException>(() => Book(room, Shipped.Replace(Asked, Reworded, StringComparison.Ordinal)).OpenAsync());

        Assert.Equal((RiskChecklist.FileName, Shipped[..Shipped.IndexOf("\nversi:", StringComparison.Ordinal)].Count(c => c == '\n') + 2), (refusal.File, refusal.Line));
        Assert.Contains("versi `0.1-usulan` sudah dipakai", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("tulis nama versi yang baru", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_with_other_line_endings_and_a_new_version_are_both_welcome()
    {
        await using var room = await DutyRoom.OpenAsync(keepBoard: false);
        await room.Office.The<CriteriaBook>().KeepAsync();
        await Book(room, Shipped.ReplaceLineEndings("\r\n")).OpenAsync();
        await Book(room, Newer).OpenAsync();
        Assert.Single(await KeptAsync(room));
    }

    [Fact]
    public async Task Cases_judged_before_versions_were_kept_make_the_portal_keep_theirs()
    {
        await using var room = await DutyRoom.OpenAsync();
        await room.ReceiveAsync(risk: RiskLevel.High);
        Assert.Empty(await KeptAsync(room));
        await Book(room, Shipped).OpenAsync();
        Assert.Single(await KeptAsync(room));
    }

    [Fact]
    public async Task An_old_judgement_is_read_in_the_words_it_was_asked_in_after_the_office_has_new_ones()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await room.AsAsync<Assessment>(room.Piket, a => a.SpokenAsync(id, new SafeTalk(Answer.Yes, Answer.Yes, Answer.Yes, Speaker.Victim)));
        await room.AsAsync<Assessment>(room.Piket, a => a.AnswerAsync(id, "dicekik-dibekap", Answer.Yes));
        await room.AsAsync<Assessment>(room.Piket, a => a.ConfirmAsync(id, RiskLevel.High, null, null));

        await using var scope = room.Office.As(room.Piket);
        var later = ActivatorUtilities.CreateInstance<AssessmentHistory>(scope.ServiceProvider, Book(room, Newer));
        var past = Assert.Single((await later.ReadAsync("B-2026-0001")).Assessments);

        Assert.Equal(("0.1-usulan", RiskLevel.High), (past.Criteria, past.Confirmed));
        Assert.Contains(past.Answers, a => a.Question == Asked && a.Answer == Answer.Yes);
        Assert.Contains("pernah dicekik atau dibekap", past.Because);
        Assert.Contains(await room.TrailAsync(id), a => a.Action == "lihat-penilaian" && a.Officer == room.Piket.Id);
    }

    [Fact]
    public async Task Who_may_not_set_a_level_may_not_read_old_answers()
    {
        await using var room = await DutyRoom.OpenAsync();
        await room.ReceiveAsync();
        var data = await room.Office.HireAsync("data", Role.DataOfficer);
        await Assert.ThrowsAsync<NotAllowedException>(() => room.AsAsync<AssessmentHistory>(data, h => h.ReadAsync("B-2026-0001")));
    }

    [Fact]
    public void A_new_version_in_the_middle_of_a_judgement_begins_a_judgement_of_its_own()
    {
        var (by, now) = (new OfficerId(Guid.NewGuid()), TestClock.MondayMorning);
        var file = CaseFile.Receive(Given.Complaint(), new Receipt("B-2026-0001", null, null, null, now), Given.Due);
        var facts = RiskFacts.Of(file, true, 1, DateOnly.FromDateTime(now));
        file.Assess(Given.Checklist.Criteria, facts, new Dictionary<string, Answer> { ["dicekik-dibekap"] = Answer.No }, by, Given.Due, now);
        file.Assess(Parse(Newer).Criteria, facts, new Dictionary<string, Answer> { ["dicekik-dibekap"] = Answer.Yes }, by, Given.Due, now.AddMinutes(1));
        file.ConfirmAssessment(RiskLevel.High, null, by, null, Given.Checklist.FollowUps[RiskLevel.High], Given.Due, now.AddMinutes(2));

        Assert.Equal(["0.1-usulan", "2-kantor"], file.Assessments.Select(a => a.Criteria));
        Assert.Equal([null, RiskLevel.High], file.Assessments.Select(a => a.Confirmed));
        Assert.Equal(Answer.No, file.Assessments[0].Answers.ById["dicekik-dibekap"]);
        Assert.Null(file.OpenAssessment());
    }

    [Fact]
    public void An_office_gives_its_own_questions_their_own_words()
    {
        var own = Parse(Newer.Replace("label: pernah dicekik atau dibekap", "label: leher pernah ditekan", StringComparison.Ordinal));
        Assert.Equal(["leher pernah ditekan"], own.Wording.Because(["dicekik-dibekap"], _ => false));
        Assert.Equal(["leher pernah ditekan (belum diketahui)", "belum bicara langsung dengan korban"], own.Wording.Because(["dicekik-dibekap", "A9"], _ => true));
    }

    [Fact]
    public void A_file_from_before_there_were_labels_can_still_be_read()
    {
        var old = ChecklistWording.Parse("lama.yaml", string.Join('\n', Shipped.Split('\n').Where(line => !line.Contains("label:", StringComparison.Ordinal))));
        Assert.Equal("dicekik dibekap", old.LabelOf("dicekik-dibekap"));
        Assert.Contains(old.Items, item => item.ToVictim == Asked);
    }

    [Fact]
    public void Nothing_but_a_known_code_goes_into_the_agenda()
    {
        var file = CaseFile.Receive(Given.Complaint(), new Receipt("B-2026-0001", null, null, null, TestClock.MondayMorning), Given.Due);
        Assert.Throws<RuleException>(() => file.AskRescore("suaminya bebas dari Lapas", new OfficerId(Guid.NewGuid()), TestClock.MondayMorning));
        Assert.Empty(file.Agenda);
        Assert.All(RescoreCause.All, cause => file.AskRescore(cause.Code, new OfficerId(Guid.NewGuid()), TestClock.MondayMorning));
    }

    private static string Newer => Shipped.Replace("versi: 0.1-usulan", "versi: 2-kantor", StringComparison.Ordinal).Replace(Asked, Reworded, StringComparison.Ordinal);

    private static RiskChecklist Parse(string text) => RiskChecklist.Parse(RiskChecklist.FileName, text);

    private static CriteriaBook Book(DutyRoom room, string text) => new(room.Office.The<IDbContextFactory<PortalDb>>(), Parse(text), room.Clock);

    private static async Task<List<KeptCriteria>> KeptAsync(DutyRoom room)
    {
        await using var db = await room.Office.DbAsync();
        return await db.Set<KeptCriteria>().AsNoTracking().ToListAsync();
    }
}
