using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Referring;

/// <summary>Services asked for elsewhere, and the case itself going elsewhere.</summary>
public sealed class ReferralBook(CaseHand hand)
{
    /// <summary>Draws up a referral or transfer, or changes its draft.</summary>
    /// <param name="draft">The draft that is changed; null for a new one.</param>
    public Task DraftAsync(CaseId id, Guid? draft, ReferralFacts facts, CancellationToken ct = default) =>
        DoAsync(id, draft is null ? "buat-rujukan" : "ubah-rujukan", work =>
        {
            if (draft is { } known)
                work.File.RewriteReferral(known, facts);
            else
                work.File.Refer(facts, work.By, work.Now);
        }, ct);

    /// <summary>Sends it.</summary>
    /// <param name="sentAt">UTC.</param>
    /// <param name="chaseAt">UTC: when to ask for an answer; null for no reminder.</param>
    public Task SendAsync(CaseId id, Guid referral, DateTime sentAt, DateTime? chaseAt, CancellationToken ct = default) =>
        DoAsync(id, "kirim-rujukan", work => work.File.SendReferral(referral, sentAt, chaseAt, work.By, work.Now), ct);

    /// <summary>The other side has it, answered, or gave it back; or this office withdraws it.</summary>
    public Task MoveAsync(CaseId id, Guid referral, ReferralState to, DateTime happenedAt, string? note, CancellationToken ct = default) =>
        DoAsync(id, "status-rujukan", work => work.File.MoveReferral(referral, to, happenedAt, note, work.By, work.Now), ct);

    /// <summary>Sets when an answer is asked for again.</summary>
    public Task ChaseAsync(CaseId id, Guid referral, DateTime at, CancellationToken ct = default) =>
        DoAsync(id, "jadwal-tagih", work => work.File.ChaseReferralOn(referral, at, work.By, work.Now), ct);

    /// <summary>The other office has signed for the case.</summary>
    public Task HandOverAsync(CaseId id, Guid transfer, string minutes, string receiver, DateTime signedAt, CancellationToken ct = default) =>
        DoAsync(id, "serah-terima-kasus", work => work.File.HandOver(transfer, minutes, receiver, signedAt, work.By, work.Now), ct);

    /// <summary>All referrals, latest first.</summary>
    public async Task<IReadOnlyList<ReferralLine>> ReadAsync(CaseId id, CancellationToken ct = default)
    {
        var file = await hand.ReadAsync(id, Permission.OpenCase, files => files.WithReferrals(), ct);
        return [.. file.Referrals.OrderByDescending(r => r.At).Select(r => ReferralLine.Of(r, file.MayShare(r)))];
    }

    private Task DoAsync(CaseId id, string action, Action<CaseAct> act, CancellationToken ct) =>
        hand.DoAsync(id, Permission.WriteRecord, action, files => files.WithReferrals(), act, ct);
}
