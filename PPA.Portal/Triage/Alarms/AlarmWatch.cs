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
public sealed class AlarmWatch(Board board, DutyRoster roster, CallAnswers answers, OfficeDesk office)
{
    private volatile OpenCards _open = new(null, []);

    /// <summary>All that calls this officer, calls on top, then the newest.</summary>
    /// <param name="now">UTC.</param>
    public IReadOnlyList<CaseCall> For(OfficerCard officer, DateTime now)
    {
        var profile = office.Now.Profile;
        var (terms, who) = (AlarmTerms.Of(profile), roster.Listener(officer, profile.Ladder[0].Role));
        return [.. Open().Select(card => Look(card, who, terms, now)).OfType<CaseCall>()
            .OrderByDescending(call => call.Alarm.Class == Alarm.Call).ThenByDescending(call => call.Alarm.Since).ThenBy(call => call.Card.Number, StringComparer.Ordinal)];
    }

    /// <summary>Cases whose clock runs.</summary>
    public IEnumerable<Card> Waiting() => Open().Where(card => card.Waits);

    private CaseCall? Look(Card card, AlarmListener who, AlarmTerms terms, DateTime now)
    {
        if (AlarmPlan.For(card, who, terms, now) is not { } alarm)
            return null;
        var seen = answers.Of(card.Id, who.Id);
        return new CaseCall(card, alarm, seen >= alarm.Since ? seen : null);
    }

    // Shared by all desks: the cards that can call anybody at all.
    private ImmutableArray<Card> Open()
    {
        var (open, snapshot) = (_open, board.Now);
        if (!ReferenceEquals(open.Of, snapshot))
            _open = open = new OpenCards(snapshot, [.. snapshot.Cards.Values.Where(c => c.Waits || c.OfferedTo is not null || c.Lowering is not null)]);
        return open.Cards;
    }

    private sealed record OpenCards(BoardSnapshot? Of, ImmutableArray<Card> Cards);
}
