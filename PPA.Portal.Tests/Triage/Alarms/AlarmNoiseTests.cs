using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;
using PPA.Portal.Triage.Alarms;

namespace PPA.Portal.Tests.Triage.Alarms;

public sealed class AlarmNoiseTests
{
    private static readonly DateOnly November = new(2026, 11, 1), December = new(2026, 12, 1);

    [Fact]
    public async Task What_was_sounded_is_counted_by_officer_class_and_rule_in_the_same_number_of_questions()
    {
        await using var room = await DutyRoom.OpenAsync();
        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        await room.AsAsync<DutyDesk>(room.Piket, d => d.AnswerDrillAsync());
        await using var bell = new Bell(room, room.Piket);
        var acted = await room.ReceiveAsync(Given.Complaint(at: room.Clock.Now) with { LifeThreat = true });
        Run(room, bell, 100);
        await room.AsAsync<Silencing>(room.Piket, s => s.FiveMinutesAsync());
        Run(room, bell, 60);
        await room.AsAsync<Silencing>(room.Piket, s => s.FiveMinutesAsync());
        await room.AsAsync<Holding>(room.Piket, h => h.TakeAsync(acted));
        await room.CardAsync(acted, c => c.Holder is not null);
        await room.AsAsync<Holding>(room.Piket, h => h.RecordResponseAsync(acted, "Dihubungi."));
        await room.CardAsync(acted, c => !c.Waits);
        Run(room, bell, 340);
        await room.ReceiveAsync();
        Run(room, bell, 700);
        await room.Office.The<SoundLog>().WriteAsync();

        room.Office.Queries.Clear();
        var report = await ReadAsync(room);
        var questions = room.Office.Queries.Count;
        Assert.Equal(5, questions);
        Assert.Equal((2, 1), (report.Calls, report.Acted));
        Assert.Equal(0.5, report.ActedShare);
        Assert.Equal((bell.Sounds.Count, 2), (report.Sounds, report.ByClass[2]));
        Assert.Equal(6, report.MutedMinutes);
        Assert.Equal([(AlarmRule.Untouched, 14), (AlarmRule.LifeThreat, 4), (AlarmRule.New, 2)], report.Noisiest.Select(r => (r.Rule, r.Sounds)));
        var heard = Assert.Single(report.Officers);
        Assert.Equal((room.Piket.Id, bell.Sounds.Count), (heard.Officer, heard.Sounds));
        Assert.Equal(bell.Sounds.Count / 2.0, heard.PerTenMinutes!.Value, 3);
        Assert.Equal(bell.Sounds.Count / 6.0, heard.WorstHour, 3);

        for (var i = 0; i < 30; i++)
            room.Office.The<SoundLog>().Note(new Sounding(room.Piket2.Id, acted, AlarmRule.Rung, 3, room.Clock.Now));
        await room.Office.The<SoundLog>().WriteAsync();
        room.Office.Queries.Clear();
        await ReadAsync(room);
        Assert.Equal(questions, room.Office.Queries.Count);
        await Assert.ThrowsAsync<NotAllowedException>(() => room.AsAsync<AlarmNoise>(room.Piket, n => n.ReadAsync(November, December)));
    }

    [Fact]
    public async Task Looking_at_the_bell_asks_the_register_nothing()
    {
        await using var room = await DutyRoom.OpenAsync();
        await room.AsAsync<DutyDesk>(room.Piket, d => d.StartAsync());
        await room.ReceiveAsync(Given.Complaint(at: room.Clock.Now) with { LifeThreat = true });
        await using var bell = new Bell(room, room.Piket);
        await room.Office.The<OfficeWatch>().RoundAsync();
        room.Office.Queries.Clear();
        Run(room, bell, 200);
        await room.Office.The<OfficeWatch>().RoundAsync();
        Assert.Equal(0, room.Office.Queries.Count);
    }

    private static async Task<NoiseReport> ReadAsync(DutyRoom room)
    {
        NoiseReport report = null!;
        await room.AsAsync<AlarmNoise>(room.Head, async n => report = await n.ReadAsync(November, December));
        return report;
    }

    private static void Run(DutyRoom room, Bell bell, int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            bell.Look();
            room.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
