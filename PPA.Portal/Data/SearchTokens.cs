using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Vault;

namespace PPA.Portal.Data;

/// <summary>Keeps the keyed tokens by which a person is found: exact NIK and phone, words of the name as they sound.</summary>
internal static class SearchTokens
{
    /// <summary>Call after the sealed columns are written: they tell whose identity was corrected.</summary>
    public static async Task KeepAsync(PortalDb db, CancellationToken ct)
    {
        var identity = Sealing.Column(nameof(Person.Identity));
        var changed = db.ChangeTracker.Entries<Person>()
            .Where(e => e.State == EntityState.Added || (e.State == EntityState.Modified && e.Property(identity).IsModified)).ToList();
        var corrected = changed.Where(e => e.State == EntityState.Modified).Select(e => e.Entity.Id).ToList();
        if (corrected.Count > 0)
            db.RemoveRange(await db.Set<SearchToken>().Where(t => corrected.Contains(t.Person)).ToListAsync(ct));
        foreach (var entry in changed)
            db.Set<SearchToken>().AddRange(Of(entry.Entity, db.Index));
    }

    private static IEnumerable<SearchToken> Of(Person person, BlindIndex index)
    {
        var identity = person.Identity;
        if (!string.IsNullOrWhiteSpace(identity.Nik))
            yield return Token(TokenKind.Nik, index.Token(TokenKind.Nik, identity.Nik));
        if (!string.IsNullOrWhiteSpace(identity.Phone))
            yield return Token(TokenKind.Phone, index.Token(TokenKind.Phone, identity.Phone));
        if (!string.IsNullOrWhiteSpace(identity.Name))
        {
            foreach (var word in index.NameTokens(identity.Name))
                yield return Token(TokenKind.NameWord, word);
        }

        SearchToken Token(TokenKind kind, byte[] token) => new(person.Id, person.CaseId, kind.ToString(), token);
    }
}
