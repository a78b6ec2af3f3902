using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Privacy;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Privacy;

/// <summary>The duties of UU 27/2022: what is processed, what people ask, and what went astray.</summary>
public sealed class PrivacyTests : IAsyncLifetime
{
    private const string Who = "Ibux Sari, menunjukkan KTP";
    private TestOffice _office = null!;
    private OfficerCard _head = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        _head = await _office.HireAsync("kepala", Role.AgencyHead);
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public void Every_processing_says_why_the_office_may_and_how_long_it_keeps()
    {
        var all = _office.The<ProcessingRegister>().All;
        Assert.True(all.Count >= 6);
        Assert.All(all, one => Assert.False(string.IsNullOrWhiteSpace(one.Basis) || string.IsNullOrWhiteSpace(one.Kept) || one.People.Count == 0 || one.Data.Count == 0));
    }

    [Fact]
    public async Task A_request_is_late_after_three_times_twenty_four_hours_and_not_before()
    {
        await FileAsync();
        await AskAsync<RequestBook>(b => b.ReceiveAsync(PrivacyAsk.Access, Who, "Ingin melihat berkasnya", "b-2026-0001", _office.Clock.Now));
        _office.Clock.Advance(TimeSpan.FromHours(72));
        Assert.False((await RequestAsync()).IsLate);
        _office.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = await RequestAsync();
        Assert.True(late.IsLate);
        Assert.Equal("B-2026-0001", late.CaseNumber);
    }

    [Fact]
    public async Task A_refusal_needs_words_and_a_decision_stands()
    {
        await AskAsync<RequestBook>(b => b.ReceiveAsync(PrivacyAsk.Access, "Pria yang mengaku suami", "Minta alamat istrinya", null, _office.Clock.Now));
        var id = (await RequestAsync()).Id;

        Assert.Equal("jawaban", (await Assert.ThrowsAsync<RuleException>(() => AskAsync<RequestBook>(b => b.DecideAsync(id, RefusalGround.Endangers, " ")))).Field);
        await AskAsync<RequestBook>(b => b.DecideAsync(id, RefusalGround.Endangers, "Ia terlapor; istrinya di tempat aman"));

        Assert.Equal(RefusalGround.Endangers, (await RequestAsync()).Ground);
        await Assert.ThrowsAsync<RuleException>(() => AskAsync<RequestBook>(b => b.DecideAsync(id, null, "Diberikan juga")));
        await using var db = await _office.DbAsync();
        var line = await db.Set<AuditEntry>().SingleAsync(a => a.Action == "tolak-permintaan-data");
        Assert.Equal("membahayakan", line.Detail);
    }

    [Fact]
    public async Task Who_asked_stands_nowhere_in_plain_words_and_looking_is_written_down()
    {
        await AskAsync<RequestBook>(b => b.ReceiveAsync(PrivacyAsk.Correction, Who, "Tanggal lahir keliru", null, _office.Clock.Now));
        await RequestAsync();

        await using var db = await _office.DbAsync();
        var bytes = await db.Set<PrivacyRequest>().Select(r => EF.Property<byte[]>(r, "WhoSealed")).SingleAsync();
        Assert.DoesNotContain("Ibux", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.True(await db.Set<AuditEntry>().AnyAsync(a => a.Action == "lihat-permintaan-data"));
        Assert.DoesNotContain(await db.Set<AuditEntry>().Select(a => a.Detail ?? "").ToListAsync(), d => d.Contains("Ibux", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_breach_is_closed_only_after_the_people_and_the_authority_were_told()
    {
        await AskAsync<BreachBook>(b => b.WriteAsync("Laptop hilang di angkot", "Daftar kasus November", 14, _office.Clock.Now));
        var id = (await BreachAsync()).Id;
        await AskAsync<BreachBook>(b => b.TellPeopleAsync(id, _office.Clock.Now));
        await Assert.ThrowsAsync<RuleException>(() => AskAsync<BreachBook>(b => b.CloseAsync(id, "Disk dienkripsi semua")));

        _office.Clock.Advance(TimeSpan.FromHours(71));
        Assert.False((await BreachAsync()).IsLate);
        await AskAsync<BreachBook>(b => b.TellAuthorityAsync(id, _office.Clock.Now));
        await AskAsync<BreachBook>(b => b.CloseAsync(id, "Disk dienkripsi semua"));
        _office.Clock.Advance(TimeSpan.FromDays(30));

        var closed = await BreachAsync();
        Assert.NotNull(closed.ClosedAt);
        Assert.False(closed.IsLate || closed.PeopleLate || closed.AuthorityLate);
    }

    [Fact]
    public async Task A_closed_breach_still_says_when_each_was_told_and_which_of_them_late()
    {
        var noticed = _office.Clock.Now;
        await AskAsync<BreachBook>(b => b.WriteAsync("Laptop hilang di angkot", "Daftar kasus November", null, noticed));
        var id = (await BreachAsync()).Id;
        Assert.Null((await BreachAsync()).People);
        _office.Clock.Advance(TimeSpan.FromHours(80));
        Assert.True((await BreachAsync()).IsLate);

        // Written down late, told in time: the proof is when it happened.
        await AskAsync<BreachBook>(b => b.TellPeopleAsync(id, noticed.AddHours(5)));
        await AskAsync<BreachBook>(b => b.TellAuthorityAsync(id, noticed.AddHours(73)));
        await AskAsync<BreachBook>(b => b.CloseAsync(id, "Disk dienkripsi semua"));

        var closed = await BreachAsync();
        Assert.Equal(noticed.AddHours(5), closed.PeopleToldAt);
        Assert.Equal(noticed.AddHours(73), closed.AuthorityToldAt);
        Assert.Equal((true, false, true), (closed.IsLate, closed.PeopleLate, closed.AuthorityLate));
    }

    [Fact]
    public async Task Nobody_was_told_before_it_was_noticed_nor_in_the_future()
    {
        var noticed = _office.Clock.Now;
        Assert.True(await BookAsync(b => b.WriteAsync("Salah kirim surel", "Satu surat", 1, noticed.AddHours(-73))));
        var id = (await BreachAsync()).Id;
        Assert.Equal("orang-tahu", (await Assert.ThrowsAsync<RuleException>(() => AskAsync<BreachBook>(b => b.TellPeopleAsync(id, noticed.AddHours(-74))))).Field);
        Assert.Equal("lembaga-tahu", (await Assert.ThrowsAsync<RuleException>(() => AskAsync<BreachBook>(b => b.TellAuthorityAsync(id, noticed.AddHours(1))))).Field);
        Assert.Null((await BreachAsync()).PeopleToldAt ?? (await BreachAsync()).AuthorityToldAt);
    }

    [Fact]
    public async Task A_request_about_a_file_that_does_not_exist_is_refused_at_its_number()
    {
        Assert.Equal("nomor-kasus", (await Assert.ThrowsAsync<RuleException>(() => AskAsync<RequestBook>(b => b.ReceiveAsync(PrivacyAsk.Erasure, Who, "Hapus semuanya", "B-2026-9999", _office.Clock.Now)))).Field);
        await using (var db = await _office.DbAsync())
            Assert.False(await db.Set<PrivacyRequest>().AnyAsync());

        await AskAsync<RequestBook>(b => b.ReceiveAsync(PrivacyAsk.Erasure, Who, "Hapus semuanya", " ", _office.Clock.Now));
        Assert.Equal(((string?)null, (CaseStage?)null), ((await RequestAsync()).CaseNumber, (await RequestAsync()).FileStage));
    }

    [Fact]
    public async Task Erasure_of_an_open_file_says_that_it_is_open()
    {
        await FileAsync();
        await AskAsync<RequestBook>(b => b.ReceiveAsync(PrivacyAsk.Erasure, Who, "Hapus semuanya", "B-2026-0001", _office.Clock.Now));
        Assert.Equal(CaseStage.Received, (await RequestAsync()).FileStage);
    }

    [Fact]
    public async Task What_is_refused_in_a_form_points_at_the_field_of_that_form()
    {
        var attempt = new Attempt();
        await attempt.TryAsync(() => throw new RuleException("Tulis alasannya.", "alasan"), () => Task.CompletedTask, "dewasa");
        Assert.Equal(("dewasa", "alasan-dewasa", null), (attempt.Place, attempt.Refusal?.Field, attempt.Said));
        await attempt.TryAsync(() => Task.FromResult("Tercatat."), () => Task.CompletedTask, "tahan");
        Assert.Equal(("tahan", null, "Tercatat."), (attempt.Place, attempt.Refusal, attempt.Said));
    }

    [Fact]
    public async Task Nothing_is_received_or_noticed_in_the_future()
    {
        var later = _office.Clock.Now.AddMinutes(1);
        Assert.Equal("diterima", (await Assert.ThrowsAsync<RuleException>(() => AskAsync<RequestBook>(b => b.ReceiveAsync(PrivacyAsk.Erasure, Who, "Hapus semuanya", null, later)))).Field);
        Assert.Equal("diketahui", (await Assert.ThrowsAsync<RuleException>(() => AskAsync<BreachBook>(b => b.WriteAsync("Salah kirim surel", "Satu surat", 1, later)))).Field);
    }

    [Fact]
    public async Task An_emptied_time_is_asked_for_at_its_field_and_nothing_is_saved()
    {
        var zone = _office.The<OfficeDesk>().Now.Time;
        var missing = Assert.Throws<RuleException>(() => LocalClock.Typed(zone, null, "Tulis kapan permintaan ini diterima.", "diterima"));
        Assert.Equal(("Tulis kapan permintaan ini diterima.", "diterima"), (missing.Message, missing.Field));
        Assert.Equal(_office.Clock.Now, LocalClock.Typed(zone, zone.ToLocal(_office.Clock.Now), "", ""));

        Assert.Equal("diterima", (await Assert.ThrowsAsync<RuleException>(() => AskAsync<RequestBook>(b => b.ReceiveAsync(PrivacyAsk.Access, Who, "Ingin melihat berkasnya", null, zone.ToUtc(default))))).Field);
        Assert.Equal("diketahui", (await Assert.ThrowsAsync<RuleException>(() => AskAsync<BreachBook>(b => b.WriteAsync("Salah kirim surel", "Satu surat", 1, zone.ToUtc(default))))).Field);
        await using var db = await _office.DbAsync();
        Assert.False(await db.Set<PrivacyRequest>().AnyAsync() || await db.Set<DataBreach>().AnyAsync());
    }

    private async Task<RequestLine> RequestAsync()
    {
        await using var scope = _office.As(_head);
        return Assert.Single(await scope.ServiceProvider.GetRequiredService<RequestBook>().ReadAsync());
    }

    private async Task FileAsync()
    {
        await using var db = await _office.DbAsync();
        var file = CaseFile.Receive(Given.Complaint(at: _office.Clock.Now), new Receipt("B-2026-0001", null, null, null, _office.Clock.Now), Given.Due);
        db.Add(file);
        db.Journal(new AuditEntry("uji", "sistem", null, file.Id, null, null, _office.Clock.Now));
        await db.SaveChangesAsync();
    }

    private async Task<bool> BookAsync(Func<BreachBook, Task<bool>> verb)
    {
        await using var scope = _office.As(_head);
        return await verb(scope.ServiceProvider.GetRequiredService<BreachBook>());
    }

    private async Task<BreachLine> BreachAsync()
    {
        await using var scope = _office.As(_head);
        return Assert.Single(await scope.ServiceProvider.GetRequiredService<BreachBook>().ReadAsync());
    }

    private async Task AskAsync<T>(Func<T, Task> verb) where T : notnull
    {
        await using var scope = _office.As(_head);
        await verb(scope.ServiceProvider.GetRequiredService<T>());
    }
}
