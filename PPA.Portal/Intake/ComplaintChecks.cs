using System.Globalization;
using System.Text;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Intake;

/// <summary>Turns what was typed into a complaint, or into sentences that say what to mend. The same for every door.</summary>
public sealed class ComplaintChecks(CodeLists codes, OfficeDesk desk, TimeProvider time)
{
    /// <summary>People of one kind in one complaint.</summary>
    public const int MostPeople = 50;

    /// <summary>UTF-8 bytes of an account; a long letter has some ten thousand.</summary>
    public const int LongestChronology = 120 * 1024;

    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);
    private static readonly DateTime OldestReceipt = new(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Reads a draft as a whole, so that everything that is wrong is said at once.</summary>
    public CheckedComplaint Check(ComplaintDraft draft)
    {
        var (found, office, now) = (new Findings(), desk.Now, time.GetUtcNow().UtcDateTime);
        var people = new PersonChecks(codes, office.Regions, office.Time.DateAt(now), found);
        var channel = ChannelOf(draft.Channel, found);
        var receivedAt = ReceiptOf(draft.ReceivedAt, office.Time, now, found);
        var everybody = Everybody(draft, people, found);
        var dangers = found.Codes("bahaya", draft.Dangers, codes.Dangers, "bahaya");
        var incident = Incident(draft.Incident, dangers, people, office.Time.DateAt(now), found);
        var story = Story(draft, found);
        if (found.Faults.Count > 0)
            return new CheckedComplaint(null, found.Faults, found.Warnings);

        var lifeThreat = draft.DangerNow == Answer.Yes || dangers.Any(code => codes.Dangers.Find(code)!.LifeThreatening);
        var earlier = draft.EarlierCase is { } id ? new CaseId(id) : (CaseId?)null;
        return new CheckedComplaint(
            new Complaint(channel!.Value, receivedAt, everybody, incident, story!, draft.DangerNow, lifeThreat, earlier), [], found.Warnings);
    }

    private static Channel? ChannelOf(string? raw, Findings found)
    {
        var code = Plain.Line(raw);
        var channel = Words.ChannelOf(code);
        if (channel is null)
            found.Fault("kanal", code is null ? "Pilih saluran pengaduan." : $"Saluran “{Plain.Short(code)}” tidak dikenal.");
        return channel;
    }

    private static DateTime ReceiptOf(string? raw, OfficeTime office, DateTime now, Findings found)
    {
        if (Plain.Line(raw) is not { } text)
            return now;
        if (MomentOf(text, office) is not { } at)
            found.Fault("diterima", "Waktu ini tidak dikenali, tulis seperti 2026-11-21T10:00:00+07:00.");
        else if (at > now + ClocksDiffer)
            found.Fault("diterima", "Waktu diterima tidak boleh di masa depan.");
        else if (at < OldestReceipt)
            found.Fault("diterima", "Waktu diterima terlalu lampau, periksa kembali tahunnya.");
        else
            return at > now ? now : at;
        return now;
    }

    private static DateTime? MomentOf(string text, OfficeTime office)
    {
        string[] local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];
        if (DateTime.TryParseExact(text, local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
            return wall.Year is > 1 and < 9999 ? office.ToUtc(wall) : null;
        string[] zoned = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];
        return DateTimeOffset.TryParseExact(text.Replace("Z", "+00:00", StringComparison.Ordinal), zoned, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at.UtcDateTime
            : null;
    }

    private static List<PersonFacts> Everybody(ComplaintDraft draft, PersonChecks people, Findings found)
    {
        if (draft.Victims.Count == 0)
            found.Fault("korban", "Sebutkan sedikitnya satu korban; nama boleh belum diketahui.");
        return
        [
            .. Group(PersonRole.Victim, draft.Victims, "korban", people, found),
            .. Group(PersonRole.Reporter, draft.Reporters, "pelapor", people, found),
            .. Group(PersonRole.ReportedParty, draft.ReportedParties, "terlapor", people, found),
        ];
    }

    private static List<PersonFacts> Group(PersonRole role, List<PersonDraft> drafts, string path, PersonChecks people, Findings found)
    {
        if (drafts.Count > MostPeople)
            found.Fault(path, $"Satu pengaduan memuat paling banyak {MostPeople} orang pada bagian ini. Buat pengaduan kedua untuk selebihnya.");
        return [.. drafts.Take(MostPeople).Select((draft, i) => people.Read(role, draft, $"{path}[{i}]"))];
    }

    private IncidentFacts Incident(IncidentDraft draft, IReadOnlyList<string> dangers, PersonChecks people, DateOnly today, Findings found) => new(
        IncidentDate(draft.Date, today, found),
        found.Code("kejadian.tempat", draft.Place, codes.Places, "tempat"),
        people.Region(draft.Region, "kejadian.wilayah"),
        found.Codes("kejadian.bentuk", draft.Forms, codes.Forms, "bentuk kekerasan"),
        draft.Domestic,
        dangers);

    private static DateOnly? IncidentDate(string? raw, DateOnly today, Findings found)
    {
        if (Plain.Line(raw) is not { } text)
            return null;
        var day = Plain.Date(text);
        if (day is null)
            found.Fault("kejadian.tanggal", "Tanggal ini tidak dikenali, tulis seperti 20 November 2026.");
        else if (day > today)
            found.Fault("kejadian.tanggal", "Tanggal kejadian tidak boleh setelah hari ini.");
        else if (day < today.AddYears(-120))
            found.Fault("kejadian.tanggal", "Tanggal kejadian lebih dari 120 tahun yang lalu, periksa kembali.");
        return day;
    }

    private static CaseStory? Story(ComplaintDraft draft, Findings found)
    {
        var chronology = Plain.Text(draft.Incident.Chronology);
        if (chronology is null)
            found.Fault("kejadian.kronologi", "Tulis cerita singkat kejadiannya.");
        else if (Encoding.UTF8.GetByteCount(chronology) > LongestChronology)
            found.Fault("kejadian.kronologi", $"Cerita ini lebih panjang dari {LongestChronology / 1024} KB. Ringkas di sini dan lampirkan selebihnya pada berkas.");
        var contact = draft.Contact;
        var phone = Plain.Line(contact.Phone);
        found.Fault("kontakAman.telepon", IdentityChecks.PhoneError(phone));
        return new CaseStory(chronology ?? "", found.Line("kejadian.tempatRinci", draft.Incident.PlaceDetail, 500), new SafeContact(
            contact.Allowed, IdentityChecks.NormalPhone(phone), found.Line("kontakAman.jam", contact.Hours),
            found.Line("kontakAman.cara", contact.Way), found.Line("kontakAman.pesan", contact.SayIfAnother)));
    }
}
