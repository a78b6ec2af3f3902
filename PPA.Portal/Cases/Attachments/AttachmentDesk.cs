using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Data.Scanning;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Live;
using PPA.Portal.Vault;

namespace PPA.Portal.Cases.Attachments;

/// <summary>Files that belong to a case: listed, taken in, handed out, taken away. Each of these is written down.</summary>
public sealed class AttachmentDesk(IDbContextFactory<PortalDb> dbs, CurrentOfficer officer, AttachmentShelf shelf, LiveFeed feed, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The attachments of a file, newest first.</summary>
    /// <param name="step">A visit of a step: only what belongs to it; null for all.</param>
    /// <param name="again">True where the screen only looks again.</param>
    /// <exception cref="NotAllowedException">It does not exist, or the officer may not open it: the answer is the same.</exception>
    public async Task<AttachmentList> ListAsync(string number, Guid? step, bool again = false, CancellationToken ct = default)
    {
        officer.Must(Permission.ReadAttachment);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await FindAsync(db, number, Permission.ReadAttachment, "lihat-lampiran", ct);
        var place = step is null ? null : await db.Set<RunStep>().AsNoTracking().Where(s => s.Id == step && s.CaseId == file.Id).Select(s => new { s.RunId, s.Step }).SingleOrDefaultAsync(ct);
        var list = new AttachmentList(
            file.Id, file.Number, file.Kind, place?.RunId, place?.Step,
            file.Stage != CaseStage.Closed && officer.May(Permission.AddAttachment, file),
            file.Stage != CaseStage.Closed && officer.May(Permission.RemoveAttachment, file),
            [.. file.Attachments.Where(a => place is null || a.Step == step).OrderByDescending(a => a.At).Select(a => AttachmentLine.Of(a, shelf.Has(a.Id)))]);
        if (!again)
        {
            db.ChangeTracker.Clear();
            db.Journal(new AuditEntry("lihat-lampiran", "petugas", officer.Id, file.Id, null, null, Now));
            await db.SaveChangesAsync(ct);
        }
        return list;
    }

    /// <summary>Takes a file in: first its bytes onto the disk, then its row; where either fails, neither stays.</summary>
    /// <param name="content">Read once, in pieces.</param>
    /// <param name="kind">What it is, where the portal knows.</param>
    /// <exception cref="RuleException">Too large, empty, of no kind that is kept, or the file is closed.</exception>
    public async Task<Guid> AddAsync(string number, Stream content, string fileName, Guid? step, string? kind = null, CancellationToken ct = default)
    {
        officer.Must(Permission.AddAttachment);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var before = await FindAsync(db, number, Permission.AddAttachment, "unggah-lampiran", ct);
        await MustBeStepAsync(db, before.Id, step, ct);
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var kept = await ShelveAsync(db, before.Id, id, content, ct);
        try
        {
            await WriteRowAsync(db, before.Id, new AttachmentFacts(SafeName.Of(fileName, kept.Kind), kept.Kind.Type, kept.Size, kept.Sha256, kind, step, id), kept, ct);
        }
        catch
        {
            // A row never lies without its file: only where no row came to be, the file goes.
            if (!await db.Set<CaseAttachment>().AnyAsync(a => a.Id == id, CancellationToken.None))
                shelf.Remove(id);
            throw;
        }
        feed.Ring(Topic.CasesChanged, before.Id);
        return id;
    }

    /// <summary>That somebody brought a file with a virus is written down, whoever it was and wherever they had it from.</summary>
    private async Task<ShelvedFile> ShelveAsync(PortalDb db, CaseId caseId, Guid id, Stream content, CancellationToken ct)
    {
        try
        {
            return await shelf.PutAsync(id, content, ct);
        }
        catch (InfectedFileException found)
        {
            db.ChangeTracker.Clear();
            db.Journal(new AuditEntry("lampiran-berbahaya", "petugas", officer.Id, caseId, null, found.Name, Now));
            await db.SaveChangesAsync(ct);
            throw;
        }
    }

    // An upload takes a while: the file is read again in a turn of its own, and the rules are asked again.
    private async Task WriteRowAsync(PortalDb db, CaseId caseId, AttachmentFacts facts, ShelvedFile kept, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var turn = await db.BeginWriteAsync(ct);
        var file = await Files(db).SingleAsync(c => c.Id == caseId, ct);
        officer.Must(Permission.AddAttachment, file);
        file.Attach(facts, officer.Id, Now);
        db.Journal(new AuditEntry("unggah-lampiran", "petugas", officer.Id, file.Id, "lampiran:" + facts.Id, "jenis:" + kept.Kind.Extension[1..] + (kept.Unscanned ? " tanpa-pindai" : ""), Now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(CancellationToken.None);
    }

    /// <summary>Makes ready to hand a file out: asks, and writes it down.</summary>
    /// <returns>What to tell the browser, and what writes the bytes.</returns>
    public async Task<AttachmentHandout> HandOutAsync(string number, Guid attachment, CancellationToken ct = default)
    {
        officer.Must(Permission.ReadAttachment);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await FindAsync(db, number, Permission.ReadAttachment, "unduh-lampiran", ct);
        var row = file.Attachments.SingleOrDefault(a => a.Id == attachment && a.IsValid) ?? throw new RuleException("Lampiran ini tidak ada lagi.");
        db.ChangeTracker.Clear();
        var found = await IsWholeAsync(row, ct);
        db.Journal(new AuditEntry(found ? "unduh-lampiran" : "lampiran-rusak", "petugas", officer.Id, file.Id, "lampiran:" + row.Id, null, Now));
        await db.SaveChangesAsync(ct);
        return found
            ? new AttachmentHandout(row.FileName, row.ContentType, row.Size, (target, stop) => shelf.ReadAsync(row.Id, target, stop))
            : throw new RuleException("Isi lampiran ini tidak ditemukan atau rusak. Beri tahu pengelola, dan unggah lagi bila Anda masih memilikinya.");
    }

    /// <summary>Takes a file away that does not belong here; that it was here, and why it went, stays on record, and so do its sealed bytes.</summary>
    public async Task RemoveAsync(string number, Guid attachment, string reason, CancellationToken ct = default)
    {
        officer.Must(Permission.RemoveAttachment);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await FindAsync(db, number, Permission.RemoveAttachment, "hapus-lampiran", ct);
        file.RemoveAttachment(attachment, reason, officer.Id, Now);
        db.Journal(new AuditEntry("hapus-lampiran", "petugas", officer.Id, file.Id, "lampiran:" + attachment, null, Now));
        await db.SaveChangesAsync(ct);
        feed.Ring(Topic.CasesChanged, file.Id);
    }

    // Read through once before the first byte leaves: a broken file must not reach anybody half.
    private async Task<bool> IsWholeAsync(CaseAttachment row, CancellationToken ct)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var target = new SummingStream(sum);
        try
        {
            await shelf.ReadAsync(row.Id, target, ct);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException or SealBrokenException)
        {
            return false;
        }
        return CryptographicOperations.FixedTimeEquals(sum.GetHashAndReset(), row.Sha256);
    }

    private static async Task MustBeStepAsync(PortalDb db, CaseId id, Guid? step, CancellationToken ct)
    {
        if (step is not null && !await db.Set<RunStep>().AnyAsync(s => s.Id == step && s.CaseId == id, ct))
            throw new RuleException("Langkah itu bukan dari berkas ini. Buka lampiran dari langkahnya lagi.");
    }

    private static IQueryable<CaseFile> Files(PortalDb db) =>
        db.Set<CaseFile>().Include(c => c.Attachments).Include(c => c.Access).Include(c => c.GlassBreaks).AsSplitQuery();

    private async Task<CaseFile> FindAsync(PortalDb db, string number, Permission permission, string action, CancellationToken ct)
    {
        var file = await Files(db).SingleOrDefaultAsync(c => c.Number == number, ct);
        if (file is not null && officer.May(permission, file))
            return file;
        db.ChangeTracker.Clear();
        db.Journal(new AuditEntry("ditolak", "petugas", officer.Id, file?.Id, null, action, Now));
        await db.SaveChangesAsync(ct);
        throw officer.RefusalOf(permission, file, "Anda tidak memiliki izin membuka berkas ini. Permintaan akses tercatat.");
    }
}
