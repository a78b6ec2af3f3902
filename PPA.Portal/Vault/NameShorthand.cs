using System.Text.RegularExpressions;

namespace PPA.Portal.Vault;

/// <summary>Writes out what Indonesians shorten (Moch., Abd., St.) and takes apart what some write as one word.</summary>
internal static partial class NameShorthand
{
    private const string Muhammad = "muhamad";
    private const string Ahmad = "ahmad";
    private const string Abdul = "abdul";

    /// <param name="word">A bare word of a name.</param>
    /// <param name="isFirstOfSeveral">M. and St. stand for Muhammad and Siti only in front of another word.</param>
    internal static IEnumerable<string> WriteOut(string word, bool isFirstOfSeveral) => word switch
    {
        "m" when isFirstOfSeveral => [Muhammad],
        "st" or "sti" when isFirstOfSeveral => ["siti"],
        "md" or "mhd" or "mhmd" or "moh" or "mohd" or "muh" or "muhd" or "moch" or "mochd" or "much" or "mukh" or "mokh" => [Muhammad],
        "ach" or "akh" or "ahm" => [Ahmad],
        "abd" => [Abdul],
        _ when FullMuhammad().IsMatch(word) => [Muhammad],
        _ when FullAhmad().IsMatch(word) => [Ahmad],
        _ when ArticleOfAbdul().IsMatch(word) => [Abdul],
        _ => Apart(word),
    };

    private static IEnumerable<string> Apart(string word)
    {
        if (JoinedNur().Match(word) is { Success: true } nur)
            return ["nur", nur.Groups["rest"].Value];
        if (JoinedAbdul().Match(word) is { Success: true } abdul)
            return [Abdul, abdul.Groups["rest"].Value];
        return [word];
    }

    /// <summary>Muhammad, Mohamad, Mochammad, Mukhamad, Moehammad, Mohammed, Muhamat …</summary>
    [GeneratedRegex(@"^m(u|o|oe)(h|ch|kh|k)[aeou]?m+[ae]d?[dt]$")]
    private static partial Regex FullMuhammad();

    /// <summary>Ahmad, Achmad, Akhmad, Akmad, Ahmed, Ahmat.</summary>
    [GeneratedRegex("^a(h|ch|kh|k)m+[ae]d?[dt]$")]
    private static partial Regex FullAhmad();

    /// <summary>Abdul, Abdoel, and Abdur, Abdus … where the article follows the next word's sound.</summary>
    [GeneratedRegex("^abd(u|oe)(l|r|s|sh|sy|n|t|d|z)$")]
    private static partial Regex ArticleOfAbdul();

    /// <summary>Nurhayati, Noeraini; not Nurul or Nurdin, whose rest is no name.</summary>
    [GeneratedRegex("^(nur|noer|noor|nour)(?<rest>.{4,})$")]
    private static partial Regex JoinedNur();

    /// <summary>Abdulkarim, Abdurrahman, Abdurahman; not Abdullah, which is one name.</summary>
    [GeneratedRegex(@"^abd(u|oe)(l|(?:(?<article>[rsntdz])(?=\k<article>))?(?!l))(?<rest>.{4,})$", RegexOptions.ExplicitCapture)]
    private static partial Regex JoinedAbdul();
}
