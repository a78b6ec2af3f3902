using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Reports;
using PPA.Portal.Reports.Counting;
using PPA.Portal.Reports.Workbook;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Reports;

/// <summary>The recap on a real register: read, opened, closed, corrected, opened again.</summary>
public sealed class MonthTests : IAsyncLifetime
{
    private static readonly DateOnly October = new(2026, 10, 1);
    private static readonly RecapQuestion Ask = new(October);
    private TestOffice _office = null!;
    private OfficerCard _head = null!;
    private OfficerCard _data = null!;
    private int _number;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        _head = await _office.HireAsync("kabid", Role.DivisionHead);
        _data = await _office.HireAsync("pengelola", Role.DataOfficer);
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task The_register_is_counted_as_it_stands_in_the_database()
    {
        await FileAsync(At(5, 10), 30, "fisik", "psikis");
        await FileAsync(At(31, 16), 12, "seksual");
        await FileAsync(At(31, 17), 40, "fisik"); // 1 November in the office: 00.00 WIB
        var recap = await ReadAsync();

        Assert.Equal((2, 2, 2), (recap.Now.Cases, recap.Now.Victims, recap.Now.Reported));
        Assert.Equal((2, 1), (recap["bentuk"].Total, recap["bentuk"].Figure("fisik", null)));
        Assert.Equal(1, recap["anak-jk"].Figure("12.76.02", "p"));
        Assert.Equal(2, recap["hubungan"].Figure("suami-istri", null));
        Assert.Equal((2, 1), (recap.Trend[9].Cases, recap.Trend[10].Cases));
        Assert.Equal(0, recap.Before.Cases);
    }

    [Fact]
    public async Task The_age_on_the_day_of_the_incident_is_exact_where_a_birth_date_is_known()
    {
        var complaint = Given.Complaint(at: At(5, 10), age: 18);
        await SaveAsync(complaint with
        {
            People = [complaint.People[0] with { Identity = new PersonIdentity("Melati", BirthDate: new DateOnly(2008, 9, 20)) }],
            Incident = complaint.Incident with { Date = new DateOnly(2026, 9, 1) },
        });
        Assert.Equal(1, (await ReadAsync(Ask with { Age = AgeBasis.Incident }))["anak-jk"].Total);
        Assert.Equal(0, (await ReadAsync())["anak-jk"].Total);
    }

    [Fact]
    public async Task Reading_a_month_takes_few_queries_however_many_cases_there_are()
    {
        await FileAsync(At(5, 10), 30, "fisik");
        var before = await QueriesAsync();
        for (var i = 0; i < 30; i++)
            await FileAsync(At(6, i % 20), 30, "fisik");
        Assert.Equal(before, await QueriesAsync());
        Assert.InRange(before, 1, 40);
    }

    [Fact]
    public async Task A_figure_opens_its_cases_by_number_and_without_a_name()
    {
        var file = await FileAsync(At(5, 10), 30, "fisik");
        await using var scope = _office.As(_head);
        var list = await scope.ServiceProvider.GetRequiredService<RecapDesk>().OpenAsync(Ask, "bentuk", "fisik", "perempuan");
        Assert.Equal((1, 1), (list!.Count, list.Files));
        Assert.Equal((file.Number, "Perempuan, 30 tahun", "Rambutan"), (list.Lines[0].Number, list.Lines[0].What, list.Lines[0].Region));
    }

    [Fact]
    public async Task A_restricted_file_is_counted_but_shows_only_its_number()
    {
        var file = await FileAsync(At(5, 10), 30, "fisik");
        await ChangeAsync(file.Id, f => f.Restrict("Keluarga petugas kantor.", [], GivenFile.Rina, _office.Clock.Now));
        await using var scope = _office.As(_head);
        var list = await scope.ServiceProvider.GetRequiredService<RecapDesk>().OpenAsync(Ask, "usia", null, null);
        Assert.Equal((1, "terbatas", true), (list!.Count, list.Lines[0].What, list.Lines[0].Restricted));
    }

    [Fact]
    public async Task A_closed_month_gives_the_same_figures_byte_for_byte_whatever_happens_later()
    {
        var file = await FileAsync(At(5, 10), 30, "fisik");
        await CloseAsync();
        var first = await FiguresAsync();
        var read = Frozen.Write(await ReadAsync());
        _office.Clock.Advance(TimeSpan.FromDays(20));
        await FileAsync(At(7, 10), 9, "seksual");
        await ChangeAsync(file.Id, f => f.SetForms(["fisik", "seksual"], _data.Id, _office.Clock.Now));

        Assert.Equal(first, await FiguresAsync());
        Assert.Equal(read, Frozen.Write(await ReadAsync()));
        Assert.Equal(1, (await ReadAsync(Ask with { Region = RegionBasis.Domicile })).Now.Cases);
        Assert.Equal(1, (await ReadAsync()).Now.Cases);
    }

    [Fact]
    public async Task Later_changes_appear_as_corrections_with_what_and_why()
    {
        var file = await FileAsync(At(5, 10), 30, "fisik");
        var untouched = await FileAsync(At(6, 10), 30, "psikis");
        await CloseAsync();
        _office.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty((await CorrectionsAsync()).Files);

        await ChangeAsync(file.Id, f => f.SetForms(["fisik", "seksual"], _data.Id, _office.Clock.Now), "perbaiki-kejadian");
        // How far a case has come since is no correction.
        await ChangeAsync(untouched.Id, f => f.Take(_data.Id, _office.Clock.Now), "ambil");

        var corrections = await CorrectionsAsync();
        var only = Assert.Single(corrections.Files);
        Assert.Equal((file.Number, "Bentuk kekerasan: fisik → fisik, seksual"), (only.Number, Assert.Single(only.Facts)));
        Assert.Contains("Petugas pengelola", Assert.Single(only.Why), StringComparison.Ordinal);
        Assert.Contains(corrections.Figures, f => f is { Table: "Korban menurut bentuk kekerasan", Row: "Seksual", Column: "Jumlah", Was: 0, Is: 1 });
    }

    [Fact]
    public async Task A_month_is_closed_once_and_only_when_it_is_over()
    {
        await CloseAsync();
        await Assert.ThrowsAsync<RuleException>(CloseAsync);
        await using var scope = _office.As(_data);
        await Assert.ThrowsAsync<RuleException>(() => scope.ServiceProvider.GetRequiredService<MonthBook>().CloseAsync(new DateOnly(2026, 11, 1)));
    }

    [Fact]
    public async Task A_month_that_has_not_begun_has_no_figures_no_list_and_no_workbook()
    {
        var (now, ahead) = (new RecapQuestion(new DateOnly(2026, 11, 1)), new RecapQuestion(new DateOnly(2027, 3, 1)));
        await FileAsync(At(5, 10), 30, "fisik");
        await using var scope = _office.As(_head);
        var desk = scope.ServiceProvider.GetRequiredService<RecapDesk>();
        Assert.Equal((true, false, true, false), (desk.HasBegun(now), desk.HasBegun(ahead), desk.HasBegun(now with { Period = PeriodKind.Year }), desk.HasBegun(ahead with { Period = PeriodKind.Year })));
        Assert.NotNull(await desk.OpenAsync(now, "ditangani", null, null));
        Assert.Null(await desk.OpenAsync(ahead, "ditangani", null, null));
        await Assert.ThrowsAsync<RuleException>(() => scope.ServiceProvider.GetRequiredService<RecapExport>().MakeAsync(ahead, forPublic: false));

        var html = await PageAsync(scope.ServiceProvider, "2027-03");
        Assert.Contains("belum dimulai", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/rekap/2026-11\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("angka-kotak", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Berjalan", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_in_which_every_figure_is_zero_are_folded_and_say_so()
    {
        await FileAsync(At(5, 10), 30, "fisik");
        await using var scope = _office.As(_head);
        var html = await PageAsync(scope.ServiceProvider, "2026-10");
        Assert.Contains("<section class=\"bagian\" id=\"bentuk\"", html, StringComparison.Ordinal);
        Assert.Matches("<details class=\"bagian rekap-lipat\" id=\"rujukan\">\\s*<summary>.*Semua nol", html);
    }

    [Fact]
    public async Task Reopening_needs_the_head_and_a_reason()
    {
        await FileAsync(At(5, 10), 30, "fisik");
        await CloseAsync();
        await FileAsync(At(6, 10), 30, "fisik");
        await using (var scope = _office.As(_data))
            await Assert.ThrowsAsync<NotAllowedException>(() => scope.ServiceProvider.GetRequiredService<MonthBook>().ReopenAsync(October, "Data terlambat masuk."));
        await using (var scope = _office.As(_head))
        {
            var book = scope.ServiceProvider.GetRequiredService<MonthBook>();
            await Assert.ThrowsAsync<RuleException>(() => book.ReopenAsync(October, " "));
            await book.ReopenAsync(October, "Data terlambat masuk.");
        }
        Assert.Equal(2, (await ReadAsync()).Now.Cases);
        await CloseAsync();
        Assert.Equal((2, true), ((await ReadAsync()).Now.Cases, (await ReadAsync()).Frozen));
    }

    [Fact]
    public async Task Only_those_who_may_read_the_recap_get_it_and_each_download_is_written_down()
    {
        var mediator = await _office.HireAsync("mediator", Role.Mediator);
        var duty = await _office.HireAsync("piket", Role.DutyOfficer);
        await using (var scope = _office.As(mediator))
            await Assert.ThrowsAsync<NotAllowedException>(() => scope.ServiceProvider.GetRequiredService<RecapDesk>().ReadAsync(Ask));
        await using (var scope = _office.As(duty))
            await Assert.ThrowsAsync<NotAllowedException>(() => scope.ServiceProvider.GetRequiredService<RecapDesk>().OpenAsync(Ask, "usia", null, null));
        await using (var scope = _office.As(_head))
            Assert.NotEmpty(await scope.ServiceProvider.GetRequiredService<RecapExport>().MakeAsync(Ask, forPublic: false));
        await using var db = await _office.DbAsync();
        Assert.Equal("2026-10", (await db.Set<AuditEntry>().SingleAsync(a => a.Action == "unduh-rekap")).Subject);
    }

    private static async Task<string> PageAsync(IServiceProvider services, string month)
    {
        var place = (IHostEnvironmentNavigationManager)services.GetRequiredService<NavigationManager>();
        place.Initialize("http://kantor.contoh/", "http://kantor.contoh/rekap/" + month);
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<RecapPage>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(RecapPage.Month)] = month }))).ToHtmlString());
    }

    private static DateTime At(int day, int hour) => new(2026, 10, day, hour, 0, 0, DateTimeKind.Utc);

    private async Task<CaseFile> FileAsync(DateTime at, int age, params string[] forms)
    {
        var complaint = Given.Complaint(at: at, age: age);
        return await SaveAsync(complaint with
        {
            People = [complaint.People[0], new PersonFacts(PersonRole.ReportedParty, new PersonIdentity("Bambang Sutejo"), Sex.Male, 40, Relation: "suami-istri")],
            Incident = complaint.Incident with { Forms = forms },
        });
    }

    private async Task<CaseFile> SaveAsync(Complaint complaint)
    {
        var file = CaseFile.Receive(complaint, new Receipt($"B-2026-{++_number:0000}", GivenFile.Rina, null, null, _office.Clock.Now), Given.Due);
        await using var db = await _office.DbAsync();
        db.Add(file);
        db.Journal(new AuditEntry("terima", "petugas", _data.Id, file.Id, null, null, _office.Clock.Now));
        await db.SaveChangesAsync();
        return file;
    }

    private async Task ChangeAsync(CaseId id, Action<CaseFile> change, string verb = "perbaiki-orang")
    {
        await using var db = await _office.DbAsync();
        change(await db.Set<CaseFile>().Include(c => c.People).Include(c => c.Prompts).Include(c => c.Agenda).Include(c => c.PoliceReports).AsSplitQuery().SingleAsync(c => c.Id == id));
        db.Journal(new AuditEntry(verb, "petugas", _data.Id, id, null, null, _office.Clock.Now));
        await db.SaveChangesAsync();
    }

    private async Task<Recap> ReadAsync(RecapQuestion? ask = null)
    {
        await using var scope = _office.As(_head);
        return await scope.ServiceProvider.GetRequiredService<RecapDesk>().ReadAsync(ask ?? Ask);
    }

    private async Task<int> QueriesAsync()
    {
        var before = _office.Queries.Count;
        await ReadAsync();
        return _office.Queries.Count - before;
    }

    private async Task CloseAsync()
    {
        await using var scope = _office.As(_data);
        await scope.ServiceProvider.GetRequiredService<MonthBook>().CloseAsync(October);
    }

    private async Task<string> FiguresAsync()
    {
        await using var db = await _office.DbAsync();
        return (await db.Set<MonthClosing>().AsNoTracking().SingleAsync(m => m.ReopenedAt == null)).Figures;
    }

    private async Task<MonthCorrections> CorrectionsAsync()
    {
        await using var scope = _office.As(_head);
        return await scope.ServiceProvider.GetRequiredService<MonthBook>().CorrectionsAsync(October);
    }
}
