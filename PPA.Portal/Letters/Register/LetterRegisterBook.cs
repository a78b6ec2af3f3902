using System.Globalization;
using System.Text.RegularExpressions;
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
public sealed partial class LetterRegisterBook(IDbContextFactory<PortalDb> dbs, LetterHand hand)
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

    /// <summary>Lets a number pass for which the officer may begin a letter.</summary>
    /// <exception cref="RuleException">It is no number, no file has it, or the file is not theirs: the last two are answered alike.</exception>
    public async Task MustTakeLettersAsync(string number, CancellationToken ct = default)
    {
        hand.Officer.Must(Permission.WriteLetter);
        if (!FileNumber().IsMatch(number))
            throw new RuleException("Tulis nomor berkas seperti B-2026-0001.", "nomor-berkas");
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().AsNoTracking().WithAccess().SingleOrDefaultAsync(c => c.Number == number, ct);
        if (file is null || !hand.Officer.May(Permission.WriteLetter, file))
            throw new RuleException($"Tidak ada berkas {number} yang dapat Anda buatkan surat. Periksa nomornya.", "nomor-berkas");
    }

    [GeneratedRegex(@"^[A-Z]-\d{4}-\d{4,}$")]
    private static partial Regex FileNumber();

    private async Task<List<LetterLine>> FindAsync(LetterFilter filter, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await Chosen(db, filter)
            .Select(l => new Row(l.Id, l.Number, l.Date, l.Kind, l.Register, l.Stage, l.Drafter, l.Signer, l.DraftedAt, l.SentAt, l.SentBy, l.Writers, l.CaseId)).ToListAsync(ct);
        var about = rows.Select(r => r.CaseId).OfType<CaseId>().Distinct().ToList();
        var files = await db.Set<CaseFile>().AsNoTracking().Where(c => about.Contains(c.Id))
            .Select(c => new Place(c.Id, c.Number, c.Restricted, c.HolderId, c.OfferedTo, c.Team, c.Kind)).ToDictionaryAsync(c => c.Id, ct);
        var open = await OpenOfRestrictedAsync(db, [.. files.Values.Where(f => f.Restricted).Select(f => f.Id)], ct);
        return
        [
            .. rows.Select(r => (Row: r, Place: r.CaseId is { } id ? files[id] : null)).Where(x => Reaches(x.Row, x.Place, open)).Where(x => Fits(filter, x.Row, x.Place))
                .OrderByDescending(x => x.Row.Date ?? DateOnly.MaxValue).ThenByDescending(x => x.Row.At).Select(x => LineOf(x.Row, x.Place)),
        ];
    }

    private LetterLine LineOf(Row row, Place? place) => new(
        row.Id, row.Number, row.Date, row.Kind, Desk.TitleOf(row.Kind), Desk.Kinds.Registers.FirstOrDefault(x => x.Code == row.Register)?.Label ?? row.Register, place?.Number, row.Stage,
        Desk.NameOf(row.Drafter), row.Signer is null ? "" : Desk.NameOf(row.Signer), row.At, row.SentAt, row.Way?.Label());

    private static bool Fits(LetterFilter filter, Row row, Place? place)
    {
        bool Holds(string? text) => text?.Contains(filter.Words!.Trim(), StringComparison.OrdinalIgnoreCase) == true;
        return (string.IsNullOrWhiteSpace(filter.Case) || place?.Number == filter.Case)
            && (string.IsNullOrWhiteSpace(filter.Words) || Holds(row.Number) || Holds(place?.Number));
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

    private bool Reaches(Row row, Place? place, HashSet<CaseId> open) => place switch
    {
        null => hand.Officer.May(Permission.ReadLetters) || row.Writers.Contains(hand.Officer.Id.ToString()),
        { Restricted: true } => open.Contains(place.Id),
        _ => hand.Officer.May(Permission.ReadLetters, new CaseReach(place.Holder, place.OfferedTo, place.Team, place.Kind)),
    };

    private async Task<HashSet<CaseId>> OpenOfRestrictedAsync(PortalDb db, List<CaseId> closed, CancellationToken ct)
    {
        if (closed.Count == 0)
            return [];
        var files = await db.Set<CaseFile>().AsNoTracking().WithAccess().Where(c => closed.Contains(c.Id)).ToListAsync(ct);
        return [.. files.Where(f => hand.Officer.May(Permission.ReadLetters, f)).Select(f => f.Id)];
    }

    private sealed record Row(
        Guid Id, string? Number, DateOnly? Date, string Kind, string Register, LetterStage Stage, OfficerId Drafter, OfficerId? Signer, DateTime At, DateTime? SentAt, SendingWay? Way,
        IReadOnlyList<string> Writers, CaseId? CaseId);

    /// <summary>The case of a letter, as far as it says who may see it.</summary>
    private sealed record Place(CaseId Id, string Number, bool Restricted, OfficerId? Holder, OfficerId? OfferedTo, IReadOnlyList<string> Team, CaseKind Kind);
}
