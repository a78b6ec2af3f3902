using PPA.Portal.Domain;
using PPA.Portal.Live;

namespace PPA.Portal.Triage;

/// <summary>Puts the times of a card right that were written while the server's clock ran ahead.</summary>
internal static class CardTimes
{
    /// <summary>The card with every event where it happened. What is still to come, such as a due time, moves with the event that it was counted from.</summary>
    public static Card ByTheClock(this Card card, ServerClock clock)
    {
        var received = clock.Happened(card.ReceivedAt);
        var due = card.DueAt - (card.ReceivedAt - received);
        return card with
        {
            ReceivedAt = received,
            RegisteredAt = clock.Happened(card.RegisteredAt),
            DueAt = due,
            AlarmAt = card.Risk.Effective() == RiskLevel.High ? clock.Happened(card.AlarmAt) : due,
            TakenAt = clock.Happened(card.TakenAt),
            OfferedAt = clock.Happened(card.OfferedAt),
            Raised = card.Raised is { } raised ? raised with { At = clock.Happened(raised.At) } : null,
            AddedAt = clock.Happened(card.AddedAt),
            RungAt = clock.Happened(card.RungAt),
            AcknowledgedAt = clock.Happened(card.AcknowledgedAt),
            Lowering = card.Lowering is { } asked ? asked with { AskedAt = clock.Happened(asked.AskedAt) } : null,
        };
    }
}
