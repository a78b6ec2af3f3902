using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Tests.Office;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;
using PPA.Portal.Triage.Alarms;

namespace PPA.Portal.Tests.Triage.Alarms;

/// <summary>Each row of the table of alarms, to the second. The ladder is the one of Kota Tebing Tinggi: 2, 5, 10, 15 minutes.</summary>
public sealed class AlarmPlanTests
{
    private static readonly DateTime Nine = TestClock.MondayMorning;
    private static readonly OfficerId Rina = new(Guid.NewGuid()), Dewi = new(Guid.NewGuid()), Tono = new(Guid.NewGuid()), Sari = new(Guid.NewGuid());
    private static readonly AlarmTerms Terms = new(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), Role.SubCoordinator,
    [
        new Rung(TimeSpan.FromMinutes(2), Role.DutyOfficer, "", false, true), new Rung(TimeSpan.FromMinutes(5), Role.SubCoordinator, "", false, true),
        new Rung(TimeSpan.FromMinutes(10), Role.DivisionHead, "", false, true), new Rung(TimeSpan.FromMinutes(15), Role.AgencyHead, "", true, true),
    ], TimeSpan.FromMinutes(5));

    private static readonly AlarmListener Piket = new(Rina, [Role.DutyOfficer], OnDuty: true, Second: false);
    private static readonly AlarmListener Second = new(Dewi, [Role.DutyOfficer], OnDuty: true, Second: true);
    private static readonly AlarmListener Off = new(Sari, [Role.Counselor], OnDuty: false, Second: false);
    private static readonly AlarmListener Sub = new(Tono, [Role.SubCoordinator], OnDuty: false, Second: false);
    private static readonly AlarmListener Head = new(Tono, [Role.DivisionHead], OnDuty: false, Second: false);
    private static readonly AlarmListener Agency = new(Tono, [Role.AgencyHead], OnDuty: false, Second: false);

    [Fact]
    public void A_new_complaint_chimes_at_once_again_at_two_minutes_and_calls_at_five()
    {
        var card = Card();
        See(AlarmRule.New, 2, Nine, card, Piket, "00:00");
        See(AlarmRule.New, 2, Nine, card, Piket, "01:59");
        See(AlarmRule.New, 2, Nine.AddMinutes(2), card, Piket, "02:00");
        See(AlarmRule.New, 2, Nine.AddMinutes(2), card, Piket, "04:59");
        See(AlarmRule.Untouched, 3, Nine.AddMinutes(5), card, Piket, "05:00");
        Silence(card, Sub, "04:59");
        See(AlarmRule.Untouched, 3, Nine.AddMinutes(5), card, Sub, "05:00");
        Silence(card, Off, "30:00");
        Silence(card, Agency, "04:00");
    }

    [Fact]
    public void A_threat_to_life_calls_at_once()
    {
        var card = Card() with { LifeThreat = true };
        See(AlarmRule.LifeThreat, 3, Nine, card, Piket, "00:00");
        See(AlarmRule.LifeThreat, 3, Nine, card, Sub, "00:00");
        Silence(card, Off, "00:00");
        Silence(card, Head, "00:00");
    }

    [Fact]
    public void Raised_to_high_calls_all_on_duty_but_the_setter_once_it_can_no_longer_be_undone()
    {
        var card = Card() with { Risk = RiskLevel.High, Raised = new RiskRaise { At = Nine.AddMinutes(1), By = Rina }, AlarmAt = Nine.AddMinutes(1) };
        Silence(card, Second, "01:09");
        See(AlarmRule.Raised, 3, Nine.AddSeconds(70), card, Second, "01:10");
        Silence(card, Piket, "05:59");
        See(AlarmRule.Untouched, 3, Nine.AddMinutes(6), card, Piket, "06:00");
        Silence(card with { Risk = RiskLevel.Medium, DueAt = Nine.AddHours(6) }, Second, "01:10");
    }

    [Fact]
    public void Raised_while_somebody_holds_it_chimes_for_the_holder_alone()
    {
        var card = Card() with { Risk = RiskLevel.High, Holder = Rina, TakenAt = Nine, Raised = new RiskRaise { At = Nine.AddMinutes(1), By = Dewi } };
        Silence(card, Piket, "01:09");
        See(AlarmRule.Raised, 2, Nine.AddSeconds(70), card, Piket, "01:10");
        Silence(card, Second, "01:10");
        Silence(card with { Raised = new RiskRaise { At = Nine.AddMinutes(1), By = Rina } }, Piket, "01:10");
    }

    [Fact]
    public void Taken_without_a_first_response_reminds_at_ten_minutes_and_calls_at_fifteen()
    {
        var card = Card() with { Risk = RiskLevel.High, Holder = Rina, TakenAt = Nine.AddMinutes(1), DueAt = Nine.AddHours(2) };
        Silence(card, Piket, "10:59");
        See(AlarmRule.NoResponse, 2, Nine.AddMinutes(11), card, Piket, "11:00");
        Silence(card, Sub, "15:59");
        See(AlarmRule.NoResponse, 3, Nine.AddMinutes(16), card, Piket, "16:00");
        See(AlarmRule.NoResponse, 3, Nine.AddMinutes(16), card, Sub, "16:00");
        Silence(card, Second, "20:00");
        Silence(card with { FirstResponseAt = Nine.AddMinutes(5) }, Piket, "30:00");
    }

    [Fact]
    public void A_high_clock_that_ran_out_calls_the_holder_and_the_next_rung()
    {
        var card = Card() with { Risk = RiskLevel.High, Holder = Rina, TakenAt = Nine.AddMinutes(8), DueAt = Nine.AddMinutes(15) };
        Silence(card, Sub, "15:00");
        See(AlarmRule.Overdue, 3, Nine.AddMinutes(15), card, Piket, "15:01");
        See(AlarmRule.Overdue, 3, Nine.AddMinutes(15), card, Sub, "15:01");
        Silence(card with { TakenAt = Nine.AddMinutes(16) }, Piket, "17:00");
    }

    [Fact]
    public void A_medium_clock_thins_for_the_holder_and_runs_out_for_the_holder_then_the_next_rung()
    {
        var card = Card() with { Risk = RiskLevel.Medium, Holder = Rina, TakenAt = Nine, DueAt = Nine.AddMinutes(360) };
        Silence(card, Piket, "287:59");
        See(AlarmRule.Thinning, 1, Nine.AddMinutes(288), card, Piket, "288:00");
        See(AlarmRule.Thinning, 1, Nine.AddMinutes(288), card, Piket, "360:00");
        See(AlarmRule.Overdue, 2, Nine.AddMinutes(360), card, Piket, "360:01");
        Silence(card, Sub, "374:59");
        See(AlarmRule.Overdue, 2, Nine.AddMinutes(375), card, Sub, "375:00");
        Silence(card, Second, "400:00");
    }

    [Fact]
    public void A_low_clock_only_taps()
    {
        var card = Card() with { Risk = RiskLevel.Low, Holder = Rina, TakenAt = Nine, DueAt = Nine.AddMinutes(100) };
        See(AlarmRule.Thinning, 1, Nine.AddMinutes(80), card, Piket, "80:00");
        See(AlarmRule.Overdue, 1, Nine.AddMinutes(100), card, Piket, "100:01");
        Silence(card, Sub, "200:00");
    }

    [Fact]
    public void What_is_handed_to_me_chimes_until_it_goes_back()
    {
        var card = Card() with { Risk = RiskLevel.Low, Holder = Rina, TakenAt = Nine, DueAt = Nine.AddDays(3), OfferedTo = Sari, OfferedAt = Nine.AddMinutes(1) };
        See(AlarmRule.Offered, 2, Nine.AddMinutes(1), card, Off, "01:00");
        See(AlarmRule.Offered, 2, Nine.AddMinutes(1), card, Off, "10:59");
        Silence(card, Off, "11:00");
        Silence(card, Second, "01:00");
    }

    [Fact]
    public void A_lowering_chimes_for_the_second_officer_for_fifteen_minutes()
    {
        var card = Card() with { Risk = RiskLevel.Medium, Holder = Rina, TakenAt = Nine, DueAt = Nine.AddDays(3), Lowering = new AskedLowering(Guid.NewGuid(), RiskLevel.Low, "", Rina, Dewi, Nine) };
        See(AlarmRule.Lowering, 2, Nine, card, Second, "14:59");
        Silence(card, Second, "15:00");
        Silence(card, Piket, "01:00");
    }

    [Fact]
    public void Each_rung_calls_its_own_people()
    {
        var card = Card();
        var first = card with { Rung = 1, RungAt = Nine.AddMinutes(2) };
        See(AlarmRule.Rung, 3, Nine.AddMinutes(2), first, Second, "02:00");
        See(AlarmRule.New, 2, Nine.AddMinutes(2), first, Piket, "02:00");
        See(AlarmRule.Rung, 3, Nine.AddMinutes(5), card with { Rung = 2, RungAt = Nine.AddMinutes(5) }, Sub, "05:00");
        Silence(card with { Rung = 2, RungAt = Nine.AddMinutes(5) }, Head, "09:59");
        See(AlarmRule.Rung, 3, Nine.AddMinutes(10), card with { Rung = 3, RungAt = Nine.AddMinutes(10) }, Head, "10:00");
        var last = card with { Rung = 4, RungAt = Nine.AddMinutes(15) };
        foreach (var who in new[] { Sub, Head, Agency })
            Assert.True(AlarmPlan.For(last, who, Terms, Nine.AddMinutes(15)) is { Class: 3, Everyone: true });
        Silence(last, Off, "15:00");
    }

    [Fact]
    public void Seeing_a_call_in_time_holds_the_next_stage_back_for_five_minutes()
    {
        var card = Card() with { Rung = 1, RungAt = Nine.AddMinutes(2), AcknowledgedBy = Dewi, AcknowledgedAt = Nine.AddMinutes(3) };
        See(AlarmRule.New, 2, Nine.AddMinutes(2), card, Piket, "07:59");
        Assert.Equal(AlarmRule.Untouched, AlarmPlan.For(card, Piket, Terms, Nine.AddMinutes(8))?.Rule);
    }

    [Fact]
    public void An_untaken_case_without_hurry_is_told_to_the_desk_when_its_clock_runs_out()
    {
        var card = Card() with { Risk = RiskLevel.Medium, DueAt = Nine.AddMinutes(360), AlarmAt = Nine.AddMinutes(360) };
        Silence(card, Piket, "10:00");
        See(AlarmRule.Overdue, 2, Nine.AddMinutes(360), card, Piket, "360:01");
        Silence(card, Off, "360:01");
    }

    [Fact]
    public void An_offices_profile_gives_the_minutes()
    {
        var terms = AlarmTerms.Of(OfficeFiles.Profile("kota-tebing-tinggi"));
        Assert.Equal((Terms.Again, Terms.Untouched, Terms.NextRole, Terms.AckGrace), (terms.Again, terms.Untouched, terms.NextRole, terms.AckGrace));
    }

    private static void See(AlarmRule rule, int kind, DateTime since, Card card, AlarmListener who, string after) =>
        Assert.Equal(new Alarm(rule, kind, since), AlarmPlan.For(card, who, Terms, At(after)));

    private static void Silence(Card card, AlarmListener who, string after) => Assert.Null(AlarmPlan.For(card, who, Terms, At(after)));

    private static DateTime At(string after) => Nine.AddMinutes(int.Parse(after.Split(':')[0], null)).AddSeconds(int.Parse(after.Split(':')[1], null));

    private static Card Card() => new()
    {
        Id = CaseId.New(Nine), Number = "B-2026-0001", Channel = Channel.Phone, Risk = RiskLevel.Unassessed, Initials = "A.B.", Sex = Sex.Female, Age = 30,
        Region = null, RegionLabel = null, Forms = "Fisik", Flags = [], LifeThreat = false, Holder = null, TakenAt = null, OfferedTo = null, OfferedAt = null,
        ReceivedAt = Nine, RegisteredAt = Nine, DueAt = Nine.AddMinutes(15), FirstResponseAt = null, AlarmAt = Nine, Rung = 0, RungAt = null,
        AcknowledgedBy = null, AcknowledgedAt = null, Lowering = null, Version = 1, OpenPrompts = 0, NextPrompt = null, RescoreAt = null,
    };
}
