using System.Text;

namespace PPA.Portal.Domain.Letters;

/// <summary>Finds in the words of a letter what tells who somebody of the case is: for letters from which nobody may learn it.</summary>
public static class ToldIdentity
{
    /// <summary>A first name alone is looked for from this many letters on: shorter ones are words of every letter.</summary>
    private const int FirstNameFrom = 4;

    /// <summary>Digits that a number or a NIK shares with the letter before it counts.</summary>
    private const int DigitsFrom = 7;

    /// <summary>What stands in subject, body and copies. The addressee and the places for signatures are left out: a letter may be addressed to the one it invites.</summary>
    /// <param name="staff">Names of officers: they are named in letters and may be like a client's.</param>
    /// <returns>What was found, in words without any name: "nama korban", "inisial pelapor", "nomor telepon korban". Empty when nothing was.</returns>
    public static IReadOnlyList<string> In(LetterText text, IEnumerable<Person> people, IEnumerable<string> staff)
    {
        var parts = new[] { text.Subject }.Concat(text.Blocks.SelectMany(b => new[] { b.Label, b.Text })).Concat(text.Copies).ToList();
        var words = staff.Select(Plain).Where(name => name.Length > 2).OrderByDescending(name => name.Length).Aggregate(Plain(string.Join(" | ", parts)), (left, name) => left.Replace(name, " | ", StringComparison.Ordinal));
        var numbers = parts.Select(part => new string([.. part.Where(char.IsAsciiDigit)])).ToList();
        return [.. people.SelectMany(person => Of(person, words, string.Join(' ', parts), numbers)).Distinct()];
    }

    private static IEnumerable<string> Of(Person person, string words, string typed, IReadOnlyList<string> numbers)
    {
        var role = person.Role.Label().ToLowerInvariant();
        if (NamesOf(person.Identity.Name).Any(name => words.Contains(name, StringComparison.Ordinal)))
            yield return "nama " + role;
        if (Initials.Of(person.Identity.Name) is { Length: > 2 } initials && Stands(initials, typed))
            yield return "inisial " + role;
        if (Shares(person.Identity.Nik, numbers))
            yield return "NIK " + role;
        if (Shares(person.Identity.Phone, numbers))
            yield return "nomor telepon " + role;
        if (Plain(person.Identity.Address) is { Length: > 12 } address && words.Contains(address, StringComparison.Ordinal))
            yield return "alamat " + role;
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
    private static bool Shares(string? number, IReadOnlyList<string> numbers)
    {
        var digits = new string([.. (number ?? "").Where(char.IsAsciiDigit)]);
        return digits.Length >= DigitsFrom && numbers.Any(n => n.Contains(digits[^Math.Min(digits.Length, 9)..], StringComparison.Ordinal));
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
