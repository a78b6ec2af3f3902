using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts.Factor;

/// <summary>What a typed code turned out to be.</summary>
internal enum FactorProof
{
    None,
    Code,
    Spare,
}

/// <summary>Looks at codes, in one place: taken at the door, a code is not taken again for a signature.</summary>
internal static class FactorCheck
{
    /// <summary>Takes a code from the app, or uses up one on paper. Only inside a write turn.</summary>
    public static async Task<FactorProof> TakeAsync(PortalDb db, Guid officer, string? said, DateTime now, CancellationToken ct)
    {
        var factor = await db.Set<SecondFactor>().Include(f => f.Spares).SingleOrDefaultAsync(f => f.Id == officer, ct);
        if (factor is not { IsOn: true } || said is null)
            return FactorProof.None;
        if (Fits(factor, said, now))
            return FactorProof.Code;
        return SpareCodes.LooksLikeOne(said) && factor.UseSpare(SpareCodes.HashOf(factor.Secret, said), now) ? FactorProof.Spare : FactorProof.None;
    }

    /// <summary>True for a code of the app that was not taken before; it is taken by that.</summary>
    public static bool Fits(SecondFactor factor, string said, DateTime now)
    {
        var digits = string.Concat(said.Where(char.IsAsciiDigit));
        return digits.Length == OneTimeCode.Digits && OneTimeCode.StepOf(factor.Secret, digits, now) is { } step && factor.Take(step);
    }
}
