using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;

namespace PPA.Portal.Tests.Triage;

public sealed class VerbTests
{
    private const string Reason = "Terlapor sudah ditahan sejak kemarin.";

    [Fact]
    public async Task Of_two_officers_who_take_at_once_one_wins_and_the_other_is_told_who_and_when()
    {
        await using var room = await DutyRoom.OpenAsync();
        for (var round = 0; round < 10; round++)
        {
            var id = await room.ReceiveAsync();
            var outcomes = await Task.WhenAll(new[] { room.Piket, room.Piket2 }.Select(officer => Task.Run(() => TakeAsync(room, officer, id))));

            var told = Assert.Single(outcomes.OfType<string>());
            var holder = (await room.FileAsync(id)).HolderId;
            Assert.Equal($"Sudah diambil {room.Office.The<OfficerDirectory>().InitialsOf(holder)} pukul 09.00.00. Buka untuk melihat, atau minta serah.", told);
            Assert.Single(await room.TrailAsync(id), a => a.Action == "ambil");
        }
    }

    [Fact]
    public async Task Handing_over_is_an_offer_that_the_other_accepts()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await room.AsAsync<Holding>(room.Piket, h => h.TakeAsync(id));
        await room.AsAsync<Holding>(room.Piket, h => h.OfferAsync(id, room.Piket2.Id));
        await Assert.ThrowsAsync<NotAllowedException>(() => room.AsAsync<Holding>(room.Head, h => h.AcceptAsync(id)));
        Assert.Equal(room.Piket.Id, (await room.FileAsync(id)).HolderId);

        await room.AsAsync<Holding>(room.Piket2, h => h.AcceptAsync(id));

        Assert.Equal(room.Piket2.Id, (await room.FileAsync(id)).HolderId);
        Assert.Equal(["terima", "ambil", "serahkan", "terima-serah"], (await room.TrailAsync(id)).Select(a => a.Action));
    }

    [Fact]
    public async Task Who_asks_for_a_case_is_seen_by_its_holder_for_ten_minutes()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await Assert.ThrowsAsync<RuleException>(() => room.AsAsync<Holding>(room.Piket2, h => h.AskForAsync(id)));
        await room.AsAsync<Holding>(room.Piket, h => h.TakeAsync(id));
        await room.CardAsync(id, c => c.Holder is not null);
        var sequence = room.Board.Now.Sequence;
        await room.AsAsync<Holding>(room.Piket2, h => h.AskForAsync(id));
        await room.UntilAsync(board => board.Sequence > sequence);

        var (mine, other) = (Screen(room, room.Piket), Screen(room, room.Piket2));
        Assert.Equal(room.Piket2.Id, mine.WantedOfMe(room.Clock.Now).Single().Ask.By);
        Assert.Empty(other.WantedOfMe(room.Clock.Now));
        Assert.Empty(mine.WantedOfMe(room.Clock.Now + CaseFile.OfferLasts));

        await room.AsAsync<Holding>(room.Piket, h => h.OfferAsync(id, room.Piket2.Id));
        await room.CardAsync(id, c => c.OfferedTo is not null);
        Assert.Empty(Screen(room, room.Piket).WantedOfMe(room.Clock.Now));
        Assert.Contains(await room.TrailAsync(id), a => a.Action == "minta-serah");
    }

    private static BoardScreen Screen(DutyRoom room, OfficerCard officer)
    {
        var screen = room.Office.As(officer).ServiceProvider.GetRequiredService<BoardScreen>();
        screen.Look(room.Clock.Now);
        return screen;
    }

    [Fact]
    public async Task A_lowering_takes_effect_when_the_second_officer_agrees()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync(risk: RiskLevel.High);
        await Assert.ThrowsAsync<RuleException>(() => room.AsAsync<Judging>(room.Piket, j => j.SetRiskAsync(id, RiskLevel.Low)));
        await room.AsAsync<Judging>(room.Piket, j => j.AskLoweringAsync(id, RiskLevel.Low, Reason, room.Piket2.Id));
        var asked = (await room.CardAsync(id, c => c.Lowering is not null)).Lowering!;
        Assert.Equal((RiskLevel.Low, Reason, room.Piket.Id, room.Piket2.Id), (asked.To, asked.Reason, asked.AskedBy, asked.Second));

        await Assert.ThrowsAsync<RuleException>(() => room.AsAsync<Judging>(room.Piket, j => j.AnswerLoweringAsync(id, asked.Id, true)));
        await Assert.ThrowsAsync<RuleException>(() => room.AsAsync<Judging>(room.Head, j => j.AnswerLoweringAsync(id, asked.Id, true)));
        Assert.Equal(RiskLevel.High, (await room.FileAsync(id)).Risk);
        await room.AsAsync<Judging>(room.Piket2, j => j.AnswerLoweringAsync(id, asked.Id, true));

        var file = await room.FileAsync(id);
        Assert.Equal(RiskLevel.Low, file.Risk);
        Assert.Contains(file.RiskHistory, r => r.To == RiskLevel.Low && r.By == room.Piket.Id && r.ConfirmedBy == room.Piket2.Id && r.Reason == Reason);
        Assert.Contains(await room.TrailAsync(id), a => a is { Action: "jawab-turun", Detail: "setuju tinggi>rendah" });
        Assert.DoesNotContain(await room.TrailAsync(id), a => a.Detail?.Contains("ditahan", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_second_officer_is_somebody_else_who_may_answer()
    {
        await using var room = await DutyRoom.OpenAsync();
        var keeper = await room.Office.HireAsync("pengelola", Role.DataOfficer);
        var id = await room.ReceiveAsync(risk: RiskLevel.High);
        Task Ask(OfficerId second) => room.AsAsync<Judging>(room.Piket, j => j.AskLoweringAsync(id, RiskLevel.Low, Reason, second));

        Assert.Equal("petugas-kedua", (await Assert.ThrowsAsync<RuleException>(() => Ask(room.Piket.Id))).Field);
        Assert.Equal("petugas-kedua", (await Assert.ThrowsAsync<RuleException>(() => Ask(keeper.Id))).Field);
        Assert.Equal("petugas-kedua", (await Assert.ThrowsAsync<RuleException>(() => Ask(new OfficerId(Guid.NewGuid())))).Field);
    }

    [Fact]
    public async Task A_raise_is_undone_and_both_steps_stay_in_the_trail()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await room.AsAsync<Judging>(room.Piket, j => j.SetRiskAsync(id, RiskLevel.High));
        room.Clock.Advance(TimeSpan.FromSeconds(9));
        await room.AsAsync<Judging>(room.Piket, j => j.UndoRiskAsync(id));

        Assert.Equal(RiskLevel.Unassessed, (await room.FileAsync(id)).Risk);
        Assert.Equal(["terima", "risiko", "urungkan-risiko"], (await room.TrailAsync(id)).Select(a => a.Action));
        Assert.Empty((await room.FileAsync(id)).Agenda);
        Assert.Null((await room.FileAsync(id)).RescoreAt);
    }

    [Fact]
    public async Task An_undone_raise_leaves_the_agenda_of_the_level_before_as_it_was()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync(risk: RiskLevel.Medium);
        var before = (await room.FileAsync(id)).Agenda.Select(a => (a.Kind, a.DueAt, a.DoneAt)).Order().ToList();
        room.Clock.Advance(TimeSpan.FromMinutes(5));
        await room.AsAsync<Judging>(room.Piket, j => j.SetRiskAsync(id, RiskLevel.High));
        Assert.NotEqual(before, (await room.FileAsync(id)).Agenda.Select(a => (a.Kind, a.DueAt, a.DoneAt)).Order());
        room.Clock.Advance(TimeSpan.FromSeconds(3));
        await room.AsAsync<Judging>(room.Piket, j => j.UndoRiskAsync(id));

        var file = await room.FileAsync(id);
        Assert.Equal(before, file.Agenda.Select(a => (a.Kind, a.DueAt, a.DoneAt)).Order());
        Assert.Equal(before.Single(a => a.Kind == "nilai-ulang").DueAt, file.RescoreAt);
    }

    public static TheoryData<string, Role, bool> Table() => new()
    {
        { "ambil", Role.DutyOfficer, true }, { "ambil", Role.Counselor, true }, { "ambil", Role.AgencyHead, false }, { "ambil", Role.DataOfficer, false }, { "ambil", Role.Administrator, false },
        { "risiko", Role.SubCoordinator, true }, { "risiko", Role.Counselor, false }, { "risiko", Role.AgencyHead, false }, { "risiko", Role.Mediator, false },
        { "respons", Role.Receiver, true }, { "respons", Role.Counselor, false }, { "respons", Role.ShelterOfficer, false },
        { "turun", Role.DivisionHead, true }, { "turun", Role.Counselor, false }, { "turun", Role.FamilyCentre, false },
        { "lihat", Role.AgencyHead, true }, { "lihat", Role.DataOfficer, false },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Every_verb_asks_the_table(string verb, Role role, bool allowed)
    {
        await using var room = await DutyRoom.OpenAsync();
        var officer = await room.Office.HireAsync("orang", role);
        var id = await room.ReceiveAsync(risk: RiskLevel.High);
        var act = room.Office.As(officer).ServiceProvider;
        Task Do() => verb switch
        {
            "ambil" => act.GetRequiredService<Holding>().TakeAsync(id),
            "risiko" => act.GetRequiredService<Judging>().SetRiskAsync(id, RiskLevel.High),
            "respons" => act.GetRequiredService<Holding>().RecordResponseAsync(id, "Dihubungi."),
            "turun" => act.GetRequiredService<Judging>().AskLoweringAsync(id, RiskLevel.Low, Reason, room.Piket2.Id),
            _ => act.GetRequiredService<Calls>().AcknowledgeAsync(id),
        };

        if (allowed)
            await Do();
        else
            await Assert.ThrowsAsync<NotAllowedException>(Do);
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_does_anything()
    {
        await using var room = await DutyRoom.OpenAsync();
        var id = await room.ReceiveAsync();
        await Assert.ThrowsAsync<NotAllowedException>(() => room.AsAsync<Holding>(null, h => h.TakeAsync(id)));
        await Assert.ThrowsAsync<NotAllowedException>(() => room.AsAsync<Judging>(null, j => j.SetRiskAsync(id, RiskLevel.High)));
        await Assert.ThrowsAsync<NotAllowedException>(() => room.AsAsync<Calls>(null, c => c.AcknowledgeAsync(id)));
    }

    private static async Task<string?> TakeAsync(DutyRoom room, OfficerCard officer, CaseId id)
    {
        try
        {
            await room.AsAsync<Holding>(officer, h => h.TakeAsync(id));
            return null;
        }
        catch (RuleException told)
        {
            return told.Message;
        }
    }
}
