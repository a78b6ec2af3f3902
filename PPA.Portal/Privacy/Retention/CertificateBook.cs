using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Retention;

namespace PPA.Portal.Privacy.Retention;

/// <summary>One record on a list, as a page shows it.</summary>
public sealed record ListedRecord(string Label, DateOnly EndedOn, DateOnly DueOn, int Rows, int Attachments);

/// <summary>A list that waits, was given back, or was carried out.</summary>
/// <param name="Mine">True where the officer who looks proposed it.</param>
public sealed record DestructionView(
    Guid Id, ProposalState State, string ClassName, string Rule, string Ground, string Reason, string Proposer, DateTime ProposedAt, bool Mine,
    string? Approver, DateTime? AnsweredAt, string? Remark, string? Number, IReadOnlyList<ListedRecord> Records, Proof? Proof);

/// <summary>What a certificate says besides its list.</summary>
/// <param name="FilesLeft">Attachments that would not go from the disk yet.</param>
/// <param name="AsideCopies">Copies that upgrades put aside and that still hold it.</param>
public sealed record Proof(string ListHash, long TrailPlace, string TrailHash, DateOnly BackupsUntil, DateTime? CleanedAt, int FilesLeft, int AsideCopies);

/// <summary>Lists of destruction and their certificates. No name of a client is on any of them.</summary>
public sealed class CertificateBook(IDbContextFactory<PortalDb> dbs, CurrentOfficer me, RetentionDesk desk)
{
    private const int Most = 100;

    /// <summary>True where the officer may carry a list out that somebody else proposed.</summary>
    public bool MayApprove => me.May(Permission.ApproveDestruction);

    /// <summary>Those that wait first, then the newest.</summary>
    public async Task<IReadOnlyList<DestructionView>> ReadAsync(CancellationToken ct = default)
    {
        me.Must(Permission.KeepPrivacy);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = await db.Set<DestructionProposal>().AsNoTracking().Include(p => p.Lines).OrderByDescending(p => p.ProposedAt).Take(Most).ToListAsync(ct);
        return [.. all.OrderBy(p => p.State != ProposalState.Waiting).ThenByDescending(p => p.AnsweredAt ?? p.ProposedAt).Select(ViewOf)];
    }

    /// <summary>One certificate.</summary>
    /// <returns>Null where there is none with this number.</returns>
    public async Task<DestructionView?> OpenAsync(string number, CancellationToken ct = default)
    {
        me.Must(Permission.KeepPrivacy);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Set<DestructionProposal>().AsNoTracking().Include(p => p.Lines).SingleOrDefaultAsync(p => p.Number == number, ct) is { } list ? ViewOf(list) : null;
    }

    /// <summary>Tries once more what would not go from the disk.</summary>
    public async Task TidyAsync(Guid id, CancellationToken ct = default)
    {
        me.Must(Permission.KeepPrivacy);
        await desk.Remains.TidyAsync(id, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Journal(new AuditEntry("bersihkan-sisa", "petugas", me.Id, null, "pemusnahan:" + id.ToString("N"), null, desk.Now));
        await db.SaveChangesAsync(ct);
    }

    private DestructionView ViewOf(DestructionProposal p) => new(
        p.Id, p.State, p.ClassName, p.Rule, p.Ground, p.Reason, p.Proposer, p.ProposedAt, p.ProposedBy == me.Id, p.Approver, p.AnsweredAt, p.Remark, p.Number,
        [.. p.Lines.OrderBy(l => l.Order).Select(l => new ListedRecord(l.Label, l.EndedOn, l.DueOn, l.Rows, l.Attachments))],
        p.State != ProposalState.Done ? null : new Proof(p.ListHash!, p.TrailPlace!.Value, p.TrailHash!, p.BackupsUntil!.Value, p.CleanedAt, desk.Remains.FilesLeft(p), desk.Remains.AsideBefore(p.AnsweredAt!.Value)));
}
