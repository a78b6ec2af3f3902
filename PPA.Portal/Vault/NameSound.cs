using System.Text.RegularExpressions;

namespace PPA.Portal.Vault;

/// <summary>Folds one word of a name to its sound, in the order below: each step relies on the ones before it.</summary>
internal static class NameSound
{
    private static readonly (Regex Written, string Sounds)[] Steps =
    [
        // Letters of Latin names and of learned spelling: Christina, Chandra, Victor, Ricky, Monica, Taufiq, Alex, Sophia, Jakob.
        Step("^ch(?=[rlnm])", "k"),
        Step("^ch(?=[eiy]|and)", "c"),
        Step("ch", "kh"),
        Step("ck|q", "k"),
        Step("x", "ks"),
        Step("c(?=[^aeiouych]|$)|(?<=i)c(?=[ao]$)", "k"),
        Step("ph", "f"),
        Step("^john|^jhon", "jon"),
        Step("^yako(?=[bp])", "yaku"),

        // Arabic sounds that Indonesian writes in several ways: Rachmat, Khoirul, Ghina, Fathimah, Ramadhan, Dzaki, Utsman.
        Step("kh", "h"),
        Step("hoir", "hair"),
        // Khadijah, Khodijah, Hadija, Kotijah, Hotijah: one aunt, five spellings.
        Step("^[kh][ao][dt]i[jz]ah?$", "hadija"),
        Step("(?<=[gtd])h|(?<=^[bjrw])h", ""),
        Step("dz", "z"),
        Step("ts", "s"),
        // People write Jaenab for Zainab but Riski and Faisal for Rizki and Faizal.
        Step("^z", "j"),
        Step("z", "s"),
        Step("sy(?=[aeiouh])|sh", "s"),

        // Vowels and glides: Aneesa, Arief, Suwarni, Dewy, Widya, Yulianti, Zaenab, Husein.
        Step("ee|ie", "i"),
        Step("uw(?=[aeiou])", "u"),
        Step("(?<=.)y", "i"),
        Step("ae|ei", "ai"),

        // Fitri, Vitri, Pitri; Sitti; Fatimah, Fatima; Rahmad, Rahmat; Yakub, Yakup.
        Step("[fv]", "p"),
        Step(@"(.)\1+", "$1"),
        Step("(?<=..)h$", ""),
        Step("d$", "t"),
        Step("b$", "p"),
    ];

    internal static string Of(string word)
    {
        word = OldSpelling.Modernise(word);
        foreach (var (written, sounds) in Steps)
            word = written.Replace(word, sounds);
        return word;
    }

    private static (Regex Written, string Sounds) Step(string written, string sounds) =>
        (new Regex(written, RegexOptions.CultureInvariant), sounds);
}
