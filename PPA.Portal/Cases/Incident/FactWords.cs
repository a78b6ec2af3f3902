using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Incident;

/// <summary>What counted facts and their codes are called.</summary>
internal static class FactWords
{
    public static string Name(string field) => field switch
    {
        "bentuk" => "Bentuk kekerasan",
        "tempat" => "Tempat",
        "wilayah-kejadian" => "Kecamatan",
        "tanggal-kejadian" => "Tanggal kejadian",
        "kdrt" => "KDRT",
        "bahaya" => "Tanda bahaya",
        _ => field,
    };

    public static string Of(string field, IReadOnlyList<string> codes, CaseDesk desk) => codes.Count == 0 ? "belum diketahui" : string.Join(", ", codes.Select(code => field switch
    {
        "bentuk" => desk.Codes.Forms.Label(code),
        "tempat" => desk.Codes.Places.Label(code),
        "bahaya" => desk.Codes.Dangers.Label(code),
        "wilayah-kejadian" => desk.Office.Now.Regions.Label(code),
        "tanggal-kejadian" => DateOnly.TryParse(code, System.Globalization.CultureInfo.InvariantCulture, out var day) ? OfficeTime.Date(day) : code,
        "kdrt" => Enum.TryParse<Answer>(code, out var answer) ? answer.Label() : code,
        _ => code,
    }));
}
