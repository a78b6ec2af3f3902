using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Linking;

/// <summary>What other files this one has to do with, from both sides.</summary>
public sealed record LinkSheet(IReadOnlyList<LinkLine> Links, IReadOnlyList<MergeLine> Merges);

/// <summary>A link between two files.</summary>
/// <param name="Number">The other file.</param>
/// <param name="Ours">True where it was made in this file; only there it is taken away.</param>
public sealed record LinkLine(Guid Id, string Number, FileLinkKind Kind, string? Note, bool Ours, RowMark Mark);

/// <summary>A file that was folded into another one.</summary>
/// <param name="Ours">True where this file was folded; false where the other one was folded into it.</param>
public sealed record MergeLine(Guid Id, string Number, string Reason, bool Ours, RowMark Mark);

/// <summary>Links files by register number, and folds files that turn out to be one.</summary>
public sealed class LinkBook(CaseHand hand, CurrentOfficer officer, IDbContextFactory<PortalDb> dbs)
{
    /// <summary>Links this file to another one.</summary>
    public Task LinkAsync(CaseId id, string number, FileLinkKind kind, string? note, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.LinkFiles, "tautkan-berkas", files => files.WithLinks(), async work =>
            work.File.Link((await FindAsync(work.Db, number, ct)).Id, kind, note, work.By, work.Now), ct);

    /// <summary>Takes a link away that was wrong.</summary>
    public Task UnlinkAsync(CaseId id, Guid link, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.LinkFiles, "lepas-tautan", files => files.WithLinks(), work => work.File.Unlink(link, reason, work.By, work.Now), ct);

    /// <summary>Folds this file into another one.</summary>
    public Task MergeAsync(CaseId id, string number, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.LinkFiles, "gabung-berkas", files => files.WithLinks(), async work =>
            work.File.MergeInto(await FindAsync(work.Db, number, ct), reason, work.By, work.Now), ct);

    /// <summary>Gives a folded file back as it was.</summary>
    public Task UndoMergeAsync(CaseId id, string reason, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.LinkFiles, "batal-gabung", files => files.WithLinks(), work => work.File.UndoMerge(reason, work.By, work.Now), ct);

    public async Task<LinkSheet> ReadAsync(CaseId id, CancellationToken ct = default)
    {
        var file = await hand.ReadAsync(id, Permission.OpenCase, files => files.WithLinks(), ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var links = await db.Set<FileLink>().AsNoTracking().Where(l => l.Other == id).ToListAsync(ct);
        var merges = await db.Set<FileMerge>().AsNoTracking().Where(m => m.Into == id).ToListAsync(ct);
        var others = file.Links.Select(l => l.Other).Concat(file.Merges.Select(m => m.Into)).Concat(links.Select(l => l.CaseId)).Concat(merges.Select(m => m.CaseId)).Distinct().ToList();
        var numbers = await db.Set<CaseFile>().AsNoTracking().Where(c => others.Contains(c.Id)).Select(c => new { c.Id, c.Number }).ToDictionaryAsync(c => c.Id, c => c.Number, ct);
        return new LinkSheet(
            [
                .. file.Links.Select(l => new LinkLine(l.Id, numbers[l.Other], l.Kind, l.Note, true, RowMark.Of(l)))
                    .Concat(links.Select(l => new LinkLine(l.Id, numbers[l.CaseId], l.Kind, l.Note, false, RowMark.Of(l)))).OrderByDescending(l => l.Mark.Counts).ThenByDescending(l => l.Mark.At),
            ],
            [
                .. file.Merges.Select(m => new MergeLine(m.Id, numbers[m.Into], m.Reason, true, RowMark.Of(m)))
                    .Concat(merges.Select(m => new MergeLine(m.Id, numbers[m.CaseId], m.Reason, false, RowMark.Of(m)))).OrderByDescending(m => m.Mark.Counts).ThenByDescending(m => m.Mark.At),
            ]);
    }

    // A file that the officer may not open is answered like one that is not there.
    private async Task<CaseFile> FindAsync(PortalDb db, string number, CancellationToken ct)
    {
        var wanted = number.Trim().ToUpperInvariant();
        var file = await db.Set<CaseFile>().Include(c => c.Access).Include(c => c.GlassBreaks).AsSplitQuery().SingleOrDefaultAsync(c => c.Number == wanted, ct);
        return file is not null && officer.May(Permission.OpenCase, file) ? file : throw new RuleException("Berkas dengan nomor itu tidak ditemukan.", "berkas");
    }
}
