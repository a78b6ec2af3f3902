using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using static PPA.Portal.Tests.Support.GivenFile;

namespace PPA.Portal.Tests.Domain;

/// <summary>Authority, counted facts, people and what they are to each other.</summary>
public sealed class FactTests
{
    [Fact]
    public void Authority_is_decided_with_a_reason_and_a_region_and_the_earlier_decision_stays()
    {
        var file = Case();
        Assert.Equal("wilayah", Refused(() => file.DecideAuthority(new AuthorityFacts(AuthorityOutcome.Competent, null, null, null, "Ya"), Rina, Nine)).Field);
        Assert.Equal("alasan", Refused(() => file.DecideAuthority(new AuthorityFacts(AuthorityOutcome.Competent, "12.76.01", null, null, " "), Rina, Nine)).Field);

        file.DecideAuthority(new AuthorityFacts(AuthorityOutcome.Competent, "12.76.01", "12.76.02", "12.76.03", "Kejadian di sini"), Rina, Nine);
        file.DecideAuthority(new AuthorityFacts(AuthorityOutcome.Refer, "12.76.01", "12.76.02", "35.73.01", "Domisili pindah"), Dewi, Nine.AddHours(1));

        Assert.Equal(AuthorityOutcome.Refer, file.Authority);
        Assert.Equal([AuthorityOutcome.Competent, AuthorityOutcome.Refer], file.AuthorityHistory.Select(a => a.Outcome));
        Assert.Equal(("12.76.01", "35.73.01"), (file.IncidentRegion, file.DomicileRegion));
        Assert.Equal("12.76.01", file.Face.Region);
    }

    [Fact]
    public void A_fact_that_is_corrected_keeps_what_it_was_before()
    {
        var file = Case();
        var version = file.Version;
        file.SetIncident(file.Incident with { Place = "sekolah", Forms = ["fisik", "psikis"] }, Rina, Nine);

        Assert.Equal("sekolah", file.Place);
        Assert.Equal(["bentuk", "tempat"], file.FactChanges.Select(f => f.Field).Order(StringComparer.Ordinal));
        var forms = file.FactChanges.Single(f => f.Field == "bentuk");
        Assert.Equal(["fisik"], forms.Before);
        Assert.Equal(["fisik", "psikis"], forms.After);
        Assert.True(file.Version > version);
    }

    [Fact]
    public void Saying_the_same_again_changes_nothing()
    {
        var file = Case();
        var version = file.Version;
        file.SetIncident(file.Incident, Rina, Nine);
        file.SetForms(["fisik", "fisik"], Rina, Nine);

        Assert.Equal(version, file.Version);
        Assert.Empty(file.FactChanges);
    }

    [Fact]
    public void Danger_to_life_that_was_named_is_not_unsaid_by_correcting_facts()
    {
        var file = Case();
        file.SetIncident(file.Incident, Rina, Nine, lifeThreat: true);
        file.SetIncident(file.Incident with { Dangers = [] }, Rina, Nine);
        Assert.True(file.LifeThreat);
    }

    [Fact]
    public void An_incident_does_not_lie_in_the_future()
    {
        var file = Case();
        Assert.Equal("kejadian.tanggal", Refused(() => file.SetIncident(file.Incident with { Date = new DateOnly(2026, 11, 25) }, Rina, Nine)).Field);
    }

    [Fact]
    public void A_story_is_told_again_with_a_reason_and_the_first_words_stay()
    {
        var file = Case();
        var first = file.Story;
        Refused(() => file.RetellStory(first with { Chronology = "Lain" }, "", Rina, Nine));
        file.RetellStory(first with { Chronology = "Dipukul dan ditampar." }, "Korban melengkapi", Rina, Nine);

        Assert.Equal("Dipukul dan ditampar.", file.Story.Chronology);
        Assert.Equal(first, file.StoryRevisions.Single().Before);
    }

    [Fact]
    public void A_witness_or_guardian_is_added_and_the_face_of_the_case_stays_the_victims()
    {
        var file = Case();
        file.AddPerson(new PersonFacts(PersonRole.Guardian, new PersonIdentity("Ratna Dewanti"), Sex.Female, 55), Rina, Nine);
        file.AddPerson(new PersonFacts(PersonRole.Victim, new PersonIdentity("Kenanga Putri"), Sex.Female, 9), Rina, Nine);

        Assert.Equal([0, 1, 2, 3, 4], file.People.Select(p => p.Order));
        Assert.Equal((2, true, 30), (file.Face.Victims, file.Face.Child, file.Face.Age));
        Assert.Equal("M.K.", file.Initials);
    }

    [Fact]
    public void A_person_is_corrected_with_a_reason_and_what_was_there_stays()
    {
        var file = Case();
        var victim = file.Victim();
        var before = victim.Facts;
        Refused(() => file.CorrectPerson(victim.Id, before with { Age = 31 }, " ", Rina, Nine));
        file.CorrectPerson(victim.Id, before with { Age = 17, Identity = before.Identity with { Name = "Mawar Anggraini" } }, "Akta kelahiran diterima", Rina, Nine);

        Assert.Equal((17, true), (file.Victim().Age, file.Face.Child));
        Assert.Equal("M.A.", file.Initials);
        Assert.Equal(before, file.PersonRevisions.Single().Before);
    }

    [Fact]
    public void The_last_victim_does_not_become_somebody_else()
    {
        var file = Case();
        Assert.Equal("peran", Refused(() => file.CorrectPerson(file.Victim().Id, file.Victim().Facts with { Role = PersonRole.Witness }, "Keliru", Rina, Nine)).Field);
    }

    [Fact]
    public void Each_pair_of_victim_and_reported_party_has_one_relation()
    {
        var file = Case();
        file.Relate(file.Victim().Id, file.Reported().Id, "suami-istri", Rina, Nine);
        file.Relate(file.Victim().Id, file.Reported().Id, "mantan-suami-istri", Dewi, Nine);

        Assert.Equal("mantan-suami-istri", file.Relations.Single().Relation);
        Assert.Equal("mantan-suami-istri", file.Reported().Relation);
        Assert.Equal("suami-istri", file.FactChanges.Single(f => f.Field == "hubungan").Before[1]);
        Refused(() => file.Relate(file.Reported().Id, file.Victim().Id, "teman", Rina, Nine));
        Refused(() => file.CorrectPerson(file.Reported().Id, file.Reported().Facts with { Role = PersonRole.Witness }, "Keliru", Rina, Nine));
    }

    [Fact]
    public void A_closed_file_takes_no_correction()
    {
        var file = Case().Answered();
        file.Close("Selesai.", Rina, Dewi, Nine);

        Refused(() => file.SetForms(["psikis"], Rina, Nine));
        Refused(() => file.AddPerson(new PersonFacts(PersonRole.Witness, PersonIdentity.Unknown), Rina, Nine));
        Refused(() => file.GiveService(new ServiceFacts("kesehatan", "rumah-sakit", null, null, new DateOnly(2026, 11, 23), null), Rina, Nine));
    }
}
