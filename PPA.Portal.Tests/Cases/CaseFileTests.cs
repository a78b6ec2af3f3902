using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Cases;
using PPA.Portal.Domain;
using PPA.Portal.Intake;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Cases;

public sealed class CaseFileTests : IAsyncLifetime
{
    private TestOffice _office = null!;
    private OfficerCard _duty = null!;
    private OfficerCard _counselor = null!;
    private ReceivedCase _case = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        _duty = await _office.HireAsync("rina", Role.DutyOfficer);
        _counselor = await _office.HireAsync("maya", Role.Counselor);
        _case = await _office.The<Reception>().ReceiveAsync(Given.Complaint(nik: "1276024506850001", phone: "081298765432"), new Door("sistem", null), default);
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task Opening_a_file_shows_no_name_and_is_written_down()
    {
        await using var scope = _office.As(_duty);
        var view = await scope.ServiceProvider.GetRequiredService<CaseReading>().OpenAsync(_case.Number);

        Assert.Equal("M.K.", view.Initials);
        Assert.All(view.People, p => Assert.Null(p.Identity));
        Assert.Contains(await TrailAsync(), a => a.Action == "lihat-berkas" && a.Officer == _duty.Id && a.CaseId == _case.Id);
    }

    [Fact]
    public async Task Names_are_shown_for_a_purpose_only_and_that_is_written_down()
    {
        await using var scope = _office.As(_duty);
        var reading = scope.ServiceProvider.GetRequiredService<CaseReading>();

        await Assert.ThrowsAsync<RuleException>(() => reading.RevealAsync(_case.Number, " "));
        var view = await reading.RevealAsync(_case.Number, "Menghubungi pelapor");

        Assert.Equal("Melati Kusumawardani", view.People[0].Identity!.Name);
        Assert.Contains(await TrailAsync(), a => a.Action == "buka-identitas");
        await using var db = await _office.DbAsync();
        var note = await db.Set<CaseNote>().AsNoTracking().SingleAsync(n => n.Kind == NoteKind.Purpose);
        Assert.Equal(("Menghubungi pelapor", (OfficerId?)_duty.Id, _case.Id), (note.Text, note.By, note.CaseId));
    }

    [Fact]
    public async Task A_counselor_opens_only_a_case_that_they_hold_or_are_offered()
    {
        await using var scope = _office.As(_counselor);
        var reading = scope.ServiceProvider.GetRequiredService<CaseReading>();

        await Assert.ThrowsAsync<NotAllowedException>(() => reading.OpenAsync(_case.Number));
        Assert.Contains(await TrailAsync(), a => a.Action == "ditolak" && a.Officer == _counselor.Id);

        await ChangeAsync(file => file.Take(_counselor.Id, _office.Clock.Now));
        Assert.Equal(_case.Number, (await reading.OpenAsync(_case.Number)).Number);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_refused_in_the_same_words_as_one_that_may_not_be_opened()
    {
        await using var scope = _office.As(_counselor);
        var reading = scope.ServiceProvider.GetRequiredService<CaseReading>();

        var hidden = await Assert.ThrowsAsync<NotAllowedException>(() => reading.OpenAsync(_case.Number));
        var missing = await Assert.ThrowsAsync<NotAllowedException>(() => reading.OpenAsync("B-2026-9999"));
        Assert.Equal(hidden.Message, missing.Message);
    }

    [Theory]
    [InlineData("1276024506850001")]
    [InlineData("0812-9876-5432")]
    [InlineData("+62 812 9876 5432")]
    [InlineData("melati kusumawardhani")]
    [InlineData("B-2026-0001")]
    public async Task The_register_finds_a_case_by_number_nik_phone_or_the_sound_of_a_name(string words)
    {
        await _office.The<Reception>().ReceiveAsync(Given.Complaint(victim: "Joko Susanto"), new Door("sistem", null), default);
        await using var scope = _office.As(_duty);

        var found = await scope.ServiceProvider.GetRequiredService<CaseRegister>().ReadAsync(new RegisterFilter(words));

        Assert.Equal(_case.Number, Assert.Single(found.Lines).Number);
    }

    [Theory]
    [InlineData("khadijah")]
    [InlineData("Hotijah Kritik")]
    [InlineData("kodijah")]
    public async Task One_aunt_is_found_under_each_of_her_spellings(string words)
    {
        await _office.The<Reception>().ReceiveAsync(Given.Complaint(victim: "Siti Khodijah Kritik"), new Door("sistem", null), default);
        await using var scope = _office.As(_duty);

        Assert.Equal(1, (await scope.ServiceProvider.GetRequiredService<CaseRegister>().ReadAsync(new RegisterFilter(words))).Total);
    }

    [Fact]
    public void What_is_looked_for_stays_off_the_address_and_with_the_officer_who_looked()
    {
        var slips = _office.The<SearchSlips>();
        var slip = slips.Keep(_duty.Id, "Melati 1276024506850001");

        Assert.Matches("^[0-9a-f]{16}$", slip);
        Assert.Equal("Melati 1276024506850001", slips.Read(_duty.Id, slip));
        Assert.Null(slips.Read(_counselor.Id, slip));
        _office.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(slips.Read(_duty.Id, slip));
    }

    [Fact]
    public async Task The_register_of_a_counselor_holds_only_their_own_cases()
    {
        await using var scope = _office.As(_counselor);
        var register = scope.ServiceProvider.GetRequiredService<CaseRegister>();

        Assert.Equal(0, (await register.ReadAsync(new RegisterFilter())).Total);
        await ChangeAsync(file => file.Take(_counselor.Id, _office.Clock.Now));
        Assert.Equal(1, (await register.ReadAsync(new RegisterFilter())).Total);
    }

    [Fact]
    public async Task A_search_costs_the_same_few_queries_however_long_the_register_is()
    {
        await using var scope = _office.As(_duty);
        var register = scope.ServiceProvider.GetRequiredService<CaseRegister>();
        await register.ReadAsync(new RegisterFilter("melati"));
        _office.Queries.Clear();
        await register.ReadAsync(new RegisterFilter("melati"));
        var few = _office.Queries.Count;
        for (var i = 0; i < 30; i++)
            await _office.The<Reception>().ReceiveAsync(Given.Complaint(victim: "Melati Lain"), new Door("sistem", null), default);

        _office.Queries.Clear();
        await register.ReadAsync(new RegisterFilter("melati"));

        Assert.Equal(few, _office.Queries.Count);
        Assert.DoesNotContain(_office.Queries.Asked, q => q.Contains("IdentitySealed", StringComparison.Ordinal));
    }

    private async Task<List<AuditEntry>> TrailAsync()
    {
        await using var db = await _office.DbAsync();
        return await db.Set<AuditEntry>().AsNoTracking().ToListAsync();
    }

    private async Task ChangeAsync(Action<CaseFile> change)
    {
        await using var db = await _office.DbAsync();
        var file = await db.Set<CaseFile>().SingleAsync(c => c.Id == _case.Id);
        change(file);
        db.Journal(new AuditEntry("uji", "sistem", null, file.Id, null, null, _office.Clock.Now));
        await db.SaveChangesAsync();
    }
}
