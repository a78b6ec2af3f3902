using PPA.Portal.Cases.Forms;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Referring;

/// <summary>A referral with every step that it took.</summary>
/// <param name="MayShare">True where who the person is may go along.</param>
/// <param name="ChaseAt">UTC.</param>
public sealed record ReferralLine(
    Guid Id, ReferralFacts Facts, ReferralState State, bool MayShare, DateTime? ChaseAt, DateTime? HandedOverAt, string? Receiver, string? Minutes, IReadOnlyList<MoveLine> Moves, RowMark Mark)
{
    public bool Waits => State is ReferralState.Sent or ReferralState.Received;

    /// <summary>Where it may go from here, beside being sent.</summary>
    public IReadOnlyList<ReferralState> Onward => State switch
    {
        ReferralState.Draft => [ReferralState.Withdrawn],
        ReferralState.Sent => [ReferralState.Received, ReferralState.Answered, ReferralState.Returned, ReferralState.Withdrawn],
        ReferralState.Received => [ReferralState.Answered, ReferralState.Returned, ReferralState.Withdrawn],
        ReferralState.Answered => [ReferralState.Returned],
        ReferralState.Returned or ReferralState.Withdrawn => [],
    };

    internal static ReferralLine Of(Referral r, bool mayShare) => new(
        r.Id, new ReferralFacts(r.Kind, r.Institution, r.To, r.Purpose, r.WithPersonalData, r.LegalGround, r.GroundReason, r.Service, r.Person),
        r.State, mayShare, r.ChaseAt, r.HandedOverAt, r.Receiver, r.Minutes,
        [.. r.Moves.OrderBy(m => m.At).Select(m => new MoveLine(m.To, m.HappenedAt, m.Note, m.By))], RowMark.Of(r));
}

/// <summary>One step of a referral.</summary>
/// <param name="At">UTC: when it happened.</param>
public sealed record MoveLine(ReferralState To, DateTime At, string? Note, OfficerId By);
