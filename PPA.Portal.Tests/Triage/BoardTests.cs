using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;

namespace PPA.Portal.Tests.Triage;

public sealed class BoardTests
{
    [Fact]
    public async Task A_received_case_is_a_card_without_a_name()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync(Given.Complaint(at: room.Clock.Now, age: 14) with { LifeThreat = true });

        var card = room.Board.Now.Card(id)!;
        Assert.Equal(("B-2026-0001", "M.K.", 14, "Rambutan"), (card.Number, card.Initials, card.Age, card.RegionLabel));
        Assert.Equal("Fisik · KDRT", card.Forms);
        Assert.Equal(["Mengancam jiwa", "Anak"], card.Flags);
        Assert.Equal("M.K. · P · 14 th · Kec. Rambutan", CardWords.Who(card));
        Assert.Equal("B-2026-0001, risiko belum dinilai, anak perempuan 14 tahun, Rambutan, mengancam jiwa, anak, belum diambil", CardWords.Sentence(card, "belum diambil"));
    }

    [Fact]
    public async Task A_lane_is_sorted_by_time_left_and_who_was_answered_comes_last()
    {
        await using var room = await DutyRoom.OpenAsync();
        var late = await room.ReceiveAsync();
        room.Clock.Advance(TimeSpan.FromMinutes(3));
        var early = await room.ReceiveAsync(Given.Complaint(at: room.Clock.Now.AddMinutes(-60)));
        var answered = await room.ReceiveAsync(Given.Complaint(at: room.Clock.Now.AddMinutes(-90)));
        await room.AsAsync<Holding>(room.Piket, h => h.RecordResponseAsync(answered, "Dihubungi."));
        await room.CardAsync(answered, c => !c.Waits);

        var lane = room.Board.Now.Lane(RiskLevel.Unassessed);
        Assert.Equal([early, late, answered], lane.Cards.Select(c => c.Id));
        Assert.Equal(room.Clock.Now.AddMinutes(-60), lane.LongestWait);
        Assert.Equal(2, room.Board.Now.Untaken);
    }

    [Fact]
    public async Task A_card_moves_to_the_lane_of_its_risk_and_a_closed_case_leaves()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await room.AsAsync<Judging>(room.Piket, j => j.SetRiskAsync(id, RiskLevel.High));
        await room.CardAsync(id, c => c.Risk == RiskLevel.High);
        Assert.Empty(room.Board.Now.Lane(RiskLevel.Unassessed).Cards);
        Assert.Single(room.Board.Now.Lane(RiskLevel.High).Cards);

        await using (var db = await room.Office.DbAsync())
        {
            var file = (await db.Set<CaseFile>().FindAsync(id))!;
            file.RecordFirstResponse("Dihubungi.", room.Piket.Id, room.Clock.Now);
            file.Close("Selesai.", room.Piket.Id, new OfficerId(Guid.NewGuid()), room.Clock.Now);
            db.Journal(new AuditEntry("akhiri", "petugas", room.Piket.Id, id, null, null, room.Clock.Now));
            await db.SaveChangesAsync();
        }
        room.Office.The<LiveFeed>().Ring(Topic.CasesChanged, id);
        await room.UntilAsync(board => board.Cards.IsEmpty);
        Assert.NotNull(room.Board.Now.Lane(RiskLevel.High).LastAt);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task A_change_costs_the_register_one_query_however_many_officers_look(int officers)
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        var screens = Enumerable.Range(0, officers).Select(_ => room.Office.As(room.Piket).ServiceProvider.GetRequiredService<BoardScreen>()).ToList();
        var drawn = 0;
        using var ears = new Ears(screens.Select(screen => room.Office.The<LiveFeed>().Listen(Topic.BoardChanged, () =>
        {
            screen.Look(room.Clock.Now);
            Interlocked.Increment(ref drawn);
        })));
        await room.AsAsync<Holding>(room.Piket, h => h.TakeAsync(id));
        await room.CardAsync(id, c => c.Holder is not null);
        var sequence = room.Board.Now.Sequence;

        room.Office.Queries.Clear();
        room.Office.The<LiveFeed>().Ring(Topic.CasesChanged, id);
        await room.UntilAsync(board => board.Sequence > sequence);

        Assert.Single(room.Office.Queries.Asked);
        Assert.True(drawn >= officers);
        Assert.Equal(sequence + 1, room.Board.Now.Sequence);
        Assert.All(screens, screen => Assert.Equal("dipegang Anda", screen.Lanes[0].Rows.Single().Holder));
    }

    [Fact]
    public async Task Rings_that_come_while_the_board_reads_are_answered_together()
    {
        await using var room = await DutyRoom.OpenAsync();
        var ids = new List<CaseId>();
        for (var i = 0; i < 30; i++)
            ids.Add(await room.ReceiveAsync());
        room.Office.Queries.Clear();
        var sequence = room.Board.Now.Sequence;

        ids.ForEach(id => room.Office.The<LiveFeed>().Ring(Topic.CasesChanged, id));
        await room.ReceiveAsync();

        Assert.InRange(room.Board.Now.Sequence - sequence, 1, 31);
        Assert.Equal(31, room.Board.Now.Cards.Count);
    }

    [Fact]
    public async Task The_whole_board_is_read_with_one_query_and_no_people()
    {
        await using var room = await DutyRoom.OpenAsync();
        for (var i = 0; i < 5; i++)
            await room.ReceiveAsync();
        room.Office.Queries.Clear();

        var cards = await room.Office.The<BoardReader>().ReadAllAsync();

        Assert.Equal(5, cards.Count);
        var query = Assert.Single(room.Office.Queries.Asked);
        Assert.DoesNotContain("\"People\"", query, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"Persons\"", query, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_sequence_rises_with_each_change_and_does_not_fall_back_after_a_restart()
    {
        await using var room = await DutyRoom.OpenAsync();
        var before = room.Board.Now.Sequence;
        await room.ReceiveAsync();
        Assert.True(room.Board.Now.Sequence > before);

        room.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(new Board(room.Clock, room.Board.Asks).Now.Sequence > room.Board.Now.Sequence);
    }

    [Fact]
    public async Task After_a_failed_refresh_the_last_good_cards_stay_and_the_board_tries_again()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await room.Office.RenameTableAsync("CaseFiles", "Elsewhere");
        room.Office.The<LiveFeed>().Ring(Topic.CasesChanged, id);
        await room.UntilAsync(board => board.FailedReads == 1);
        Assert.NotNull(room.Board.Now.Card(id));

        await room.Office.RenameTableAsync("Elsewhere", "CaseFiles");
        room.Clock.Advance(BoardKeeper.Rest);
        await room.UntilAsync(board => board.FailedReads == 0);
        Assert.NotNull(room.Board.Now.Card(id));
    }

    [Fact]
    public async Task When_the_office_changes_its_profile_running_clocks_follow_and_keep_the_old_value()
    {
        await using var room = await DutyRoom.OpenAsync();
        // Kota Malang gives its counter ten minutes where Tebing Tinggi gives fifteen.
        var waiting = await room.ReceiveAsync(Given.Complaint(Channel.WalkIn, room.Clock.Now));
        var answered = await room.ReceiveAsync(Given.Complaint(Channel.WalkIn, room.Clock.Now));
        await room.AsAsync<Holding>(room.Piket, h => h.RecordResponseAsync(answered, "Dihubungi."));
        var before = (await room.FileAsync(waiting)).DueAt;

        room.Office.The<OfficeDesk>().Choose("kota-malang");
        Assert.Equal(1, await room.Office.The<ClockFollower>().FollowAsync());
        Assert.Equal(0, await room.Office.The<ClockFollower>().FollowAsync());

        var file = await room.FileAsync(waiting);
        Assert.Equal(before.AddMinutes(-5), file.DueAt);
        Assert.Contains(file.ClockHistory, c => c.From == before && c.To == file.DueAt && c.Why == "profil");
        Assert.Contains(await room.TrailAsync(waiting), a => a is { Action: "tenggat", Actor: "sistem" });
        Assert.DoesNotContain(await room.TrailAsync(answered), a => a.Action == "tenggat");
        await room.CardAsync(waiting, c => c.DueAt == file.DueAt);
    }

    private sealed class Ears(IEnumerable<IDisposable> ears) : IDisposable
    {
        private readonly List<IDisposable> _ears = [.. ears];

        public void Dispose() => _ears.ForEach(ear => ear.Dispose());
    }
}

internal static class BrokenRegister
{
    /// <summary>Takes a table away, as a fault of the disk would.</summary>
    public static async Task RenameTableAsync(this TestOffice office, string from, string to)
    {
        await using var db = await office.DbAsync();
        var connection = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables, written in this file.
        command.CommandText = (PostgresServer.ForEverything ? "" : "PRAGMA legacy_alter_table=ON; ") + $"ALTER TABLE \"{from}\" RENAME TO \"{to}\";";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
