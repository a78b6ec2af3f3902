using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Ending;
using PPA.Portal.Cases.Kinds;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Cases.Kinds;

/// <summary>Files that are not cases: opened at their own doors, worked on, ended, made public.</summary>
public sealed class KindFileTests : IAsyncLifetime
{
    private TestOffice _office = null!;
    private OfficerCard _duty = null!;
    private OfficerCard _centre = null!;
    private OfficerCard _sub = null!;
    private OfficerCard _head = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync("kota-bandung");
        (_duty, _centre) = (await _office.HireAsync("rina", Role.DutyOfficer), await _office.HireAsync("ratna", Role.FamilyCentre));
        (_sub, _head) = (await _office.HireAsync("aisyah", Role.SubCoordinator), await _office.HireAsync("hendra", Role.DivisionHead));
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task Each_kind_has_its_own_series_its_trail_and_its_procedure()
    {
        var numbers = new[] { await ClientAsync(), await ActivityAsync(), await ComplaintAsync(), await ClientAsync() };

        Assert.Equal(["P-2026-0001", "K-2026-0001", "L-2026-0001", "P-2026-0002"], numbers);
        await using var db = await _office.DbAsync();
        var trail = await db.Set<AuditEntry>().AsNoTracking().Where(a => a.CaseId != null).Select(a => a.Action).ToListAsync();
        Assert.Equal(["terima-kegiatan", "terima-keluhan", "terima-klien", "terima-klien"], trail.Order());
        var files = await db.Set<CaseFile>().AsNoTracking().Include(c => c.Runs).ToListAsync();
        var at = _office.Clock.Now;
        Assert.All(files, f => Assert.Equal(_office.The<KindDoors>().PlanFor(f.Kind, at)?.Id, f.Runs.SingleOrDefault()?.Procedure));
    }

    [Theory]
    [InlineData("kota-bandung", true, true, true)]
    [InlineData("kota-tebing-tinggi", false, false, true)]
    [InlineData("sapa-online", false, false, true)]
    public async Task A_door_is_there_only_where_the_standard_of_the_office_has_it(string profile, bool client, bool activity, bool complaint)
    {
        await using var office = await TestOffice.OpenAsync(profile);
        await using var scope = office.As(await office.HireAsync("rina", Role.DutyOfficer));
        var reception = scope.ServiceProvider.GetRequiredService<KindReception>();
        Assert.Equal((client, activity, complaint), (reception.MayReceive(CaseKind.FamilyClient), reception.MayReceive(CaseKind.Activity), reception.MayReceive(CaseKind.ServiceComplaint)));
        if (!client)
            await Assert.ThrowsAsync<RuleException>(() => reception.OpenClientAsync(Client(office), guest: false));
    }

    [Fact]
    public async Task A_guest_book_line_comes_with_the_client_where_it_is_wanted_and_each_look_is_written_down()
    {
        var number = await ClientAsync(guest: true);
        await using var scope = _office.As(_centre);
        var book = scope.ServiceProvider.GetRequiredService<GuestBook>();
        await book.WriteAsync("Tamu Dinas", "Kecamatan Coblong", "Koordinasi", _office.Clock.Now);
        Assert.Equal("keperluan", (await Assert.ThrowsAsync<RuleException>(() => book.WriteAsync("Tamu", null, "", _office.Clock.Now))).Field);

        var lines = await book.ReadAsync(DateOnly.FromDateTime(_office.Clock.Now));
        Assert.Equal(2, lines.Count);
        Assert.Equal("Andini Larasati", lines.Single(l => l.Number == number).Visitor);
        Assert.Empty(await book.ReadAsync(DateOnly.FromDateTime(_office.Clock.Now).AddMonths(1)));
        await using var db = await _office.DbAsync();
        Assert.Equal(2, await db.Set<AuditEntry>().CountAsync(a => a.Action == "lihat-buku-tamu"));
    }

    [Fact]
    public async Task The_calendar_holds_the_activities_of_its_month_and_those_without_a_date()
    {
        var dated = await ActivityAsync(_office.Clock.Now.AddDays(3));
        var open = await ActivityAsync(null);
        await ActivityAsync(_office.Clock.Now.AddMonths(2));
        await using var scope = _office.As(_centre);
        var lines = await scope.ServiceProvider.GetRequiredService<ActivityCalendar>().ReadAsync(DateOnly.FromDateTime(_office.Clock.Now));
        Assert.Equal([dated, open], lines.Select(l => l.Number));
    }

    [Fact]
    public async Task The_family_centre_opens_its_own_files_and_no_complaint_about_the_service()
    {
        var (client, complaint) = (await ClientAsync(), await ComplaintAsync());
        await using var scope = _office.As(_centre);
        var reading = scope.ServiceProvider.GetRequiredService<KindReading>();
        var view = await reading.OpenAsync(client);
        Assert.Equal((CaseKind.FamilyClient, "A.L.", "calon-pengantin"), (view.Kind, view.People.Single().Initials, view.Client!.Origin));
        await Assert.ThrowsAsync<NotAllowedException>(() => reading.OpenAsync(complaint));
    }

    [Fact]
    public async Task A_complaint_is_responded_to_answered_ended_and_made_public_without_a_name()
    {
        var number = await ComplaintAsync();
        var id = await IdAsync(number);
        await DoAsync(_duty, w => w.RespondAsync(id, "Sudah diterima dan dicatat."));
        await DoAsync(_duty, w => w.AnswerAsync(id, "Loket kedua dibuka."));
        await Assert.ThrowsAsync<NotAllowedException>(() => DoAsync(_duty, w => w.PublishAsync(id, "Antrean panjang. Loket kedua dibuka.")));
        Assert.Equal("ringkasan", (await Assert.ThrowsAsync<RuleException>(() => DoAsync(_sub, w => w.PublishAsync(id, "Keluhan Ibu Ratih ditangani.")))).Field);
        await DoAsync(_sub, w => w.PublishAsync(id, "Antrean panjang. Loket kedua dibuka."));

        var finished = _office.Services.CreateScope().ServiceProvider.GetRequiredService<FinishedComplaints>();
        Assert.Empty(await finished.ReadAsync());
        await CloseAsync(id);
        Assert.Equal("Antrean panjang. Loket kedua dibuka.", Assert.Single(await finished.ReadAsync()).Text);
        await DoAsync(_sub, w => w.UnpublishAsync(id));
        Assert.Empty(await finished.ReadAsync());
    }

    private async Task CloseAsync(CaseId id)
    {
        // Through the desk, mandatory steps of its procedure stand before the end.
        await using (var scope = _office.As(_sub))
            await Assert.ThrowsAsync<RuleException>(() => scope.ServiceProvider.GetRequiredService<EndingDesk>().AskAsync(id, new TerminationFacts(TerminationKind.Completed, "Selesai ditangani", Answer.Yes)));
        await using var db = await _office.DbAsync();
        var file = await db.Set<CaseFile>().WithEnding().SingleAsync(c => c.Id == id);
        file.Close("Selesai ditangani", _sub.Id, _head.Id, _office.Clock.Now);
        db.Journal(new AuditEntry("akhiri", "sistem", null, id, null, null, _office.Clock.Now));
        await db.SaveChangesAsync();
    }

    private async Task DoAsync(OfficerCard officer, Func<KindWork, Task> act)
    {
        await using var scope = _office.As(officer);
        await act(scope.ServiceProvider.GetRequiredService<KindWork>());
    }

    private async Task<CaseId> IdAsync(string number)
    {
        await using var db = await _office.DbAsync();
        return await db.Set<CaseFile>().Where(c => c.Number == number).Select(c => c.Id).SingleAsync();
    }

    private Task<string> ClientAsync(bool guest = false) => OpenAsync(r => r.OpenClientAsync(Client(_office), guest));

    private Task<string> ActivityAsync(DateTime? at = null) =>
        OpenAsync(r => r.OpenActivityAsync(new CommunityActivityFacts(Channel.Letter, _office.Clock.Now, "Pola asuh", "Balai RW 3", at, "Ketua PKK", null, "Mohon penyuluhan")));

    private Task<string> ComplaintAsync() => OpenAsync(r => r.OpenServiceComplaintAsync(
        new ServiceComplaintFacts(ServiceComplaint.Direct, _office.Clock.Now, null, "Antrean terlalu lama", null, [new PersonFacts(PersonRole.Reporter, new PersonIdentity("Ratih Puspita"))])));

    private async Task<string> OpenAsync(Func<KindReception, Task<string>> open)
    {
        await using var scope = _office.As(_duty);
        return await open(scope.ServiceProvider.GetRequiredService<KindReception>());
    }

    private static FamilyClientFacts Client(TestOffice office) => new(
        Channel.WalkIn, office.Clock.Now, "calon-pengantin", "Ingin konseling pranikah", [new PersonFacts(PersonRole.Client, new PersonIdentity("Andini Larasati"), Sex.Female, 24)]);
}
