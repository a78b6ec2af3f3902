using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;
using PPA.Portal.Triage.Alarms;

namespace PPA.Portal.Tests.Triage.Alarms;

/// <summary>Calls about the office itself, to the second.</summary>
public sealed class OfficeCallTests
{
    private static readonly DateTime Nine = TestClock.MondayMorning;

    [Fact]
    public async Task Nobody_on_duty_calls_the_sub_coordinator_five_minutes_after_opening_and_ends_when_somebody_begins()
    {
        await using var room = await DutyRoom.OpenAsync();
        // To the evening before: outside service hours nobody is missed.
        room.Clock.Advance(TimeSpan.FromHours(15));
        await using Bell head = new(room, room.Head), piket = new(room, room.Piket);
        await RunAsync(room, (int)(Nine.AddHours(23).AddMinutes(4).AddSeconds(59) - room.Clock.Now).TotalSeconds, jump: 599, head, piket);
        Assert.Empty(head.Sounds);

        await RunAsync(room, (int)(Nine.AddHours(23).AddMinutes(5).AddSeconds(1) - room.Clock.Now).TotalSeconds, 1, head, piket);
        Assert.Equal([(Nine.AddHours(23).AddMinutes(5), 3)], head.Sounds);
        Assert.Equal((1, 0), (head.Now.Ringing, piket.Now.Ringing));
        Assert.StartsWith("Tidak ada yang piket pada jam layanan", head.Now.Lines.Single().Sentence, StringComparison.Ordinal);

        await RunAsync(room, 40, 1, head);
        Assert.Equal(2, head.Sounds.Count);
        await room.AsAsync<TrayActs>(room.Head, t => t.SeeAsync(null, head.Now.Lines.Single().Office));
        Assert.Equal((0, "Dilihat P.S. 08.05."), (head.Look().Ringing, head.Now.Lines.Single().Seen));
        await RunAsync(room, 90, 1, head);
        Assert.Equal(2, head.Sounds.Count);

        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        await RunAsync(room, 1, 1, head);
        Assert.Empty(head.Now.Lines);
        await SeeAsync(room, AlarmRule.NobodyOnDuty, Nine.AddHours(23).AddMinutes(5), seen: room.Head.Id, ended: true);
    }

    [Fact]
    public async Task Who_leaves_the_desk_empty_in_service_hours_is_missed_at_once()
    {
        await using var room = await DutyRoom.OpenAsync();
        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        await using var head = new Bell(room, room.Head);
        await RunAsync(room, 600, 60, head);
        Assert.Empty(head.Sounds);
        await room.AsAsync<DutyDesk>(room.Piket, d => d.EndAsync(null, "Anak saya sakit."));
        var left = room.Clock.Now;
        await RunAsync(room, 2, 1, head);
        Assert.Equal([(left, 3)], head.Sounds);
    }

    [Fact]
    public async Task Silent_duty_screens_with_something_urgent_open_call_the_sub_coordinator_after_five_minutes_until_one_returns()
    {
        await using var room = await DutyRoom.OpenAsync();
        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        var pulse = room.Office.The<DutyPulse>();
        await room.ReceiveAsync(risk: RiskLevel.Low);
        pulse.Heard(room.Piket.Id);
        await using var head = new Bell(room, room.Head);
        await RunAsync(room, 900, 30, head);
        Assert.Empty(head.Now.Lines);

        pulse.Heard(room.Piket.Id);
        pulse.Heard(room.Piket2.Id);
        var last = room.Clock.Now;
        var urgent = await room.ReceiveAsync(risk: RiskLevel.High);
        await room.AsAsync<Holding>(room.Piket, h => h.TakeAsync(urgent));
        await room.CardAsync(urgent, c => c.Holder is not null);
        await RunAsync(room, 300, 1, head);
        Assert.DoesNotContain(head.Now.Lines, l => l.Office is not null);
        // Somebody who is not on duty keeps no watch.
        pulse.Heard(room.Piket2.Id);
        await RunAsync(room, 1, 1, head);
        Assert.Contains(head.Now.Lines, l => l.Office is not null && l.Rings);
        Assert.True(head.Now.Phone);
        await SeeAsync(room, AlarmRule.NoScreen, last.AddMinutes(5), seen: null, ended: false);

        pulse.Heard(room.Piket.Id);
        await RunAsync(room, 1, 1, head);
        Assert.DoesNotContain(head.Now.Lines, l => l.Office is not null);
        await SeeAsync(room, AlarmRule.NoScreen, last.AddMinutes(5), seen: null, ended: true);
    }

    [Fact]
    public async Task Where_nobody_is_sub_coordinator_the_next_rung_with_somebody_on_it_is_called()
    {
        await using var room = await DutyRoom.OpenAsync(keepBoard: false);
        var chief = await room.Office.HireAsync("kabid", Role.DivisionHead);
        var terms = AlarmTerms.Of(room.Office.The<PPA.Portal.Office.OfficeDesk>().Now.Profile);
        await room.Office.The<OfficeWatch>().RoundAsync();
        Assert.Empty(room.Office.The<OfficeCalls>().For(chief, terms));
        Assert.Single(room.Office.The<OfficeCalls>().For(room.Head, terms));

        await using (var db = await room.Office.DbAsync())
        {
            (await db.Users.SingleAsync(o => o.UserName == "subkoordinator")).Disable();
            await db.SaveChangesAsync();
        }
        await room.Office.The<PPA.Portal.Accounts.OfficerDirectory>().RefreshAsync();
        Assert.Single(room.Office.The<OfficeCalls>().For(chief, terms));
    }

    private static async Task RunAsync(DutyRoom room, int seconds, int jump, params Bell[] bells)
    {
        for (var passed = 0; passed < seconds; passed += jump)
        {
            await room.Office.The<OfficeWatch>().RoundAsync();
            foreach (var bell in bells)
                bell.Look();
            room.Clock.Advance(TimeSpan.FromSeconds(Math.Min(jump, seconds - passed)));
        }
    }

    private static async Task SeeAsync(DutyRoom room, AlarmRule rule, DateTime at, OfficerId? seen, bool ended)
    {
        await using var db = await room.Office.DbAsync();
        var call = await db.Set<OfficeCall>().SingleAsync(c => c.Rule == rule);
        Assert.Equal((at, seen, ended), (call.RaisedAt, call.AcknowledgedBy, call.EndedAt is not null));
    }
}
