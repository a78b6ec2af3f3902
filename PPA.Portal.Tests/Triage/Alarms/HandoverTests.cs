using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;
using PPA.Portal.Triage.Alarms;

namespace PPA.Portal.Tests.Triage.Alarms;

public sealed class HandoverTests
{
    [Fact]
    public async Task A_duty_that_is_handed_over_ends_in_the_moment_in_which_it_is_received()
    {
        await using var room = await DutyRoom.OpenAsync(keepBoard: false);
        var roster = room.Office.The<DutyRoster>();
        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        await room.AsAsync<DutyHandover>(room.Piket, h => h.OfferAsync("B-2026-0001 menunggu kabar."));
        await room.AsAsync<DutyBoard>(room.Piket2, b => Task.FromResult(b.Face()).ContinueWith(f => Assert.Equal((room.Piket.Id, false), (f.Result.Giver, f.Result.Mine)), TaskScheduler.Default));
        await room.AsAsync<DutyDesk>(room.Piket2, async d => Assert.Equal(["B-2026-0001 menunggu kabar."], (await d.NotesAsync()).Select(n => n.Words)));
        Assert.Equal([room.Piket.Id], roster.Now.Select(p => p.Officer));
        await Assert.ThrowsAsync<RuleException>(() => room.AsAsync<DutyHandover>(room.Piket, h => h.ReceiveAsync(room.Piket.Id)));

        room.Clock.Advance(TimeSpan.FromMinutes(3));
        await room.AsAsync<DutyHandover>(room.Piket2, h => h.ReceiveAsync(room.Piket.Id));
        Assert.Equal([room.Piket2.Id], roster.Now.Select(p => p.Officer));
        await using var db = await room.Office.DbAsync();
        var left = await db.Set<DutyShift>().SingleAsync(s => s.Officer == room.Piket.Id);
        Assert.Equal((room.Piket2.Id, room.Clock.Now), (left.ReceivedBy, left.EndedAt));
        Assert.Equal(["mulai-piket", "serahkan-piket", "terima-piket"], await db.Set<AuditEntry>().OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync());
    }

    [Fact]
    public async Task What_was_not_offered_or_was_taken_back_cannot_be_received()
    {
        await using var room = await DutyRoom.OpenAsync(keepBoard: false);
        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        await Assert.ThrowsAsync<RuleException>(() => room.AsAsync<DutyHandover>(room.Piket2, h => h.ReceiveAsync(room.Piket.Id)));
        await room.AsAsync<DutyHandover>(room.Piket, h => h.OfferAsync(null));
        await room.AsAsync<DutyHandover>(room.Piket, h => h.WithdrawAsync());
        await Assert.ThrowsAsync<RuleException>(() => room.AsAsync<DutyHandover>(room.Piket2, h => h.ReceiveAsync(room.Piket.Id)));
        Assert.Equal([room.Piket.Id], room.Office.The<DutyRoster>().Now.Select(p => p.Officer));
    }

    [Fact]
    public async Task In_service_hours_the_last_one_leaves_with_a_receiver_or_a_reason()
    {
        await using var room = await DutyRoom.OpenAsync(keepBoard: false);
        foreach (var officer in new[] { room.Piket, room.Piket2 })
            await room.AsAsync<DutyDesk>(officer, d => d.StartAsync());
        await room.AsAsync<DutyDesk>(room.Piket, d => d.EndAsync(null));
        foreach (var reason in new[] { null, "", "sakit" })
            Assert.Equal("alasan-piket", (await Assert.ThrowsAsync<RuleException>(() => room.AsAsync<DutyDesk>(room.Piket2, d => d.EndAsync(null, reason)))).Field);
        await room.AsAsync<DutyDesk>(room.Piket2, d => d.EndAsync(null, "Listrik padam di kantor."));

        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        room.Clock.Advance(TimeSpan.FromHours(10));
        await room.AsAsync<DutyDesk>(room.Piket, d => d.EndAsync(null));
        Assert.Empty(room.Office.The<DutyRoster>().Now);
    }

    [Fact]
    public async Task Who_ends_their_duty_is_shown_clocks_calls_and_silent_screens()
    {
        await using var room = await DutyRoom.OpenAsync();
        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        await room.ReceiveAsync(Given.Complaint(at: room.Clock.Now) with { LifeThreat = true });
        await using var bell = new Bell(room, room.Piket);
        bell.Look();
        await room.AsAsync<Silencing>(room.Piket, s => s.FiveMinutesAsync());

        await using var scope = room.Office.As(room.Piket);
        var left = scope.ServiceProvider.GetRequiredService<DutyEnding>().At(room.Clock.Now);
        Assert.Equal(["B-2026-0001"], left.Clocks.Select(c => c.Number));
        Assert.Equal(["B-2026-0001 mengancam jiwa – belum diambil."], left.Calls);
        Assert.Equal(["Bunyi didiamkan P.P. sampai 09.05 (0 dari 1 layar masih berbunyi)."], left.Silent);
        Assert.True(left is { Alone: true, NeedsReason: true });
    }
}
