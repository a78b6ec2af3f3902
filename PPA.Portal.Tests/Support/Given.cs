using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Tests.Support;

/// <summary>Invented complaints.</summary>
public static class Given
{
    /// <summary>A small complaint that every door would take.</summary>
    public static Complaint Complaint(
        Channel channel = Channel.Phone, DateTime? at = null, string victim = "Melati Kusumawardani", Answer danger = Answer.Unknown,
        string story = "Dipukul di rumah sejak semalam.", string? nik = null, string? phone = null, int? age = 30) => new(
            channel,
            at ?? TestClock.MondayMorning,
            [
                new PersonFacts(PersonRole.Victim, new PersonIdentity(victim, nik, null, phone), Sex.Female, age, "12.76.02"),
                new PersonFacts(PersonRole.Reporter, new PersonIdentity("Sulastri Handayani", null, null, "081234567890"), Sex.Female, Relation: "tetangga"),
            ],
            new IncidentFacts(DateOnly.FromDateTime(at ?? TestClock.MondayMorning), "rumah-tangga", "12.76.02", ["fisik"], Answer.Yes),
            new CaseStory(story),
            danger);

    /// <summary>The checklist as it ships.</summary>
    public static readonly RiskChecklist Checklist = RiskChecklist.Read(Path.Combine(AppContext.BaseDirectory, "Office", "Risk", RiskChecklist.FileName));

    /// <summary>Lets an officer judge a case by the checklist, after speaking with the victim, with answers that fit the level.</summary>
    public static CaseFile Judged(CaseFile file, RiskLevel level, OfficerId by, DateTime now, DueTime? due = null)
    {
        file.Assess(Checklist.Criteria, RiskFacts.Of(file, true, 1, DateOnly.FromDateTime(now)), Answers(level), by, due ?? Due, now);
        file.ConfirmAssessment(level, null, by, null, Checklist.FollowUps[level], due ?? Due, now);
        return file;
    }

    /// <summary>Every question answered, so that the checklist suggests this level.</summary>
    public static IReadOnlyDictionary<string, Answer> Answers(RiskLevel level)
    {
        var answers = Checklist.Criteria.Items.ToDictionary(i => i.Id, _ => Answer.No);
        if (level == RiskLevel.High)
            answers["ancaman-nyawa"] = Answer.Yes;
        if (level == RiskLevel.Medium)
            answers["serumah-malam-ini"] = Answer.Yes;
        return answers;
    }

    /// <summary>Due times without a calendar: high 15 minutes, medium 6 hours, low 3×24 hours.</summary>
    public static DateTime Due(RiskLevel risk, Channel channel, DateTime receivedAt) => receivedAt + risk.Effective() switch
    {
        RiskLevel.High => TimeSpan.FromMinutes(15),
        RiskLevel.Medium => TimeSpan.FromHours(6),
        _ => TimeSpan.FromHours(72),
    };
}
