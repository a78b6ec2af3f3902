using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Intake;
using PPA.Portal.Live;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Intake;

public sealed class ReceptionTests
{
    private static readonly Door Machine = new("api:uji", null);

    [Fact]
    public async Task A_received_complaint_is_on_disk_with_its_procedure_its_clock_and_a_line_in_the_trail()
    {
        await using var office = await TestOffice.OpenAsync();

        var received = await office.The<Reception>().ReceiveAsync(Given.Complaint(Channel.WhatsApp), Machine, default);

        await using var db = await office.DbAsync();
        var file = await db.Set<CaseFile>().AsNoTracking().Include(c => c.Runs).SingleAsync();
        Assert.Equal("B-2026-0001", received.Number);
        Assert.Equal(received.Id, file.Id);
        Assert.Equal("pengaduan-masyarakat", file.Runs.Single().Procedure);
        Assert.Equal(TestClock.MondayMorning.AddMinutes(15), file.DueAt);
        var line = await db.Set<AuditEntry>().AsNoTracking().SingleAsync();
        Assert.Equal(("terima", "api:uji", "kanal:whatsapp"), (line.Action, line.Actor, line.Detail));
        Assert.Equal(file.Id, line.CaseId);
    }

    [Fact]
    public async Task A_complaint_of_sexual_violence_counts_down_to_the_police_from_its_first_second()
    {
        await using var office = await TestOffice.OpenAsync();
        var complaint = Given.Complaint();

        await office.The<Reception>().ReceiveAsync(complaint with { Incident = complaint.Incident with { Forms = ["seksual"] } }, Machine, default);

        await using var db = await office.DbAsync();
        var file = await db.Set<CaseFile>().AsNoTracking().Include(c => c.Prompts).SingleAsync();
        Assert.Equal(TestClock.MondayMorning.AddHours(72), file.Prompts.Single(p => p.Prompt == "tpks-3x24").DueAt);
        Assert.Equal(file.Prompts.Count, file.OpenPrompts);
        Assert.NotNull(file.NextPromptAt);
    }

    [Fact]
    public async Task The_bell_rings_once_and_only_after_the_complaint_is_on_disk()
    {
        await using var office = await TestOffice.OpenAsync();
        var heard = new List<CaseId?>();
        using var _ = office.The<LiveFeed>().Listen(Topic.CasesChanged, id => heard.Add(id));

        var received = await office.The<Reception>().ReceiveAsync(Given.Complaint(), Machine, default);
        await Assert.ThrowsAsync<RuleException>(() => office.The<Reception>().ReceiveAsync(Given.Complaint(story: " "), Machine, default));

        Assert.Equal([received.Id], heard);
    }

    [Fact]
    public async Task A_hundred_complaints_at_once_get_numbers_without_gap_or_double()
    {
        await using var office = await TestOffice.OpenAsync();
        var reception = office.The<Reception>();

        var received = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() =>
            reception.ReceiveAsync(Given.Complaint(story: "Nomor urut " + i), Machine, default))));

        Assert.Equal(Enumerable.Range(1, 100).Select(i => $"B-2026-{i:0000}"), received.Select(r => r.Number).Order());
    }

    [Fact]
    public async Task A_refused_complaint_leaves_no_gap_in_the_numbers()
    {
        await using var office = await TestOffice.OpenAsync();
        var reception = office.The<Reception>();
        await reception.ReceiveAsync(Given.Complaint(), Machine, default);
        await Assert.ThrowsAsync<RuleException>(() => reception.ReceiveAsync(Given.Complaint(story: ""), Machine, default));

        Assert.Equal("B-2026-0002", (await reception.ReceiveAsync(Given.Complaint(), Machine, default)).Number);
    }

    [Fact]
    public async Task The_year_of_a_number_is_the_year_on_the_wall_of_the_office()
    {
        await using var office = await TestOffice.OpenAsync();
        var newYear = new DateTime(2025, 12, 31, 17, 30, 0, DateTimeKind.Utc);

        Assert.Equal("B-2026-0001", (await office.The<Reception>().ReceiveAsync(Given.Complaint(at: newYear), Machine, default)).Number);
        Assert.Equal("B-2025-0001", (await office.The<Reception>().ReceiveAsync(Given.Complaint(at: newYear.AddHours(-1)), Machine, default)).Number);
    }

    [Fact]
    public async Task The_same_hand_over_tried_fifty_times_at_once_opens_one_file()
    {
        await using var office = await TestOffice.OpenAsync();
        var door = Machine with { Once = new Once(Guid.NewGuid(), "sekali", new byte[32]) };

        var received = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() =>
            office.The<Reception>().ReceiveAsync(Given.Complaint(), door, default))));

        Assert.Single(received, r => !r.Again);
        Assert.Single(received.Select(r => r.Number).Distinct());
        await using var db = await office.DbAsync();
        Assert.Equal(1, await db.Set<CaseFile>().CountAsync());
    }

    [Fact]
    public async Task One_name_of_a_hand_over_cannot_be_used_for_two_complaints()
    {
        await using var office = await TestOffice.OpenAsync();
        var once = new Once(Guid.NewGuid(), "sekali", new byte[32]);
        await office.The<Reception>().ReceiveAsync(Given.Complaint(), Machine with { Once = once }, default);

        await Assert.ThrowsAsync<OnceReusedException>(() => office.The<Reception>().ReceiveAsync(
            Given.Complaint(), Machine with { Once = once with { BodyHash = [.. Enumerable.Repeat((byte)1, 32)] } }, default));
    }

    [Fact]
    public async Task A_file_opened_at_the_word_danger_takes_the_rest_later_and_keeps_its_number_and_its_alarm()
    {
        await using var office = await TestOffice.OpenAsync();
        var officer = await office.HireAsync("piket", Role.DutyOfficer);
        var door = new Door("petugas", officer.Id);
        var urgent = Given.Complaint(danger: Answer.Yes, story: CaseFile.DetailsToFollow) with { People = [new PersonFacts(PersonRole.Victim, PersonIdentity.Unknown)] };
        var received = await office.The<Reception>().ReceiveAsync(urgent, door, default);

        var completed = await office.The<Reception>().CompleteAsync(received.Id, Given.Complaint(Channel.Hotline, danger: Answer.No, nik: "1276024506850001"), door, default);

        await using var db = await office.DbAsync();
        var file = await db.Set<CaseFile>().AsNoTracking().Include(c => c.People).SingleAsync();
        Assert.Equal(received.Number, completed.Number);
        Assert.Equal(2, file.People.Count);
        Assert.Equal("M.K.", file.Initials);
        Assert.Equal(Channel.Hotline, file.Channel);
        Assert.True(file.LifeThreat);
        Assert.NotEmpty(await db.Set<SearchToken>().ToListAsync());
        await Assert.ThrowsAsync<RuleException>(() => office.The<Reception>().CompleteAsync(received.Id, Given.Complaint(), door, default));
    }

    [Fact]
    public async Task Only_the_officer_who_heard_the_danger_writes_the_rest()
    {
        await using var office = await TestOffice.OpenAsync();
        var (first, other) = (await office.HireAsync("piket", Role.DutyOfficer), await office.HireAsync("piket2", Role.DutyOfficer));
        var received = await office.The<Reception>().ReceiveAsync(
            Given.Complaint(danger: Answer.Yes, story: CaseFile.DetailsToFollow), new Door("petugas", first.Id), default);

        await Assert.ThrowsAsync<RuleException>(() => office.The<Reception>().CompleteAsync(received.Id, Given.Complaint(), new Door("petugas", other.Id), default));
    }
}
