using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Tests.Office;

public sealed class RiskRuleTests
{
    private static readonly RiskChecklist List = RiskChecklist.Read(Path.Combine(AppContext.BaseDirectory, "Office", "Risk", RiskChecklist.FileName));
    private static readonly RiskCriteria Criteria = List.Criteria;
    private static readonly RiskFacts Adult = new(30, Sex.Female, false, false, 2, true, 1);
    private static readonly RiskFacts Child = Adult with { Age = 9 };

    public static TheoryData<string, bool> EveryItem
    {
        get
        {
            var rows = new TheoryData<string, bool>();
            foreach (var facts in new[] { Adult, Child })
                foreach (var item in Criteria.For(facts))
                    rows.Add(item.Id, facts == Child);
            return rows;
        }
    }

    [Fact]
    public void The_checklist_asks_twenty_two_questions_of_an_adult_and_twenty_three_about_a_child()
    {
        Assert.Equal(22, Criteria.For(Adult).Count());
        Assert.Equal(22, Criteria.For(Child).Count());
        Assert.Equal(23, Criteria.For(Child with { Age = 12 }).Count());
        Assert.Equal(8, Criteria.Items.Count(i => i.Page == 1));
        Assert.Equal(15, List.Prompts.Count);
        Assert.True(Criteria.ToConfirm);
    }

    [Fact]
    public void All_no_from_direct_contact_is_low() => Assert.Equal(RiskLevel.Low, Judge(Adult, All(Answer.No)).Level);

    [Fact]
    public void All_no_without_direct_contact_is_at_least_medium() =>
        Assert.Equal(RiskLevel.Medium, Judge(Adult with { DirectContact = false }, All(Answer.No)).Level);

    [Fact]
    public void Nothing_answered_is_high_until_somebody_has_spoken_with_the_person()
    {
        var nothing = Judge(Adult, new Dictionary<string, Answer>());
        Assert.Equal((RiskLevel.High, true), (nothing.Level, nothing.Provisional));
    }

    [Fact]
    public void Page_one_all_no_and_page_two_not_asked_is_medium()
    {
        var answers = Criteria.Items.Where(i => i.Page == 1).ToDictionary(i => i.Id, _ => Answer.No);
        Assert.Equal(RiskLevel.Medium, Judge(Adult, answers).Level);
        Assert.Equal(RiskLevel.Medium, Judge(Child, answers).Level);
    }

    [Theory]
    [MemberData(nameof(EveryItem))]
    public void A_single_yes_does_what_the_checklist_says(string id, bool child)
    {
        var item = Criteria.Items.Single(i => i.Id == id);
        var judged = Judge(child ? Child : Adult, With(All(Answer.No), id, Answer.Yes));

        var combined = child && Criteria.Combinations.Any(c => c.NeedsChild && c.AllYes is [var only] && only == id);
        Assert.Equal(combined ? RiskLevel.High : item.IfYes switch { RiskEffect.High => RiskLevel.High, RiskEffect.Medium => RiskLevel.Medium, _ => RiskLevel.Low }, judged.Level);
        Assert.Equal(item.IfYes == RiskEffect.High, judged.StopAsking);
    }

    [Theory]
    [MemberData(nameof(EveryItem))]
    public void A_single_unknown_never_counts_as_no_where_the_checklist_says_so(string id, bool child)
    {
        var item = Criteria.Items.Single(i => i.Id == id);
        var judged = Judge(child ? Child : Adult, With(All(Answer.No), id, Answer.Unknown));

        Assert.Equal(item.IfUnknown switch { RiskEffect.ProvisionalHigh => RiskLevel.High, RiskEffect.Medium => RiskLevel.Medium, _ => RiskLevel.Low }, judged.Level);
    }

    [Fact]
    public void Danger_now_unknown_is_only_medium_when_the_last_event_is_long_ago() =>
        Assert.Equal(RiskLevel.Medium, Judge(Adult with { DaysSinceLast = 8 }, With(All(Answer.No), "bahaya-sekarang", Answer.Unknown)).Level);

    [Theory]
    [InlineData("K1", true, "pisah-atau-rencana-pergi", "kendali-cemburu")]
    [InlineData("K3", false, "disabilitas-bergantung", "serumah-malam-ini")]
    [InlineData("K4", false, "makin-berat", "hamil-atau-bayi", "kendali-cemburu")]
    public void A_combination_of_an_adult_is_high(string id, bool violence, params string[] yes)
    {
        var judged = Judge(Adult with { Violence = violence }, With(All(Answer.No), Answer.Yes, yes));
        Assert.Equal(RiskLevel.High, judged.Level);
        Assert.Contains(id, judged.Reasons);
        Assert.NotEqual(RiskLevel.High, Judge(Adult with { Violence = violence }, With(All(Answer.No), Answer.Yes, yes[1..])).Level);
    }

    [Fact]
    public void A_combination_that_needs_named_violence_does_nothing_without_it() =>
        Assert.Equal(RiskLevel.Medium, Judge(Adult, With(All(Answer.No), Answer.Yes, "pisah-atau-rencana-pergi", "kendali-cemburu")).Level);

    [Theory]
    [InlineData(Answer.Yes, RiskLevel.High)]
    [InlineData(Answer.Unknown, RiskLevel.High)]
    [InlineData(Answer.No, RiskLevel.Medium)]
    public void Sexual_violence_against_a_child_is_high_unless_access_is_denied(Answer access, RiskLevel level)
    {
        var answers = With(With(All(Answer.No), "anak-kekerasan-seksual", Answer.Yes), "anak-terjangkau-pelaku", access);
        Assert.Equal(level, Judge(Child, answers).Level);
    }

    [Fact]
    public void A_small_child_within_reach_is_high() =>
        Assert.Equal(RiskLevel.High, Judge(Child, With(All(Answer.No), Answer.Yes, "anak-usia-dini", "anak-terjangkau-pelaku")).Level);

    [Fact]
    public void Forcing_is_high_for_a_child_and_medium_for_an_adult()
    {
        var answers = With(All(Answer.No), "dipaksa-nikah-damai-cabut", Answer.Yes);
        Assert.Equal(RiskLevel.High, Judge(Child, answers).Level);
        Assert.Equal(RiskLevel.Medium, Judge(Adult, answers).Level);
    }

    [Fact]
    public void A_third_complaint_within_a_year_is_at_least_medium() =>
        Assert.Contains("K7", Judge(Adult with { ComplaintsInAYear = 3 }, All(Answer.No)).Reasons);

    [Fact]
    public void Four_sure_points_are_high_and_two_sure_with_many_unknown_are_high_for_now()
    {
        string[] points = ["makin-berat", "sulit-bantuan", "pernah-berulang", "dikuntit-diteror"];
        Assert.Equal((RiskLevel.High, false), Outcome(Judge(Adult, With(All(Answer.No), Answer.Yes, points))));
        Assert.Equal(RiskLevel.Medium, Judge(Adult, With(All(Answer.No), Answer.Yes, points[..2])).Level);

        var unsure = With(With(All(Answer.No), Answer.Yes, points[..2]), Answer.Unknown, points[2], points[3], "pelaku-ancam-bunuh-diri", "pelaku-napza-riwayat");
        Assert.Equal((RiskLevel.High, true), Outcome(Judge(Adult, unsure)));
    }

    [Fact]
    public void Page_two_unknowns_alone_are_never_high()
    {
        var answers = Criteria.Items.Where(i => i.Page == 1).ToDictionary(i => i.Id, _ => Answer.No);
        foreach (var facts in new[] { Adult, Child, Adult with { Age = null }, Adult with { Violence = true } })
            Assert.NotEqual(RiskLevel.High, Judge(facts, answers).Level);
    }

    [Fact]
    public void An_answer_that_sounds_worse_never_lowers_the_level()
    {
        var chance = new Random(20261121);
        Answer[] rising = [Answer.No, Answer.Unknown, Answer.Yes];
        for (var i = 0; i < 150_000; i++)
        {
            var facts = new RiskFacts(
                chance.Next(4) == 0 ? null : chance.Next(1, 70), (Sex)chance.Next(3), chance.Next(8) == 0, chance.Next(2) == 0,
                chance.Next(3) == 0 ? null : chance.Next(30), chance.Next(2) == 0, chance.Next(1, 5));
            var answers = Criteria.Items.ToDictionary(item => item.Id, _ => rising[Math.Min(2, chance.Next(6) / 2)]);
            var id = Criteria.Items[chance.Next(Criteria.Items.Count)].Id;
            var step = chance.Next(2);
            var milder = Judge(facts, With(answers, id, rising[step]));
            var worse = Judge(facts, With(answers, id, rising[step + 1]));
            Assert.True(worse.Level >= milder.Level, $"{id} {rising[step]} → {rising[step + 1]}");
        }
    }

    [Fact]
    public void A_teenager_hurt_by_a_partner_is_asked_the_questions_for_adults_too() =>
        Assert.Contains(Criteria.For(Child with { Age = 15, TeenWithPartner = true }), i => i.Id == "kendali-cemburu");

    [Theory]
    [InlineData("ya: tinggi\n", "ya: gawat\n", "akibat `gawat` tidak dikenal")]
    [InlineData("berlaku: dewasa", "berlaku: lansia", "sasaran `lansia` tidak dikenal")]
    [InlineData("petunjuk: [cekik-igd]", "petunjuk: [cekik]", "petunjuk `cekik` tidak dikenal")]
    [InlineData("semuaYa: [disabilitas-bergantung", "semuaYa: [disabilitas", "butir `disabilitas` tidak dikenal")]
    [InlineData("  poinTinggi: 4", "  poinTinggi: 0", "poinTinggi")]
    [InlineData("label: perlu pertolongan medis", "label: ''", "`label` kosong")]
    [InlineData("  A2: belum", "  A1: belum", "kunci `A1` tidak dikenal")]
    [InlineData("  - id: K2", "  - id: K1", "kombinasi `K1` tertulis dua kali")]
    [InlineData("versi: 0.1-usulan", "edisi: 1", "kunci `edisi` tidak dikenal")]
    public void A_broken_checklist_names_file_line_and_cure(string right, string wrong, string problem)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Office", "Risk", RiskChecklist.FileName));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        var broken = text.Remove(at, right.Length).Insert(at, wrong);

        var refusal = Assert.Throws<BrokenOfficeFileException>(() => RiskChecklist.Parse("daftar-periksa.yaml", broken));

        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(text[..at].Count(c => c == '\n') + 1, refusal.Line);
    }

    private static (RiskLevel Level, bool Provisional) Outcome(RiskSuggestion s) => (s.Level, s.Provisional);

    private static RiskSuggestion Judge(RiskFacts facts, IReadOnlyDictionary<string, Answer> answers) => RiskRule.Judge(Criteria, facts, answers);

    private static Dictionary<string, Answer> All(Answer answer) => Criteria.Items.ToDictionary(i => i.Id, _ => answer);

    private static Dictionary<string, Answer> With(Dictionary<string, Answer> answers, string id, Answer answer) => With(answers, answer, id);

    private static Dictionary<string, Answer> With(Dictionary<string, Answer> answers, Answer answer, params string[] ids)
    {
        var changed = new Dictionary<string, Answer>(answers);
        foreach (var id in ids)
            changed[id] = answer;
        return changed;
    }
}
