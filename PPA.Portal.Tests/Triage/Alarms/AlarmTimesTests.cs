using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;
using PPA.Portal.Triage.Alarms;

namespace PPA.Portal.Tests.Triage.Alarms;

public sealed class AlarmTimesTests
{
    [Fact]
    public async Task Times_count_from_the_call_and_only_those_who_lead_read_them()
    {
        await using var room = await DutyRoom.OpenAsync();
        foreach (var seconds in new[] { 10, 20, 60 })
        {
            var id = await room.ReceiveAsync();
            room.Clock.Advance(TimeSpan.FromSeconds(seconds));
            await room.AsAsync<Calls>(room.Piket, c => c.AcknowledgeAsync(id));
            room.Clock.Advance(TimeSpan.FromSeconds(seconds));
            await room.AsAsync<Calls>(room.Piket2, c => c.AcknowledgeAsync(id));
            await room.AsAsync<Holding>(room.Piket, h => h.TakeAsync(id));
            room.Clock.Advance(TimeSpan.FromSeconds(seconds));
            await room.AsAsync<Holding>(room.Piket, h => h.RecordResponseAsync(id, "Dihubungi."));
        }
        await room.ReceiveAsync();
        room.Clock.Advance(TimeSpan.FromMinutes(2));
        await room.UntilAsync(board => board.Cards.Values.Count(c => c.LadderRuns) == 1);
        await room.Office.The<Ladder>().RoundAsync();

        await room.AsAsync<AlarmTimes>(room.Head, async times =>
        {
            var report = await times.ReadAsync(new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1));
            Assert.Equal(4, report.Cases);
            Assert.Equal(Span(3, 20, 60), report.Seen);
            Assert.Equal(Span(3, 40, 120), report.Taken);
            Assert.Equal(Span(3, 60, 180), report.Responded);
            Assert.Equal([new RungCount(1, Role.DutyOfficer, 1, 0)], report.Rungs);
            Assert.Equal(0, (await times.ReadAsync(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1))).Cases);
        });
        await Assert.ThrowsAsync<NotAllowedException>(() => room.AsAsync<AlarmTimes>(room.Piket, t => t.ReadAsync(default, default)));
    }

    private static AlarmSpan Span(int count, int median, int p95) => new(count, TimeSpan.FromSeconds(median), TimeSpan.FromSeconds(p95));
}
