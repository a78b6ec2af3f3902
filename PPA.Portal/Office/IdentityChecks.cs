using System.Globalization;
using System.Text.RegularExpressions;
using PPA.Portal.Domain;

namespace PPA.Portal.Office;

/// <summary>Gentle checks of what people say about themselves. An error is a slip of the pen to mend; a warning asks to look again and never stops anyone.</summary>
public static partial class IdentityChecks
{
    /// <summary>Says what is wrong with a NIK, or null. Empty is fine: many have no document with them.</summary>
    public static string? NikError(string? nik)
    {
        if (string.IsNullOrWhiteSpace(nik))
            return null;
        var digits = nik.Trim();
        if (!digits.All(char.IsAsciiDigit))
            return "NIK hanya berisi angka.";
        return digits.Length == 16 ? null : $"NIK berisi 16 angka, sedangkan yang tertulis {digits.Length}.";
    }

    /// <summary>Says what looks odd about a well-formed NIK, or null. A NIK is never corrected afterwards, so a difference may be genuine.</summary>
    public static string? NikWarning(string? nik, Sex sex, DateOnly? birthDate)
    {
        if (string.IsNullOrWhiteSpace(nik) || NikError(nik) is not null)
            return null;
        var said = new List<string>();
        if (nik.Trim().EndsWith("0000", StringComparison.Ordinal))
            said.Add("Nomor urut NIK 0000 tidak lazim, periksa kembali.");
        said.AddRange(DateWarnings(nik.Trim(), sex, birthDate));
        return said.Count == 0 ? null : string.Join(' ', said);
    }

    /// <summary>Says what is wrong with a telephone number, or null. Empty is fine.</summary>
    public static string? PhoneError(string? phone) =>
        string.IsNullOrWhiteSpace(phone) || NormalPhone(phone) is not null
            ? null
            : "Nomor telepon tidak dikenali, tulis seperti 0812 3456 7890 atau 0519 21280.";

    /// <summary>The number in one form: "08…" or "0…" for Indonesia, "+…" for abroad; null when it is not a number.</summary>
    public static string? NormalPhone(string? phone)
    {
        var bare = Clutter().Replace(phone ?? "", "");
        if (bare.StartsWith("00", StringComparison.Ordinal))
            bare = "+" + bare[2..];
        var local = CountryCode().Replace(bare, "0");
        if (local.StartsWith('8'))
            local = "0" + local;
        return Mobile().IsMatch(local) || Landline().IsMatch(local) || Foreign().IsMatch(local) ? local : null;
    }

    public static string? AgeError(int? age) => age is < 0 or > 120 ? "Umur antara 0 dan 120 tahun." : null;

    /// <param name="today">The date in the office.</param>
    public static string? BirthDateError(DateOnly? birthDate, DateOnly today)
    {
        if (birthDate > today)
            return "Tanggal lahir tidak boleh setelah hari ini.";
        return birthDate < today.AddYears(-121) ? "Tanggal lahir lebih dari 120 tahun yang lalu, periksa kembali." : null;
    }

    private static IEnumerable<string> DateWarnings(string nik, Sex sex, DateOnly? birthDate)
    {
        var (written, month, year) = (Two(nik, 6), Two(nik, 8), Two(nik, 10));
        var female = written > 40;
        var day = female ? written - 40 : written;
        if (!Exists(day, month, year))
        {
            yield return "Tanggal lahir di dalam NIK tidak mungkin, periksa kembali.";
            yield break;
        }
        if (sex is not Sex.Unknown && female != (sex is Sex.Female))
            yield return $"NIK ini berpola {(female ? "perempuan" : "laki-laki")}, periksa kembali NIK atau jenis kelamin.";
        if (birthDate is { } born && (born.Day != day || born.Month != month || born.Year % 100 != year))
            yield return "Tanggal lahir tidak cocok dengan NIK, periksa kembali.";
    }

    /// <summary>The century is not written: 29 February is doubted only when neither century has it.</summary>
    private static bool Exists(int day, int month, int year) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000 + year, month);

    private static int Two(string nik, int at) => int.Parse(nik.AsSpan(at, 2), NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\s().\-/–]")]
    private static partial Regex Clutter();

    // "+62 (0)812…" is how some type it.
    [GeneratedRegex(@"^\+?620?")]
    private static partial Regex CountryCode();

    [GeneratedRegex(@"^08[1-9][0-9]{6,11}\z")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^0[2-79][0-9]{6,10}\z")]
    private static partial Regex Landline();

    [GeneratedRegex(@"^\+[1-9][0-9]{7,14}\z")]
    private static partial Regex Foreign();
}
