using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Vault;

namespace PPA.Portal.Triage.Assessing;

/// <summary>How often the same people have come to the office, by keyed tokens, without opening other files.</summary>
public sealed class RepeatCount(IDbContextFactory<PortalDb> dbs)
{
    private const int Months = 12;

    /// <summary>Complaints about the same victim or reported party in the twelve months before this one, this one included.</summary>
    public async Task<int> OfAsync(CaseId id, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (nik, phone, word) = (nameof(TokenKind.Nik), nameof(TokenKind.Phone), nameof(TokenKind.NameWord));
        var people = await db.Set<Person>().AsNoTracking()
            .Where(p => p.CaseId == id && (p.Role == PersonRole.Victim || p.Role == PersonRole.ReportedParty)).Select(p => p.Id).ToListAsync(ct);
        var tokens = await db.Set<SearchToken>().AsNoTracking().Where(t => people.Contains(t.Person))
            .Select(t => new { t.Person, t.Kind, t.Token }).ToListAsync(ct);
        var at = await db.Set<CaseFile>().Where(c => c.Id == id).Select(c => c.ReceivedAt).SingleOrDefaultAsync(ct);
        var cases = new HashSet<CaseId> { id };
        foreach (var person in tokens.GroupBy(t => t.Person))
        {
            var sure = person.Where(t => t.Kind == nik || t.Kind == phone).Select(t => t.Token).ToList();
            var words = person.Where(t => t.Kind == word).Select(t => t.Token).ToList();
            cases.UnionWith(await SameAsync(db, t => (t.Kind == nik || t.Kind == phone) && sure.Contains(t.Token), 1, at, ct));
            // One word of a name is shared by half the kabupaten; all of several are not.
            if (words.Count >= 2)
                cases.UnionWith(await SameAsync(db, t => t.Kind == word && words.Contains(t.Token), words.Count, at, ct));
        }
        return cases.Count;
    }

    private static async Task<List<CaseId>> SameAsync(
        PortalDb db, System.Linq.Expressions.Expression<Func<SearchToken, bool>> which, int atLeast, DateTime at, CancellationToken ct)
    {
        var from = at.AddMonths(-Months);
        var people = db.Set<SearchToken>().Where(which).GroupBy(t => t.Person).Where(g => g.Count() >= atLeast).Select(g => g.Key);
        return await db.Set<Person>().AsNoTracking()
            .Where(p => people.Contains(p.Id) && (p.Role == PersonRole.Victim || p.Role == PersonRole.ReportedParty))
            .Join(db.Set<CaseFile>().Where(c => c.Kind == CaseKind.Case && c.MergedInto == null), p => p.CaseId, c => c.Id, (p, c) => new { c.Id, c.ReceivedAt })
            .Where(c => c.ReceivedAt >= from && c.ReceivedAt <= at)
            .Select(c => c.Id).Distinct().ToListAsync(ct);
    }
}
