using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using static PPA.Portal.Tests.Support.GivenFile;

namespace PPA.Portal.Tests.Domain;

public sealed class MediationTests
{
    [Theory]
    [InlineData(MediationTrack.OutOfCourt)]
    [InlineData(MediationTrack.Court)]
    public void Sexual_violence_is_not_mediated_on_any_track_and_the_law_and_the_way_on_are_said(MediationTrack track)
    {
        var refused = Refused(() => Case(["fisik", "seksual"]).BeginMediation(track, Rina, Nine));
        Assert.Contains("UU 12/2022 Pasal 23", refused.Message, StringComparison.Ordinal);
        Assert.Contains("pendampingan ke kepolisian", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_child_offender_it_waits_for_a_supervisors_recorded_decision()
    {
        var file = Case(["seksual"], reportedAge: 15);
        Refused(() => file.BeginMediation(MediationTrack.OutOfCourt, Rina, Nine));
        Assert.Equal("peran", Refused(() => Decide(file, true, Role.Counselor)).Field);
        Decide(file, false, Role.DivisionHead);
        Refused(() => file.BeginMediation(MediationTrack.OutOfCourt, Rina, Nine));
        Decide(file, true, Role.DivisionHead);

        file.BeginMediation(MediationTrack.OutOfCourt, Rina, Nine);
        Assert.Equal([false, true], file.Decisions.Select(d => d.IsValid));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(18)]
    [InlineData(null)]
    public void A_decision_does_not_help_where_the_offender_is_grown_up_or_of_unknown_age(int? age)
    {
        var file = Case(["seksual"], age);
        Decide(file, true, Role.AgencyHead);
        Refused(() => file.BeginMediation(MediationTrack.OutOfCourt, Rina, Nine));
    }

    [Fact]
    public void One_grown_up_among_the_reported_is_enough_to_bar_it()
    {
        var file = Case(["seksual"], reportedAge: 15);
        file.AddPerson(new PersonFacts(PersonRole.ReportedParty, PersonIdentity.Unknown, Sex.Male, 33), Rina, Nine);
        Decide(file, true, Role.AgencyHead);
        Refused(() => file.BeginMediation(MediationTrack.OutOfCourt, Rina, Nine));
    }

    [Fact]
    public void Sexual_violence_that_comes_to_light_stops_a_running_mediation_and_bars_an_agreement()
    {
        var file = Begun(out var mediation);
        file.HoldSitting(mediation.Id, new SittingFacts(Nine, true, "Berjalan baik"), Dewi, Nine);
        file.SetForms(["fisik", "seksual"], Rina, Nine);

        Refused(() => file.HoldSitting(mediation.Id, new SittingFacts(Nine, true, "Lanjut"), Dewi, Nine));
        Refused(() => file.ConcludeMediation(mediation.Id, MediationResult.Agreed, "Damai", null, Nine));
        file.ConcludeMediation(mediation.Id, MediationResult.NotAgreed, "Dihentikan karena hukum", null, Nine);
        Assert.Equal(Nine, mediation.EndedAt);
    }

    [Fact]
    public void With_high_risk_the_parties_never_share_a_room()
    {
        var file = Case(["psikis"]).AtRisk(RiskLevel.High);
        var mediation = file.BeginMediation(MediationTrack.OutOfCourt, Rina, Nine);
        Assert.Equal("ruang", Refused(() => file.CheckMediationSafety(mediation.Id, separateRooms: false, "Ada satpam", Nine)).Field);
        file.CheckMediationSafety(mediation.Id, separateRooms: true, "Ada satpam", Nine);
    }

    [Fact]
    public void A_case_nobody_has_judged_counts_as_high() =>
        Assert.Equal("ruang", Refused(() =>
        {
            var file = Case();
            file.CheckMediationSafety(file.BeginMediation(MediationTrack.Court, Rina, Nine).Id, false, "Ada satpam", Nine);
        }).Field);

    [Fact]
    public void A_sitting_needs_both_sides_willing_and_a_look_at_safety()
    {
        var file = Case(["psikis"]).AtRisk(RiskLevel.Low);
        var mediation = file.BeginMediation(MediationTrack.OutOfCourt, Rina, Nine);
        var sitting = new SittingFacts(Nine, false, "Pertemuan pertama");
        Assert.Equal("kesediaan", Refused(() => file.HoldSitting(mediation.Id, sitting, Rina, Nine)).Field);
        file.RecordWillingness(mediation.Id, Answer.Yes, Answer.Unknown, null);
        Assert.Equal("kesediaan", Refused(() => file.HoldSitting(mediation.Id, sitting, Rina, Nine)).Field);
        file.RecordWillingness(mediation.Id, Answer.Yes, Answer.Yes, null);
        Assert.Equal("keamanan", Refused(() => file.HoldSitting(mediation.Id, sitting, Rina, Nine)).Field);
        file.CheckMediationSafety(mediation.Id, separateRooms: true, "Korban takut", Nine);
        Assert.Equal("ruang", Refused(() => file.HoldSitting(mediation.Id, sitting, Rina, Nine)).Field);
        file.HoldSitting(mediation.Id, sitting with { SeparateRooms = true }, Rina, Nine);
        Assert.Single(mediation.Sittings);
    }

    [Fact]
    public void It_ends_agreed_only_after_a_sitting_and_with_the_words_of_the_agreement()
    {
        var file = Begun(out var mediation);
        Assert.Equal("pertemuan", Refused(() => file.ConcludeMediation(mediation.Id, MediationResult.Agreed, "Damai", null, Nine)).Field);
        file.HoldSitting(mediation.Id, new SittingFacts(Nine, true, "Berjalan baik"), Dewi, Nine);
        Assert.Equal("hasil", Refused(() => file.ConcludeMediation(mediation.Id, MediationResult.Agreed, " ", null, Nine)).Field);
        file.ConcludeMediation(mediation.Id, MediationResult.Agreed, "Nafkah tiap bulan", null, Nine);
        Refused(() => file.ConcludeMediation(mediation.Id, MediationResult.NotAgreed, "Batal", null, Nine));
    }

    [Fact]
    public void A_postponed_mediation_goes_on_and_no_second_one_begins_beside_it()
    {
        var file = Begun(out var mediation);
        Assert.Equal("tanggal", Refused(() => file.ConcludeMediation(mediation.Id, MediationResult.Postponed, "Sakit", null, Nine)).Field);
        file.ConcludeMediation(mediation.Id, MediationResult.Postponed, "Sakit", Nine.AddDays(7), Nine);
        Refused(() => file.BeginMediation(MediationTrack.Court, Rina, Nine));
        file.HoldSitting(mediation.Id, new SittingFacts(Nine, true, "Lanjutan"), Dewi, Nine);
    }

    private static void Decide(CaseFile file, bool granted, Role role) =>
        file.Decide(SupervisorMatters.ChildOffenderMediation, granted, "Terlapor 15 tahun", role, Sari, Nine);

    private static CaseFile Begun(out Mediation mediation)
    {
        var file = Case(["psikis"]).AtRisk(RiskLevel.Medium);
        mediation = file.BeginMediation(MediationTrack.OutOfCourt, Rina, Nine);
        file.RecordWillingness(mediation.Id, Answer.Yes, Answer.Yes, null);
        file.CheckMediationSafety(mediation.Id, true, "Ruang terpisah disiapkan", Nine);
        return file;
    }
}
