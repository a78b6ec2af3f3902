using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using static PPA.Portal.Tests.Support.GivenFile;

namespace PPA.Portal.Tests.Data;

/// <summary>Every family of records goes into the database and comes back, and what is told in it is not to be read there.</summary>
public sealed class RecordStoreTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task Authority_and_corrected_facts()
    {
        await using var register = await SealedRegister.OpenAsync();
        var file = Case();
        file.DecideAuthority(new AuthorityFacts(AuthorityOutcome.Refer, "12.76.01", null, "35.73.01", "alasanxkewenangan"), Rina, Nine);
        file.RetellStory(file.Story with { Chronology = "ceritaxbaru" }, "alasanxcerita", Rina, Nine);
        await register.SaveAsync(file);
        await register.ChangeAsync(file, f => f.WithDuties(), f => f.SetForms(["seksual", "fisik"], Rina, Nine));

        var read = await register.ReadAsync(file, f => f.Include(c => c.AuthorityHistory).Include(c => c.FactChanges).Include(c => c.StoryRevisions).Include(c => c.Agenda));
        Assert.Equal((AuthorityOutcome.Refer, "alasanxkewenangan"), (read.Authority!.Value, read.AuthorityHistory.Single().Reason));
        Assert.Equal(["seksual", "fisik"], read.FactChanges.Single(f => f.Field == "bentuk").After);
        Assert.Equal("Dipukul di rumah sejak semalam.", read.StoryRevisions.Single().Before.Chronology);
        Assert.Equal((Nine.AddHours(72), CaseFile.PoliceAgenda), (read.PoliceReportDueAt!.Value, read.Agenda.Single().Kind));
        await register.MustHideAsync("alasanxkewenangan", "ceritaxbaru", "alasanxcerita", "Dipukul di rumah");
    }

    [Fact]
    public async Task People_who_were_corrected_are_found_by_their_new_number_and_no_longer_by_the_old_one()
    {
        await using var register = await SealedRegister.OpenAsync();
        var file = Case();
        await register.SaveAsync(file);
        var before = await register.AskAsync(db => db.Set<SearchToken>().Where(t => t.Person == file.Victim().Id).Select(t => t.Token).ToListAsync());
        await register.ChangeAsync(file, f => f.WithPeople(), f =>
        {
            f.Relate(f.Victim().Id, f.Reported().Id, "pacar", Rina, Nine);
            var facts = f.Victim().Facts;
            f.CorrectPerson(f.Victim().Id, facts with { Identity = facts.Identity with { Nik = "1276026506850009", Name = "Seruni Xaviera" } }, "alasanxdata", Rina, Nine);
        });

        var read = await register.ReadAsync(file, f => f.WithPeople().Include(c => c.PersonRevisions));
        Assert.Equal("Melati Kusumawardani", read.PersonRevisions.Single().Before.Identity.Name);
        Assert.Equal(("pacar", "S.X."), (read.Relations.Single().Relation, read.Initials));
        var after = await register.AskAsync(db => db.Set<SearchToken>().Where(t => t.Person == file.Victim().Id).Select(t => t.Token).ToListAsync());
        Assert.NotEmpty(after);
        Assert.DoesNotContain(after, token => before.Any(b => b.SequenceEqual(token)));
        await register.MustHideAsync("Seruni", "Xaviera", "1276026506850009", "Melati", "alasanxdata");
    }

    [Fact]
    public async Task Services_activities_and_plans()
    {
        await using var register = await SealedRegister.OpenAsync();
        var file = Case();
        file.VoidService(file.GiveService(new ServiceFacts("kesehatan", "rumah-sakit", "RSUDxNama", Rina, Today, "rincianxlayanan"), Rina, Nine).Id, "alasanxbatal", Rina, Nine);
        file.RecordActivity(new ActivityFacts("asesmen-psikis", Nine, "terlaksana", new ActivityWords("temuanxasesmen", "kebutuhanxasesmen")), new NextActivity("pemantauan", Nine.AddDays(7), Dewi), Rina, Nine);
        file.DrawUpPlan(new PlanFacts("tujuanxrencana", false, "alasanxsendiri", [new PlannedFacts("kesehatan", "puskesmas", "PuskesmasxNama", Dewi, Today, "rincianxrencana")]), Rina, Nine);
        await register.SaveAsync(file);

        var read = await register.ReadAsync(file, f => f.WithWork());
        Assert.Equal(("RSUDxNama", "alasanxbatal", false), (read.Services.Single().ProviderName, read.Services.Single().VoidReason, read.Services.Single().IsValid));
        Assert.Equal(new ActivityWords("temuanxasesmen", "kebutuhanxasesmen"), read.Activities.Single().Words);
        Assert.Equal((Dewi, read.Activities.Single().Id), (read.Agenda.Single().Officer!.Value, read.Agenda.Single().Subject!.Value));
        Assert.Equal(("tujuanxrencana", "PuskesmasxNama"), (read.Plans.Single().Goals, read.Plans.Single().Services.Single().ProviderName));
        await register.MustHideAsync("RSUDxNama", "rincianx", "temuanx", "kebutuhanx", "tujuanx", "alasanx", "PuskesmasxNama");
    }

    [Fact]
    public async Task Consents_and_referrals_also_when_a_step_is_added_later()
    {
        await using var register = await SealedRegister.OpenAsync();
        var file = Case();
        file.RecordConsent(new ConsentFacts(ConsentItems.Service, true, "alasanxkantor", new ConsentSigner("PenandaxTangan", "1276011111110001"), "kantor"), Rina, Nine);
        var referral = file.Refer(new ReferralFacts(ReferralKind.Transfer, "uptd-ppa-lain", "UPTDxTujuan", "maksudxrujukan", true, "kewajiban-hukum", "alasanxhukum"), Rina, Nine);
        file.SendReferral(referral.Id, Nine, Nine.AddDays(3), Rina, Nine);
        await register.SaveAsync(file);
        await register.ChangeAsync(file, f => f.WithReferrals(), f =>
        {
            f.MoveReferral(referral.Id, ReferralState.Received, Nine, "catatanxterima", Dewi, Nine);
            f.HandOver(referral.Id, "beritaxacara", "PenerimaxNama", Nine, Rina, Nine);
            f.RevokeConsent(f.Consents.Single().Id, "alasanxcabut", Rina, Nine);
            f.Agreeing(ConsentItems.Service);
        });

        var read = await register.ReadAsync(file, f => f.WithReferrals());
        Assert.Equal([("PenandaxTangan", 1), ("Melati Kusumawardani", 2)], read.Consents.OrderBy(c => c.Version).Select(c => (c.Signer.Name, c.Version)));
        Assert.True(read.Covers(ConsentItems.Service));
        Assert.Equal(("PenerimaxNama", "beritaxacara", 2), (read.Referrals.Single().Receiver, read.Referrals.Single().Minutes, read.Referrals.Single().Moves.Count));
        Assert.All(read.Agenda, a => Assert.NotNull(a.DoneAt));
        await register.MustHideAsync("PenandaxTangan", "1276011111110001", "UPTDxTujuan", "maksudx", "alasanx", "catatanx", "beritax", "PenerimaxNama");
    }

    [Fact]
    public async Task A_rule_that_needs_consents_does_not_pass_because_they_were_not_loaded()
    {
        await using var register = await SealedRegister.OpenAsync();
        var file = Case().Agreeing(ConsentItems.Service);
        await register.SaveAsync(file);
        await Assert.ThrowsAsync<InvalidOperationException>(() => register.ChangeAsync(file, f => f.Include(c => c.People), f => f.Covers(ConsentItems.Service)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => register.ChangeAsync(file, f => f.Include(c => c.Consents), f => f.Agreeing(ConsentItems.Service)));
    }

    [Fact]
    public async Task Shelter_and_its_secret_address()
    {
        await using var register = await SealedRegister.OpenAsync();
        var house = new ShelterPlace("Rumah A", "JalanxRahasia 7", 3, Nine);
        var file = Case().Agreeing(ConsentItems.Shelter, ConsentItems.ShelterSecrecy);
        var stay = file.Admit(new StayFacts(house, 2, file.Victim().Id, Nine, Nine.AddDays(7), "kesepakatanx"), [], Rina, Nine);
        await register.SaveAsync(file, house);
        await register.ChangeAsync(file, f => f.WithStays(), f =>
        {
            f.ExtendStay(stay.Id, Nine.AddDays(9), "alasanxpanjang", [], Rina, Nine);
            f.EndStay(stay.Id, "pulang-keluarga", "dijemputxkakak", Nine.AddHours(1), Rina, Nine.AddHours(1));
        });

        var read = (await register.ReadAsync(file, f => f.WithStays())).Stays.Single();
        Assert.Equal((2, "pulang-keluarga", "dijemputxkakak", "alasanxpanjang"), (read.Bed, read.Outcome, read.OutNote, read.Extensions.Single().Reason));
        Assert.Equal("JalanxRahasia 7", (await register.AskAsync(db => db.Set<ShelterPlace>().SingleAsync())).Address);
        await register.MustHideAsync("JalanxRahasia", "kesepakatanx", "alasanx", "dijemputx");
    }

    [Fact]
    public async Task Decisions_and_mediation()
    {
        await using var register = await SealedRegister.OpenAsync();
        var file = Case(["seksual"], reportedAge: 15);
        file.Decide(SupervisorMatters.ChildOffenderMediation, true, "alasanxputusan", Role.DivisionHead, Sari, Nine);
        var mediation = file.BeginMediation(MediationTrack.OutOfCourt, Rina, Nine);
        await register.SaveAsync(file);
        await register.ChangeAsync(file, f => f.WithMediations(), f =>
        {
            f.RecordWillingness(mediation.Id, Answer.Yes, Answer.Yes, "kesediaanx");
            f.CheckMediationSafety(mediation.Id, true, "keamananx", Nine);
            f.HoldSitting(mediation.Id, new SittingFacts(Nine, true, "risalahx", Dewi), Rina, Nine);
            f.ConcludeMediation(mediation.Id, MediationResult.Agreed, "kesepakatanx", null, Nine);
        });

        var read = await register.ReadAsync(file, f => f.WithMediations());
        Assert.Equal(("kesediaanx", "keamananx", "kesepakatanx"), (read.Mediations.Single().WillingNote, read.Mediations.Single().SafetyNote, read.Mediations.Single().Agreement));
        Assert.Equal(("risalahx", "alasanxputusan", Role.DivisionHead), (read.Mediations.Single().Sittings.Single().Minutes, read.Decisions.Single().Reason, read.Decisions.Single().Role));
        await register.MustHideAsync("alasanx", "kesediaanx", "keamananx", "risalahx", "kesepakatanx");
    }

    [Fact]
    public async Task SIMFONI_and_police()
    {
        await using var register = await SealedRegister.OpenAsync();
        var file = Case(["seksual"]);
        file.EnterSimfoni("SMF-77", Today, Rina, Nine);
        file.CorrectSimfoni("SMF-78", Today, "alasanxkoreksi", Rina, Nine);
        file.ReportToPolice("LPx12x2026", Nine, "PolresxNama", null, Rina, Nine);
        await register.SaveAsync(file);

        var read = await register.ReadAsync(file, f => f.WithDuties().Include(c => c.SimfoniEntries));
        Assert.Equal(("SMF-78", 2, false), (read.SimfoniNumber, read.SimfoniEntries.Count, read.SimfoniOutdated is false && read.PoliceReportedAt is null));
        Assert.Equal(("LPx12x2026", "PolresxNama"), (read.PoliceReports.Single().Number, read.PoliceReports.Single().Station));
        await register.MustHideAsync("alasanx", "LPx12", "PolresxNama");
    }
}
