using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Kinds;

/// <summary>What a file says, in the words of a letter. Nothing known gives an empty text, never a guess.</summary>
internal sealed class FileFacts(CaseFile? file, FillContext context, OfficeDesk office, CodeLists codes, OfficerDirectory officers)
{
    public CaseFile? File => file;

    public FillContext Context => context;

    public Profile Profile => office.Now.Profile;

    public CodeLists Codes => codes;

    public OfficeTime Time => office.Now.Time;

    public string Number => file?.Number ?? "";

    public string ReceivedOn => file is null ? "" : Time.Date(file.ReceivedAt);

    /// <summary>Of the office; its standing name where the letterhead has none.</summary>
    public string Unit => Profile.Letterhead.Unit is { Length: > 0 } unit && !Profile.Name.Contains(unit, StringComparison.OrdinalIgnoreCase) ? unit : Profile.Name;

    public string Agency => Profile.Letterhead.Agency is { Length: > 0 } agency ? agency : "Dinas yang membidangi perlindungan perempuan dan anak";

    /// <summary>Town in which letters are dated: the region without its rank.</summary>
    public string Town => Profile.Area.Town;

    /// <summary>Telephone, WhatsApp and mail of the office; empty where it has said none.</summary>
    public string OfficeContact => string.Join(", ", new[]
    {
        Said("telepon ", Profile.Letterhead.Phone), Said("WhatsApp ", Profile.Letterhead.WhatsApp), Said("surel ", Profile.Letterhead.Email),
    }.Where(words => words.Length > 0));

    public string Emergency => string.Join(", ", Profile.EmergencyContacts.Select(c => $"{c.Name} {c.Number}"));

    public IReadOnlyList<Person> People(PersonRole role) => [.. (file?.People ?? []).Where(p => p.Role == role).OrderBy(p => p.Order)];

    /// <summary>Victims or clients that the letter is about.</summary>
    public IReadOnlyList<Person> Clients => [.. (file?.People ?? [])
        .Where(p => p.Role is PersonRole.Victim or PersonRole.Client && (context.Person is null || p.Id == context.Person)).OrderBy(p => p.Order)];

    public Person? Client => Clients is [var first, ..] ? first : null;

    public Person? Reporter => People(PersonRole.Reporter) is [var first, ..] ? first : null;

    public Person? Reported => People(PersonRole.ReportedParty) is [var first, ..] ? first : null;

    public Person? Guardian => People(PersonRole.Guardian) is [var first, ..] ? first : null;

    public Person? Find(Guid? id) => id is null ? null : file?.People.FirstOrDefault(p => p.Id == id);

    public string Forms => Labels(codes.Forms, file?.Forms);

    public string Place => codes.Places.Label(file?.Place);

    public string Region(string? code) => office.Now.Regions.Label(code);

    public static string Date(DateOnly? day) => day is { } known ? OfficeTime.Date(known) : "";

    public string Day(DateTime? utc) => utc is { } known ? Time.Date(known) : "";

    public string DayAndClock(DateTime? utc) => utc is { } known ? $"{OfficeTime.DayAndDate(Time.DateAt(known))}, pukul {Time.ClockWithZone(known)}" : "";

    /// <summary>Where it happened: kind of place, detail, kecamatan.</summary>
    public string Scene => Joined(Place, file?.Story.PlaceDetail, file?.IncidentRegion is { } region ? "Kecamatan " + Region(region) : "");

    public string Risk => file is null or { Risk: RiskLevel.Unassessed } ? "" : file.Risk.Label();

    public string Officer(OfficerId? id) => officers.Find(id)?.DisplayName ?? "";

    public OfficerCard? Card(OfficerId? id) => officers.Find(id);

    /// <summary>The row that was asked for, else the latest one that fits.</summary>
    public T? Latest<T>(IEnumerable<T>? rows, Func<T, bool> fits) where T : CaseRecord
    {
        var all = (rows ?? []).Where(r => r is not VoidableRecord { IsValid: false }).ToList();
        return all.FirstOrDefault(r => r.Id == context.Row && fits(r)) ?? all.Where(fits).MaxBy(r => r.At);
    }

    public IReadOnlyList<ServiceGiven> Services => [.. (file?.Services ?? []).Where(s => s.IsValid && (context.Person is null || s.Person is null || s.Person == context.Person)).OrderBy(s => s.Date)];

    public IReadOnlyList<CaseActivity> Activities => [.. (file?.Activities ?? []).Where(a => a.IsValid).OrderBy(a => a.HappenedAt)];

    /// <summary>A value of the standing words; see <see cref="Placeholders.Names"/>.</summary>
    public string? Open(string name) => name switch
    {
        "kantor" => Unit,
        "dinas" => Agency,
        "daerah" => Profile.Area.Name,
        "register" => Number,
        "tanggal-terima" => ReceivedOn,
        "tanggal" => file is null ? "" : OfficeTime.DayAndDate(Time.DateAt(context.Now)),
        "kontak" => OfficeContact,
        "periode" => context.Period is { } month ? OfficeTime.Month(month) : "",
        "jumlah" => context.Count?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "surat-tugas" => context.Reference,
        "lembaga" => Latest(file?.Referrals, _ => true)?.To,
        _ => null,
    };

    public static string Labels(CodeList list, IEnumerable<string>? of) => string.Join(", ", (of ?? []).Select(list.Label));

    public static string Joined(params string?[] parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string Said(string before, string what) => what.Length > 0 ? before + what : "";
}
