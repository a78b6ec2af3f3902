using System.Globalization;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>Where the fields of the form find their words in a case file: codes for what has a list, words for what has none.</summary>
internal static class SimfoniSources
{
    public static readonly IReadOnlyList<string> Sections = ["kasus", "korban", "pelaku", "hubungan", "pelayanan", "rujukan"];

    private static readonly HashSet<string> Identity = ["nama", "nik", "tanggal-lahir", "alamat", "kronologi"];

    private static readonly Dictionary<string, Func<CaseFile, OfficeNow, IEnumerable<string?>>> Case = new()
    {
        ["nomor"] = (c, _) => [c.Number],
        ["tanggal-lapor"] = (c, o) => [o.Time.Date(c.ReceivedAt)],
        ["tanggal-kejadian"] = (c, _) => [Day(c.IncidentDate)],
        ["daerah-kejadian"] = (c, o) => [o.Regions.IsInside(c.IncidentRegion) ? o.Profile.Area.Name : null],
        ["wilayah-kejadian"] = (c, o) => [Region(c.IncidentRegion, o)],
        ["tempat"] = (c, _) => [c.Place],
        ["kdrt"] = (c, _) => [YesNo(c.Domestic)],
        ["bentuk"] = (c, _) => c.Forms,
        ["kronologi"] = (c, _) => [c.Story.Chronology],
    };

    private static readonly Dictionary<string, Func<Person, OfficeNow, string?>> OfPerson = new()
    {
        ["nama"] = (p, _) => p.Identity.Name,
        ["nik"] = (p, _) => p.Identity.Nik,
        ["tanggal-lahir"] = (p, _) => Day(p.Identity.BirthDate),
        ["alamat"] = (p, _) => p.Identity.Address,
        ["umur"] = (p, _) => p.Age?.ToString(CultureInfo.InvariantCulture),
        ["kelompok-umur"] = (p, _) => p.Age is { } age ? AgeGroup(age) : null,
        ["status-usia"] = (p, _) => p.IsChild switch { true => "anak", false => "dewasa", null => null },
        ["jenis-kelamin"] = (p, _) => p.Sex == Sex.Unknown ? null : p.Sex.Code(),
        ["wilayah"] = (p, o) => Region(p.Region, o),
        ["pendidikan"] = (p, _) => p.Education,
        ["pekerjaan"] = (p, _) => p.Occupation,
        ["perkawinan"] = (p, _) => p.Marital,
        ["disabilitas"] = (p, _) => YesNo(p.Disability),
    };

    private static readonly string[] OfPair = ["hubungan"];
    private static readonly string[] OfService = ["untuk", "layanan", "penyelenggara", "tanggal"];
    private static readonly string[] OfReferral = ["untuk", "arah", "lembaga", "tanggal"];

    /// <summary>True where what it gives may tell who somebody is.</summary>
    public static bool IsIdentity(string source) => Identity.Contains(source);

    /// <summary>The sources that a part of the form may name.</summary>
    public static IReadOnlyCollection<string> Of(string section) => section switch
    {
        "kasus" => Case.Keys,
        "korban" or "pelaku" => OfPerson.Keys,
        "hubungan" => OfPair,
        "pelayanan" => OfService,
        _ => OfReferral,
    };

    public static IEnumerable<string?> Of(CaseFile file, string source, OfficeNow office) => Case[source](file, office);

    public static string? Of(Person person, string source, OfficeNow office) => OfPerson[source](person, office);

    public static string? Of(ServiceGiven service, string source, string whom) => source switch
    {
        "untuk" => whom,
        "layanan" => service.Kind,
        "penyelenggara" => service.Provider,
        _ => OfficeTime.Date(service.Date),
    };

    public static string? Of(Referral referral, string source, string whom, OfficeNow office) => source switch
    {
        "untuk" => whom,
        "arah" => referral.Kind.Code(),
        "lembaga" => referral.Institution,
        _ => referral.Moves.Where(m => m.To == ReferralState.Sent).Select(m => office.Time.Date(m.HappenedAt)).FirstOrDefault(),
    };

    private static string? Region(string? code, OfficeNow office) => code is null ? null : office.Regions.Label(code);

    private static string? Day(DateOnly? day) => day is { } known ? OfficeTime.Date(known) : null;

    private static string? YesNo(Answer answer) => answer switch { Answer.Yes => "ya", Answer.No => "tidak", Answer.Unknown => null };

    private static string AgeGroup(int age) => age switch
    {
        < 6 => "0-5", < 13 => "6-12", < 18 => "13-17", < 25 => "18-24", < 45 => "25-44", < 60 => "45-59", _ => "60-lebih",
    };
}
