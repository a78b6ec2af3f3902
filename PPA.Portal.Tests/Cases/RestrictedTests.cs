using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Cases;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Intake;
using PPA.Portal.Intake.Form;
using PPA.Portal.Sop;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;

namespace PPA.Portal.Tests.Cases;

/// <summary>Of a file that only named officers may open, no list tells anybody else whose it is.</summary>
public sealed class RestrictedTests : IAsyncLifetime
{
    private TestOffice _office = null!;
    private OfficerCard _receiver = null!;
    private OfficerCard _named = null!;
    private ReceivedCase _case = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        (_receiver, _named) = (await _office.HireAsync("nur", Role.Receiver), await _office.HireAsync("dewi", Role.Receiver));
        _case = await _office.The<Reception>().ReceiveAsync(Given.Complaint(nik: "1276024506850001"), new Door("sistem", null), default);
        await using var db = await _office.DbAsync();
        var file = await db.Set<CaseFile>().WithAccess().SingleAsync();
        file.Restrict("Terlapor bekerja di kantor ini", [_named.Id], _named.Id, _office.Clock.Now);
        db.Journal(new AuditEntry("batasi", "petugas", _named.Id, file.Id, null, null, _office.Clock.Now));
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task The_board_shows_its_card_without_initials_and_so_do_its_calls()
    {
        var card = Assert.Single(await _office.The<BoardReader>().ReadAllAsync());
        Assert.Equal((_case.Number, (string?)null), (card.Number, card.Initials));
    }

    [Fact]
    public async Task Who_types_a_name_or_a_NIK_at_the_desk_does_not_learn_that_there_is_a_file()
    {
        foreach (var clue in new[] { new PersonClue(Nik: "1276024506850001"), new PersonClue(Name: "Melati Kusumawardani") })
        {
            Assert.Empty(await FindAsync(_receiver, clue));
            Assert.Equal("M.K.", Assert.Single(await FindAsync(_named, clue)).Initials);
        }
    }

    [Fact]
    public async Task The_steps_that_wait_name_it_only_to_those_who_may_open_it()
    {
        Assert.Empty(await StepsAsync(_receiver));
        Assert.Equal("M.K.", Assert.Single(await StepsAsync(_named)).Initials);
    }

    [Fact]
    public async Task It_is_printed_whole_for_a_purpose_by_those_who_may_open_it_and_that_is_written_down()
    {
        await Assert.ThrowsAsync<NotAllowedException>(() => PrintAsync(_receiver, "Sidang pertama"));
        await Assert.ThrowsAsync<RuleException>(() => PrintAsync(_named, " "));
        Assert.Equal("Melati Kusumawardani", (await PrintAsync(_named, "Sidang pertama")).People[0].Identity!.Name);
        await using var db = await _office.DbAsync();
        Assert.Equal(_named.Id, (await db.Set<AuditEntry>().SingleAsync(a => a.Action == "cetak-lengkap")).Officer);
        Assert.Equal("Sidang pertama", (await db.Set<CaseNote>().AsNoTracking().SingleAsync(n => n.Kind == NoteKind.Purpose)).Text);
    }

    [Fact]
    public async Task Whoever_took_the_call_takes_the_case_and_the_second_is_told()
    {
        var received = await _office.The<Reception>().ReceiveAsync(Given.Complaint(), new Door("sistem", null), default);
        await TakeAsync(_receiver, received.Id);
        await TakeAsync(_receiver, received.Id);
        await Assert.ThrowsAsync<RuleException>(() => TakeAsync(_named, received.Id));
        await Assert.ThrowsAsync<NotAllowedException>(() => TakeAsync(_receiver, _case.Id));
        await using var db = await _office.DbAsync();
        Assert.Equal(_receiver.Id, (await db.Set<CaseFile>().SingleAsync(c => c.Id == received.Id)).HolderId);
        Assert.Single(await db.Set<AuditEntry>().Where(a => a.Action == "ambil").ToListAsync());
    }

    private Task<IReadOnlyList<FoundPerson>> FindAsync(OfficerCard officer, PersonClue clue) => AsAsync<PeopleSearch, IReadOnlyList<FoundPerson>>(officer, s => s.FindAsync(clue));

    private Task<IReadOnlyList<MyStep>> StepsAsync(OfficerCard officer) => AsAsync<MySteps, IReadOnlyList<MyStep>>(officer, m => m.ListAsync());

    private Task<CaseView> PrintAsync(OfficerCard officer, string purpose) => AsAsync<CaseReading, CaseView>(officer, r => r.PrintAsync(_case.Number, purpose));

    private Task<bool> TakeAsync(OfficerCard officer, CaseId id) => AsAsync<CallTaker, bool>(officer, async t =>
    {
        await t.TakeAsync(id);
        return true;
    });

    private async Task<TAnswer> AsAsync<T, TAnswer>(OfficerCard officer, Func<T, Task<TAnswer>> ask) where T : notnull
    {
        await using var scope = _office.As(officer);
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }
}
