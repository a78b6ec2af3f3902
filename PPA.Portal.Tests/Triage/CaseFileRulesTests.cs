using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Triage;

public sealed class CaseFileRulesTests
{
    private static readonly OfficerId Rina = new(Guid.NewGuid());
    private static readonly OfficerId Dewi = new(Guid.NewGuid());
    private static readonly OfficerId Sari = new(Guid.NewGuid());
    private static readonly DateTime Nine = TestClock.MondayMorning;

    [Fact]
    public void A_case_has_one_holder()
    {
        var file = Received();
        file.Take(Rina, Nine);

        Assert.Equal(Rina, file.HolderId);
        Assert.Equal(CaseStage.Handling, file.Stage);
        Assert.Throws<RuleException>(() => file.Take(Dewi, Nine));
        file.Take(Rina, Nine);
    }

    [Fact]
    public void Only_the_holder_hands_over_and_only_the_one_asked_answers()
    {
        var file = Received();
        Assert.Throws<RuleException>(() => file.Offer(Dewi, Rina, Nine));
        file.Take(Rina, Nine);
        Assert.Throws<RuleException>(() => file.Offer(Rina, Rina, Nine));
        file.Offer(Dewi, Rina, Nine);

        Assert.Equal(Rina, file.HolderId);
        Assert.Throws<RuleException>(() => file.AcceptOffer(Sari, Nine));
        Assert.Throws<RuleException>(() => file.DeclineOffer(Sari));
        file.AcceptOffer(Dewi, Nine);
        Assert.Equal(Dewi, file.HolderId);
        Assert.Null(file.OfferedTo);
    }

    [Fact]
    public void A_declined_offer_leaves_the_case_with_its_holder()
    {
        var file = Received();
        file.Take(Rina, Nine);
        file.Offer(Dewi, Rina, Nine);
        file.DeclineOffer(Dewi);

        Assert.Equal(Rina, file.HolderId);
        Assert.Null(file.OfferedTo);
    }

    [Fact]
    public void An_offer_lapses_after_ten_minutes_and_not_before()
    {
        var file = Received();
        file.Take(Rina, Nine);
        file.Offer(Dewi, Rina, Nine);

        Assert.False(file.LapseOffer(Nine.AddMinutes(10).AddSeconds(-1)));
        Assert.True(file.LapseOffer(Nine.AddMinutes(10)));
        Assert.Equal(Rina, file.HolderId);
        Assert.False(file.LapseOffer(Nine.AddMinutes(11)));
    }

    // from, to, allowed without a second officer
    [Theory]
    [InlineData(RiskLevel.Unassessed, RiskLevel.Low, false)]
    [InlineData(RiskLevel.Unassessed, RiskLevel.Medium, false)]
    [InlineData(RiskLevel.Unassessed, RiskLevel.High, true)]
    [InlineData(RiskLevel.Low, RiskLevel.Medium, true)]
    [InlineData(RiskLevel.Low, RiskLevel.High, true)]
    [InlineData(RiskLevel.Medium, RiskLevel.High, true)]
    [InlineData(RiskLevel.High, RiskLevel.Medium, false)]
    [InlineData(RiskLevel.High, RiskLevel.Low, false)]
    [InlineData(RiskLevel.Medium, RiskLevel.Low, false)]
    [InlineData(RiskLevel.High, RiskLevel.Unassessed, false)]
    [InlineData(RiskLevel.Low, RiskLevel.Unassessed, false)]
    public void Raising_is_free_and_lowering_is_not(RiskLevel from, RiskLevel to, bool free)
    {
        var file = Received(from);
        if (free)
            file.SetRisk(to, null, Rina, null, Given.Due, Nine);
        else
            Assert.Throws<RuleException>(() => file.SetRisk(to, null, Rina, null, Given.Due, Nine));
        Assert.Equal(free ? to : from, file.Risk);
    }

    [Fact]
    public void The_due_time_follows_the_risk_from_receipt_and_the_old_one_stays_in_the_history()
    {
        var file = Received();
        var asHigh = file.DueAt;
        Given.Judged(file, RiskLevel.Medium, Rina, Nine.AddMinutes(4));

        Assert.Equal(Nine.AddHours(6), file.DueAt);
        Assert.Equal((asHigh, file.DueAt, "daftar-periksa"), file.ClockHistory.Select(c => (c.From, c.To, c.Why)).Single());
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void A_raise_is_taken_back_within_ten_seconds_and_two_of_grace(int seconds, bool allowed)
    {
        var file = Received(RiskLevel.Medium);
        file.SetRisk(RiskLevel.High, null, Rina, null, Given.Due, Nine);
        void Undo() => file.UndoRisk(Rina, Given.Due, Nine.AddSeconds(seconds), TimeSpan.FromSeconds(2));

        if (allowed)
            Undo();
        else
            Assert.Throws<RuleException>(Undo);
        Assert.Equal(allowed ? RiskLevel.Medium : RiskLevel.High, file.Risk);
    }

    [Fact]
    public void Nobody_takes_back_what_somebody_else_did()
    {
        var file = Received(RiskLevel.Medium);
        file.SetRisk(RiskLevel.High, null, Rina, null, Given.Due, Nine);
        Assert.Throws<RuleException>(() => file.UndoRisk(Dewi, Given.Due, Nine, TimeSpan.Zero));
    }

    [Fact]
    public void A_lower_level_needs_a_reason_of_twenty_letters_and_somebody_else()
    {
        var file = Received(RiskLevel.High);
        const string reason = "Terlapor sudah ditahan sejak kemarin.";

        Assert.Throws<RuleException>(() => file.AskLowering(RiskLevel.High, reason, Rina, Dewi, Nine));
        Assert.Throws<RuleException>(() => file.AskLowering(RiskLevel.Low, "terlalu pendek", Rina, Dewi, Nine));
        Assert.Throws<RuleException>(() => file.AskLowering(RiskLevel.Low, reason, Rina, Rina, Nine));
        var request = file.AskLowering(RiskLevel.Low, reason, Rina, Dewi, Nine);
        Assert.Throws<RuleException>(() => file.AskLowering(RiskLevel.Medium, reason, Sari, Dewi, Nine));

        Assert.Equal(RiskLevel.High, file.Risk);
        Assert.Throws<RuleException>(() => file.AnswerLowering(request.Id, true, Rina, Given.Due, Nine));
        file.AnswerLowering(request.Id, true, Dewi, Given.Due, Nine);
        Assert.Equal(RiskLevel.Low, file.Risk);
        Assert.Equal((Rina, (OfficerId?)Dewi), file.RiskHistory.Where(r => r.To == RiskLevel.Low).Select(r => (r.By, r.ConfirmedBy)).Single());
    }

    [Fact]
    public void A_request_lapses_after_fifteen_minutes_and_then_another_may_be_made()
    {
        var file = Received(RiskLevel.High);
        const string reason = "Terlapor sudah ditahan sejak kemarin.";
        var request = file.AskLowering(RiskLevel.Low, reason, Rina, Dewi, Nine);

        Assert.False(file.LapseLowerings(Nine.AddMinutes(15).AddSeconds(-1)));
        Assert.True(file.LapseLowerings(Nine.AddMinutes(15)));
        Assert.Null(request.Agreed);
        Assert.Throws<RuleException>(() => file.AnswerLowering(request.Id, true, Dewi, Given.Due, Nine.AddMinutes(15)));
        file.AskLowering(RiskLevel.Low, reason, Rina, Dewi, Nine.AddMinutes(15));
    }

    [Fact]
    public void The_ladder_climbs_each_rung_once_and_seeing_is_not_taking()
    {
        var file = Received();
        file.Climb(1, Role.DutyOfficer, Nine.AddMinutes(2));
        file.Climb(1, Role.DutyOfficer, Nine.AddMinutes(2));
        file.Acknowledge(Rina, Nine.AddMinutes(3));

        Assert.True(file.LadderRuns);
        Assert.Equal((Rina, Nine.AddMinutes(3)), (file.Escalations.Single().AcknowledgedBy, file.Escalations.Single().AcknowledgedAt!.Value));
        file.Climb(2, Role.SubCoordinator, Nine.AddMinutes(8));
        Assert.Null(file.AcknowledgedAt);

        file.Take(Dewi, Nine.AddMinutes(9));
        Assert.False(file.LadderRuns);
        file.Climb(3, Role.DivisionHead, Nine.AddMinutes(10));
        Assert.Equal(2, file.Escalations.Count);
        file.RecordFirstResponse("Dihubungi.", Dewi, Nine.AddMinutes(10));
        Assert.Throws<RuleException>(() => file.Acknowledge(Rina, Nine.AddMinutes(10)));
    }

    [Fact]
    public void Only_the_first_who_sees_a_rung_gives_the_ladder_time()
    {
        var file = Received();
        file.Climb(1, Role.DutyOfficer, Nine.AddMinutes(2));
        file.Acknowledge(Rina, Nine.AddMinutes(3));
        file.Acknowledge(Dewi, Nine.AddMinutes(6));
        file.Acknowledge(Rina, Nine.AddMinutes(7));

        Assert.Equal((Rina, Nine.AddMinutes(3)), (file.AcknowledgedBy!.Value, file.AcknowledgedAt!.Value));
        Assert.Equal(Rina, file.Escalations.Single().AcknowledgedBy);
    }

    [Fact]
    public void The_first_response_is_written_once_by_the_holder_and_takes_an_untaken_case()
    {
        var file = Received();
        Assert.Throws<RuleException>(() => file.RecordFirstResponse("  ", Rina, Nine));
        file.RecordFirstResponse("Dihubungi, aman di rumah tetangga.", Rina, Nine.AddMinutes(5));

        Assert.Equal((Rina, Nine.AddMinutes(5)), (file.HolderId, file.FirstResponseAt!.Value));
        Assert.Throws<RuleException>(() => file.RecordFirstResponse("Lagi.", Rina, Nine.AddMinutes(6)));
    }

    [Fact]
    public void A_closed_case_takes_no_more_acts()
    {
        var file = Received();
        Assert.Throws<RuleException>(() => file.Close("Selesai.", Rina, Dewi, Nine));
        file.RecordFirstResponse("Dihubungi.", Rina, Nine);
        file.Close("Selesai.", Rina, Dewi, Nine);

        Assert.Throws<RuleException>(() => file.Take(Rina, Nine));
        Assert.Throws<RuleException>(() => file.SetRisk(RiskLevel.High, null, Rina, null, Given.Due, Nine));
        Assert.Throws<RuleException>(() => file.Offer(Dewi, Rina, Nine));
        Assert.False(file.Reclock((_, _, at) => at.AddDays(9), "profil", Nine));
    }

    private static CaseFile Received(RiskLevel risk = RiskLevel.Unassessed)
    {
        var file = CaseFile.Receive(Given.Complaint(), new Receipt("B-2026-0001", null, null, null, Nine), Given.Due);
        if (risk != RiskLevel.Unassessed)
            Given.Judged(file, risk, Sari, Nine.AddMinutes(-30));
        return file;
    }
}
