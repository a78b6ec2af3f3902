using System.Collections.Immutable;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Alarms;

/// <summary>A case that calls an officer.</summary>
/// <param name="Seen">UTC: when this officer said "Saya lihat" to this stage; null while they have not.</param>
public sealed record CaseCall(Card Card, Alarm Alarm, DateTime? Seen)
{
    /// <summary>True for a call that still waits for this officer's answer.</summary>
    public bool Rings => Alarm.Class == Alarm.Call && Seen is null;
}

/// <summary>Looks at the board and the roster for everybody's desks: which case calls whom.</summary>
public sealed class AlarmWatch(Board board, DutyRoster roster, CallAnswers answers, FileOpenings openings, OfficeDesk office)
{
    private volatile OpenCards _open = new(null, []);

    /// <summary>All that calls this officer, calls on top, then the newest.</summary>
    /// <param name="now">UTC.</param>
    public IReadOnlyList<CaseCall> For(OfficerCard officer, DateTime now)
    {
        var (terms, who) = (AlarmTerms.Of(office.Now.Profile), roster.Listener(officer, office.Now, now));
        var called = new List<CaseCall>();
        foreach (var (card, earliest) in Open())
        {
            if (earliest <= now && AlarmPlan.Concerns(card, who, terms) && Look(card, who, terms, now) is { } call)
                called.Add(call);
        }
        called.Sort(Order);
        return called;
    }

    /// <summary>Cases whose clock runs.</summary>
    public IEnumerable<Card> Waiting() => Open().Select(open => open.Card).Where(card => card.Waits);

    /// <summary>UTC: since when something of high risk, or not yet assessed, waits for a first response; null when nothing does.</summary>
    public DateTime? UrgentSince() => Waiting().Where(card => card.Risk.Effective() == RiskLevel.High).Min(card => (DateTime?)card.AlarmAt);

    private CaseCall? Look(Card card, AlarmListener who, AlarmTerms terms, DateTime now)
    {
        if (card.AddedAt is { } added && openings.Opened(card.Id, who.Id, added, now))
            card = card with { AddedAt = null };
        if (AlarmPlan.For(card, who, terms, now) is not { } alarm)
            return null;
        var seen = answers.Of(card.Id, who.Id);
        return new CaseCall(card, alarm, seen >= alarm.Since ? seen : null);
    }

    // Shared by all desks: the cards that can call anybody at all, and when the first of them may.
    private ImmutableArray<OpenCard> Open()
    {
        var (open, snapshot) = (_open, board.Now);
        if (!ReferenceEquals(open.Of, snapshot))
        {
            _open = open = new OpenCards(snapshot, [.. snapshot.Cards.Values
                .Where(c => c.Waits || c.OfferedTo is not null || c.Lowering is not null || c.AddedAt is not null)
                .Select(c => new OpenCard(c, AlarmPlan.Earliest(c)))]);
        }
        return open.Cards;
    }

    private static int Order(CaseCall a, CaseCall b)
    {
        var kind = (b.Alarm.Class == Alarm.Call).CompareTo(a.Alarm.Class == Alarm.Call);
        if (kind != 0)
            return kind;
        var since = b.Alarm.Since.CompareTo(a.Alarm.Since);
        return since != 0 ? since : string.CompareOrdinal(a.Card.Number, b.Card.Number);
    }

    private sealed record OpenCards(BoardSnapshot? Of, ImmutableArray<OpenCard> Cards);

    private readonly record struct OpenCard(Card Card, DateTime Earliest);
}
