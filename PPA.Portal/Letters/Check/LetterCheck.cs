using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters.Check;

/// <summary>All that anybody may learn of a letter by its code: that it is ours, and whether it counts.</summary>
/// <param name="Number">Null for a form without a number.</param>
public sealed record CheckedLetter(string? Number, string Kind, DateOnly Date, bool Valid);

/// <summary>Answers whether a letter is genuine. It asks nobody who they are and tells nothing else.</summary>
public sealed class LetterCheck(IDbContextFactory<PortalDb> dbs, LetterDesk desk)
{
    /// <summary>How long a code is; anything else is not looked up.</summary>
    public const int CodeLength = 24;

    /// <summary>What the code stands for; null for no letter, and for one that was never signed.</summary>
    public async Task<CheckedLetter?> FindAsync(string? code, CancellationToken ct = default)
    {
        if (code is not { Length: CodeLength })
            return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Set<Letter>().AsNoTracking().Where(l => l.CheckCode == code && l.SignedAt != null && l.Date != null)
            .Select(l => new { l.Number, l.Kind, l.Date, l.Stage }).SingleOrDefaultAsync(ct);
        return found is null ? null : new CheckedLetter(found.Number, desk.TitleOf(found.Kind), found.Date!.Value, found.Stage != LetterStage.Cancelled);
    }
}
