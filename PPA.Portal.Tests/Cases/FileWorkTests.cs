using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Cases;
using PPA.Portal.Cases.Access;
using PPA.Portal.Cases.Consenting;
using PPA.Portal.Cases.Ending;
using PPA.Portal.Cases.Help;
using PPA.Portal.Cases.Incident;
using PPA.Portal.Cases.Linking;
using PPA.Portal.Cases.Mediating;
using PPA.Portal.Cases.People;
using PPA.Portal.Cases.Referring;
using PPA.Portal.Cases.Shelter;
using PPA.Portal.Cases.Steps;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Intake;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Cases;

/// <summary>What officers do with a file, through its services, into the database and back.</summary>
public sealed class FileWorkTests : IAsyncLifetime
{
    private TestOffice _office = null!;
    private OfficerCard _duty = null!;
    private OfficerCard _head = null!;
    private OfficerCard _stranger = null!;
    private ReceivedCase _case = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        _duty = await _office.HireAsync("rina", Role.DutyOfficer);
        _head = await _office.HireAsync("hendra", Role.DivisionHead);
        _stranger = await _office.HireAsync("maya", Role.Counselor);
        _case = await ReceiveAsync(["fisik"]);
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    private DateTime Now => _office.Clock.Now;

    [Fact]
    public async Task A_service_is_recorded_corrected_and_taken_back_and_every_word_stays_readable()
    {
        var day = DateOnly.FromDateTime(Now);
        await AsAsync<ServiceBook>(_duty, b => b.GiveAsync(_case.Id, new ServiceFacts("kesehatan", "puskesmas", "Puskesmas Pabatu", _duty.Id, day, "Visum")));
        var first = Assert.Single((await ReadAsync<HelpReading, HelpSheet>(r => r.ReadAsync(_case.Id))).Services);

        await AsAsync<ServiceBook>(_duty, b => b.CorrectAsync(_case.Id, first.Id, first.Facts with { Kind = "bantuan-hukum" }, "Salah pilih"));
        var sheet = await ReadAsync<HelpReading, HelpSheet>(r => r.ReadAsync(_case.Id));
        Assert.Equal(["bantuan-hukum", "kesehatan"], sheet.Services.Select(s => s.Facts.Kind));
        Assert.Equal(("Salah pilih", true), (sheet.Services[1].Mark.VoidReason, sheet.Services[1].Mark.Replaced));

        await AsAsync<ServiceBook>(_duty, b => b.VoidAsync(_case.Id, sheet.Services[0].Id, "Tidak jadi diberikan"));
        Assert.All((await ReadAsync<HelpReading, HelpSheet>(r => r.ReadAsync(_case.Id))).Services, s => Assert.False(s.Mark.Counts));
        await RefusedAsync<ServiceBook>(_stranger, b => b.GiveAsync(_case.Id, first.Facts));
    }

    [Fact]
    public async Task What_comes_after_an_activity_stands_in_the_agenda_and_a_plan_keeps_its_versions()
    {
        var facts = new ActivityFacts("kunjungan-rumah", Now, null, new ActivityWords("Keadaan aman."));
        await AsAsync<ActivityBook>(_duty, b => b.RecordAsync(_case.Id, facts, new NextActivity("kunjungan-rumah", Now.AddDays(3))));
        await AsAsync<ServiceBook>(_duty, b => b.PlanAsync(_case.Id, new PlanFacts("Aman", true, null, [new PlannedFacts("kesehatan", "kantor-ini", null, null, null)])));
        await AsAsync<ServiceBook>(_duty, b => b.PlanAsync(_case.Id, new PlanFacts("Aman dan sekolah", true, null, [new PlannedFacts("kesehatan", "kantor-ini", null, null, null)])));

        var sheet = await ReadAsync<HelpReading, HelpSheet>(r => r.ReadAsync(_case.Id));
        Assert.Equal(Now.AddDays(3), Assert.Single(sheet.Activities).NextAt);
        Assert.Equal([2, 1], sheet.Plans.Select(p => p.Version));
        await using var db = await _office.DbAsync();
        Assert.Contains(await db.Set<AgendaEntry>().ToListAsync(), a => a.Kind == "kunjungan-rumah" && a.DoneAt is null);
    }

    [Fact]
    public async Task A_file_with_a_missing_step_does_not_end_and_two_officers_end_it_and_open_it_again()
    {
        var ask = new TerminationFacts(TerminationKind.Completed, "Selesai", Answer.Yes);
        await ChangeAsync(f => f.RecordFirstResponse("Dihubungi", _duty.Id, Now));
        var missing = (await ReadAsync<EndingReading, EndingSheet>(r => r.ReadAsync(_case.Id))).Missing;
        Assert.NotEmpty(missing);
        var refusal = await Assert.ThrowsAsync<RuleException>(() => AsAsync<EndingDesk>(_duty, d => d.AskAsync(_case.Id, ask)));
        Assert.Contains(missing[0].Title, refusal.Message, StringComparison.Ordinal);

        await StopProceduresAsync();
        await AsAsync<EndingDesk>(_head, d => d.AskAsync(_case.Id, ask));
        var open = (await ReadAsync<EndingReading, EndingSheet>(r => r.ReadAsync(_case.Id))).Open!;
        await RefusedAsync<EndingDesk>(_duty, d => d.ValidateAsync(_case.Id, open.Id, null));
        await Assert.ThrowsAsync<RuleException>(() => AsAsync<EndingDesk>(_head, d => d.ValidateAsync(_case.Id, open.Id, null)));
        var second = await _office.HireAsync("sekar", Role.SubCoordinator);
        await AsAsync<EndingDesk>(second, d => d.ReturnAsync(_case.Id, open.Id, "Lengkapi dahulu"));
        await AsAsync<EndingDesk>(_duty, d => d.AskAsync(_case.Id, ask));
        open = (await ReadAsync<EndingReading, EndingSheet>(r => r.ReadAsync(_case.Id))).Open!;
        await AsAsync<EndingDesk>(second, d => d.ValidateAsync(_case.Id, open.Id, "Sesuai"));
        Assert.Equal(CaseStage.Closed, (await FileAsync()).Stage);

        await RefusedAsync<EndingDesk>(_duty, d => d.ReopenAsync(_case.Id, "Ada kejadian baru"));
        await AsAsync<EndingDesk>(second, d => d.ReopenAsync(_case.Id, "Ada kejadian baru"));
        Assert.NotEqual(CaseStage.Closed, (await FileAsync()).Stage);
    }

    [Fact]
    public async Task A_person_is_added_and_corrected_and_what_was_known_before_is_covered_like_the_rest()
    {
        await AsAsync<PeopleBook>(_duty, b => b.AddAsync(_case.Id, new PersonFacts(PersonRole.Witness, new PersonIdentity("Joko Susilo"))));
        var witness = (await FileAsync()).People.Single(p => p.Role == PersonRole.Witness);
        await Assert.ThrowsAsync<RuleException>(() => AsAsync<PeopleBook>(_duty, b => b.CorrectAsync(_case.Id, witness.Id, witness.Facts, " ")));
        await AsAsync<PeopleBook>(_duty, b => b.CorrectAsync(_case.Id, witness.Id, witness.Facts with { Role = PersonRole.ReportedParty }, "Ternyata pelaku"));
        var victim = (await FileAsync()).Victim();
        await AsAsync<PeopleBook>(_duty, b => b.RelateAsync(_case.Id, victim.Id, witness.Id, "suami-istri"));

        var covered = await ReadAsync<PeopleBook, PeopleSheet>(b => b.ReadAsync(_case.Id, false));
        Assert.Null(Assert.Single(covered.Revisions).Before);
        Assert.Equal("suami-istri", Assert.Single(covered.Relations).Relation);
        Assert.Equal("Joko Susilo", Assert.Single((await ReadAsync<PeopleBook, PeopleSheet>(b => b.ReadAsync(_case.Id, true))).Revisions).Before!.Identity.Name);
        await RefusedAsync<PeopleBook>(_stranger, b => b.AddAsync(_case.Id, witness.Facts));
    }

    [Fact]
    public async Task A_referral_with_a_name_is_sent_only_with_consent_and_is_followed_to_its_answer()
    {
        var facts = new ReferralFacts(ReferralKind.Referral, "rumah-sakit", "RSUD Kumpulan Pane", "Pemeriksaan", true);
        await AsAsync<ReferralBook>(_duty, b => b.DraftAsync(_case.Id, null, facts));
        var draft = Assert.Single(await ReadAsync<ReferralBook, IReadOnlyList<ReferralLine>>(b => b.ReadAsync(_case.Id)));
        Assert.False(draft.MayShare);
        var refusal = await Assert.ThrowsAsync<RuleException>(() => AsAsync<ReferralBook>(_duty, b => b.SendAsync(_case.Id, draft.Id, Now, null)));
        Assert.Contains("dasar hukum", refusal.Message, StringComparison.Ordinal);

        await ConsentAsync(ConsentItems.SharingData, ConsentItems.Referral);
        await AsAsync<ReferralBook>(_duty, b => b.SendAsync(_case.Id, draft.Id, Now, Now.AddDays(7)));
        await AsAsync<ReferralBook>(_duty, b => b.ChaseAsync(_case.Id, draft.Id, Now.AddDays(9)));
        await AsAsync<ReferralBook>(_duty, b => b.MoveAsync(_case.Id, draft.Id, ReferralState.Answered, Now, "Sudah diperiksa"));
        var line = Assert.Single(await ReadAsync<ReferralBook, IReadOnlyList<ReferralLine>>(b => b.ReadAsync(_case.Id)));
        Assert.Equal((ReferralState.Answered, (DateTime?)null), (line.State, line.ChaseAt));
        await RefusedAsync<ReferralBook>(_stranger, b => b.DraftAsync(_case.Id, null, facts));
    }

    [Fact]
    public async Task A_consent_shows_who_signed_by_initials_is_revoked_with_a_reason_and_never_signed_by_the_reported_party()
    {
        await AsAsync<PeopleBook>(_duty, b => b.AddAsync(_case.Id, new PersonFacts(PersonRole.ReportedParty, new PersonIdentity("Bambang Sutejo"))));
        var reported = (await FileAsync()).Reported();
        var refusal = await Assert.ThrowsAsync<RuleException>(() => AsAsync<ConsentBook>(_duty, b => b.RecordAsync(
            _case.Id, new ConsentFacts(ConsentItems.Service, true, null, new ConsentSigner("Bambang Sutejo", null, reported.Id), "ayah"))));
        Assert.Equal("penanda-tangan", refusal.Field);

        await ConsentAsync(ConsentItems.Service);
        var line = Assert.Single(await ReadAsync<ConsentBook, IReadOnlyList<ConsentLine>>(b => b.ReadAsync(_case.Id, false)));
        Assert.Equal(("M.K.", true), (line.Signer, line.Mark.Counts));
        await AsAsync<ConsentBook>(_duty, b => b.RevokeAsync(_case.Id, line.Id, "Berubah pikiran"));
        Assert.False(Assert.Single(await ReadAsync<ConsentBook, IReadOnlyList<ConsentLine>>(b => b.ReadAsync(_case.Id, false))).Mark.Counts);
    }

    [Fact]
    public async Task Sexual_violence_that_is_named_later_starts_the_police_clock_and_the_number_ends_it()
    {
        var incident = (await FileAsync()).Incident;
        await AsAsync<IncidentBook>(_duty, b => b.CorrectAsync(_case.Id, incident with { Forms = ["fisik", "seksual"] }));
        await AsAsync<IncidentBook>(_duty, b => b.RetellAsync(_case.Id, "Diceritakan kembali dengan tenang.", null, "Korban menambahkan"));
        Assert.NotNull((await FileAsync()).PoliceReportDueAt);
        var refusal = await Assert.ThrowsAsync<RuleException>(() => AsAsync<PoliceBook>(_duty, b => b.ReportAsync(_case.Id, " ", Now, "Polres")));
        Assert.Equal("nomor-lp", refusal.Field);
        await RefusedAsync<PoliceBook>(_duty, b => b.ExcuseAsync(_case.Id, "Korban belum siap"));
        await AsAsync<PoliceBook>(_duty, b => b.ReportAsync(_case.Id, "LP/B/12/XI/2026", Now, "Polres Tebing Tinggi"));

        var sheet = await ReadAsync<IncidentBook, IncidentSheet>(b => b.ReadAsync(_case.Id));
        Assert.Equal("LP/B/12/XI/2026", Assert.Single(sheet.Reports).Number);
        Assert.Equal("bentuk", Assert.Single(sheet.Facts).Field);
        Assert.Equal("Korban menambahkan", Assert.Single(sheet.Stories).Reason);
        Assert.NotNull((await FileAsync()).PoliceReportedAt);
    }

    [Fact]
    public async Task A_restricted_file_is_opened_in_need_by_those_who_otherwise_may_and_a_supervisor_looks_at_it()
    {
        await AsAsync<AccessBook>(_head, b => b.RestrictAsync(_case.Id, "Keluarga petugas", []));
        await Assert.ThrowsAsync<NotAllowedException>(() => ReadAsync<CaseReading, CaseView>(r => r.OpenAsync(_case.Number)));
        await RefusedAsync<ServiceBook>(_duty, b => b.GiveAsync(_case.Id, new ServiceFacts("kesehatan", "kantor-ini", null, null, DateOnly.FromDateTime(Now), null)));
        await using (var scope = _office.As(_stranger))
            Assert.False(await scope.ServiceProvider.GetRequiredService<GlassBook>().MayBreakAsync(_case.Number));
        await RefusedAsync<GlassBook>(_stranger, g => g.BreakAsync(_case.Number, "Saya ingin membaca berkas ini sekarang"));
        await Assert.ThrowsAsync<RuleException>(() => AsAsync<GlassBook>(_duty, g => g.BreakAsync(_case.Number, "darurat")));

        await AsAsync<GlassBook>(_duty, g => g.BreakAsync(_case.Number, "Korban menelepon dan terancam saat ini"));
        Assert.Equal(_case.Number, (await ReadAsync<CaseReading, CaseView>(r => r.OpenAsync(_case.Number))).Number);
        await using var head = _office.As(_head);
        var opening = Assert.Single(await head.ServiceProvider.GetRequiredService<GlassBook>().OpeningsAsync());
        await RefusedAsync<GlassBook>(_duty, g => g.ReviewAsync(_case.Id, opening.Id, true, "Sesuai"));
        await AsAsync<GlassBook>(_head, g => g.ReviewAsync(_case.Id, opening.Id, true, "Sesuai"));
        _office.Clock.Advance(GlassBreak.Lasts + TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<NotAllowedException>(() => ReadAsync<CaseReading, CaseView>(r => r.OpenAsync(_case.Number)));
    }

    [Fact]
    public async Task A_bed_is_given_once_and_the_address_is_read_by_few_and_written_down()
    {
        await AsAsync<ShelterHouses>(_head, h => h.AddAsync("Rumah A", "Jalan Melur 7", 1));
        await ConsentAsync(ConsentItems.Shelter, ConsentItems.ShelterSecrecy);
        var place = Assert.Single((await ReadAsync<StayBook, ShelterSheet>(b => b.ReadAsync(_case.Id))).Places);
        await AsAsync<StayBook>(_duty, b => b.AdmitAsync(_case.Id, place.Id, 1, null, Now, Now.AddDays(7), null));
        var sheet = await ReadAsync<StayBook, ShelterSheet>(b => b.ReadAsync(_case.Id));
        Assert.Empty(Assert.Single(sheet.Places).Free);
        await Assert.ThrowsAsync<RuleException>(() => AsAsync<StayBook>(_duty, b => b.AdmitAsync(_case.Id, place.Id, 1, null, Now, Now.AddDays(2), null)));

        await RefusedAsync<StayBook>(_duty, b => b.AddressAsync(_case.Id, sheet.Stays[0].Id));
        await using (var scope = _office.As(_head))
            Assert.Equal("Jalan Melur 7", await scope.ServiceProvider.GetRequiredService<StayBook>().AddressAsync(_case.Id, sheet.Stays[0].Id));
        await using (var db = await _office.DbAsync())
            Assert.Contains(await db.Set<AuditEntry>().ToListAsync(), a => a.Action == "buka-alamat-penampungan" && a.Officer == _head.Id && a.CaseId == _case.Id);
        await AsAsync<StayBook>(_duty, b => b.ExtendAsync(_case.Id, sheet.Stays[0].Id, Now.AddDays(9), "Belum aman"));
        await AsAsync<StayBook>(_duty, b => b.EndAsync(_case.Id, sheet.Stays[0].Id, "pulang-keluarga", null, Now));
        Assert.Single(Assert.Single((await ReadAsync<StayBook, ShelterSheet>(b => b.ReadAsync(_case.Id))).Places).Free);
    }

    [Fact]
    public async Task Links_and_merges_show_on_both_sides_and_a_merge_is_undone()
    {
        var other = await ReceiveAsync(["fisik"]);
        await AsAsync<LinkBook>(_duty, b => b.LinkAsync(_case.Id, other.Number.ToLowerInvariant(), FileLinkKind.SameIncident, null));
        Assert.Equal(_case.Number, Assert.Single((await ReadAsync<LinkBook, LinkSheet>(b => b.ReadAsync(other.Id))).Links).Number);
        await Assert.ThrowsAsync<RuleException>(() => AsAsync<LinkBook>(_duty, b => b.LinkAsync(_case.Id, "B-2026-9999", FileLinkKind.SameIncident, null)));

        await AsAsync<LinkBook>(_duty, b => b.MergeAsync(_case.Id, other.Number, "Dilaporkan dua kali"));
        Assert.Equal(other.Id, (await FileAsync()).MergedInto);
        Assert.False(Assert.Single((await ReadAsync<LinkBook, LinkSheet>(b => b.ReadAsync(other.Id))).Merges).Ours);
        await AsAsync<LinkBook>(_duty, b => b.UndoMergeAsync(_case.Id, "Ternyata berbeda"));
        Assert.Null((await FileAsync()).MergedInto);
        await RefusedAsync<LinkBook>(_stranger, b => b.MergeAsync(_case.Id, other.Number, "x"));
    }

    [Fact]
    public async Task Sexual_violence_is_not_mediated_and_other_mediations_come_to_a_result()
    {
        var sexual = await ReceiveAsync(["seksual"]);
        await Assert.ThrowsAsync<RuleException>(() => AsAsync<MediationBook>(_duty, b => b.BeginAsync(sexual.Id, MediationTrack.OutOfCourt)));
        Assert.Contains("Pasal 23", (await ReadAsync<MediationReading, MediationSheet>(r => r.ReadAsync(sexual.Id))).Bar!, StringComparison.Ordinal);
        await RefusedAsync<MediationReading>(_duty, r => r.DecideAsync(sexual.Id, true, "Diizinkan"));

        await AsAsync<MediationBook>(_duty, b => b.BeginAsync(_case.Id, MediationTrack.OutOfCourt));
        var line = Assert.Single((await ReadAsync<MediationReading, MediationSheet>(r => r.ReadAsync(_case.Id))).Mediations);
        await AsAsync<MediationBook>(_duty, b => b.WillingAsync(_case.Id, line.Id, Answer.Yes, Answer.Yes, null));
        await AsAsync<MediationBook>(_duty, b => b.CheckAsync(_case.Id, line.Id, true, "Datang terpisah"));
        await AsAsync<MediationBook>(_duty, b => b.SitAsync(_case.Id, line.Id, new SittingFacts(Now, true, "Berjalan tenang")));
        await AsAsync<MediationBook>(_duty, b => b.ConcludeAsync(_case.Id, line.Id, MediationResult.Agreed, "Nafkah disepakati", null));
        Assert.Equal(MediationResult.Agreed, Assert.Single((await ReadAsync<MediationReading, MediationSheet>(r => r.ReadAsync(_case.Id))).Mediations).Result);
    }

    [Fact]
    public async Task Opening_a_file_asks_the_database_the_same_few_questions_however_much_it_holds()
    {
        await WriteOfEachAsync();
        var before = await QueriesOfAsync();
        for (var i = 0; i < 5; i++)
            await WriteOfEachAsync();
        Assert.Equal(before, await QueriesOfAsync());
        Assert.InRange(before, 1, 50);
    }

    [Fact]
    public async Task The_next_act_is_named_and_every_step_has_its_standing()
    {
        Assert.Equal("/papan", (await ReadAsync<CaseReading, CaseView>(r => r.OpenAsync(_case.Number))).Next!.Address);
        await ChangeAsync(f => f.Take(_duty.Id, Now));
        await ChangeAsync(f => f.RecordFirstResponse("Dihubungi", _duty.Id, Now));
        var sheet = await ReadAsync<StepsReading, StepsSheet>(r => r.ReadAsync(_case.Id));
        var run = Assert.Single(sheet.Runs);
        var waits = Assert.Single(run.Steps, s => s.Standing is StepStanding.Waiting or StepStanding.Overdue);
        Assert.Equal($"/kasus/{_case.Number}/sop/{run.Run}/{waits.Id}", (await ReadAsync<CaseReading, CaseView>(r => r.OpenAsync(_case.Number))).Next!.Address);
        Assert.DoesNotContain(sheet.Startable, s => s.Title == run.Title);
    }

    private async Task WriteOfEachAsync()
    {
        await AsAsync<CaseWork>(_duty, w => w.AddNoteAsync(_case.Id, "Dihubungi lagi."));
        await AsAsync<ServiceBook>(_duty, b => b.GiveAsync(_case.Id, new ServiceFacts("kesehatan", "kantor-ini", null, null, DateOnly.FromDateTime(Now), "Visum")));
        await AsAsync<ReferralBook>(_duty, b => b.DraftAsync(_case.Id, null, new ReferralFacts(ReferralKind.Referral, "rumah-sakit", "RSUD", "Periksa", false)));
    }

    private async Task<int> QueriesOfAsync()
    {
        _office.Queries.Clear();
        await ReadAsync<CaseReading, CaseView>(r => r.OpenAsync(_case.Number));
        await ReadAsync<StepsReading, StepsSheet>(r => r.ReadAsync(_case.Id));
        await ReadAsync<HelpReading, HelpSheet>(r => r.ReadAsync(_case.Id));
        await ReadAsync<ReferralBook, IReadOnlyList<ReferralLine>>(r => r.ReadAsync(_case.Id));
        return _office.Queries.Count;
    }

    private Task<ReceivedCase> ReceiveAsync(string[] forms)
    {
        var complaint = Given.Complaint();
        return _office.The<Reception>().ReceiveAsync(complaint with { Incident = complaint.Incident with { Forms = forms } }, new Door("sistem", null), default);
    }

    private async Task ConsentAsync(params string[] items)
    {
        var victim = (await FileAsync()).Victim();
        foreach (var item in items)
            await AsAsync<ConsentBook>(_duty, b => b.RecordAsync(_case.Id, new ConsentFacts(item, true, null, new ConsentSigner("Melati Kusumawardani", null, victim.Id), "diri-sendiri")));
    }

    private async Task AsAsync<T>(OfficerCard who, Func<T, Task> verb) where T : notnull
    {
        await using var scope = _office.As(who);
        await verb(scope.ServiceProvider.GetRequiredService<T>());
    }

    private Task<NotAllowedException> RefusedAsync<T>(OfficerCard who, Func<T, Task> verb) where T : notnull => Assert.ThrowsAsync<NotAllowedException>(() => AsAsync(who, verb));

    private async Task<TSheet> ReadAsync<T, TSheet>(Func<T, Task<TSheet>> read) where T : notnull
    {
        await using var scope = _office.As(_duty);
        return await read(scope.ServiceProvider.GetRequiredService<T>());
    }

    private async Task<CaseFile> FileAsync()
    {
        await using var db = await _office.DbAsync();
        return await db.Set<CaseFile>().AsNoTracking().Include(c => c.People).SingleAsync(c => c.Id == _case.Id);
    }

    private async Task StopProceduresAsync()
    {
        await using var db = await _office.DbAsync();
        var file = await db.Set<CaseFile>().Include(c => c.Runs).ThenInclude(r => r.Steps).SingleAsync(c => c.Id == _case.Id);
        foreach (var run in file.Runs)
            run.Stop("Tidak diperlukan lagi", _duty.Id, Now);
        await SaveAsync(db, file);
    }

    private async Task ChangeAsync(Action<CaseFile> change)
    {
        await using var db = await _office.DbAsync();
        var file = await db.Set<CaseFile>().Include(c => c.Escalations).Include(c => c.Agenda).Include(c => c.Prompts).SingleAsync(c => c.Id == _case.Id);
        change(file);
        await SaveAsync(db, file);
    }

    private async Task SaveAsync(PPA.Portal.Data.PortalDb db, CaseFile file)
    {
        db.Journal(new AuditEntry("uji", "sistem", null, file.Id, null, null, Now));
        await db.SaveChangesAsync();
    }
}
