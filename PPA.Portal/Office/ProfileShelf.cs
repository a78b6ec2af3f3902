namespace PPA.Portal.Office;

/// <summary>All profiles that an office may choose from, read at the start: one broken file stops the start, so that a choice made later cannot fail.</summary>
public sealed class ProfileShelf
{
    private readonly SortedDictionary<string, Profile> _profiles = new(StringComparer.Ordinal);

    private ProfileShelf() { }

    /// <summary>In order of their names.</summary>
    public IReadOnlyList<Profile> All => [.. _profiles.Values.OrderBy(profile => profile.Name, StringComparer.Ordinal)];

    public Profile? Find(string? id) => id is null ? null : _profiles.GetValueOrDefault(id);

    /// <param name="folder">The built-in profiles.</param>
    /// <param name="own">An office's own folder, or null; the same id there replaces the built-in profile.</param>
    /// <param name="procedures">The ids of all procedures there are.</param>
    public static ProfileShelf Read(string folder, string? own, IReadOnlyCollection<string> procedures)
    {
        var shelf = new ProfileShelf();
        foreach (var place in new[] { folder, own })
        {
            if (place is null)
                continue;
            if (!Directory.Exists(place))
                throw new BrokenOfficeFileException($"Folder profil {place} tidak ada; buat folder itu atau perbaiki pengaturan Office:Folder.");
            foreach (var path in Directory.EnumerateFiles(place, "*.yaml").Order(StringComparer.Ordinal))
                shelf._profiles[Path.GetFileNameWithoutExtension(path)] = ProfileReader.Read(path, procedures);
        }
        return shelf;
    }
}
