using Microsoft.EntityFrameworkCore;
using PPA.Portal.Audit;
using PPA.Portal.Domain;
using PPA.Portal.Intake;
using PPA.Portal.Live;
using PPA.Portal.Office;
using PPA.Portal.Tests.Support;
using PPA.Portal.Tests.Triage;
using PPA.Portal.Tests.Triage.Alarms;
using PPA.Portal.Triage;
using PPA.Portal.Triage.Alarms;
using PPA.Portal.Upkeep.Checks;

namespace PPA.Portal.Tests.Live;

/// <summary>Somebody sets the server's clock while cases wait: nothing is called twice, nothing falls silent, and the administrator is told.</summary>
public sealed class ClockJumpTests
{
    private static readonly TimeSpan Hours = TimeSpan.FromHours(5);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static TheoryData<bool> Databases => new(false, true);

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Hours_forward_call_every_rung_once_and_hours_back_call_none_again(bool server)
    {
        await using var room = await OpenAsync(server);
        var id = await room.ReceiveAsync();
        Set(room, Hours);
        await room.Office.The<Ladder>().RoundAsync();
        await room.CardAsync(id, c => c.Rung == 4);

        Set(room, -Hours);
        await room.CardAsync(id, c => c.RungAt <= room.Clock.Now);

        for (var second = 0; second < 1200; second += 20, room.Clock.Advance(20 * Second))
            Assert.Equal(0, await room.Office.The<Ladder>().RoundAsync());
        Assert.Equal([1, 2, 3, 4], (await room.FileAsync(id)).Escalations.Select(e => e.Rung).Order());
        Assert.Null((await room.Office.The<AuditTrail>().VerifyAsync()).BrokenAt);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_came_in_while_the_clock_was_ahead_is_called_from_the_moment_it_was_put_right(bool server)
    {
        await using var room = await OpenAsync(server);
        Set(room, Hours);
        var id = await room.ReceiveAsync();
        await room.AsAsync<Calls>(room.Piket, c => c.AcknowledgeAsync(id));

        Set(room, -Hours);
        var right = room.Clock.Now;
        var card = await room.CardAsync(id, c => c.RegisteredAt == right);

        Assert.Equal((right, right.AddMinutes(15), right), (card.ReceivedAt, card.DueAt, card.AcknowledgedAt));
        room.Clock.Advance(TimeSpan.FromMinutes(5) - Second);
        Assert.Equal(0, await room.Office.The<Ladder>().RoundAsync());
        room.Clock.Advance(Second);
        Assert.Equal(1, await room.Office.The<Ladder>().RoundAsync());
        Assert.Equal(right.AddMinutes(5), (await room.CardAsync(id, c => c.Rung == 2)).RungAt);
    }

    [Fact]
    public async Task A_bell_that_rang_ahead_of_time_rings_on_and_five_minutes_of_silence_stay_five()
    {
        await using var room = await OpenAsync(server: false);
        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        await room.AsAsync<DutyDesk>(room.Piket, d => d.AnswerDrillAsync());
        Set(room, Hours);
        await using Bell mine = new(room, room.Piket), hushed = new(room, room.Head);
        await room.ReceiveAsync(Given.Complaint(at: room.Clock.Now) with { LifeThreat = true });
        Run(room, 3, mine, hushed);
        await room.AsAsync<Silencing>(room.Head, s => s.FiveMinutesAsync());
        var (rang, told) = (mine.Sounds.Count, hushed.Sounds.Count);
        Assert.NotEqual(0, rang);

        Set(room, -Hours);
        await room.UntilAsync(board => board.Cards.Values.All(c => c.RegisteredAt <= room.Clock.Now));
        Run(room, 31, mine, hushed);

        Assert.InRange(mine.Sounds.Count - rang, 1, 2);
        Assert.NotEqual(told, hushed.Sounds.Count);
    }

    [Fact]
    public async Task An_offer_and_a_request_from_ahead_of_time_end_as_others_do()
    {
        await using var room = await OpenAsync(server: false);
        Set(room, Hours);
        var id = await room.ReceiveAsync(risk: RiskLevel.High);
        await room.AsAsync<Holding>(room.Piket, h => h.TakeAsync(id));
        await room.AsAsync<Holding>(room.Piket, h => h.OfferAsync(id, room.Piket2.Id));
        await room.AsAsync<Judging>(room.Piket, j => j.AskLoweringAsync(id, RiskLevel.Low, "Terlapor sudah ditahan sejak kemarin.", room.Piket2.Id));

        Set(room, -Hours);
        await room.CardAsync(id, c => c.OfferedAt == room.Clock.Now);
        room.Clock.Advance(RiskLowering.Lasts);
        await room.Office.The<Ladder>().RoundAsync();

        Assert.Equal(room.Piket.Id, (await room.CardAsync(id, c => c is { OfferedTo: null, Lowering: null })).Holder);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_day_back_over_midnight_of_the_new_year_gives_no_number_twice_and_keeps_the_chain(bool server)
    {
        await using var room = await OpenAsync(server);
        var (zone, numbers) = (room.Office.The<OfficeDesk>().Now.Time, new List<string>());
        Set(room, zone.ToUtc(new DateTime(2026, 12, 31, 23, 50, 0)) - room.Clock.Now);
        foreach (var step in new[] { TimeSpan.Zero, TimeSpan.FromMinutes(20), TimeSpan.FromDays(-1), TimeSpan.FromDays(1), TimeSpan.FromDays(-400) })
        {
            Set(room, step);
            numbers.Add((await room.Office.The<Reception>().ReceiveAsync(Given.Complaint(at: room.Clock.Now), new Door("sistem", null))).Number);
        }

        Assert.Equal(["B-2026-0001", "B-2027-0001", "B-2026-0002", "B-2027-0002", "B-2025-0001"], numbers);
        Assert.Null((await room.Office.The<AuditTrail>().VerifyAsync()).BrokenAt);
        await using var db = await room.Office.DbAsync();
        Assert.Equal(5, await db.Set<CaseFile>().CountAsync());
    }

    [Fact]
    public async Task The_administrator_reads_that_the_clock_went_back_also_after_somebody_wrote_since()
    {
        await using var room = await OpenAsync(server: false);
        var checks = room.Office.The<HouseChecks>();
        Assert.Equal(Finding.Fine, (await LineAsync("Lompatan jam")).Finding);
        Set(room, Hours);
        Assert.StartsWith("Jam server melompat maju 5 jam 0 menit", (await LineAsync("Lompatan jam")).Says, StringComparison.Ordinal);
        await room.ReceiveAsync();
        Set(room, -Hours);
        await room.ReceiveAsync();

        var (jump, order) = (await LineAsync("Lompatan jam"), await LineAsync("Urutan waktu"));

        Assert.Equal((Finding.Wrong, Finding.Wrong), (jump.Finding, order.Finding));
        Assert.StartsWith("Jam server mundur 5 jam 0 menit", jump.Says, StringComparison.Ordinal);
        Assert.StartsWith("Jam server mundur: register sudah memuat", order.Says, StringComparison.Ordinal);

        async Task<CheckLine> LineAsync(string what) => (await checks.LookAsync()).Single(line => line.What == what);
    }

    private static async Task<DutyRoom> OpenAsync(bool server)
    {
        var room = await DutyRoom.OpenAsync(office: server ? await TestOffice.OpenNodeAsync() : null);
        room.Office.The<ServerClock>();
        return room;
    }

    /// <summary>Sets the clock; the next beat of the portal's own watch sees it.</summary>
    private static void Set(DutyRoom room, TimeSpan by)
    {
        room.Clock.Jump(by);
        room.Office.The<ServerClock>().Look();
    }

    private static void Run(DutyRoom room, int seconds, params Bell[] bells)
    {
        for (var second = 0; second < seconds; second++, room.Clock.Advance(Second))
        {
            foreach (var bell in bells)
                bell.Look();
        }
    }
}
