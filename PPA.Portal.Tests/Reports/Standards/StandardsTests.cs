using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Reports.Counting;
using PPA.Portal.Reports.Standards;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Reports.Standards;

/// <summary>How a month kept its standards: first responses by risk and door, steps beside their procedure, what is late now.</summary>
public sealed class StandardsTests : IAsyncLifetime
{
    private static readonly DateOnly November = new(2026, 11, 1);
    private TestOffice _office = null!;
    private OfficerCard _head = null!;
    private int _files;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync("kota-malang");
        _head = await _office.HireAsync("hendra", Role.DivisionHead);
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Theory]
    [InlineData(8, 11)]
    [InlineData(1, 16)]
    [InlineData(2, 3)]
    [InlineData(5, 5)]
    [InlineData(0, 4)]
    public void A_share_is_said_as_the_recap_says_it(int met, int all)
    {
        var recap = (Headline.Nothing with { OnTime = met, Answered = all }).Punctual!.Value;
        Assert.Equal(recap.ToString("0.#", CultureInfo.GetCultureInfo("id-ID")) + " %", StandardsWords.Percent((double)met / all));
        Assert.Equal("72,7 %", StandardsWords.Percent(8 / 11.0));
    }

    [Fact]
    public async Task First_responses_are_counted_by_risk_and_door_and_each_figure_opens_its_cases()
    {
        var now = _office.Clock.Now;
        var met = await CaseAsync(now.AddHours(-5), Channel.Phone, answeredAfter: 5);
        var late = await CaseAsync(now.AddHours(-4), Channel.Phone, answeredAfter: 20);
        var overdue = await CaseAsync(now.AddHours(-2), Channel.WhatsApp);
        var waiting = await CaseAsync(now.AddMinutes(-5), Channel.Phone);
        await CaseAsync(now.AddDays(-30), Channel.Phone, answeredAfter: 5);

        var report = await ReadAsync();
        Assert.Equal(4, report.Cases);
        var all = report.Responses.Single(r => r.Channel is null);
        Assert.Equal((RiskLevel.Unassessed, "menurut saluran"), (all.Risk, all.Standard));
        Assert.Equal([met, late, overdue, waiting], (string[])[.. all.Met.Numbers, .. all.Late.Numbers, .. all.Overdue.Numbers, .. all.Waiting.Numbers]);
        Assert.Equal(1 / 3.0, all.Share!.Value, 3);
        Assert.Equal("33,3 %", StandardsWords.Percent(all.Share));
        Assert.Equal((2, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20)), (all.Times.Measured, all.Times.Median!.Value, all.Times.P95!.Value));
        Assert.Equal([Channel.Phone, Channel.WhatsApp], report.Responses.Where(r => r.Channel is not null).Select(r => r.Channel!.Value));
        Assert.Equal([overdue, late], report.Worst.Select(w => w.Number));
        Assert.Equal([overdue], report.Find("respons.belum-dinilai.whatsapp.lewat")!.Numbers);
        Assert.Null(report.Find("respons.entah"));
    }

    [Fact]
    public async Task A_case_of_an_older_register_is_on_no_clock()
    {
        await KeepAsync(CaseFile.Import(Given.Complaint(at: _office.Clock.Now.AddDays(-3)), new Receipt("B-2026-0900", null, null, null, _office.Clock.Now), Given.Due, RiskLevel.Low, null));
        Assert.Equal(0, (await ReadAsync()).Cases);
    }

    [Fact]
    public async Task The_counter_has_ten_minutes_and_what_is_late_now_leads_to_its_step()
    {
        var number = await CaseAsync(_office.Clock.Now, Channel.WalkIn, answeredAfter: 1, withProcedure: true);
        Assert.Empty((await ReadAsync()).Timed);
        Assert.Empty(await OverdueAsync());

        _office.Clock.Advance(TimeSpan.FromMinutes(11));
        var timed = Assert.Single((await ReadAsync()).Timed);
        Assert.Equal(("10 menit", 0), (timed.Standard, timed.Met.Count));
        Assert.Equal([number], timed.Late.Numbers);
        var line = Assert.Single(await OverdueAsync());
        Assert.Equal((number, timed.Step), (line.Number, line.What));
        Assert.StartsWith($"/kasus/{number}/sop/", line.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_count_by_procedure_and_by_who_does_them_and_the_worst_stands_first()
    {
        var first = await CaseAsync(_office.Clock.Now, Channel.WalkIn, answeredAfter: 1, withProcedure: true);
        await CaseAsync(_office.Clock.Now, Channel.WalkIn, answeredAfter: 1, withProcedure: true, stopped: true);
        _office.Clock.Advance(TimeSpan.FromMinutes(11));
        var report = await ReadAsync();

        var procedure = Assert.Single(report.Procedures);
        Assert.Equal((2, 1), (procedure.Runs, procedure.Overdue.Count));
        Assert.NotEmpty(procedure.Missing.Numbers);
        Assert.Equal([first], procedure.Overdue.Numbers);
        Assert.Equal(procedure.Missing.Count, report.Units.Sum(u => u.Missing.Count));
        Assert.Equal(report.Units.OrderBy(u => u.Share ?? 2).Select(u => u.Title), report.Units.Select(u => u.Title), StringComparer.Ordinal);
    }

    [Fact]
    public async Task More_cases_ask_no_more_questions()
    {
        await CaseAsync(_office.Clock.Now, Channel.WalkIn, withProcedure: true);
        _office.Queries.Clear();
        await ReadAsync();
        var before = _office.Queries.Count;
        for (var i = 0; i < 5; i++)
            await CaseAsync(_office.Clock.Now, Channel.WalkIn, withProcedure: true);
        _office.Queries.Clear();
        await ReadAsync();
        Assert.Equal(before, _office.Queries.Count);
    }

    private async Task<string> CaseAsync(DateTime at, Channel channel, int? answeredAfter = null, bool withProcedure = false, bool stopped = false)
    {
        var number = $"B-2026-{++_files:0000}";
        var plan = withProcedure ? _office.The<OfficeDesk>().ProcedureFor(channel, at) : null;
        var file = CaseFile.Receive(Given.Complaint(channel, at), new Receipt(number, _head.Id, plan, null, at), Given.Due);
        if (answeredAfter is { } minutes)
            file.RecordFirstResponse("Dihubungi.", _head.Id, at.AddMinutes(minutes));
        if (stopped)
            file.Runs[0].Stop("Pelapor menarik diri", _head.Id, at.AddMinutes(1));
        await KeepAsync(file);
        return number;
    }

    private async Task KeepAsync(CaseFile file)
    {
        await using var db = await _office.DbAsync();
        db.Add(file);
        db.Journal(new AuditEntry("terima", "sistem", null, file.Id, null, null, _office.Clock.Now));
        await db.SaveChangesAsync();
    }

    private async Task<StandardsReport> ReadAsync()
    {
        await using var scope = _office.As(_head);
        return await scope.ServiceProvider.GetRequiredService<StandardsReading>().ReadAsync(November);
    }

    private async Task<IReadOnlyList<OverdueLine>> OverdueAsync()
    {
        await using var scope = _office.As(_head);
        return await scope.ServiceProvider.GetRequiredService<OverdueReading>().ReadAsync();
    }
}
