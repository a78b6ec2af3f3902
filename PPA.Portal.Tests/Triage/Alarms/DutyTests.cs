using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;
using PPA.Portal.Triage.Alarms;

namespace PPA.Portal.Tests.Triage.Alarms;

public sealed class DutyTests
{
    private const string Words = "B-2026-0001 menunggu kabar dari rumah sakit Melati.";

    [Fact]
    public async Task Who_begins_and_ends_duty_is_on_the_roster_and_in_the_trail()
    {
        await using var room = await DutyRoom.OpenAsync(keepBoard: false);
        var roster = room.Office.The<DutyRoster>();
        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.AsAsync<DutyDesk>(room.Piket2, d => d.StartAsync());
        Assert.Equal([room.Piket.Id, room.Piket2.Id], roster.Now.Select(p => p.Officer));

        room.Clock.Advance(TimeSpan.FromSeconds(31));
        await room.AsAsync<DutyDesk>(room.Piket2, d => d.AnswerDrillAsync());
        Assert.Equal([false, true], roster.Now.Select(p => p.DrillAnswered));
        await room.AsAsync<DutyDesk>(room.Piket, d => d.EndAsync(Words));
        Assert.Equal([room.Piket2.Id], roster.Now.Select(p => p.Officer));
        await Assert.ThrowsAsync<RuleException>(() => room.AsAsync<DutyDesk>(room.Piket, d => d.EndAsync(null)));

        await using var db = await room.Office.DbAsync();
        Assert.Equal(["mulai-piket", "mulai-piket", "jawab-latihan", "akhiri-piket"], await db.Set<AuditEntry>().OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync());
        var drill = await db.Set<DutyShift>().SingleAsync(s => s.DrillAnsweredAt != null);
        Assert.Equal(TimeSpan.FromSeconds(31), drill.DrillAnsweredAt - drill.StartedAt);
    }

    [Fact]
    public async Task The_next_officer_reads_the_note_and_the_database_does_not_say_it()
    {
        await using var room = await DutyRoom.OpenAsync(keepBoard: false);
        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        await room.AsAsync<DutyDesk>(room.Piket, d => d.EndAsync("  " + Words + " ", "Rekan sedang sakit."));
        room.Clock.Advance(TimeSpan.FromHours(8));
        await room.AsAsync<DutyDesk>(room.Piket2, async d => Assert.Equal([(room.Piket.Id, Words)], (await d.NotesAsync()).Select(n => (n.From, n.Words))));

        var bytes = await RegisterOnDisk.ReadAsync(room.Office);
        Assert.DoesNotContain("rumah sakit Melati", bytes, StringComparison.Ordinal);
        Assert.Contains("akhiri-piket", bytes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_with_a_duty_role_may_begin_one()
    {
        await using var room = await DutyRoom.OpenAsync(keepBoard: false);
        foreach (var role in new[] { Role.AgencyHead, Role.DataOfficer, Role.Administrator })
        {
            var officer = await room.Office.HireAsync("orang" + role, role);
            await Assert.ThrowsAsync<NotAllowedException>(() => room.AsAsync<DutyDesk>(officer, d => d.StartAsync()));
        }
        await Assert.ThrowsAsync<NotAllowedException>(() => room.AsAsync<DutyDesk>(null, d => d.StartAsync()));
    }

    [Fact]
    public async Task While_nobody_is_on_duty_everybody_who_could_be_is_called()
    {
        await using var room = await DutyRoom.OpenAsync();
        var counselor = await room.Office.HireAsync("konselor", Role.Counselor);
        var agency = await room.Office.HireAsync("kadis", Role.AgencyHead);
        await using Bell a = new(room, counselor), b = new(room, agency);
        var id = await room.ReceiveAsync();
        Assert.Equal(2, a.Look().Sound);
        Assert.Null(b.Look().Sound);

        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        a.Look();
        Assert.Null(a.Line(id));
    }

    [Fact]
    public async Task The_roster_and_the_answers_are_read_again_at_the_start()
    {
        await using var room = await DutyRoom.OpenAsync();
        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        var id = await room.ReceiveAsync(Given.Complaint(at: room.Clock.Now) with { LifeThreat = true });
        await room.AsAsync<Calls>(room.Piket, c => c.AcknowledgeAsync(id));

        var (roster, answers) = (new DutyRoster(room.Office.The<OfficerDirectory>(), room.Office.The<PPA.Portal.Live.LiveFeed>()), new CallAnswers(room.Office.The<PPA.Portal.Live.ServerClock>(), room.Office.The<PPA.Portal.Live.LiveFeed>()));
        await new AlarmStart(
            room.Office.The<IDbContextFactory<PPA.Portal.Data.PortalDb>>(), roster, answers, room.Office.The<OfficeCalls>(), room.Office.The<FileOpenings>()).StartAsync(default);
        Assert.Equal(room.Piket.Id, roster.Now.Single().Officer);
        Assert.Equal(room.Clock.Now, answers.Of(id, room.Piket.Id));
        Assert.Null(answers.Of(id, room.Piket2.Id));
    }

    [Fact]
    public async Task The_drill_taps_once_until_one_press_answers_it()
    {
        await using var room = await DutyRoom.OpenAsync();
        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        await using Bell mine = new(room, room.Piket), other = new(room, room.Piket2);
        for (var second = 0; second < 90; second++)
        {
            mine.Look();
            other.Look();
            room.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Equal([(TestClock.MondayMorning.AddSeconds(20), 1)], mine.Sounds);
        Assert.StartsWith("LATIHAN", mine.Now.Lines.Single().Sentence, StringComparison.Ordinal);
        Assert.Equal(0, mine.Now.Ringing);
        Assert.Empty(other.Now.Lines);

        await room.AsAsync<DutyDesk>(room.Piket, d => d.AnswerDrillAsync());
        Assert.Empty(mine.Look().Lines);
    }

    [Fact]
    public async Task The_daily_drill_taps_all_on_duty_at_five_past_eight_and_one_press_answers_it()
    {
        await using var room = await DutyRoom.OpenAsync();
        foreach (var officer in new[] { room.Piket, room.Piket2 })
        {
            await room.AsAsync<DutyDesk>(officer, d => d.StartAsync());
            await room.AsAsync<DutyDesk>(officer, d => d.AnswerDrillAsync());
        }
        room.Clock.Advance(TestClock.MondayMorning.AddHours(23).AddMinutes(4).AddSeconds(50) - room.Clock.Now);
        await using Bell mine = new(room, room.Piket), other = new(room, room.Piket2), head = new(room, room.Head);
        for (var second = 0; second < 60; second++)
        {
            foreach (var bell in new[] { mine, other, head })
                bell.Look();
            room.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.All(new[] { mine, other }, bell => Assert.Equal([(TestClock.MondayMorning.AddHours(23).AddMinutes(5), 1)], bell.Sounds));
        Assert.Empty(head.Sounds);
        Assert.StartsWith("LATIHAN", mine.Now.Lines.Single().Sentence, StringComparison.Ordinal);

        await room.AsAsync<TrayActs>(room.Piket, t => t.SeeAsync(null));
        Assert.Empty(mine.Look().Lines);
        Assert.Single(other.Look().Lines);
    }

    [Fact]
    public async Task Outside_service_hours_the_on_call_list_is_called_first_while_nobody_has_begun_a_duty()
    {
        await using var room = await DutyRoom.OpenAsync();
        var counselor = await room.Office.HireAsync("konselor", Role.Counselor);
        room.Clock.Advance(TimeSpan.FromHours(12));
        await using Bell a = new(room, counselor), b = new(room, room.Piket), c = new(room, room.Head);
        var id = await room.ReceiveAsync();
        foreach (var bell in new[] { a, b, c })
            bell.Look();
        Assert.Null(a.Line(id));
        Assert.All(new[] { b, c }, bell => Assert.Equal([2], bell.Sounds.Select(s => s.Class)));
    }
}
