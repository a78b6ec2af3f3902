using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Cases;
using PPA.Portal.Cases.Registers;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Cases.Registers;

/// <summary>Registers by kind: filters, order, what leaves as a sheet, who carries how much.</summary>
public sealed class RegisterTests : IAsyncLifetime
{
    private TestOffice _office = null!;
    private OfficerCard _duty = null!;
    private OfficerCard _sub = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync("kota-bandung");
        (_duty, _sub) = (await _office.HireAsync("rina", Role.DutyOfficer), await _office.HireAsync("aisyah", Role.SubCoordinator));
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_filter_narrows_and_a_page_costs_as_many_questions_as_before()
    {
        var now = _office.Clock.Now;
        await CaseAsync("B-2026-0001", Channel.Phone, now.AddDays(-9), RiskLevel.High, ["fisik", "seksual"]);
        await CaseAsync("B-2026-0002", Channel.Letter, now.AddDays(-1), RiskLevel.Low, ["psikis"], _duty);

        Assert.Equal(["B-2026-0001"], await NumbersAsync(new(Form: "seksual")));
        Assert.Equal(["B-2026-0001"], await NumbersAsync(new(Risk: RiskLevel.High)));
        Assert.Equal(["B-2026-0002"], await NumbersAsync(new(Channel: Channel.Letter)));
        Assert.Equal(["B-2026-0002"], await NumbersAsync(new(Holder: _duty.Id)));
        Assert.Equal(["B-2026-0001"], await NumbersAsync(new(Nobodys: true)));
        Assert.Equal(["B-2026-0002"], await NumbersAsync(new(From: now.AddDays(-2))));
        Assert.Equal(["B-2026-0001"], await NumbersAsync(new(Until: now.AddDays(-2))));
        Assert.Equal(["B-2026-0001"], await NumbersAsync(new(Late: true)));
        Assert.Equal(["B-2026-0001", "B-2026-0002"], await NumbersAsync(new(Sort: "risiko")));
        Assert.Equal(["B-2026-0002", "B-2026-0001"], await NumbersAsync(new(Sort: "-risiko")));
        Assert.Equal(["B-2026-0001", "B-2026-0002"], await NumbersAsync(new(Sort: "diterima")));
        foreach (var sort in new[] { "tenggat", "-tenggat", "tahap", "kecamatan", "waktu", "-waktu", "entah" })
            Assert.Equal(2, (await NumbersAsync(new(Sort: sort))).Count);
        Assert.Single(await NumbersAsync(new(Page: 2, Size: 1)));

        _office.Queries.Clear();
        await NumbersAsync(new());
        Assert.Equal(2, _office.Queries.Count);
    }

    [Fact]
    public async Task Each_kind_is_in_its_own_register_with_what_it_adds()
    {
        await CaseAsync("B-2026-0001", Channel.Phone, _office.Clock.Now, RiskLevel.High, ["fisik"]);
        await ComplainAsync("=HYPERLINK(\"x\")");
        Assert.Equal(["B-2026-0001"], await NumbersAsync(new()));
        await using var scope = _office.As(_duty);
        var line = Assert.Single((await scope.ServiceProvider.GetRequiredService<CaseRegister>().ReadAsync(new(Kind: CaseKind.ServiceComplaint))).Lines);
        Assert.Equal(("L-2026-0001", "sp4n-lapor"), (line.Number, line.Part!.Code));
        Assert.Equal("K", RegisterOrder.BookOf("k-2026-0001")!.Kind.Register());
    }

    [Fact]
    public async Task What_leaves_as_a_sheet_holds_initials_only_no_formula_and_is_written_down()
    {
        await CaseAsync("B-2026-0001", Channel.Phone, _office.Clock.Now, RiskLevel.High, ["fisik"]);
        await ComplainAsync("=1+1");
        var cases = await ExportAsync(_sub, CaseKind.Case, null);
        Assert.Equal("M.K. · P · 30 th", cases.Cell(2, 4).GetString());
        Assert.DoesNotContain(cases.CellsUsed(), c => c.GetString().Contains("Melati", StringComparison.Ordinal));

        var complaints = await ExportAsync(_sub, CaseKind.ServiceComplaint, "nomor-lapor");
        Assert.Equal(("=1+1", false), (complaints.Cell(2, 2).GetString(), complaints.Cell(2, 2).HasFormula));
        await Assert.ThrowsAsync<NotAllowedException>(() => ExportAsync(_duty, CaseKind.Case, null));
        await using var db = await _office.DbAsync();
        Assert.Equal(["baris:1", "baris:1"], await db.Set<AuditEntry>().Where(a => a.Action == "ekspor-register").Select(a => a.Detail!).ToListAsync());
    }

    [Fact]
    public async Task A_restricted_case_shows_no_initials_to_the_rest_and_is_not_found_by_name()
    {
        await CaseAsync("B-2026-0001", Channel.Phone, _office.Clock.Now, RiskLevel.High, ["fisik"]);
        await using (var db = await _office.DbAsync())
        {
            var file = await db.Set<CaseFile>().SingleAsync();
            file.Restrict("Terlapor bekerja di sini", [], _sub.Id, _office.Clock.Now);
            db.Journal(new AuditEntry("batasi", "sistem", null, file.Id, null, null, _office.Clock.Now));
            await db.SaveChangesAsync();
        }
        await using var scope = _office.As(_duty);
        var register = scope.ServiceProvider.GetRequiredService<CaseRegister>();
        var line = Assert.Single((await register.ReadAsync(new())).Lines);
        Assert.Equal((true, (string?)null), (line.Restricted, line.Initials));
        Assert.Equal(0, (await register.ReadAsync(new("melati kusumawardani"))).Total);
    }

    [Fact]
    public async Task The_workload_counts_per_officer_and_level_and_the_unheld_come_first()
    {
        var now = _office.Clock.Now;
        await CaseAsync("B-2026-0001", Channel.Phone, now.AddHours(-2), RiskLevel.High, ["fisik"]);
        await CaseAsync("B-2026-0002", Channel.Phone, now.AddHours(-1), RiskLevel.Low, ["psikis"], _duty);
        await CaseAsync("B-2026-0003", Channel.Phone, now.AddHours(-1), RiskLevel.High, ["psikis"], _duty);
        await using var scope = _office.As(_sub);
        var loads = await scope.ServiceProvider.GetRequiredService<Workload>().ReadAsync();

        Assert.Equal([null, _duty.Id], loads.Select(l => l.Officer));
        Assert.Equal((1, 1, now.AddHours(-2)), (loads[0].Open, loads[0].Late, loads[0].WaitsSince));
        Assert.Equal((2, 1, 1), (loads[1].Open, loads[1].Levels[RiskLevel.High], loads[1].Levels[RiskLevel.Low]));
        Assert.NotNull(loads[1].NextAt);
    }

    [Fact]
    public async Task The_agenda_holds_the_clock_of_a_complaint_and_a_supervisor_chooses_between_mine_and_all()
    {
        await CaseAsync("B-2026-0001", Channel.Phone, _office.Clock.Now, RiskLevel.High, ["fisik"], _duty);
        await ComplainAsync("7781");
        await using var duty = _office.As(_duty);
        var line = (await duty.ServiceProvider.GetRequiredService<AgendaBook>().ReadAsync()).Single(l => l.Kind == AgendaLine.RespondToComplaint);
        Assert.Equal((_office.Clock.Now.AddHours(24), false), (line.DueAt, line.Ends));
        await using var sub = _office.As(_sub);
        var book = sub.ServiceProvider.GetRequiredService<AgendaBook>();
        Assert.Contains(await book.ReadAsync(), l => l.Number == "B-2026-0001");
        Assert.DoesNotContain(await book.ReadAsync(mine: true), l => l.Number == "B-2026-0001");
    }

    private async Task<IXLWorksheet> ExportAsync(OfficerCard officer, CaseKind kind, string? columns)
    {
        await using var scope = _office.As(officer);
        var bytes = await scope.ServiceProvider.GetRequiredService<RegisterExport>().MakeAsync(new(Kind: kind), RegisterColumn.Chosen(kind, columns));
        return new XLWorkbook(new MemoryStream(bytes)).Worksheet(1);
    }

    private async Task<List<string>> NumbersAsync(RegisterFilter filter)
    {
        await using var scope = _office.As(_duty);
        return [.. (await scope.ServiceProvider.GetRequiredService<CaseRegister>().ReadAsync(filter)).Lines.Select(l => l.Number)];
    }

    private Task ComplainAsync(string lapor) => AddAsync(CaseFile.OpenServiceComplaint(
        new ServiceComplaintFacts(ServiceComplaint.Lapor, _office.Clock.Now, lapor, "Antrean lama", null, []), _office.Clock.Now, new Receipt("L-2026-0001", _duty.Id, null, null, _office.Clock.Now)));

    private Task CaseAsync(string number, Channel channel, DateTime at, RiskLevel risk, string[] forms, OfficerCard? holder = null)
    {
        var complaint = Given.Complaint(channel, at);
        var file = Given.Judged(CaseFile.Receive(complaint with { Incident = complaint.Incident with { Forms = forms } }, new Receipt(number, null, null, null, at), Given.Due), risk, _duty.Id, at);
        if (holder is not null)
        {
            file.Take(holder.Id, at);
            file.RecordFirstResponse("Dihubungi", holder.Id, at);
        }
        return AddAsync(file);
    }

    private async Task AddAsync(CaseFile file)
    {
        await using var db = await _office.DbAsync();
        db.Add(file);
        db.Journal(new AuditEntry("terima", "sistem", null, file.Id, null, null, _office.Clock.Now));
        await db.SaveChangesAsync();
    }
}
