using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Retention;
using PPA.Portal.Live;

namespace PPA.Portal.Privacy.Retention;

/// <summary>Two persons destroy: one puts records up, another carries it out. Every rule is asked again when it happens.</summary>
public sealed class Proposals(IDbContextFactory<PortalDb> dbs, CurrentOfficer me, StepUp stepUp, RetentionDesk desk)
{
    /// <summary>Puts due records of one class up for destruction.</summary>
    /// <param name="code">Of the class.</param>
    /// <param name="chosen">Ids of records.</param>
    /// <param name="reason">Why these go now; kept encrypted.</param>
    public async Task ProposeAsync(string code, IReadOnlyCollection<Guid> chosen, string reason, CancellationToken ct = default)
    {
        me.Must(Permission.KeepPrivacy);
        var rule = desk.Schedule.Find(code) ?? throw new RuleException("Kelas itu tidak ada dalam jadwal retensi.");
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var turn = await db.BeginWriteAsync(ct);
        var due = (await desk.Due.ReadAsync(db, [rule], ct))[0].Items;
        var wanted = due.Where(d => chosen.Contains(d.Subject)).ToList();
        if (wanted.Count < chosen.Distinct().Count() || wanted.Any(d => !d.MayGo))
            throw new RuleException(Refusal(wanted.Where(d => !d.MayGo), "Muat ulang daftarnya: sebagian yang dipilih tidak dapat diusulkan."));
        var list = new DestructionProposal(new DestructionRule(rule.Code, rule.Kind, rule.Name, rule.Rule, rule.Ground), [.. wanted.Select(d => d.Record)], reason, Myself(), desk.Now);
        db.Add(list);
        db.Journal(new AuditEntry("usul-pemusnahan", "petugas", me.Id, null, SubjectOf(list), $"berkas:{wanted.Count}", desk.Now));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
    }

    /// <summary>Gives a list back with a remark. Whoever proposed it may take it back so.</summary>
    public async Task ReturnAsync(Guid id, string remark, CancellationToken ct = default)
    {
        me.Must(Permission.KeepPrivacy);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var list = await FindAsync(db, id, ct);
        if (list.ProposedBy != me.Id)
            me.Must(Permission.ApproveDestruction);
        list.Return(remark, me.Id, desk.Now);
        db.Journal(new AuditEntry("kembalikan-pemusnahan", "petugas", me.Id, null, SubjectOf(list), null, desk.Now));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Destroys what is on the list, as the second person; then clears the disk.</summary>
    /// <returns>Number of the certificate.</returns>
    /// <exception cref="RuleException">The same person as proposed it, or something of the list may not go any more: nothing was destroyed.</exception>
    public async Task<string> ApproveAsync(Guid id, CancellationToken ct = default)
    {
        me.Must(Permission.ApproveDestruction);
        await using var db = await dbs.CreateDbContextAsync(ct);
        (await FindAsync(db, id, ct)).MustMayApprove(me.Id);
        await stepUp.MustAsync(StepPurpose.Destroy);
        db.ChangeTracker.Clear();
        await db.OverwriteDeletedAsync(ct);
        var list = await CarryOutAsync(db, id, ct);
        foreach (var line in list.Lines.Where(_ => list.Kind.IsFile()))
            desk.Feed.Ring(Topic.CasesChanged, new CaseId(line.Subject));
        await db.Database.CloseConnectionAsync();
        await desk.Remains.TidyAsync(id, ct);
        return list.Number!;
    }

    private async Task<DestructionProposal> CarryOutAsync(PortalDb db, Guid id, CancellationToken ct)
    {
        await using var turn = await db.BeginWriteAsync(ct);
        var list = await FindAsync(db, id, ct);
        list.MustMayApprove(me.Id);
        await MustStillGoAsync(db, list, ct);
        var (now, today) = (desk.Now, desk.Today);
        var number = await db.NextNumberAsync("BAP", today.Year, ct);
        list.Approve(number, await Destroying.CarryOutAsync(db, list, new Stamp(number, me.Id, today, now), ct), desk.Remains.BackupsUntil(today), Myself(), now);
        db.Journal(new AuditEntry("setujui-pemusnahan", "petugas", me.Id, null, "pemusnahan:" + number, $"sidik:{list.ListHash}", now));
        await db.SaveChangesAsync(ct);
        var last = await db.Set<AuditEntry>().AsNoTracking().OrderByDescending(a => a.Sequence).FirstAsync(ct);
        list.Anchor(last.Sequence, last.Hash);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return list;
    }

    private async Task MustStillGoAsync(PortalDb db, DestructionProposal list, CancellationToken ct)
    {
        var due = desk.Schedule.Find(list.Class) is { } rule ? (await desk.Due.ReadAsync(db, [rule], ct))[0].Items.ToDictionary(d => d.Subject) : [];
        var stuck = list.Lines.Select(l => due.TryGetValue(l.Subject, out var d) ? (l.Label, d.Held) : (l.Label, [new HeldBack("tidak lagi jatuh tempo")])).Where(s => s.Held.Count > 0).ToList();
        if (stuck.Count > 0)
            throw new RuleException($"Tidak dilaksanakan; tidak ada yang dimusnahkan. Yang tidak boleh lagi: {string.Join("; ", stuck.Select(s => $"{s.Label} ({string.Join(", ", s.Held.Select(h => h.Why))})"))}. Kembalikan usulan ini; sisanya dapat diusulkan lagi.");
    }

    private static string Refusal(IEnumerable<DueItem> stuck, string otherwise) => stuck.ToList() is { Count: > 0 } some
        ? "Tidak dapat diusulkan: " + string.Join("; ", some.Select(d => $"{d.Label} ({(d.Proposed ? "sudah diusulkan" : string.Join(", ", d.Held.Select(h => h.Why)))})")) + "."
        : otherwise;

    private static async Task<DestructionProposal> FindAsync(PortalDb db, Guid id, CancellationToken ct) =>
        await db.Set<DestructionProposal>().Include(p => p.Lines).SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new RuleException("Usulan itu tidak ada.");

    private static string SubjectOf(DestructionProposal list) => "pemusnahan:" + list.Id.ToString("N");

    private Signatory Myself() => new(me.Id, $"{me.Card!.DisplayName}, {string.Join(" dan ", me.Card.Roles.Select(r => r.Label()))}");
}
