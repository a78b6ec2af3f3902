using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Letters;

namespace PPA.Portal.Letters;

/// <summary>A letter on the desk while one thing is done with it, and the case it is about.</summary>
/// <param name="Now">UTC.</param>
/// <param name="Today">In the office.</param>
public sealed record LetterAct(PortalDb Db, Letter Letter, CaseFile? File, OfficerId By, DateTime Now, DateOnly Today)
{
    /// <summary>Tells the procedures of the case how far the letter has come. A closed file waits for no letter.</summary>
    public void Mark(LetterState state)
    {
        if (File is not { Stage: not CaseStage.Closed } file || file.Letters.Any(m => m.Letter == Letter.Id && m.State == state && m.IsValid))
            return;
        file.MarkLetter(Letter.Kind, state, Letter.Number ?? (state == LetterState.Drafted ? null : file.Number), Letter.Date ?? Today, By, Now, Letter.Id);
    }
}

/// <summary>Brings a letter to an officer, lets one thing be done with it, and puts it back with a line in the trail.</summary>
public sealed class LetterHand(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, LetterDesk desk)
{
    public CurrentOfficer Officer => officer;

    public LetterDesk Desk => desk;

    /// <summary>Does one act on one letter and on its case: all of it is saved, or nothing. No other writer comes between.</summary>
    /// <param name="action">Code of the verb in the trail.</param>
    /// <param name="act">Returns codes for the trail.</param>
    /// <exception cref="RuleException">The rules or the table say no.</exception>
    public async Task DoAsync(Guid id, Permission permission, string action, Func<LetterAct, Task<string?>> act, CancellationToken ct = default)
    {
        officer.Must(permission);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var letter = await db.Set<Letter>().Include(l => l.Moves).Include(l => l.Remarks).AsSplitQuery().SingleOrDefaultAsync(l => l.Id == id, ct) ?? throw Unseen(null);
        var file = letter.CaseId is { } about ? await Files(db).SingleAsync(c => c.Id == about, ct) : null;
        MustReach(permission, letter, file);

        var now = desk.Now;
        var detail = await act(new LetterAct(db, letter, file, officer.Id, now, desk.Zone.DateAt(now)));
        db.Journal(new AuditEntry(action, "petugas", officer.Id, letter.CaseId, "surat:" + letter.Id.ToString("N"), detail, now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        desk.Ring(letter);
    }

    /// <summary>The same for an act that asks nothing of the register.</summary>
    public Task DoAsync(Guid id, Permission permission, string action, Action<LetterAct> act, CancellationToken ct = default) =>
        DoAsync(id, permission, action, work =>
        {
            act(work);
            return Task.FromResult<string?>(work.Letter.Kind);
        }, ct);

    /// <summary>Brings a letter to be read; that it was read is written down.</summary>
    /// <param name="action">Null where the screen only looks again.</param>
    internal async Task<(Letter Letter, CaseFile? File)> ReadAsync(Guid id, string? action, CancellationToken ct)
    {
        officer.Must(Permission.ReadLetters);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var letter = await db.Set<Letter>().AsNoTracking().Include(l => l.Moves).Include(l => l.Remarks).AsSplitQuery().SingleOrDefaultAsync(l => l.Id == id, ct);
        var file = letter?.CaseId is { } about ? await Files(db).AsNoTracking().Include(c => c.Attachments).SingleAsync(c => c.Id == about, ct) : null;
        var reached = letter is not null && Reaches(Permission.ReadLetters, letter, file);
        if (action is not null || !reached)
        {
            db.Journal(new AuditEntry(reached ? action! : "ditolak", "petugas", officer.Id, letter?.CaseId, reached ? "surat:" + id.ToString("N") : null, reached ? letter!.Kind : "lihat-surat", desk.Now));
            await db.SaveChangesAsync(ct);
        }
        return reached ? (letter!, file) : throw Unseen(file);
    }

    /// <summary>True when the table gives the permission for the letter: by its case, or as one's own where it has none.</summary>
    internal bool Reaches(Permission permission, Letter letter, CaseFile? file) =>
        file is not null ? officer.May(permission, file) : officer.May(permission) || (officer.MaySome(permission) && letter.WasWrittenBy(officer.Id));

    private void MustReach(Permission permission, Letter letter, CaseFile? file)
    {
        if (!Reaches(permission, letter, file))
            throw Unseen(file);
    }

    private static IQueryable<CaseFile> Files(PortalDb db) =>
        db.Set<CaseFile>().WithConsents().Include(c => c.Letters).Include(c => c.Access).Include(c => c.GlassBreaks).AsSplitQuery();

    private NotAllowedException Unseen(CaseFile? file) => officer.RefusalOf(Permission.ReadLetters, file, "Anda tidak memiliki izin untuk surat ini. Permintaan akses tercatat.");
}
