using System.Globalization;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Reports.LineList;

/// <summary>A line: one victim of one case.</summary>
/// <param name="Victim">Null where the case names none.</param>
public sealed record CaseLine(CaseFile File, Person? Victim);

/// <summary>A column that the line list may have.</summary>
/// <param name="Code">In the address.</param>
/// <param name="Covered">What stands there while names are covered; null for a column that tells nobody's name.</param>
public sealed record LineColumn(string Code, string Heading, Func<CaseLine, LineDesk, string?> Text, Func<string, string>? Covered = null, bool Usual = true)
{
    private const string Hidden = "disamarkan";

    /// <summary>Every column, in the order of the sheet.</summary>
    public static readonly IReadOnlyList<LineColumn> All =
    [
        new("diterima", "Diterima", (l, d) => d.Zone.Date(l.File.ReceivedAt)),
        new("saluran", "Saluran", (l, _) => l.File.Channel.Label()),
        new("tahap", "Tahap", (l, _) => l.File.Stage.Label()),
        new("risiko", "Risiko", (l, _) => l.File.Risk.Label()),
        new("kejadian", "Tanggal kejadian", (l, _) => Day(l.File.IncidentDate)),
        new("tkp", "Kecamatan kejadian", (l, d) => Region(l.File.IncidentRegion, d)),
        new("tempat", "Tempat kejadian", (l, d) => d.Codes.Places.Label(l.File.Place)),
        new("bentuk", "Bentuk kekerasan", (l, d) => string.Join(", ", l.File.Forms.Select(d.Codes.Forms.Label))),
        new("kdrt", "KDRT", (l, _) => l.File.Domestic.Label()),
        new("korban", "Nama korban", (l, _) => l.Victim?.Identity.Name, name => Initials.Of(name) ?? Hidden),
        new("nik", "NIK korban", (l, _) => l.Victim?.Identity.Nik, _ => Hidden, Usual: false),
        new("jk", "Jenis kelamin", (l, _) => l.Victim?.Sex.Label()),
        new("umur", "Usia", (l, _) => l.Victim?.Age?.ToString(CultureInfo.InvariantCulture)),
        new("lahir", "Tanggal lahir", (l, _) => Day(l.Victim?.Identity.BirthDate), _ => Hidden, Usual: false),
        new("alamat", "Alamat korban", (l, _) => l.Victim?.Identity.Address, _ => Hidden, Usual: false),
        new("kecamatan", "Kecamatan korban", (l, d) => Region(l.Victim?.Region, d)),
        new("pendidikan", "Pendidikan", (l, d) => d.Codes.Educations.Label(l.Victim?.Education)),
        new("pekerjaan", "Pekerjaan", (l, d) => d.Codes.Occupations.Label(l.Victim?.Occupation)),
        new("perkawinan", "Status perkawinan", (l, d) => d.Codes.Maritals.Label(l.Victim?.Marital), Usual: false),
        new("difabel", "Difabel", (l, _) => l.Victim?.Disability.Label(), Usual: false),
        new("terlapor", "Nama terlapor", (l, _) => Names(l.File, PersonRole.ReportedParty), Short, Usual: false),
        new("hubungan", "Hubungan terlapor", Relations),
        new("pelapor", "Nama pelapor", (l, _) => Names(l.File, PersonRole.Reporter), Short, Usual: false),
        new("telepon", "Telepon pelapor", (l, _) => Joined(l.File, PersonRole.Reporter, p => p.Identity.Phone), _ => Hidden, Usual: false),
        new("kronologi", "Kronologi", (l, _) => l.File.Story.Chronology, _ => Hidden, Usual: false),
        new("simfoni", "No. SIMFONI", (l, _) => l.File.SimfoniNumber),
        new("pemegang", "Pemegang", (l, d) => d.Officers.Find(l.File.HolderId)?.DisplayName, Usual: false),
    ];

    public bool IsIdentity => Covered is not null;

    /// <summary>The columns that an address chooses; the usual ones where it chooses none.</summary>
    /// <param name="codes">Codes with dots between.</param>
    public static IReadOnlyList<LineColumn> Chosen(string? codes)
    {
        var wanted = (codes ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries);
        var chosen = All.Where(c => wanted.Contains(c.Code)).ToList();
        return chosen.Count > 0 ? chosen : [.. All.Where(c => c.Usual)];
    }

    /// <summary>What stands in the cell.</summary>
    /// <param name="revealed">True where names may stand there.</param>
    public string Cell(CaseLine line, LineDesk desk, bool revealed) => Text(line, desk) is { Length: > 0 } said ? revealed || Covered is null ? said : Covered(said) : "";

    private static string? Day(DateOnly? day) => day is { } known ? OfficeTime.Date(known) : null;

    private static string? Region(string? code, LineDesk desk) => code is null ? null : desk.Office.Regions.Label(code);

    private static string Joined(CaseFile file, PersonRole role, Func<Person, string?> what) =>
        string.Join(", ", file.People.Where(p => p.Role == role).OrderBy(p => p.Order).Select(what).OfType<string>());

    private static string Names(CaseFile file, PersonRole role) => Joined(file, role, p => p.Identity.Name);

    private static string Short(string names) => string.Join(", ", names.Split(", ").Select(n => Initials.Of(n) ?? Hidden));

    private static string Relations(CaseLine line, LineDesk desk)
    {
        var said = line.File.Relations.Where(r => r.Victim == line.Victim?.Id).Select(r => r.Relation).ToList();
        if (said.Count == 0)
            said = [.. line.File.People.Where(p => p.Role == PersonRole.ReportedParty).Select(p => p.Relation).OfType<string>()];
        return string.Join(", ", said.Distinct().Select(desk.Codes.Relations.Label));
    }
}
