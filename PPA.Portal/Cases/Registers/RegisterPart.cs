using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Registers;

/// <summary>What a file that is not a case adds to its line. No personal data.</summary>
/// <param name="Code">Who the client is, the topic, or the door of a complaint.</param>
/// <param name="More">The place, or the number in SP4N-LAPOR!.</param>
/// <param name="At">UTC: when the activity is, or when the complaint was answered.</param>
public sealed record RegisterPart(string Code, string? More, DateTime? At, bool Held, ClientStatus Client, ActivityDisposition Activity)
{
    /// <summary>The parts of a page of lines, in one query; none for cases.</summary>
    internal static async Task<IReadOnlyDictionary<CaseId, RegisterPart>> ReadAsync(PortalDb db, CaseKind kind, IReadOnlyList<CaseId> files, CancellationToken ct) => kind switch
    {
        CaseKind.Case => new Dictionary<CaseId, RegisterPart>(),
        CaseKind.FamilyClient => await db.Set<FamilyClient>().AsNoTracking().Where(f => files.Contains(f.CaseId))
            .Select(f => new { f.CaseId, f.Origin, f.Status }).ToDictionaryAsync(f => f.CaseId, f => new RegisterPart(f.Origin, null, null, false, f.Status, default), ct),
        CaseKind.Activity => await db.Set<CommunityActivity>().AsNoTracking().Where(a => files.Contains(a.CaseId))
            .Select(a => new { a.CaseId, a.Topic, a.Place, a.PlannedAt, a.HeldAt, a.Disposition }).ToDictionaryAsync(a => a.CaseId, a => new RegisterPart(a.Topic, a.Place, a.HeldAt ?? a.PlannedAt, a.HeldAt is not null, default, a.Disposition), ct),
        CaseKind.ServiceComplaint => await db.Set<ServiceComplaint>().AsNoTracking().Where(s => files.Contains(s.CaseId))
            .Select(s => new { s.CaseId, s.Door, s.LaporNumber, s.AnsweredAt }).ToDictionaryAsync(s => s.CaseId, s => new RegisterPart(s.Door, s.LaporNumber, s.AnsweredAt, false, default, default), ct),
    };
}
