using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;
using PPA.Portal.Triage.Alarms;

namespace PPA.Portal.Tests.Triage.Alarms;

public sealed class BellTests
{
    private static readonly DateTime Nine = TestClock.MondayMorning;

    [Fact]
    public async Task A_call_repeats_every_thirty_seconds_until_it_is_seen()
    {
        await using var room = await OnDutyAsync();
        await using var bell = new Bell(room, room.Piket);
        bell.Look();
        var id = await room.ReceiveAsync(Threat(room));
        Run(room, 100, bell);
        Assert.Equal([(0, 3), (30, 3), (60, 3), (90, 3)], Seconds(bell));
        Assert.Equal((1, true), (bell.Now.Ringing, bell.Line(id)!.Rings));

        await room.AsAsync<Calls>(room.Piket, c => c.AcknowledgeAsync(id));
        await room.CardAsync(id, c => c.AcknowledgedBy is not null);
        Run(room, 100, bell);
        Assert.Equal(4, bell.Sounds.Count);
        Assert.Equal((0, "Dilihat P.P. 09.01."), (bell.Now.Ringing, bell.Line(id)!.Seen));
    }

    [Fact]
    public async Task Saya_lihat_silences_me_and_Ambil_silences_everyone()
    {
        await using var room = await OnDutyAsync();
        await using Bell mine = new(room, room.Piket), other = new(room, room.Piket2), head = new(room, room.Head);
        var id = await room.ReceiveAsync(Threat(room));
        Run(room, 2, mine, other, head);
        Assert.Equal((1, 1, 1), (mine.Now.Ringing, other.Now.Ringing, head.Now.Ringing));

        await room.AsAsync<Calls>(room.Piket, c => c.AcknowledgeAsync(id));
        await room.CardAsync(id, c => c.AcknowledgedBy is not null);
        Run(room, 1, mine, other, head);
        Assert.Equal((0, 1, 1), (mine.Now.Ringing, other.Now.Ringing, head.Now.Ringing));
        Assert.StartsWith("Dilihat P.P.", other.Line(id)!.Seen, StringComparison.Ordinal);

        await room.AsAsync<Holding>(room.Piket2, h => h.TakeAsync(id));
        await room.CardAsync(id, c => c.Holder is not null);
        Run(room, 1, mine, other, head);
        Assert.All(new[] { mine, other, head }, bell => Assert.Empty(bell.Now.Lines));
    }

    [Fact]
    public async Task Of_two_who_see_a_call_at_once_both_are_on_record_and_the_later_is_told_who_was_first()
    {
        await using var room = await OnDutyAsync();
        for (var round = 0; round < 10; round++)
        {
            var id = await room.ReceiveAsync(Threat(room));
            var seen = await Task.WhenAll(new[] { room.Piket, room.Piket2 }.Select(officer => Task.Run(async () =>
            {
                CallSeen told = null!;
                await room.AsAsync<Calls>(officer, async c => told = await c.AcknowledgeAsync(id));
                return told;
            })));

            Assert.Equal(seen[0].First, seen[1].First);
            Assert.Equal(seen[0].First, (await room.FileAsync(id)).AcknowledgedBy);
            Assert.Equal([room.Piket.Id, room.Piket2.Id], (await room.TrailAsync(id)).Where(a => a.Action == Calls.Action).Select(a => a.Officer!.Value).OrderBy(o => o != room.Piket.Id));
            Assert.All(new[] { room.Piket, room.Piket2 }, o => Assert.NotNull(room.Office.The<CallAnswers>().Of(id, o.Id)));
        }
    }

    [Fact]
    public async Task A_new_rung_calls_again_those_who_had_seen_the_one_before()
    {
        await using var room = await OnDutyAsync();
        await using var bell = new Bell(room, room.Piket);
        var id = await room.ReceiveAsync(Threat(room));
        await room.AsAsync<Calls>(room.Piket, c => c.AcknowledgeAsync(id));
        await room.CardAsync(id, c => c.AcknowledgedBy is not null);
        room.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await room.Office.The<Ladder>().RoundAsync());
        Assert.Equal(0, bell.Look().Ringing);

        room.Clock.Advance(TimeSpan.FromSeconds(1));
        await room.Office.The<Ladder>().RoundAsync();
        await room.CardAsync(id, c => c.Rung > 0);
        Assert.Equal(1, bell.Look().Ringing);
    }

    [Fact]
    public async Task Silence_lasts_five_minutes_is_shown_to_all_and_does_not_swallow_a_new_threat_to_life()
    {
        await using var room = await OnDutyAsync();
        await using Bell mine = new(room, room.Piket), other = new(room, room.Piket2);
        await room.ReceiveAsync(Threat(room));
        Run(room, 1, mine, other);
        await room.AsAsync<Silencing>(room.Piket, s => s.FiveMinutesAsync());
        Run(room, 200, mine, other);
        Assert.Single(mine.Sounds);
        Assert.Contains("Bunyi didiamkan P.P. sampai 09.05 (1 dari 2 layar masih berbunyi).", other.Now.Notes);

        var another = await room.ReceiveAsync(Threat(room));
        Run(room, 60, mine, other);
        Assert.Equal([(0, 3), (201, 3)], Seconds(mine));
        Assert.True(mine.Line(another)!.Rings);
        Run(room, 60, mine, other);
        Assert.Equal((301, 3), Seconds(mine)[2]);
    }

    [Fact]
    public async Task A_raise_that_is_undone_within_ten_seconds_makes_no_sound()
    {
        await using var room = await OnDutyAsync();
        var id = await room.ReceiveAsync(risk: RiskLevel.High);
        await room.AsAsync<Holding>(room.Piket, h => h.RecordResponseAsync(id, "Dihubungi."));
        await room.CardAsync(id, c => !c.Waits);
        await using Bell mine = new(room, room.Piket), other = new(room, room.Piket2);
        var next = await room.ReceiveAsync();
        Run(room, 20, mine, other);
        await room.AsAsync<Judging>(room.Piket, j => j.SetRiskAsync(next, RiskLevel.High));
        await room.CardAsync(next, c => c.Risk == RiskLevel.High);
        Run(room, 9, mine, other);
        await room.AsAsync<Judging>(room.Piket, j => j.UndoRiskAsync(next));
        await room.CardAsync(next, c => c.Risk == RiskLevel.Unassessed);
        Run(room, 60, mine, other);
        Assert.Equal([(0, 2)], Seconds(other));
    }

    [Fact]
    public async Task A_notice_says_a_code_and_nothing_else_and_goes_when_somebody_takes_the_case()
    {
        await using var room = await OnDutyAsync();
        await using var bell = new Bell(room, room.Piket);
        bell.Look();
        var id = await room.ReceiveAsync(Threat(room));
        Assert.Equal(new AlarmNotice(id.ToString(), "Pengaduan baru – risiko tinggi", "B-2026-0001"), bell.Look().Notices.Single());
        Assert.Empty(bell.Look().Notices);

        await room.AsAsync<Holding>(room.Piket2, h => h.TakeAsync(id));
        await room.CardAsync(id, c => c.Holder is not null);
        Assert.Equal([id.ToString()], bell.Look().Gone);
    }

    [Fact]
    public async Task A_page_that_opens_late_sounds_no_old_chime_but_every_call_that_stands()
    {
        await using var room = await OnDutyAsync();
        await room.ReceiveAsync();
        room.Clock.Advance(TimeSpan.FromSeconds(30));
        await using (var late = new Bell(room, room.Piket))
        {
            Run(room, 5, late);
            Assert.Empty(late.Sounds);
            Assert.Single(late.Now.Lines);
        }
        await room.ReceiveAsync(Threat(room));
        await using var again = new Bell(room, room.Piket);
        Assert.Equal(3, again.Look().Sound);
    }

    [Fact]
    public async Task Two_screens_of_one_officer_share_one_bell_and_each_is_told_of_its_sounds()
    {
        await using var room = await OnDutyAsync();
        await using Bell desk = new(room, room.Piket), phone = new(room, room.Piket);
        await room.ReceiveAsync(Threat(room));
        Run(room, 40, desk, phone);
        Assert.Equal([(0, 3), (30, 3)], Seconds(desk));
        Assert.Equal(Seconds(desk), Seconds(phone));
        Assert.Equal(2, await room.Office.The<SoundLog>().WriteAsync());
    }

    [Fact]
    public async Task Words_that_a_reporter_adds_are_told_to_the_holder_until_the_file_is_opened()
    {
        await using var room = await OnDutyAsync();
        var high = await room.ReceiveAsync(risk: RiskLevel.High);
        var low = await room.ReceiveAsync(risk: RiskLevel.Low);
        foreach (var id in new[] { high, low })
            await room.AsAsync<Holding>(room.Piket, h => h.RecordResponseAsync(id, "Dihubungi."));
        await room.UntilAsync(board => board.Cards.Values.All(c => !c.Waits));
        await using Bell mine = new(room, room.Piket), other = new(room, room.Piket2);
        Run(room, 1, mine, other);
        await AddWordsAsync(room, low);
        Run(room, 10, mine, other);
        await AddWordsAsync(room, high);
        Run(room, 60, mine, other);
        Assert.Equal([(1, 1), (11, 2)], Seconds(mine));
        Assert.Equal("Pelapor menambah keterangan pada B-2026-0001. Buka untuk membacanya.", mine.Line(high)!.Sentence);
        Assert.Empty(other.Now.Lines);
        Assert.DoesNotContain(mine.Notices, n => n.Title.Contains("takut", StringComparison.Ordinal));

        using var open = room.Office.The<PPA.Portal.Live.Presence>().Enter(high, room.Piket.Id);
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([low], mine.Look().Lines.Select(l => l.Case!.Value));
    }

    [Fact]
    public async Task The_last_rung_asks_for_the_telephone()
    {
        await using var room = await OnDutyAsync();
        var id = await room.ReceiveAsync();
        await using var bell = new Bell(room, room.Head);
        room.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.False(bell.Look().Phone);
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.Office.The<Ladder>().RoundAsync();
        await room.CardAsync(id, c => c.Rung == 4);
        Assert.True(bell.Look().Phone);
        Assert.Equal("Eskalasi ke Anda: tidak ada yang mengambil B-2026-0001 selama 15 menit.", bell.Now.Lines.Single().Sentence);
    }

    private static async Task<DutyRoom> OnDutyAsync()
    {
        var room = await DutyRoom.OpenAsync();
        foreach (var officer in new[] { room.Piket, room.Piket2 })
        {
            await room.AsAsync<DutyDesk>(officer, d => d.StartAsync());
            await room.AsAsync<DutyDesk>(officer, d => d.AnswerDrillAsync());
        }
        return room;
    }

    private static async Task AddWordsAsync(DutyRoom room, CaseId id)
    {
        await using (var db = await room.Office.DbAsync())
        {
            var file = await db.FindAsync<CaseFile>(id);
            db.Add(file!.AddNote(NoteKind.AddedByReporter, "Saya takut.", null, room.Clock.Now));
            db.Journal(new AuditEntry("tambah-keterangan", "publik", null, id, null, null, room.Clock.Now));
            await db.SaveChangesAsync();
        }
        room.Office.The<PPA.Portal.Live.LiveFeed>().Ring(PPA.Portal.Live.Topic.CasesChanged, id);
        await room.CardAsync(id, c => c.AddedAt == room.Clock.Now);
    }

    private static Complaint Threat(DutyRoom room) => Given.Complaint(at: room.Clock.Now) with { LifeThreat = true };

    private static void Run(DutyRoom room, int seconds, params Bell[] bells)
    {
        for (var second = 0; second < seconds; second++)
        {
            foreach (var bell in bells)
                bell.Look();
            room.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private static List<(int, int)> Seconds(Bell bell) => [.. bell.Sounds.Select(s => ((int)(s.At - Nine).TotalSeconds, s.Class))];
}
