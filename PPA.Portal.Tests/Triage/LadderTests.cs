using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;

namespace PPA.Portal.Tests.Triage;

public sealed class LadderTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // Kota Tebing Tinggi: rungs at 2, 5, 10 and 15 minutes; five more minutes after "Saya lihat".
    [Fact]
    public async Task It_climbs_to_the_second_rung_by_rung()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        foreach (var (rung, minutes, role) in new[] { (1, 2, Role.DutyOfficer), (2, 5, Role.SubCoordinator), (3, 10, Role.DivisionHead), (4, 15, Role.AgencyHead) })
        {
            await AtAsync(room, minutes, -Second);
            Assert.Equal(0, await room.Office.The<Ladder>().RoundAsync());
            await AtAsync(room, minutes, TimeSpan.Zero);
            Assert.Equal(1, await room.Office.The<Ladder>().RoundAsync());
            await room.CardAsync(id, c => c.Rung == rung);
            Assert.Equal(role, (await room.FileAsync(id)).Escalations.Single(e => e.Rung == rung).Role);
            Assert.Equal(0, await room.Office.The<Ladder>().RoundAsync());
        }
        room.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal(0, await room.Office.The<Ladder>().RoundAsync());
        Assert.Equal(4, (await room.TrailAsync(id)).Count(a => a is { Action: "eskalasi", Actor: "sistem", Officer: null }));
    }

    [Fact]
    public async Task Nothing_due_asks_the_register_nothing()
    {
        await using var room = await DutyRoom.OpenAsync();
        await room.ReceiveAsync();
        room.Office.Queries.Clear();
        await room.Office.The<Ladder>().RoundAsync();
        Assert.Empty(room.Office.Queries.Asked);
    }

    [Fact]
    public async Task Seeing_a_call_gives_five_minutes_and_taking_ends_it()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await AtAsync(room, 2, TimeSpan.Zero);
        await room.Office.The<Ladder>().RoundAsync();
        await AtAsync(room, 4, TimeSpan.Zero);
        await room.AsAsync<Calls>(room.Piket, c => c.AcknowledgeAsync(id));
        await room.CardAsync(id, c => c.AcknowledgedBy == room.Piket.Id);

        await AtAsync(room, 9, -Second);
        Assert.Equal(0, await room.Office.The<Ladder>().RoundAsync());
        await AtAsync(room, 9, TimeSpan.Zero);
        Assert.Equal(1, await room.Office.The<Ladder>().RoundAsync());
        await room.CardAsync(id, c => c is { Rung: 2, AcknowledgedAt: null });

        await room.AsAsync<Holding>(room.Piket2, h => h.TakeAsync(id));
        await room.CardAsync(id, c => !c.LadderRuns);
        room.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await room.Office.The<Ladder>().RoundAsync());
    }

    [Fact]
    public async Task After_a_night_without_power_every_missed_rung_is_called()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        room.Clock.Advance(TimeSpan.FromMinutes(12));
        await room.Office.The<Ladder>().RoundAsync();

        Assert.Equal([1, 2, 3], (await room.FileAsync(id)).Escalations.Select(e => e.Rung).Order());
    }

    [Fact]
    public async Task Where_there_is_no_hurry_it_starts_when_the_clock_has_run_out()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync(risk: RiskLevel.Medium);
        var due = room.Board.Now.Card(id)!.DueAt;

        room.Clock.Advance(due - room.Clock.Now);
        Assert.Equal(0, await room.Office.The<Ladder>().RoundAsync());
        room.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await room.Office.The<Ladder>().RoundAsync());
    }

    [Fact]
    public async Task A_case_raised_late_is_called_from_the_moment_it_was_raised()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync(risk: RiskLevel.Low);
        room.Clock.Advance(TimeSpan.FromHours(3));
        await room.AsAsync<Judging>(room.Piket, j => j.SetRiskAsync(id, RiskLevel.High));
        await room.CardAsync(id, c => c.Risk == RiskLevel.High);

        Assert.Equal(0, await room.Office.The<Ladder>().RoundAsync());
        room.Clock.Advance(TimeSpan.FromMinutes(2));
        await room.Office.The<Ladder>().RoundAsync();
        await room.CardAsync(id, c => c.Rung == 1);
    }

    [Fact]
    public async Task It_gives_back_what_nobody_answered()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync(risk: RiskLevel.High);
        await room.AsAsync<Holding>(room.Piket, h => h.TakeAsync(id));
        await room.AsAsync<Holding>(room.Piket, h => h.OfferAsync(id, room.Piket2.Id));
        await room.AsAsync<Judging>(room.Piket, j => j.AskLoweringAsync(id, RiskLevel.Low, "Terlapor sudah ditahan sejak kemarin.", room.Piket2.Id));
        await room.CardAsync(id, c => c is { OfferedTo: not null, Lowering: not null });

        room.Clock.Advance(CaseFile.OfferLasts - Second);
        Assert.Equal(0, await room.Office.The<Ladder>().RoundAsync());
        room.Clock.Advance(Second);
        await room.Office.The<Ladder>().RoundAsync();
        Assert.Equal(room.Piket.Id, (await room.CardAsync(id, c => c.OfferedTo is null)).Holder);

        room.Clock.Advance(RiskLowering.Lasts - CaseFile.OfferLasts);
        await room.Office.The<Ladder>().RoundAsync();
        Assert.Equal(RiskLevel.High, (await room.CardAsync(id, c => c.Lowering is null)).Risk);
        Assert.Contains(await room.TrailAsync(id), a => a is { Action: "serah-gugur", Actor: "sistem" });
        Assert.Contains(await room.TrailAsync(id), a => a is { Action: "minta-turun-gugur", Actor: "sistem" });
    }

    [Fact, Trait("Database", "Sqlite")] // On a server a node must first have the duty: NodesTests.
    public async Task It_runs_by_itself_every_second()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await room.Office.The<Ladder>().StartAsync(default);
        room.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(TestClock.MondayMorning.AddMinutes(2), (await room.CardAsync(id, c => c.Rung == 1)).RungAt);
        await room.Office.The<Ladder>().StopAsync(default);
    }

    private static Task AtAsync(DutyRoom room, int minutes, TimeSpan shift)
    {
        room.Clock.Advance(TestClock.MondayMorning.AddMinutes(minutes) + shift - room.Clock.Now);
        return Task.CompletedTask;
    }
}
