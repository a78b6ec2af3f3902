using System.Globalization;
using System.Text;

namespace PPA.Portal.Cases.Attachments;

/// <summary>A name for a file that no system stumbles over: no folders, no control signs, no direction marks, and the ending that its content has.</summary>
internal static class SafeName
{
    private const int Longest = 100;
    private static readonly char[] Barred = ['/', '\\', ':', '*', '?', '"', '<', '>', '|', ';', '%'];

    /// <param name="typed">As the person's machine called it.</param>
    public static string Of(string? typed, KnownContent kind)
    {
        var bare = (typed ?? "").Split('/', '\\')[^1];
        var name = new StringBuilder();
        foreach (var letter in bare.EnumerateRunes().Where(IsPlain))
            name.Append(letter);
        var text = name.ToString().Normalize(NormalizationForm.FormC);
        text = Path.GetFileNameWithoutExtension(text).Trim(' ', '.');
        if (text.Length == 0)
            text = "lampiran";
        return (text.Length > Longest ? text[..Longest].TrimEnd() : text) + kind.Extension;
    }

    private static bool IsPlain(Rune letter) =>
        Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && !(letter.IsBmp && Barred.Contains((char)letter.Value));
}
