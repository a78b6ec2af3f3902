using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters.Signing;

/// <summary>A letter that waits for the officer.</summary>
/// <param name="Since">UTC.</param>
/// <param name="ToSign">True where it waits for a signature; false where it came back to be mended.</param>
/// <param name="Together">True where it may be signed together with others.</param>
public sealed record WaitingLetter(Guid Id, string Title, string? CaseNumber, RiskLevel? Risk, string Drafter, DateTime Since, bool ToSign, bool Together = false);

/// <summary>What waits for an officer: letters to sign, and their own that came back.</summary>
public sealed class WaitingLetters(IDbContextFactory<PortalDb> dbs, LetterHand hand)
{
    private static readonly LetterStage[] Waiting = [LetterStage.Submitted, LetterStage.Approved, LetterStage.Returned];

    public bool MaySign => hand.Officer.May(Permission.SignLetter);

    public bool MayDelegate => hand.Officer.MaySome(Permission.DelegateSigning);

    /// <summary>Letters to sign.</summary>
    public async Task<IReadOnlyList<WaitingLetter>> ListAsync(CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.SignLetter);
        return [.. (await ReadAsync(ct)).Where(l => l.ToSign)];
    }

    /// <summary>Letters to sign and to mend: urgent cases first, then the oldest.</summary>
    public async Task<IReadOnlyList<WaitingLetter>> AllAsync(CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.SignLetter);
        return await ReadAsync(ct);
    }

    /// <summary>The officer's own letters that came back with remarks.</summary>
    public async Task<IReadOnlyList<WaitingLetter>> ReturnedAsync(CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.ReadLetters);
        return [.. (await ReadAsync(ct)).Where(l => !l.ToSign)];
    }

    /// <summary>How many letters wait for the officer, of both kinds.</summary>
    public async Task<int> CountAsync(CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.ReadLetters);
        return (await ReadAsync(ct)).Count;
    }

    /// <summary>UTC: when the officer signed the last letter; null where they never did.</summary>
    public async Task<DateTime?> LastSignedAsync(CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.SignLetter);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = hand.Officer.Id;
        return await db.Set<Letter>().Where(l => l.Signer == me).MaxAsync(l => l.SignedAt, ct);
    }

    // One query without a word of any letter; restricted files are asked for one by one.
    private async Task<IReadOnlyList<WaitingLetter>> ReadAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (me, rights, desk) = (hand.Officer.Id, await SigningRights.ReadAsync(db, hand, ct), hand.Desk);
        var rows = await db.Set<Letter>().AsNoTracking().Where(l => Waiting.Contains(l.Stage)).ToListAsync(ct);
        var about = rows.Select(r => r.CaseId).OfType<CaseId>().Distinct().ToList();
        var files = await db.Set<CaseFile>().AsNoTracking().WithAccess().Where(c => about.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var found = new List<WaitingLetter>();
        foreach (var letter in rows)
        {
            var file = letter.CaseId is { } id ? files[id] : null;
            var mends = letter.Stage == LetterStage.Returned && letter.Drafter == me && hand.Reaches(Permission.WriteLetter, letter, file);
            var signs = letter.NeedsApproval && !letter.WasWrittenBy(me) && hand.Reaches(Permission.SignLetter, letter, file)
                && (letter.Stage == LetterStage.Submitted ? desk.Kinds.Find(letter.Kind) is { } kind && rights.For(kind) is not null : letter.Stage == LetterStage.Approved && letter.Signer == me);
            if (mends || signs)
                found.Add(new WaitingLetter(letter.Id, desk.TitleOf(letter.Kind), file?.Number, file?.Kind == CaseKind.Case ? file.Risk : null, desk.NameOf(letter.Drafter), letter.SubmittedAt ?? letter.TextAt, signs, signs && MayJoin(letter)));
        }
        return [.. found.OrderByDescending(l => l.Risk == RiskLevel.High).ThenBy(l => l.Since)];
    }

    // Where numbers come from elsewhere each is typed in by hand, one by one.
    private bool MayJoin(Letter letter) =>
        letter.Stage == LetterStage.Submitted && hand.Desk.Kinds.Find(letter.Kind) is { Together: true } && !(letter.Numbered && hand.Desk.Office.Now.Profile.Numbering.Elsewhere);
}
