using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Intake;
using PPA.Portal.Intake.Form;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Intake;

public sealed class FormTests
{
    [Fact]
    public async Task A_form_read_from_the_page_becomes_a_complaint_and_faults_find_their_row()
    {
        var values = FormValues.Parse(Encoding.UTF8.GetBytes("""
            {"kanal":"telepon","bahayaSekarang":"tidak","baris.korban":"0,3","korban[0].nama":"Melati","korban[3].nik":"12",
             "kejadian.bentuk":["fisik","psikis"],"kejadian.kronologi":"Cerita","kontakAman.boleh":"ya"}
            """));
        await using var office = await TestOffice.OpenAsync();

        var draft = FormReading.Draft(values);
        var fault = Assert.Single(office.The<ComplaintChecks>().Check(draft).Faults);

        Assert.Equal(["Melati", null], draft.Victims.Select(v => v.Name));
        Assert.Equal(["fisik", "psikis"], draft.Incident.Forms);
        Assert.Equal(Answer.Yes, draft.Contact.Allowed);
        Assert.Equal("korban[3].nik", FormReading.FieldOf(fault.Path, values));
    }

    [Fact]
    public async Task Danger_opens_a_file_at_once_and_the_form_completes_the_same_file()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("piket", Role.DutyOfficer));
        var (front, submission) = (scope.ServiceProvider.GetRequiredService<FrontDesk>(), Guid.NewGuid());

        var alarm = await front.AlarmAsync("telepon", submission);
        var pressedTwice = await front.AlarmAsync("telepon", submission);
        var handed = await front.ReceiveAsync(Typed("Ia dikurung."), submission);
        var again = await front.ReceiveAsync(Typed("Ia dikurung."), submission);

        Assert.Equal(alarm.Number, pressedTwice.Number);
        Assert.Equal(alarm.Number, handed.Case!.Number);
        Assert.True(again.Case!.Again);
        await using var db = await office.DbAsync();
        var file = await db.Set<CaseFile>().AsNoTracking().SingleAsync();
        Assert.True(file.LifeThreat);
        Assert.Equal("Ia dikurung.", file.Story.Chronology);
    }

    [Fact]
    public async Task A_form_that_is_brought_to_the_board_during_the_call_is_one_file_with_what_is_known_so_far()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("piket", Role.DutyOfficer));
        var (front, submission) = (scope.ServiceProvider.GetRequiredService<FrontDesk>(), Guid.NewGuid());

        var card = await front.BringAsync(Child("8"), submission);
        Assert.Equal((CaseFile.BeingReceived, 8, false), await FaceAsync(office));
        var again = await front.BringAsync(Child("14"), submission);
        Assert.Equal((CaseFile.BeingReceived, 14, false), await FaceAsync(office));
        Assert.Equal(card.Number, (await front.BringAsync(With(Child("14"), Answer.Yes), submission)).Number);
        Assert.Equal((CaseFile.DetailsToFollow, 14, true), await FaceAsync(office));
        var handed = await front.ReceiveAsync(Typed("Ia dikurung."), submission);

        Assert.Equal((card.Number, card.Number), (again.Number, handed.Case!.Number));
        Assert.Equal("Ia dikurung.", (await FaceAsync(office)).Story);
        await using var db = await office.DbAsync();
        Assert.Equal(["terima", "salin-isian", "salin-isian", "lengkapi"], await db.Set<AuditEntry>().Where(a => a.CaseId == card.Id).OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync());
    }

    [Fact]
    public async Task A_slip_in_a_field_holds_up_no_judgement()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("piket", Role.DutyOfficer));
        await scope.ServiceProvider.GetRequiredService<FrontDesk>().BringAsync(Child("dua ratus"), Guid.NewGuid());
        Assert.Equal((CaseFile.BeingReceived, null, false), await FaceAsync(office));
    }

    private static ComplaintDraft Child(string age) => new() { Channel = "telepon", Victims = [new PersonDraft { Name = "Melati Kusumawardani", Age = age }] };

    private static ComplaintDraft With(ComplaintDraft draft, Answer danger)
    {
        draft.DangerNow = danger;
        return draft;
    }

    private static async Task<(string Story, int? Age, bool LifeThreat)> FaceAsync(TestOffice office)
    {
        await using var db = await office.DbAsync();
        var file = await db.Set<CaseFile>().AsNoTracking().SingleAsync();
        return (file.Story.Chronology, file.Face.Age, file.LifeThreat);
    }

    [Fact]
    public async Task A_form_pressed_twice_opens_one_file()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("piket", Role.DutyOfficer));
        var (front, submission) = (scope.ServiceProvider.GetRequiredService<FrontDesk>(), Guid.NewGuid());

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => front.ReceiveAsync(Typed("Cerita."), submission)));

        await using var db = await office.DbAsync();
        Assert.Equal(1, await db.Set<CaseFile>().CountAsync());
    }

    [Fact]
    public async Task Who_may_not_receive_complaints_finds_the_door_closed()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("pengelola", Role.DataOfficer));

        await Assert.ThrowsAsync<NotAllowedException>(() => scope.ServiceProvider.GetRequiredService<FrontDesk>().ReceiveAsync(Typed("Cerita."), Guid.NewGuid()));
        await Assert.ThrowsAsync<NotAllowedException>(() => scope.ServiceProvider.GetRequiredService<FrontDesk>().AlarmAsync("telepon", Guid.NewGuid()));
        await Assert.ThrowsAsync<NotAllowedException>(() => scope.ServiceProvider.GetRequiredService<DraftDesk>().KeepAsync("{}", 1, Guid.NewGuid(), Guid.NewGuid()));
    }

    [Fact]
    public async Task An_older_draft_never_overwrites_a_newer_one()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("piket", Role.DutyOfficer));
        var (drafts, form, window) = (scope.ServiceProvider.GetRequiredService<DraftDesk>(), Guid.NewGuid(), Guid.NewGuid());

        await drafts.KeepAsync("""{"a":"baru"}""", 5, form, window);
        await Assert.ThrowsAsync<DraftElsewhereException>(() => drafts.KeepAsync("""{"a":"lama"}""", 4, form, window));

        Assert.Equal("""{"a":"baru"}""", (await drafts.FindAsync())!.Content);
    }

    [Fact]
    public async Task A_draft_that_arrives_after_its_form_was_received_is_not_kept()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("piket", Role.DutyOfficer));
        var (drafts, form, window) = (scope.ServiceProvider.GetRequiredService<DraftDesk>(), Guid.NewGuid(), Guid.NewGuid());
        await drafts.KeepAsync("{}", 1, form, window);
        await scope.ServiceProvider.GetRequiredService<FrontDesk>().ReceiveAsync(Typed("Cerita."), form);

        await Assert.ThrowsAsync<DraftElsewhereException>(() => drafts.KeepAsync("{}", 2, form, window));
        Assert.Null(await drafts.FindAsync());
    }

    [Fact]
    public async Task Two_windows_keep_two_forms_and_handing_one_in_spends_only_its_own()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("piket", Role.DutyOfficer));
        var (drafts, first, second) = (scope.ServiceProvider.GetRequiredService<DraftDesk>(), Guid.NewGuid(), Guid.NewGuid());
        await drafts.KeepAsync("""{"a":"pertama"}""", 1, first, Guid.NewGuid());
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await drafts.KeepAsync("""{"a":"kedua"}""", 1, second, Guid.NewGuid());
        Assert.Equal("""{"a":"kedua"}""", (await drafts.FindAsync())!.Content);

        await scope.ServiceProvider.GetRequiredService<FrontDesk>().ReceiveAsync(Typed("Cerita."), second);

        Assert.Equal("""{"a":"pertama"}""", (await drafts.FindAsync())!.Content);
        await drafts.DiscardAsync(first);
        Assert.Null(await drafts.FindAsync());
    }

    [Fact]
    public async Task A_form_that_was_continued_in_another_window_is_no_longer_kept_for_the_first()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("piket", Role.DutyOfficer));
        var (drafts, form, first, second) = (scope.ServiceProvider.GetRequiredService<DraftDesk>(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await drafts.KeepAsync("""{"a":"satu"}""", 1, form, first);

        var continued = await drafts.ContinueAsync(form, second);
        await drafts.KeepAsync("""{"a":"dua"}""", continued!.Sequence + 1, form, second);
        var refused = await Assert.ThrowsAsync<DraftElsewhereException>(() => drafts.KeepAsync("""{"a":"tiga"}""", 9, form, first));

        Assert.Equal("Draf sedang ditulis di jendela lain. Tulisan di jendela ini belum tersimpan.", refused.Message);
        Assert.Equal("""{"a":"dua"}""", (await drafts.FindAsync())!.Content);
        Assert.Null(await drafts.ContinueAsync(Guid.NewGuid(), second));
    }

    [Fact]
    public void A_draft_from_before_there_could_be_several_forms_is_still_offered()
    {
        var (form, draft) = (Guid.NewGuid(), new IntakeDraft(new OfficerId(Guid.NewGuid()), DateTime.UnixEpoch));
        draft.Keep($$"""{"kiriman":"{{form}}"}""", 7, DateTime.UnixEpoch);

        Assert.Equal((form, 7), Assert.Single(KeptForms.Read(draft)) is var kept ? (kept.Submission, kept.Sequence) : default);
    }

    [Theory]
    [InlineData("0,3", "korban[3].usia", "Korban 2: ")]
    [InlineData("3", "korban[3].usia", "Korban: ")]
    [InlineData("3", "kontakAman.telepon", "Kontak aman: ")]
    [InlineData("3", "kejadian.kronologi", "")]
    public void A_sentence_of_the_summary_says_whose_field_it_means(string rows, string field, string whose) =>
        Assert.Equal(whose, FormReading.WhoseOf(field, FormValues.Parse(Encoding.UTF8.GetBytes($$"""{"baris.korban":"{{rows}}"}"""))));

    [Fact]
    public async Task A_draft_is_its_officers_own()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var first = office.As(await office.HireAsync("piket", Role.DutyOfficer));
        await using var second = office.As(await office.HireAsync("piket2", Role.DutyOfficer));
        await first.ServiceProvider.GetRequiredService<DraftDesk>().KeepAsync("{}", 1, Guid.NewGuid(), Guid.NewGuid());

        Assert.Null(await second.ServiceProvider.GetRequiredService<DraftDesk>().FindAsync());
    }

    [Theory]
    [InlineData("Melati Kusumawardani", null, null, "Nama mirip")]
    [InlineData("kusumawardani melati", null, null, "Nama mirip")]
    [InlineData(null, "1276 0241 0512 0001", null, "NIK sama")]
    [InlineData(null, null, "+62 812-9876-5432", "Telepon sama")]
    public async Task Somebody_on_file_is_found_by_name_NIK_or_phone(string? name, string? nik, string? phone, string why)
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("piket", Role.DutyOfficer));
        await office.The<Reception>().ReceiveAsync(Given.Complaint(nik: "1276024105120001", phone: "081298765432", age: 14), new Door("api:uji", null), default);
        await office.The<Reception>().ReceiveAsync(Given.Complaint(victim: "Melati Ayu"), new Door("api:uji", null), default);

        var found = Assert.Single(await scope.ServiceProvider.GetRequiredService<PeopleSearch>().FindAsync(new PersonClue(name, nik, phone)));

        Assert.Equal(("B-2026-0001", "M.K.", 14, "12.76.02", why), (found.Number, found.Initials, found.Age, found.Region, found.Why));
    }

    [Fact]
    public async Task A_search_opens_only_what_it_found_asks_the_same_few_questions_and_leaves_no_words_in_the_trail()
    {
        await using var office = await TestOffice.OpenAsync();
        await using var scope = office.As(await office.HireAsync("piket", Role.DutyOfficer));
        for (var i = 0; i < 30; i++)
            await office.The<Reception>().ReceiveAsync(Given.Complaint(victim: "Orang Lain" + (char)('A' + i)), new Door("api:uji", null), default);
        await office.The<Reception>().ReceiveAsync(Given.Complaint(), new Door("api:uji", null), default);
        office.Queries.Clear();

        await scope.ServiceProvider.GetRequiredService<PeopleSearch>().FindAsync(new PersonClue("Melati Kusumawardani"));

        Assert.Single(office.Queries.Asked, q => q.Contains("IdentitySealed", StringComparison.Ordinal));
        Assert.InRange(office.Queries.Count, 4, 7);
        await using var db = await office.DbAsync();
        var line = await db.Set<AuditEntry>().AsNoTracking().SingleAsync(a => a.Action == "cari");
        Assert.Equal("menurut:nama hasil:1", line.Detail);
    }

    private static ComplaintDraft Typed(string story) => new()
    {
        Channel = "telepon",
        Victims = [new PersonDraft { Name = "Melati" }],
        Incident = new IncidentDraft { Chronology = story },
    };
}
