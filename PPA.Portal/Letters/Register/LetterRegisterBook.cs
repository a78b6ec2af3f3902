using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters.Register;

/// <summary>One line of the register of letters. Never a word of the letter.</summary>
/// <param name="By">Who drafted it.</param>
public sealed record LetterLine(
    Guid Id, string? Number, DateOnly? Date, string Kind, string Title, string Register, string? CaseNumber, LetterStage Stage, string By, string Signer, DateTime At, DateTime? SentAt, string? Way);

/// <summary>A page of the register.</summary>
public sealed record LetterLines(IReadOnlyList<LetterLine> Lines, int Total);

/// <summary>The register of letters: all that the officer may see, newest first.</summary>
public sealed class LetterRegisterBook(IDbContextFactory<PortalDb> dbs, LetterHand hand)
{
    private LetterDesk Desk => hand.Desk;

    public bool MayExport => hand.Officer.May(Permission.ExportRegister);

    public async Task<LetterLines> ReadAsync(LetterFilter filter, CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.ReadLetters);
        var all = await FindAsync(filter, ct);
        return new LetterLines([.. all.Skip((filter.PageNumber - 1) * LetterFilter.Size).Take(LetterFilter.Size)], all.Count);
    }

    /// <summary>All lines of a filter, to leave as a sheet; that they left is written down.</summary>
    public async Task<IReadOnlyList<LetterLine>> ExportAsync(LetterFilter filter, CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.ExportRegister);
        hand.Officer.Must(Permission.ReadLetters);
        var all = await FindAsync(filter, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Journal(new AuditEntry("ekspor-surat", "petugas", hand.Officer.Id, null, "register:surat", "baris:" + all.Count.ToString(CultureInfo.InvariantCulture), Desk.Now));
        await db.SaveChangesAsync(ct);
        return all;
    }

    private async Task<List<LetterLine>> FindAsync(LetterFilter filter, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await (
            from letter in Chosen(db, filter)
            join file in db.Set<CaseFile>().AsNoTracking() on letter.CaseId equals file.Id into files
            from file in files.DefaultIfEmpty()
            orderby letter.Date ?? DateOnly.MaxValue descending, letter.DraftedAt descending
            select new Row(
                letter.Id, letter.Number, letter.Date, letter.Kind, letter.Register, letter.Stage, letter.Drafter, letter.Signer, letter.DraftedAt, letter.SentAt, letter.SentBy, letter.Writers,
                letter.CaseId, file == null ? null : file.Number, file != null && file.Restricted, file == null ? null : file.HolderId, file == null ? null : file.OfferedTo,
                file == null ? null : file.Team, file == null ? null : file.Kind)).ToListAsync(ct);
        var open = await OpenOfRestrictedAsync(db, rows, ct);
        var words = filter.Words?.Trim();
        return
        [
            .. rows.Where(r => Reaches(r, open))
                .Where(r => string.IsNullOrEmpty(words) || Holds(r.Number, words) || Holds(r.CaseNumber, words))
                .Where(r => string.IsNullOrWhiteSpace(filter.Case) || r.CaseNumber == filter.Case)
                .Select(r => new LetterLine(
                    r.Id, r.Number, r.Date, r.Kind, Desk.TitleOf(r.Kind), Desk.Kinds.Registers.FirstOrDefault(x => x.Code == r.Register)?.Label ?? r.Register, r.CaseNumber, r.Stage,
                    Desk.NameOf(r.Drafter), r.Signer is null ? "" : Desk.NameOf(r.Signer), r.At, r.SentAt, r.Way?.Label())),
        ];
    }

    private static IQueryable<Letter> Chosen(PortalDb db, LetterFilter filter)
    {
        var letters = db.Set<Letter>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.Kind))
            letters = letters.Where(l => l.Kind == filter.Kind);
        if (!string.IsNullOrWhiteSpace(filter.Register))
            letters = letters.Where(l => l.Register == filter.Register);
        if (filter.StageValue is { } stage)
            letters = letters.Where(l => l.Stage == stage);
        if (filter.YearNumber is { } year)
        {
            var (from, until) = (new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(year + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            letters = letters.Where(l => l.NumberYear == year || (l.NumberYear == null && l.DraftedAt >= from && l.DraftedAt < until));
        }
        return letters;
    }

    private bool Reaches(Row row, HashSet<CaseId> open)
    {
        if (row.CaseId is not { } about)
            return hand.Officer.May(Permission.ReadLetters) || row.Writers.Contains(hand.Officer.Id.ToString());
        return row.Restricted ? open.Contains(about) : hand.Officer.May(Permission.ReadLetters, new CaseReach(row.Holder, row.OfferedTo, row.Team!, row.CaseKind!.Value));
    }

    private async Task<HashSet<CaseId>> OpenOfRestrictedAsync(PortalDb db, List<Row> rows, CancellationToken ct)
    {
        var closed = rows.Where(r => r.Restricted).Select(r => r.CaseId!.Value).Distinct().ToList();
        if (closed.Count == 0)
            return [];
        var files = await db.Set<CaseFile>().AsNoTracking().WithAccess().Where(c => closed.Contains(c.Id)).ToListAsync(ct);
        return [.. files.Where(f => hand.Officer.May(Permission.ReadLetters, f)).Select(f => f.Id)];
    }

    private static bool Holds(string? text, string words) => text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;

    private sealed record Row(
        Guid Id, string? Number, DateOnly? Date, string Kind, string Register, LetterStage Stage, OfficerId Drafter, OfficerId? Signer, DateTime At, DateTime? SentAt, SendingWay? Way,
        IReadOnlyList<string> Writers, CaseId? CaseId, string? CaseNumber, bool Restricted, OfficerId? Holder, OfficerId? OfferedTo, IReadOnlyList<string>? Team, CaseKind? CaseKind);
}
