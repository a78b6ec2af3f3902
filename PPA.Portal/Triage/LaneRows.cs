using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>A place in a lane: a card, or the shadow of one that has just left.</summary>
/// <param name="Ghost">What became of the card; null while it is here.</param>
/// <param name="GoneAt">UTC.</param>
/// <param name="Tall">True where the shadow keeps the height of its card, because somebody is pointing below it.</param>
public sealed record LaneSlot(CaseId Id, Card? Card, string? Ghost = null, DateTime? GoneAt = null, bool Tall = false);

/// <summary>What one screen draws in one lane. While the lane is frozen nothing in it moves: cards change where they are, and what is new waits.</summary>
public sealed class LaneRows
{
    /// <summary>How long a shadow stays.</summary>
    public static readonly TimeSpan GhostLasts = TimeSpan.FromSeconds(4);

    public IReadOnlyList<LaneSlot> Slots { get; private set; } = [];

    /// <summary>Changes of order that wait until the lane is free.</summary>
    public int Waiting { get; private set; }

    public bool Frozen { get; private set; }

    /// <summary>Forgets what was drawn, as after another filter.</summary>
    public void Clear() => (Slots, Waiting) = ([], 0);

    public void Freeze(bool frozen) => Frozen = frozen;

    /// <param name="wanted">The cards to draw, in order.</param>
    /// <param name="here">The card if it is still in this lane and within the filter.</param>
    /// <param name="gone">Says what became of a card that is not.</param>
    /// <param name="now">UTC.</param>
    public void Show(IReadOnlyList<Card> wanted, Func<CaseId, Card?> here, Func<Card, string> gone, DateTime now)
    {
        if (Frozen)
            Hold(wanted, here, gone, now);
        else
            Arrange(wanted, here, gone, now);
    }

    /// <summary>When the next shadow goes, or null.</summary>
    public DateTime? NextChange => Frozen ? null : Slots.Where(s => s.GoneAt is not null).Min(s => s.GoneAt) + GhostLasts;

    private void Arrange(IReadOnlyList<Card> wanted, Func<CaseId, Card?> here, Func<Card, string> gone, DateTime now)
    {
        var next = wanted.Select(card => new LaneSlot(card.Id, card)).ToList();
        for (var place = 0; place < Slots.Count; place++)
        {
            var slot = Slots[place];
            if (here(slot.Id) is not null)
                continue;
            var ghost = slot.Ghost is null ? new LaneSlot(slot.Id, null, gone(slot.Card!), now) : slot with { Tall = false };
            if (now < ghost.GoneAt + GhostLasts)
                next.Insert(Math.Min(place, next.Count), ghost);
        }
        (Slots, Waiting) = (next, 0);
    }

    private void Hold(IReadOnlyList<Card> wanted, Func<CaseId, Card?> here, Func<Card, string> gone, DateTime now)
    {
        var held = Slots.Select(slot => here(slot.Id) is { } card
            ? new LaneSlot(slot.Id, card)
            : slot.Ghost is null ? new LaneSlot(slot.Id, null, gone(slot.Card!), now, Tall: true) : slot).ToList();
        var known = held.Select(slot => slot.Id).ToHashSet();
        var stays = wanted.Where(card => known.Contains(card.Id)).Select(card => card.Id).ToList();
        // Whoever comes last anyway may come at once: nothing has to make room.
        held.AddRange(wanted.Reverse().TakeWhile(card => !known.Contains(card.Id)).Reverse().Select(card => new LaneSlot(card.Id, card)));

        var drawn = held.Where(slot => slot.Card is not null).Select(slot => slot.Id).ToList();
        var newcomers = wanted.Count(card => !drawn.Contains(card.Id));
        var moved = stays.Zip(drawn, (a, b) => a != b).Count(differs => differs);
        (Slots, Waiting) = (held, newcomers + moved);
    }
}
