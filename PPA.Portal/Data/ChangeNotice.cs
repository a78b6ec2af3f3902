using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PPA.Portal.Domain;

namespace PPA.Portal.Data;

/// <summary>One thing that a save changed: what kind of row, and of which case.</summary>
/// <param name="Kind">Name of the entity, or "!" and the code of a verb in the journal.</param>
public sealed record Change(string Kind, CaseId? About);

/// <summary>What one save changed, as other nodes hear it. Kinds and ids only: whoever listens reads the rows for themselves.</summary>
/// <param name="Changes">Null when there are too many to name: anything may have changed.</param>
public sealed record ChangeNotice(IReadOnlyList<Change>? Changes)
{
    /// <summary>Name under which PostgreSQL passes notices on.</summary>
    public const string Channel = "portal";

    // PostgreSQL carries less than 8,000 bytes; a name with its id takes at most 100.
    private const int MostNamed = 70;

    /// <summary>Looks at what is about to be saved.</summary>
    internal static ChangeNotice Of(PortalDb db)
    {
        var changes = new HashSet<Change>();
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
            changes.Add(new Change(entry.Metadata.ClrType.Name, CaseOf(entry)));
        foreach (var line in db.PendingJournal)
            changes.Add(new Change("!" + line.Action, line.CaseId));
        return new ChangeNotice(changes.Count > MostNamed ? null : [.. changes]);
    }

    /// <summary>As one line: <c>node|Kind=case|Kind|…</c>, or <c>node|*</c>.</summary>
    public string ToPayload(string node) =>
        node + "|" + (Changes is null ? "*" : string.Join('|', Changes.Select(c => c.About is { } id ? $"{c.Kind}={id.Value:N}" : c.Kind)));

    /// <summary>Reads a line.</summary>
    /// <returns>Which node wrote it, and what it says.</returns>
    public static (string Node, ChangeNotice Notice) Read(string payload)
    {
        var parts = payload.Split('|', StringSplitOptions.RemoveEmptyEntries);
        var named = parts.Skip(1).Select(part => part.Split('=')).Select(pair => new Change(pair[0], pair.Length > 1 ? new CaseId(Guid.ParseExact(pair[1], "N")) : null)).ToList();
        return (parts[0], new ChangeNotice(named.Any(c => c.Kind == "*") ? null : named));
    }

    private static CaseId? CaseOf(EntityEntry entry)
    {
        if (entry.Entity is CaseFile file)
            return file.Id;
        var property = entry.Metadata.GetProperties().FirstOrDefault(p => p.ClrType == typeof(CaseId) || p.ClrType == typeof(CaseId?));
        return property is null ? null : (CaseId?)entry.Property(property).CurrentValue;
    }
}
