using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;
using PPA.Portal.Triage.Alarms;

namespace PPA.Portal.Tests.Triage.Alarms;

/// <summary>Sixty complaints in one hour at an office of two duty officers and a sub-coordinator, second by second.</summary>
public sealed class BadDayTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Sounds_stay_within_their_budget_no_threat_to_life_is_swallowed_and_the_ladder_is_in_time()
    {
        await using var room = await DutyRoom.OpenAsync();
        foreach (var officer in new[] { room.Piket, room.Piket2 })
        {
            await room.AsAsync<DutyDesk>(officer, d => d.StartAsync());
            await room.AsAsync<DutyDesk>(officer, d => d.AnswerDrillAsync());
        }
        await using Bell a = new(room, room.Piket), b = new(room, room.Piket2), c = new(room, room.Head);
        Bell[] bells = [a, b, c];
        var threats = new List<(CaseId Id, DateTime At)>();
        var (waiting, random) = (new Queue<CaseId>(), new Random(7));
        var (brief, told, calm) = (false, false, room.Clock.Now);

        for (var second = 0; second < 4500; second++)
        {
            if (second < 3600 && second % 60 == 7)
            {
                var threat = second / 60 % 9 == 4;
                var id = await room.ReceiveAsync(Given.Complaint(at: room.Clock.Now) with { LifeThreat = threat });
                waiting.Enqueue(id);
                if (threat)
                    threats.Add((id, room.Clock.Now));
            }
            // Two people cope with one case every minute and a half between them, until help comes in the second half.
            if ((second < 3000 ? second % 90 == 45 : second % 20 == 0) && waiting.TryDequeue(out var next))
                await HandleAsync(room, next, random.Next(2) == 0 ? room.Piket : room.Piket2);
            if (await room.Office.The<Ladder>().RoundAsync() > 0)
                await room.UntilAsync(board => board.Cards.Values.All(card => !card.LadderRuns || LadderPlan.NextAt(Profile(room), card.AlarmAt, card.Rung, card.AcknowledgedAt) is not { } at || at > room.Clock.Now));
            foreach (var bell in bells)
                bell.Look();
            await room.Office.The<OfficeWatch>().RoundAsync();
            room.Office.The<DutyPulse>().Heard(room.Piket.Id);
            told |= c.Now.Lines.Any(line => line.Office is not null);
            if (!a.Now.Brief)
                calm = room.Clock.Now;
            else if (room.Clock.Now > calm + TimeSpan.FromMinutes(10))
                // One call a minute, and a first call for a threat to life on top of it.
                Assert.InRange(a.Sounds.Count(o => o.At > room.Clock.Now - TimeSpan.FromMinutes(10)), 0, 12);
            brief |= a.Now.Notes.Any(note => note.StartsWith("Mode ringkas", StringComparison.Ordinal));
            room.Clock.Advance(Second);
        }

        Assert.True(brief);
        Assert.False(a.Now.Brief);
        Assert.True(told);
        await SeeTheFloodWasToldOnceAsync(room);
        foreach (var bell in bells)
        {
            Assert.All(bell.Sounds, s => Assert.InRange(bell.Sounds.Count(o => o.At <= s.At && o.At > s.At - Minute), 1, AlarmRhythm.PerMinute));
            Assert.All(bell.Sounds, s => Assert.InRange(bell.Sounds.Count(o => o.At <= s.At && o.At > s.At - TimeSpan.FromMinutes(10)), 1, 18));
        }
        foreach (var (id, at) in threats)
        {
            Assert.Contains(a.Sounds, s => s.Class == 3 && s.At >= at && s.At <= at + TimeSpan.FromSeconds(60));
            Assert.Contains(a.Notices, n => n.Id == id.ToString());
        }
        await SeeLadderAsync(room);
        Assert.All(bells.SelectMany(bell => bell.Notices), n => Assert.Matches(@"^B-2026-\d{4}$", n.Code));
        Assert.All(bells.SelectMany(bell => bell.Notices).Select(n => n.Title).Distinct(), title => Assert.DoesNotMatch(@"\d|Melati|Rambutan|[Ff]isik", title));
        Assert.All(bells, bell => Assert.Equal(0, bell.Now.Ringing));
    }

    [Fact]
    public void The_most_urgent_sounds_first()
    {
        var now = TestClock.MondayMorning;
        var rhythm = new AlarmRhythm();
        AlarmCue Cue(int kind) => new(CaseId.New(now), kind == 3 ? AlarmRule.Raised : kind == 2 ? AlarmRule.New : AlarmRule.Thinning, kind, now, kind == 3, false);
        AlarmCue[] cues = [Cue(1), Cue(2), Cue(3)];
        Assert.Equal([3, 2], Enumerable.Range(0, 20).Select(s => rhythm.Next(cues, null, now.AddSeconds(s))).OfType<AlarmCue>().Select(cue => cue.Class));
    }

    [Fact]
    public void A_lone_unanswered_call_repeats_every_half_minute_and_is_no_flood()
    {
        var now = TestClock.MondayMorning;
        var rhythm = new AlarmRhythm();
        var id = CaseId.New(now);
        // It climbs from stage to stage meanwhile: still one thing.
        AlarmCue[] At(int second) => [new(id, second < 300 ? AlarmRule.Raised : AlarmRule.Untouched, 3, second < 300 ? now : now.AddSeconds(300), true, false)];
        var sounds = Enumerable.Range(0, 1200).Where(s => rhythm.Next(At(s), null, now.AddSeconds(s)) is not null).ToList();
        Assert.Equal(Enumerable.Range(0, 40).Select(i => i * 30), sounds);
        Assert.False(rhythm.Brief);
    }

    [Fact]
    public void More_than_six_things_in_ten_minutes_are_a_flood_that_calls_once_a_minute_until_fewer_than_three_come()
    {
        var now = TestClock.MondayMorning;
        var rhythm = new AlarmRhythm();
        var cues = new List<AlarmCue>();
        var (sounds, brief) = (new List<int>(), new List<int>());
        for (var s = 0; s < 1500; s++)
        {
            // Seven cases, one every forty seconds.
            if (s % 40 == 0 && cues.Count < 7)
                cues.Add(new(CaseId.New(now.AddSeconds(s)), AlarmRule.Raised, 3, now.AddSeconds(s), true, false));
            if (rhythm.Next(cues, null, now.AddSeconds(s)) is not null)
                sounds.Add(s);
            if (rhythm.Brief)
                brief.Add(s);
        }
        Assert.Equal((240, 759), (brief[0], brief[^1]));
        Assert.Equal(520, brief.Count);
        Assert.All(sounds.Zip(sounds.Skip(1)).Where(p => p.First >= 240 && p.Second < 760), p => Assert.Equal(60, p.Second - p.First));
    }

    [Fact]
    public void The_first_call_for_a_threat_to_life_is_heard_in_the_middle_of_a_flood()
    {
        var now = TestClock.MondayMorning;
        var rhythm = new AlarmRhythm();
        var cues = Enumerable.Range(0, 9).Select(i => new AlarmCue(CaseId.New(now), AlarmRule.Untouched, 3, now, true, false)).ToList();
        Assert.NotNull(rhythm.Next(cues, null, now));
        Assert.True(rhythm.Brief);
        cues.Add(new(CaseId.New(now), AlarmRule.LifeThreat, 3, now.AddSeconds(10), true, true));
        Assert.True(rhythm.Next(cues, null, now.AddSeconds(10))?.LifeThreat);
    }

    private static async Task SeeTheFloodWasToldOnceAsync(DutyRoom room)
    {
        await using var db = await room.Office.DbAsync();
        var told = await db.Set<OfficeCall>().SingleAsync();
        Assert.Equal(AlarmRule.Flood, told.Rule);
        Assert.NotNull(told.EndedAt);
        await room.Office.The<SoundLog>().WriteAsync();
        Assert.Equal(1, await db.Set<Sounding>().CountAsync(s => s.Rule == AlarmRule.Flood && s.Officer == room.Head.Id));
    }

    private static async Task HandleAsync(DutyRoom room, CaseId id, PPA.Portal.Accounts.OfficerCard officer)
    {
        await room.AsAsync<Holding>(officer, h => h.RecordResponseAsync(id, "Dihubungi, aman."));
        await room.CardAsync(id, card => !card.Waits);
    }

    private static async Task SeeLadderAsync(DutyRoom room)
    {
        var rungs = 0;
        foreach (var id in room.Board.Now.Cards.Keys)
        {
            var file = await room.FileAsync(id);
            rungs += file.Escalations.Count;
            foreach (var rung in file.Escalations)
                Assert.InRange(rung.RaisedAt - (file.RegisteredAt + Profile(room).Ladder[rung.Rung - 1].After), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        }
        Assert.True(rungs > 50, $"only {rungs} rungs were reached");
    }

    private static PPA.Portal.Office.Profile Profile(DutyRoom room) => room.Office.The<PPA.Portal.Office.OfficeDesk>().Now.Profile;
}
