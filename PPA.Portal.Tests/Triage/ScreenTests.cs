using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;

namespace PPA.Portal.Tests.Triage;

public sealed class ScreenTests
{
    [Fact]
    public async Task While_somebody_points_into_a_lane_nothing_in_it_moves()
    {
        await using var room = await DutyRoom.OpenAsync();
        var first = await room.ReceiveAsync();
        var second = await room.ReceiveAsync();
        var screen = Screen(room);
        screen.Look(room.Clock.Now);
        screen.Freeze(RiskLevel.Unassessed, true);

        for (var i = 0; i < 10; i++)
            await room.ReceiveAsync(Given.Complaint(at: room.Clock.Now.AddMinutes(-i - 1)));
        await room.AsAsync<Judging>(room.Piket2, j => j.SetRiskAsync(first, RiskLevel.High));
        await room.CardAsync(first, c => c.Risk == RiskLevel.High);
        screen.Look(room.Clock.Now);

        var lane = screen.Lanes[0];
        Assert.Equal([first, second], lane.Rows.Select(r => r.Id));
        Assert.Equal((null, true), (lane.Rows[0].Card, lane.Rows[0].Tall));
        Assert.Equal((10, 11), (lane.Waiting, lane.Total));

        screen.Freeze(RiskLevel.Unassessed, false);
        room.Clock.Advance(LaneRows.GhostLasts);
        screen.Look(room.Clock.Now);
        Assert.Equal((11, 0), (screen.Lanes[0].Rows.Count, screen.Lanes[0].Waiting));
    }

    [Fact]
    public async Task Who_points_into_an_empty_lane_still_sees_what_comes()
    {
        await using var room = await DutyRoom.OpenAsync();
        var screen = Screen(room);
        screen.Freeze(RiskLevel.Unassessed, true);
        await room.ReceiveAsync();
        screen.Look(room.Clock.Now);

        Assert.Single(screen.Lanes[0].Rows);
        Assert.Equal(0, screen.Lanes[0].Waiting);
    }

    [Fact]
    public async Task Waiting_changes_come_in_when_they_are_asked_for()
    {
        await using var room = await DutyRoom.OpenAsync();
        await room.ReceiveAsync();
        var screen = Screen(room);
        screen.Look(room.Clock.Now);
        screen.Freeze(RiskLevel.Unassessed, true);
        var urgent = await room.ReceiveAsync(Given.Complaint(at: room.Clock.Now.AddMinutes(-9)));
        screen.Look(room.Clock.Now);
        Assert.Equal(1, screen.Lanes[0].Waiting);

        screen.Settle(RiskLevel.Unassessed, room.Clock.Now);
        Assert.Equal(urgent, screen.Lanes[0].Rows[0].Id);
        Assert.Equal(0, screen.Lanes[0].Waiting);
    }

    [Fact]
    public async Task A_card_that_leaves_is_a_shadow_for_four_seconds()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        var screen = Screen(room);
        screen.Choose(BoardFilter.Read(null, null, BoardFilter.Untaken));
        screen.Look(room.Clock.Now);
        await room.AsAsync<Holding>(room.Piket2, h => h.TakeAsync(id));
        await room.CardAsync(id, c => c.Holder is not null);

        screen.Look(room.Clock.Now);
        Assert.Equal("B-2026-0001 · Belum dinilai · diambil P.P. 09.00", screen.Lanes[0].Rows.Single().Ghost);
        Assert.Equal(room.Clock.Now + LaneRows.GhostLasts, screen.NextChange(room.Clock.Now));
        room.Clock.Advance(LaneRows.GhostLasts);
        screen.Look(room.Clock.Now);
        Assert.Empty(screen.Lanes[0].Rows);
    }

    [Fact]
    public async Task The_shadow_of_a_dragged_card_names_who_holds_it_and_not_who_dragged_it()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync(risk: RiskLevel.Medium);
        await room.AsAsync<Holding>(room.Piket2, h => h.TakeAsync(id));
        await room.CardAsync(id, c => c.Holder is not null);
        var screen = Screen(room);
        screen.Look(room.Clock.Now);
        await room.AsAsync<Judging>(room.Head, j => j.SetRiskAsync(id, RiskLevel.High));
        await room.CardAsync(id, c => c.Risk == RiskLevel.High);

        screen.Look(room.Clock.Now);
        Assert.Equal("B-2026-0001 pindah ke Tinggi · dipegang P.P.", screen.Lanes.Single(l => l.Risk == RiskLevel.Medium).Rows.Single().Ghost);
    }

    [Fact]
    public async Task A_level_that_must_be_judged_again_is_flagged_at_its_moment_without_a_ring()
    {
        await using var room = await DutyRoom.OpenAsync();
        await room.ReceiveAsync(risk: RiskLevel.Low);
        var screen = Screen(room);
        room.Clock.Advance(LaneRows.GhostLasts + TimeSpan.FromMinutes(2));
        screen.Look(room.Clock.Now);
        var due = room.Board.Now.Cards.Values.Single().RescoreAt!.Value;
        Assert.Equal(due, screen.NextChange(room.Clock.Now));

        room.Clock.Advance(due - room.Clock.Now);
        screen.Look(room.Clock.Now);
        Assert.True(screen.Lanes.Single(l => l.Risk == RiskLevel.Low).Rows.Single().Rescore);
    }

    [Fact]
    public async Task A_full_lane_shows_sixty_and_then_forty_more()
    {
        await using var room = await DutyRoom.OpenAsync();
        for (var i = 0; i < 70; i++)
            await room.ReceiveAsync();
        var screen = Screen(room);
        screen.Look(room.Clock.Now);
        Assert.Equal((60, 70, true), (screen.Lanes[0].Rows.Count, screen.Lanes[0].Total, screen.Snapshot.Untaken == 70));
        screen.ShowMore(RiskLevel.Unassessed);
        screen.Look(room.Clock.Now);
        Assert.Equal(70, screen.Lanes[0].Rows.Count);
    }

    [Theory]
    [InlineData("whatsapp", null, null, 1)]
    [InlineData(null, "12.76.02", null, 3)]
    [InlineData(null, "12.76.01", null, 0)]
    [InlineData(null, null, "saya", 1)]
    [InlineData(null, null, "belum", 2)]
    [InlineData(null, null, "piket", 1)]
    [InlineData(null, null, "piket2", 0)]
    [InlineData("tidak-ada", null, null, 3)]
    public async Task The_address_says_what_part_of_the_board_is_shown(string? channel, string? region, string? holder, int cards)
    {
        await using var room = await DutyRoom.OpenAsync();
        await room.ReceiveAsync(Given.Complaint(Channel.WhatsApp, room.Clock.Now));
        await room.ReceiveAsync();
        var mine = await room.ReceiveAsync();
        await room.AsAsync<Holding>(room.Piket, h => h.TakeAsync(mine));
        await room.CardAsync(mine, c => c.Holder is not null);
        var screen = Screen(room);
        screen.Choose(BoardFilter.Read(channel, region, holder));
        screen.Look(room.Clock.Now);

        Assert.Equal(cards, screen.Lanes.Sum(lane => lane.Total));
        Assert.Equal(cards, screen.Count(screen.Filter));
    }

    [Fact]
    public void A_filter_and_its_address_say_the_same()
    {
        var filter = new BoardFilter(Channel.WhatsApp, "12.76.02", BoardFilter.Mine);
        Assert.Equal("/papan?saluran=whatsapp&kecamatan=12.76.02&pemegang=saya", filter.Address());
        Assert.Equal(filter, BoardFilter.Read("whatsapp", "12.76.02", "saya"));
        Assert.Equal("/papan", BoardFilter.None.Address());
    }

    [Fact]
    public async Task A_lane_in_which_nothing_changed_is_not_drawn_again()
    {
        await using var room = await DutyRoom.OpenAsync();
        var quiet = await room.ReceiveAsync(risk: RiskLevel.Low);
        var busy = await room.ReceiveAsync();
        var screen = Screen(room);
        screen.Look(room.Clock.Now);
        var before = screen.Lanes;
        await room.AsAsync<Holding>(room.Piket, h => h.TakeAsync(busy));
        await room.CardAsync(busy, c => c.Holder is not null);
        screen.Look(room.Clock.Now);

        Assert.True(screen.Lanes[3].LooksLike(before[3]));
        Assert.False(screen.Lanes[0].LooksLike(before[0]));
        using var here = room.Office.The<Presence>().Enter(quiet, room.Piket2.Id);
        screen.Look(room.Clock.Now);
        Assert.False(screen.Lanes[3].LooksLike(before[3]));
        Assert.Equal("P.P.", screen.Lanes[3].Rows.Single().Looking);
    }

    [Fact]
    public async Task New_cases_are_announced_together()
    {
        await using var room = await DutyRoom.OpenAsync();
        var before = room.Board.Now;
        Assert.Null(BoardNews.Between(null, before).Words);
        await room.ReceiveAsync();
        await room.ReceiveAsync();
        await room.ReceiveAsync(risk: RiskLevel.High);
        await room.ReceiveAsync(risk: RiskLevel.Low);

        var news = BoardNews.Between(before, room.Board.Now);
        Assert.Equal((4, "1 pengaduan baru risiko tinggi, 2 pengaduan baru belum dinilai."), (news.Untaken, news.Words));
    }

    private static BoardScreen Screen(DutyRoom room) => room.Office.As(room.Piket).ServiceProvider.GetRequiredService<BoardScreen>();
}
