namespace PPA.Portal.Vault;

/// <summary>Brings the spellings of one Indonesian name together.</summary>
public static class IndonesianPhonetics
{
    public static IReadOnlyList<string> Words(string name) => [.. name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
