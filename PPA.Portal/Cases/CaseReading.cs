using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases;

/// <summary>Opens case files. Every opening is written down, and so is every refusal.</summary>
public sealed class CaseReading(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, CaseDesk desk)
{
    /// <summary>Letters that a purpose must have.</summary>
    public const int PurposeLength = 5;

    /// <summary>Opens a file without names.</summary>
    /// <param name="number">Register number.</param>
    /// <exception cref="NotAllowedException">It does not exist, or the officer may not open it: the answer is the same.</exception>
    public Task<CaseView> OpenAsync(string number, CancellationToken ct = default) =>
        ReadAsync(number, Permission.OpenCase, "lihat-berkas", reveal: false, null, ct);

    /// <summary>Opens a file with names, numbers and addresses, for a purpose that is written down.</summary>
    /// <param name="purpose">Why, in a few words. Kept in the file as a note.</param>
    public async Task<CaseView> RevealAsync(string number, string purpose, CancellationToken ct = default)
    {
        if (purpose.Trim().Length < PurposeLength)
            throw new RuleException("Tulis keperluan Anda membuka identitas.", "keperluan");
        return await ReadAsync(number, Permission.RevealIdentity, "buka-identitas", reveal: true, purpose.Trim(), ct);
    }

    /// <summary>Opens a file with names to be printed whole, for a purpose that is written down: paper leaves the office's locks behind.</summary>
    /// <param name="purpose">Why, in a few words. Kept in the file as a note.</param>
    public async Task<CaseView> PrintAsync(string number, string purpose, CancellationToken ct = default)
    {
        if (purpose.Trim().Length < PurposeLength)
            throw new RuleException("Tulis untuk keperluan apa berkas ini dicetak.", "keperluan");
        return await ReadAsync(number, Permission.RevealIdentity, "cetak-lengkap", reveal: true, purpose.Trim(), ct);
    }

    /// <summary>Reads a file again that is already open on the officer's screen; that is no second opening.</summary>
    /// <param name="revealed">True where its names have been asked for with a purpose.</param>
    public Task<CaseView> FreshenAsync(string number, bool revealed, CancellationToken ct = default) =>
        ReadAsync(number, revealed ? Permission.RevealIdentity : Permission.OpenCase, null, revealed, null, ct);

    private async Task<CaseView> ReadAsync(string number, Permission permission, string? action, bool reveal, string? purpose, CancellationToken ct)
    {
        officer.Must(permission);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Set<CaseFile>().AsNoTracking().AsSplitQuery()
            .Include(c => c.People).Include(c => c.Notes).Include(c => c.RiskHistory).Include(c => c.Runs).ThenInclude(r => r.Steps).Include(c => c.Prompts)
            .Include(c => c.Access).Include(c => c.GlassBreaks)
            .SingleOrDefaultAsync(c => c.Number == number, ct);
        var allowed = file is not null && officer.May(permission, file);
        if (action is not null || !allowed)
        {
            if (allowed && purpose is not null)
                db.Add(new CaseNote(file!.Id, NoteKind.Purpose, purpose, officer.Id, desk.Now));
            db.Journal(new AuditEntry(allowed ? action! : "ditolak", "petugas", officer.Id, file?.Id, null, allowed ? null : action, desk.Now));
            await db.SaveChangesAsync(ct);
        }
        if (!allowed)
            throw officer.RefusalOf(permission, file, "Anda tidak memiliki izin membuka berkas ini. Permintaan akses tercatat.");

        var rights = Enum.GetValues<Permission>().Where(p => officer.May(p, file!)).ToHashSet();
        return CaseViews.Of(file!, await BesideAsync(db, file!, ct), await EventsAsync(db, file!, ct), reveal, desk.Office, rights);
    }

    private static async Task<Beside> BesideAsync(PortalDb db, CaseFile file, CancellationToken ct) =>
        await db.Set<CaseFile>().Where(c => c.Id == file.Id).Select(c => new Beside(
            db.Set<CaseFile>().Where(e => e.Id == c.EarlierCase).Select(e => e.Number).FirstOrDefault(),
            db.Set<CaseFile>().Where(e => e.Id == c.MergedInto).Select(e => e.Number).FirstOrDefault(),
            c.Stays.Any(), c.Mediations.Any())).SingleAsync(ct);

    private static async Task<IReadOnlyList<CaseEvent>> EventsAsync(PortalDb db, CaseFile file, CancellationToken ct)
    {
        var verbs = await db.Set<AuditEntry>().AsNoTracking().Where(a => a.CaseId == file.Id).ToListAsync(ct);
        return
        [
            .. verbs.Select(a => new CaseEvent(a.At, a.Action, a.Officer, null, a.Detail))
                .Concat(file.Notes.Select(n => new CaseEvent(n.At, "catatan-" + n.Kind.ToString().ToLowerInvariant(), n.By, n.Text)))
                .Concat(file.RiskHistory.Select(r => new CaseEvent(r.At, $"{r.From.Label()} → {r.To.Label()}", r.By, r.Reason)))
                .OrderByDescending(e => e.At),
        ];
    }
}
