using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;
using PPA.Portal.Letters.Kinds;

namespace PPA.Portal.Letters.Signing;

/// <summary>In whose name an officer signs which kind of letter on a day.</summary>
public sealed class SigningRights
{
    private readonly OfficerCard _me;
    private readonly IReadOnlyList<(Delegation Delegation, OfficerCard Principal)> _deputed;

    private SigningRights(OfficerCard me, IReadOnlyList<(Delegation, OfficerCard)> deputed) => (_me, _deputed) = (me, deputed);

    internal static async Task<SigningRights> ReadAsync(PortalDb db, LetterHand hand, CancellationToken ct)
    {
        var (me, desk) = (hand.Officer.Card ?? throw new NotAllowedException(), hand.Desk);
        var today = desk.Today;
        var given = await db.Set<Delegation>().AsNoTracking().Where(d => d.Deputy == me.Id && d.EndedAt == null && d.From <= today && d.Until >= today).ToListAsync(ct);
        return new SigningRights(me, [.. given.Select(d => (d, desk.Officers.Find(d.Principal))).Where(d => d.Item2 is not null).Select(d => (d.d, d.Item2!))]);
    }

    /// <exception cref="NotAllowedException">It is not theirs to sign.</exception>
    public SigningHand Must(LetterKind kind) =>
        For(kind) ?? throw new NotAllowedException("Surat jenis ini ditandatangani pejabat lain. Bila Anda menggantikannya, catat pelimpahannya dahulu.");

    /// <summary>The hand with which the officer signs; null where it is not theirs to sign.</summary>
    /// <remarks>The usual signer comes first: who stands in for them signs in their place, even where their own office could sign too.</remarks>
    public SigningHand? For(LetterKind kind)
    {
        foreach (var role in kind.Signers)
        {
            if (_me.Has(role))
                return new SigningHand(_me.Id);
            if (_deputed.FirstOrDefault(d => d.Principal.Has(role)) is ({ } delegation, { } principal))
                return new SigningHand(_me.Id, principal.Id, delegation.Style);
        }
        return null;
    }
}
