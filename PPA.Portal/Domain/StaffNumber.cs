namespace PPA.Portal.Domain;

/// <summary>NIP, the number of a civil servant: date of birth, month of appointment, sex, place in the series. Source: Peraturan BKN 22/2007.</summary>
public static class StaffNumber
{
    private const int Digits = 18;

    /// <summary>What a person typed, with or without spaces, as 18 digits; null where nothing was typed.</summary>
    /// <exception cref="RuleException">It is not a NIP.</exception>
    public static string? Read(string? typed)
    {
        var bare = new string([.. (typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-'))]);
        if (bare.Length == 0)
            return null;
        return bare.Length == Digits && bare.All(char.IsAsciiDigit) ? bare
            : throw new RuleException("NIP terdiri dari 18 angka. Periksa lagi, atau kosongkan bila petugas tidak memiliki NIP.", "nip");
    }

    /// <summary>As it is printed: "19900101 201501 2 001"; empty where there is none.</summary>
    public static string Printed(string? number) => number is { Length: Digits } ? $"{number[..8]} {number[8..14]} {number[14]} {number[15..]}" : number ?? "";
}
