using System.Globalization;
using System.Text.RegularExpressions;
using PPA.Portal.Domain;

namespace PPA.Portal.Intake.Form;

/// <summary>Reads the officer's form. People stand in rows that keep their number when one between them is taken out.</summary>
internal static partial class FormReading
{
    public const string Victims = "korban";
    public const string Reporters = "pelapor";
    public const string ReportedParties = "terlapor";

    public static ComplaintDraft Draft(FormValues from) => new()
    {
        Channel = from["kanal"],
        ReceivedAt = from["diterima"],
        DangerNow = AnswerOf(from["bahayaSekarang"]),
        Dangers = [.. from.All("bahaya")],
        Victims = People(from, Victims),
        Reporters = People(from, Reporters),
        ReportedParties = People(from, ReportedParties),
        Incident = new IncidentDraft
        {
            Date = from["kejadian.tanggal"],
            Place = from["kejadian.tempat"],
            PlaceDetail = from["kejadian.tempatRinci"],
            Region = from["kejadian.wilayah"],
            Forms = [.. from.All("kejadian.bentuk")],
            Domestic = AnswerOf(from["kejadian.kdrt"]),
            Chronology = from["kejadian.kronologi"],
        },
        Contact = new ContactDraft
        {
            Allowed = AnswerOf(from["kontakAman.boleh"]),
            Phone = from["kontakAman.telepon"],
            Hours = from["kontakAman.jam"],
            Way = from["kontakAman.cara"],
            SayIfAnother = from["kontakAman.pesan"],
        },
        EarlierCase = Guid.TryParse(from["kasusLama"], out var earlier) ? earlier : null,
    };

    /// <summary>The rows of a group, as the form lists them.</summary>
    public static List<int> Rows(FormValues from, string group) =>
        [.. (from["baris." + group] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
            .Where(number => number >= 0).Distinct()];

    /// <summary>Turns the path of a fault ("korban[1].nik": the second victim) into the name of its field ("korban[4].nik": row four).</summary>
    public static string FieldOf(string path, FormValues from) => Member().Replace(path, match =>
    {
        var rows = Rows(from, match.Groups[1].Value);
        var at = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        return at < rows.Count ? $"{match.Groups[1].Value}[{rows[at]}]" : match.Groups[1].Value;
    });

    /// <summary>Whose a field is ("korban[4].nik" in the second row: "Korban 2: "), so that a sentence can stand away from it.</summary>
    public static string WhoseOf(string field, FormValues from)
    {
        if (field.StartsWith("kontakAman", StringComparison.Ordinal))
            return "Kontak aman: ";
        if (Member().Match(field) is not { Success: true } member)
            return "";
        var (group, rows) = (member.Groups[1].Value, Rows(from, member.Groups[1].Value));
        var title = char.ToUpperInvariant(group[0]) + group[1..];
        return rows.Count > 1 ? $"{title} {rows.IndexOf(int.Parse(member.Groups[2].Value, CultureInfo.InvariantCulture)) + 1}: " : $"{title}: ";
    }

    /// <summary>The id of a field, fit for a link.</summary>
    public static string IdOf(string field) => field.Replace('[', '-').Replace("]", "", StringComparison.Ordinal).Replace('.', '-');

    private static List<PersonDraft> People(FormValues from, string group) => [.. Rows(from, group).Select(row => Person(from, $"{group}[{row}]"))];

    private static PersonDraft Person(FormValues from, string path) => new()
    {
        Name = from[path + ".nama"],
        Nik = from[path + ".nik"],
        Phone = from[path + ".telepon"],
        Sex = from[path + ".jenisKelamin"],
        Age = from[path + ".usia"],
        BirthDate = from[path + ".tanggalLahir"],
        Address = from[path + ".alamat"],
        Region = from[path + ".wilayah"],
        Disability = AnswerOf(from[path + ".disabilitas"]),
        Pregnant = AnswerOf(from[path + ".hamil"]),
        Relation = from[path + ".hubungan"],
        Education = from[path + ".pendidikan"],
        Occupation = from[path + ".pekerjaan"],
        Marital = from[path + ".statusPerkawinan"],
        Anonymous = from[path + ".anonim"] == "ya",
    };

    private static Answer AnswerOf(string? said) => said switch { "ya" => Answer.Yes, "tidak" => Answer.No, _ => Answer.Unknown };

    [GeneratedRegex(@"^(korban|pelapor|terlapor)\[(\d+)\]")]
    private static partial Regex Member();
}
