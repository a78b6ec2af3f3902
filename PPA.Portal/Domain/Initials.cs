namespace PPA.Portal.Domain;

/// <summary>How a name is shown where a name must not be shown.</summary>
public static class Initials
{
    /// <summary>The first letters of at most three words of a name ("Siti Aminah" → "S.A."), or null when there is no name.</summary>
    public static string? Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        var letters = name.Split([' ', '\t', '\n', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => word.FirstOrDefault(char.IsLetter))
            .Where(letter => letter != default)
            .Take(3)
            .Select(letter => char.ToUpperInvariant(letter) + ".");
        var initials = string.Concat(letters);
        return initials.Length == 0 ? null : initials;
    }
}
