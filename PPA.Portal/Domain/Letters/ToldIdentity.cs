using System.Text;

namespace PPA.Portal.Domain.Letters;

/// <summary>Something in a letter that tells who somebody of its case is.</summary>
/// <param name="What">Without any name: "nama korban", "inisial pelapor", "NIK korban".</param>
/// <param name="Where">"hal", "tembusan", the label of a field, or the heading that it stands under.</param>
/// <param name="Sure">True for a NIK and a telephone number: unlike a name, they are nobody else's.</param>
public sealed record ToldPart(string What, string Where, bool Sure)
{
    public override string ToString() => $"{What} ({Where})";
}

/// <summary>Finds in the words of a letter what tells who somebody of the case is: for letters from which nobody may learn it.</summary>
public static class ToldIdentity
{
    /// <summary>A first name alone is looked for from this many letters on: shorter ones are words of every letter.</summary>
    private const int FirstNameFrom = 4;

    /// <summary>Digits that a number or a NIK shares with the letter before it counts.</summary>
    private const int DigitsFrom = 7;

    /// <summary>What stands in subject, body and copies. The addressee and the places for signatures are left out: a letter may be addressed to the one it invites.</summary>
    /// <param name="staff">Names of officers: they are named in letters and may be like a client's.</param>
    public static IReadOnlyList<ToldPart> In(LetterText text, IEnumerable<Person> people, IEnumerable<string> staff)
    {
        var named = staff.Select(Plain).Where(name => name.Length > 2).OrderByDescending(name => name.Length).ToList();
        var everybody = people.ToList();
        return [.. Parts(text).Where(part => part.Words.Length > 0).SelectMany(part => In(part.Where, part.Words, everybody, named)).Distinct()];
    }

    private static IEnumerable<ToldPart> In(string where, string typed, IReadOnlyList<Person> people, IReadOnlyList<string> staff)
    {
        var words = staff.Aggregate(Plain(typed), (left, name) => left.Replace(name, " | ", StringComparison.Ordinal));
        var digits = new string([.. typed.Where(char.IsAsciiDigit)]);
        return people.SelectMany(person => Of(person, typed, words, digits)).Select(found => new ToldPart(found.What, where, found.Sure));
    }

    private static IEnumerable<(string Where, string Words)> Parts(LetterText text)
    {
        yield return ("hal", text.Subject);
        var under = "pembuka";
        foreach (var block in text.Blocks)
        {
            under = block.Kind == LetterBlockKind.Heading ? block.Text : under;
            yield return (block.Kind == LetterBlockKind.Field ? block.Label : under, block.Kind == LetterBlockKind.Choice ? block.Label : block.Text);
        }
        yield return ("tembusan", string.Join(" | ", text.Copies));
    }

    private static IEnumerable<(string What, bool Sure)> Of(Person person, string typed, string words, string digits)
    {
        var role = person.Role.Label().ToLowerInvariant();
        if (NamesOf(person.Identity.Name).Any(name => words.Contains(name, StringComparison.Ordinal)))
            yield return ("nama " + role, false);
        if (Initials.Of(person.Identity.Name) is { Length: > 2 } initials && Stands(initials, typed))
            yield return ("inisial " + role, false);
        if (Shares(person.Identity.Nik, digits))
            yield return ("NIK " + role, true);
        if (Shares(person.Identity.Phone, digits))
            yield return ("nomor telepon " + role, true);
        if (Plain(person.Identity.Address) is { Length: > 12 } address && words.Contains(address, StringComparison.Ordinal))
            yield return ("alamat " + role, false);
    }

    /// <summary>The name as a whole, any two of its words beside each other, and the first one where it is long enough.</summary>
    private static IEnumerable<string> NamesOf(string? name)
    {
        var words = Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
            yield return $" {words[i]} {words[i + 1]} ";
        if (words is [{ Length: >= FirstNameFrom } first, ..])
            yield return $" {first} ";
    }

    // After a comma it is a degree ("Sarjana Hukum"), after a letter or a point a part of other initials.
    private static bool Stands(string initials, string typed)
    {
        for (var at = typed.IndexOf(initials, StringComparison.Ordinal); at >= 0; at = typed.IndexOf(initials, at + 1, StringComparison.Ordinal))
        {
            var before = typed[..at];
            if (before.Length == 0 || !(char.IsLetter(before[^1]) || before[^1] == '.' || before.TrimEnd().EndsWith(',')))
                return true;
        }
        return false;
    }

    // A telephone is written with +62, with 0, with spaces: its end is the same.
    private static bool Shares(string? number, string written)
    {
        var digits = new string([.. (number ?? "").Where(char.IsAsciiDigit)]);
        return digits.Length >= DigitsFrom && written.Contains(digits[^Math.Min(digits.Length, 9)..], StringComparison.Ordinal);
    }

    /// <summary>Lower case letters and digits, one blank between words and around all.</summary>
    private static string Plain(string? words)
    {
        var plain = new StringBuilder(" ");
        foreach (var sign in (words ?? "").ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(sign) || sign == '|')
                plain.Append(sign);
            else if (plain[^1] != ' ')
                plain.Append(' ');
        }
        return plain[^1] == ' ' ? plain.ToString() : plain.Append(' ').ToString();
    }
}
