using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Triage;

/// <summary>The board as one officer's screen shows it: filter, order, frozen lanes, notes. It asks the shared snapshot, never the register.</summary>
public sealed class BoardScreen(Board board, CurrentOfficer officer, OfficerDirectory officers, Presence presence, OfficeDesk desk)
{
    public const int FirstPage = 60;
    public const int NextPage = 40;

    private readonly Dictionary<RiskLevel, LaneRows> _rows = RiskLevels.Lanes.ToDictionary(risk => risk, _ => new LaneRows());
    private readonly Dictionary<RiskLevel, int> _limits = RiskLevels.Lanes.ToDictionary(risk => risk, _ => FirstPage);
    private readonly Dictionary<RiskLevel, bool> _help = RiskLevels.Lanes.ToDictionary(risk => risk, _ => false);
    private Func<Card, bool> _fits = _ => true;

    public BoardSnapshot Snapshot { get; private set; } = board.Now;

    public BoardFilter Filter { get; private set; } = BoardFilter.None;

    public ScreenNotes Notes { get; } = new();

    public IReadOnlyList<LaneView> Lanes { get; private set; } = [];

    public OfficerId? Me => officer.Card?.Id;

    public OfficeNow Office => desk.Now;

    public bool May(Permission permission) => officer.MaySome(permission);

    /// <summary>Shows another part of the board.</summary>
    public void Choose(BoardFilter filter)
    {
        if (filter == Filter)
            return;
        Filter = filter;
        foreach (var risk in RiskLevels.Lanes)
        {
            _rows[risk].Clear();
            _limits[risk] = FirstPage;
        }
    }

    public void Freeze(RiskLevel lane, bool frozen) => _rows[lane].Freeze(frozen);

    /// <summary>"Perbarui urutan": the waiting changes come in although somebody points at the lane.</summary>
    public void Settle(RiskLevel lane, DateTime now)
    {
        var frozen = _rows[lane].Frozen;
        _rows[lane].Freeze(false);
        Look(now);
        _rows[lane].Freeze(frozen);
    }

    public void ShowMore(RiskLevel lane) => _limits[lane] += NextPage;

    /// <summary>Takes in what the board is now.</summary>
    /// <param name="now">UTC.</param>
    public void Look(DateTime now)
    {
        Snapshot = board.Now;
        _fits = Filter.For(Me, officers);
        Notes.Expire(now);
        Lanes = [.. Snapshot.Lanes.Select(lane => Draw(lane, now))];
    }

    /// <summary>UTC: when the screen changes by itself, or null.</summary>
    public DateTime? NextChange(DateTime now) => _rows.Values.Select(r => r.NextChange)
        .Append(Notes.NextChange)
        .Concat(Lanes.SelectMany(lane => lane.Rows).Where(row => row.Fresh).Select(row => row.Card!.RegisteredAt + RowWords.FreshFor as DateTime?))
        .Concat(Lanes.SelectMany(lane => lane.Rows).Select(row => row.Card?.RescoreAt))
        .Where(at => at > now).Min();

    /// <summary>How many cards a filter would show.</summary>
    public int Count(BoardFilter filter) => filter.IsNone ? Snapshot.Cards.Count : Snapshot.Cards.Values.Count(filter.For(Me, officers));

    /// <summary>Requests for a lower level that wait for this officer.</summary>
    public IReadOnlyList<Card> AskedOfMe(DateTime now) =>
        [.. Snapshot.Cards.Values.Where(c => c.Lowering is { } asked && asked.Second == Me && asked.IsOpen(now)).OrderBy(c => c.Lowering!.AskedAt)];

    /// <summary>Cases of this officer that somebody asks for.</summary>
    public IReadOnlyList<(Card Card, HandOverAsk Ask)> WantedOfMe(DateTime now) => Me is not { } me ? [] :
        [.. board.Asks.Of(me).Select(Snapshot.Card).OfType<Card>().Select(card => (card, board.Asks.For(card, now)!)).Where(pair => pair.Item2 is not null)];

    /// <summary>"Tidak sekarang".</summary>
    public void Decline(CaseId wanted) => board.Asks.Drop(wanted);

    public string InitialsOf(OfficerId? id) => officers.InitialsOf(id);

    private LaneView Draw(Lane lane, DateTime now)
    {
        var cards = Filter.IsNone ? lane.Cards : [.. lane.Cards.Where(_fits)];
        var rows = _rows[lane.Risk];
        rows.Show([.. cards.Take(_limits[lane.Risk])], id => Here(id, lane.Risk), before => RowWords.Gone(before, Snapshot, officers, desk.Now.Time), now);
        // A line that appears or goes would move every card below it.
        if (!rows.Frozen)
            _help[lane.Risk] = (lane.Risk == RiskLevel.High && lane.Cards.Length > 10) || lane.Cards.Count(c => c.IsOverdue(now)) > 5;
        return new LaneView(
            lane.Risk, [.. rows.Slots.Select(slot => RowOf(slot, now))], cards.Length,
            Filter.IsNone ? lane.LongestWait : cards.Where(c => c.Waits).Select(c => (DateTime?)c.ReceivedAt).Min(),
            Filter.IsNone && lane.LastAt is { } last ? RowWords.LastOne(last, now, desk.Now.Time) : null, _help[lane.Risk], rows.Waiting, Snapshot.ReadAt is null);
    }

    private Card? Here(CaseId id, RiskLevel risk) => Snapshot.Card(id) is { } card && card.Risk == risk && _fits(card) ? card : null;

    private LaneRow RowOf(LaneSlot slot, DateTime now) => slot.Card is not { } card
        ? new LaneRow(slot.Id, null, slot.Ghost, slot.Tall, "", false, false, "", null, NextAct.None, null)
        : new LaneRow(
            slot.Id, card, null, false, CardWords.Holder(card, officers, Me), card.Holder == Me, RowWords.IsFresh(card, now),
            string.Join(' ', presence.At(card.Id).Where(id => id != Me).Take(2).Select(id => officers.InitialsOf(id))),
            RowWords.Call(card, officers, desk.Now.Profile), Notes.MayUndo(card.Id) ? NextAct.Undo : RowWords.Next(card, officer), Notes.NoticeFor(card.Id), card.RescoreAt <= now);
}
