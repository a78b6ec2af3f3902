using Microsoft.EntityFrameworkCore;
using PPA.Portal.Audit;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>Which part of the trail to show; as in the address.</summary>
/// <param name="Number">A register number.</param>
/// <param name="Page">From 1.</param>
public sealed record AuditQuestion(OfficerId? Officer, string? Action, string? Number, int Page);

/// <summary>One line of the trail, with the register number instead of an id.</summary>
/// <param name="Thing">Name of the API key or wall display that it was about; null where it was about neither.</param>
public sealed record AuditLine(long Sequence, DateTime At, string Action, string Actor, OfficerId? Officer, string? Number, string? Subject, string? Thing, string? Detail);

/// <summary>A page of the trail.</summary>
/// <param name="Actions">Every verb that occurs, to choose from.</param>
public sealed record AuditView(IReadOnlyList<AuditLine> Lines, int Total, IReadOnlyList<string> Actions);

/// <summary>Lets those who may read the trail do so.</summary>
public sealed class AuditDesk(CurrentOfficer me, AuditTrail trail, IDbContextFactory<PortalDb> dbs)
{
    public const int PageSize = 50;

    public async Task<AuditView> ReadAsync(AuditQuestion question, CancellationToken ct = default)
    {
        me.Must(Permission.ReadAudit);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var actions = await db.Set<AuditEntry>().Select(a => a.Action).Distinct().OrderBy(a => a).ToListAsync(ct);
        var number = question.Number?.Trim().ToUpperInvariant();
        var file = string.IsNullOrEmpty(number) ? null : await db.Set<CaseFile>().Where(c => c.Number == number).Select(c => (CaseId?)c.Id).FirstOrDefaultAsync(ct);
        if (!string.IsNullOrEmpty(number) && file is null)
            return new AuditView([], 0, actions);

        var page = await trail.ReadAsync(file, question.Officer, question.Action, Math.Max(1, question.Page), PageSize, ct);
        var ids = page.Entries.Where(e => e.CaseId is not null).Select(e => e.CaseId!.Value).Distinct().ToList();
        var numbers = await db.Set<CaseFile>().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Number }).ToDictionaryAsync(c => c.Id, c => c.Number, ct);
        var things = await ThingsAsync(db, page.Entries, ct);
        return new AuditView([.. page.Entries.Select(e => LineOf(e, numbers, things))], page.Total, actions);
    }

    /// <summary>Walks the whole chain.</summary>
    public Task<ChainReport> VerifyAsync(CancellationToken ct = default)
    {
        me.Must(Permission.ReadAudit);
        return trail.VerifyAsync(ct);
    }

    /// <summary>What keys and displays are called; the trail itself holds their ids.</summary>
    private static async Task<Dictionary<string, string>> ThingsAsync(PortalDb db, IEnumerable<AuditEntry> entries, CancellationToken ct)
    {
        var ids = entries.Select(e => e.Subject?.Split(':')).Where(s => s is ["kunci" or "layar", _]).Select(s => Guid.TryParse(s![1], out var id) ? id : Guid.Empty).ToList();
        var keys = await db.Set<ApiKey>().Where(k => ids.Contains(k.Id)).Select(k => new { k.Id, k.Name }).ToListAsync(ct);
        var walls = await db.Set<WallDevice>().Where(w => ids.Contains(w.Id)).Select(w => new { w.Id, w.Name }).ToListAsync(ct);
        return keys.Select(k => ($"kunci:{k.Id:N}", $"Kunci “{k.Name}”")).Concat(walls.Select(w => ($"layar:{w.Id:N}", $"Layar “{w.Name}”"))).ToDictionary(t => t.Item1, t => t.Item2);
    }

    private static AuditLine LineOf(AuditEntry e, Dictionary<CaseId, string> numbers, Dictionary<string, string> things) => new(
        e.Sequence, e.At, e.Action, e.Actor, e.Officer, e.CaseId is { } id ? numbers.GetValueOrDefault(id) : null, e.Subject,
        e.Subject is { } subject ? things.GetValueOrDefault(subject) : null, e.Detail);
}
