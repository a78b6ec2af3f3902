namespace PPA.Portal.Vault;

/// <summary>
/// Brings the spellings of one Indonesian name together, so that a person is found again however an officer, an identity
/// card or a neighbour wrote the name. The result is for comparing only and is not fit to be shown.
/// The rules are part of every stored name token: whoever changes one must have all tokens made again.
/// </summary>
public static class IndonesianPhonetics
{
    /// <summary>
    /// The words of a name as they sound, in order, without titles, degrees, patronymic words and single initials.
    /// Words that people write joined or apart (Nurhayati, Abdurrahman) come apart.
    /// </summary>
    public static IReadOnlyList<string> Words(string name)
    {
        var bare = BareName.WordsOf(name);
        return [.. bare
            .SelectMany((word, position) => NameShorthand.WriteOut(word, isFirstOfSeveral: position == 0 && bare.Count > 1))
            .Where(word => word.Length > 1)
            .Select(NameSound.Of)
            .Where(sound => sound.Length > 0)];
    }
}
