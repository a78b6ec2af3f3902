using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>The table of alarms: who is called for what, how loudly, since when. No clock and no register; every answer follows from what is asked.</summary>
public static class AlarmPlan
{
    /// <summary>What this case asks of this officer now, the most urgent and the latest stage first; null when nothing.</summary>
    /// <param name="now">UTC.</param>
    public static Alarm? For(Card card, AlarmListener who, AlarmTerms terms, DateTime now)
    {
        var all = Personal(card, who, now);
        if (card.Waits)
            all = all.Concat(card.Holder is null ? Untaken(card, who, terms, now) : Held(card, who, terms, now));
        return all.Where(alarm => alarm.Since <= now).OrderByDescending(a => a.Class).ThenByDescending(a => a.Since).ThenByDescending(a => a.Everyone).FirstOrDefault();
    }

    /// <summary>Before this moment the case calls nobody, whoever listens.</summary>
    public static DateTime Earliest(Card card)
    {
        var personal = card.OfferedTo is not null || card.Lowering is not null || card.AddedAt is not null;
        return personal || card.Risk.Effective() == RiskLevel.High ? DateTime.MinValue : card.DueAt - Margin(card);
    }

    /// <summary>True where the case may be this officer's affair at all: a quick question before the table is read.</summary>
    public static bool Concerns(Card card, AlarmListener who, AlarmTerms terms) =>
        who.OnDuty || card.Holder == who.Id || card.OfferedTo == who.Id || card.Lowering?.Second == who.Id
        || who.Roles.Contains(terms.NextRole) || (card.Rung > 0 && terms.Ladder.Any(rung => who.Roles.Contains(rung.Role))) || who.Second;

    private static IEnumerable<Alarm> Personal(Card card, AlarmListener who, DateTime now)
    {
        if (card.AddedAt is { } added && card.Holder == who.Id)
            yield return new Alarm(AlarmRule.Added, card.Risk == RiskLevel.High ? Alarm.Chime : Alarm.Tap, added);
        if (card.OfferedTo == who.Id && card.OfferedAt is { } offered && now < offered + CaseFile.OfferLasts)
            yield return new Alarm(AlarmRule.Offered, Alarm.Chime, offered);
        if (card.Lowering is { } asked && asked.Second == who.Id && asked.IsOpen(now))
            yield return new Alarm(AlarmRule.Lowering, Alarm.Chime, asked.AskedAt);
    }

    private static IEnumerable<Alarm> Untaken(Card card, AlarmListener who, AlarmTerms terms, DateTime now)
    {
        var urgent = card.Risk.Effective() == RiskLevel.High;
        var called = who.OnDuty || who.Roles.Contains(terms.NextRole);
        return Rungs(card, who, terms)
            .Concat(urgent && called ? Urgent(card, who, terms, now) : [])
            .Concat(!urgent && who.OnDuty ? Clock(card, now) : []);
    }

    private static IEnumerable<Alarm> Urgent(Card card, AlarmListener who, AlarmTerms terms, DateTime now)
    {
        if (card.LifeThreat)
            yield return new Alarm(AlarmRule.LifeThreat, Alarm.Call, Stage(card, card.RegisteredAt));
        if (HeldBack(card, card.AlarmAt + terms.Untouched, terms) <= now)
            yield return new Alarm(AlarmRule.Untouched, Alarm.Call, Stage(card, card.AlarmAt + terms.Untouched));
        if (!who.OnDuty)
            yield break;
        if (card.Risk == RiskLevel.High && card.Raised is { } raised && raised.By != who.Id)
            yield return new Alarm(AlarmRule.Raised, Alarm.Call, Stage(card, raised.At + CaseFile.UndoLasts));
        if (card.Risk == RiskLevel.Unassessed)
            yield return new Alarm(AlarmRule.New, Alarm.Chime, now < card.RegisteredAt + terms.Again ? card.RegisteredAt : card.RegisteredAt + terms.Again);
    }

    // A rung stays a call for its people after the next one is reached, until they answer it.
    private static IEnumerable<Alarm> Rungs(Card card, AlarmListener who, AlarmTerms terms)
    {
        foreach (var step in terms.Ladder.Take(card.Rung))
        {
            var mine = step.Everyone
                ? who.OnDuty || terms.Ladder.Any(rung => who.Roles.Contains(rung.Role))
                : AlarmTerms.AtTheDesk(step.Role) ? who.Second : who.Roles.Contains(step.Role);
            if (mine)
                yield return new Alarm(AlarmRule.Rung, Alarm.Call, Stage(card, card.AlarmAt + step.After), step.Everyone);
        }
    }

    // Each rung renews the call for those called before: "Saya lihat" gave minutes, not rest.
    private static DateTime Stage(Card card, DateTime from) => card.RungAt > from ? card.RungAt.Value : from;

    private static DateTime HeldBack(Card card, DateTime at, AlarmTerms terms) =>
        card.AcknowledgedAt is { } seen && seen < at && seen + terms.AckGrace > at ? seen + terms.AckGrace : at;

    private static IEnumerable<Alarm> Held(Card card, AlarmListener who, AlarmTerms terms, DateTime now)
    {
        var (mine, next) = (card.Holder == who.Id, who.Roles.Contains(terms.NextRole));
        if (!mine && !next)
            return [];
        if (card.Risk.Effective() == RiskLevel.High)
            return HeldHigh(card, who.Id, mine, now);
        if (mine)
            return Clock(card, now);
        return card.Risk == RiskLevel.Medium ? [new Alarm(AlarmRule.Overdue, Alarm.Chime, card.DueAt + AlarmTerms.OverdueNext)] : [];
    }

    private static IEnumerable<Alarm> HeldHigh(Card card, OfficerId me, bool mine, DateTime now)
    {
        var taken = card.TakenAt ?? card.RegisteredAt;
        var from = card.Risk == RiskLevel.High && card.Raised?.At > taken ? card.Raised.At : taken;
        if (from > taken && mine && card.Raised!.By != me)
            yield return new Alarm(AlarmRule.Raised, Alarm.Chime, from + CaseFile.UndoLasts);
        if (mine)
            yield return new Alarm(AlarmRule.NoResponse, Alarm.Chime, from + AlarmTerms.Reminder);
        yield return new Alarm(AlarmRule.NoResponse, Alarm.Call, from + AlarmTerms.Unanswered);
        // Who takes a case that is late already needs the time to act, not another call.
        if (card.IsOverdue(now) && card.DueAt > taken)
            yield return new Alarm(AlarmRule.Overdue, Alarm.Call, card.DueAt);
    }

    private static IEnumerable<Alarm> Clock(Card card, DateTime now)
    {
        yield return card.IsOverdue(now)
            ? new Alarm(AlarmRule.Overdue, card.Risk == RiskLevel.Medium ? Alarm.Chime : Alarm.Tap, card.DueAt)
            : new Alarm(AlarmRule.Thinning, Alarm.Tap, card.DueAt - Margin(card));
    }

    // As the browser's clocks say "menipis": a fifth of the time, at least a quarter of an hour.
    private static TimeSpan Margin(Card card)
    {
        var fifth = (card.DueAt - card.ReceivedAt) / 5;
        return fifth > TimeSpan.FromMinutes(15) ? fifth : TimeSpan.FromMinutes(15);
    }
}
