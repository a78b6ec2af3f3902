using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Vault;

namespace PPA.Portal.Intake.Form;

/// <summary>What is known of somebody who may already be on file.</summary>
public sealed record PersonClue(string? Name = null, string? Nik = null, string? Phone = null)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Nik) && string.IsNullOrWhiteSpace(Phone);
}

/// <summary>Somebody on file who may be the same person; enough to recognise, no name.</summary>
/// <param name="Why">What they have in common.</param>
public sealed record FoundPerson(
    Guid Person, CaseId CaseId, string Number, PersonRole Role, string? Initials, int? Age, string? Region, DateTime LastAt, string Why);

/// <summary>Looks for a person on file before a new file is opened: by keyed tokens, never by opening the register.</summary>
public sealed class PeopleSearch(IDbContextFactory<PortalDb> dbs, BlindIndex index, CurrentOfficer officer, TimeProvider time)
{
    private const int Most = 10;

    /// <summary>Finds people with the same NIK or phone, or with at least two words of the name in common by sound (one, where only one is known).</summary>
    public async Task<IReadOnlyList<FoundPerson>> FindAsync(PersonClue clue, CancellationToken ct = default)
    {
        officer.Must(Permission.SearchPeople);
        if (clue.IsEmpty)
            return [];
        await using var db = await dbs.CreateDbContextAsync(ct);
        var hits = await ExactAsync(db, clue, ct);
        hits.AddRange(await ByNameAsync(db, clue.Name, ct));
        var first = hits.DistinctBy(hit => hit.Person).Take(Most).ToList();
        var found = first.Count == 0 ? [] : await OpenAsync(db, first, officer.Id, ct);

        db.Journal(new AuditEntry("cari", "petugas", officer.Id, null, null, $"menurut:{Kinds(clue)} hasil:{found.Count}", time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
        return found;
    }

    private async Task<List<Hit>> ExactAsync(PortalDb db, PersonClue clue, CancellationToken ct)
    {
        // An empty clue has a random token, which nobody has.
        var (nik, phone) = (index.Token(TokenKind.Nik, clue.Nik ?? ""), index.Token(TokenKind.Phone, clue.Phone ?? ""));
        var (nikKind, phoneKind) = (nameof(TokenKind.Nik), nameof(TokenKind.Phone));
        var rows = await db.Set<SearchToken>().AsNoTracking()
            .Where(t => (t.Kind == nikKind && t.Token == nik) || (t.Kind == phoneKind && t.Token == phone))
            .OrderByDescending(t => t.Id).Take(Most * 2)
            .Select(t => new { t.Person, t.Kind }).ToListAsync(ct);
        return [.. rows.OrderBy(r => r.Kind == nikKind ? 0 : 1).Select(r => new Hit(r.Person, r.Kind == nikKind ? "NIK sama" : "Telepon sama"))];
    }

    private async Task<IEnumerable<Hit>> ByNameAsync(PortalDb db, string? name, CancellationToken ct)
    {
        var words = index.NameTokens(name ?? "").ToList();
        if (words.Count == 0)
            return [];
        var (need, kind) = (Math.Min(2, words.Count), nameof(TokenKind.NameWord));
        var people = await db.Set<SearchToken>().AsNoTracking()
            .Where(t => t.Kind == kind && words.Contains(t.Token))
            .GroupBy(t => t.Person)
            .Where(g => g.Count() >= need)
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Max(t => t.Id))
            .Select(g => g.Key).Take(Most).ToListAsync(ct);
        return people.Select(person => new Hit(person, "Nama mirip"));
    }

    /// <summary>Opens the few that were found, for their initials. Of a file that only named officers may open, nobody else learns that it is there.</summary>
    private static async Task<List<FoundPerson>> OpenAsync(PortalDb db, List<Hit> hits, OfficerId me, CancellationToken ct)
    {
        var ids = hits.Select(hit => hit.Person).ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var caseIds = people.Values.Select(p => p.CaseId).Distinct().ToList();
        var cases = await db.Set<CaseFile>().AsNoTracking().Where(c => caseIds.Contains(c.Id))
            .Where(c => !c.Restricted || c.HolderId == me || c.OfferedTo == me || c.Access.Any(a => a.VoidedAt == null && a.Officer == me))
            .Select(c => new { c.Id, c.Number, c.ReceivedAt, Noted = c.Notes.Max(n => (DateTime?)n.At) })
            .ToDictionaryAsync(c => c.Id, ct);
        return [.. hits.Where(hit => people.TryGetValue(hit.Person, out var person) && cases.ContainsKey(person.CaseId)).Select(hit =>
        {
            var person = people[hit.Person];
            var file = cases[person.CaseId];
            return new FoundPerson(person.Id, file.Id, file.Number, person.Role, Initials.Of(person.Identity.Name), person.Age, person.Region,
                file.Noted is { } noted && noted > file.ReceivedAt ? noted : file.ReceivedAt, hit.Why);
        })];
    }

    private static string Kinds(PersonClue clue) => string.Join('+', new[]
    {
        string.IsNullOrWhiteSpace(clue.Nik) ? null : "nik",
        string.IsNullOrWhiteSpace(clue.Phone) ? null : "telepon",
        string.IsNullOrWhiteSpace(clue.Name) ? null : "nama",
    }.OfType<string>());

    private sealed record Hit(Guid Person, string Why);
}
