using System.Globalization;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Intake.Import;

/// <summary>A past case that may be written.</summary>
internal sealed record PastCase(Complaint Complaint, RiskLevel Risk, DateTime? ClosedAt);

/// <summary>Reads the cells of one row into a past case.</summary>
internal sealed class RegisterRow(CodeLists codes, OfficeDesk desk, ComplaintChecks checks, DateTime now)
{
    /// <summary>By path: every word of a list, by code and by label.</summary>
    private readonly Dictionary<string, Dictionary<string, string>> _words = RegisterColumns.All
        .Select(c => (c.Path, Words: RegisterColumns.WordsOf(c.Path, codes, desk.Now.Regions)))
        .Where(c => c.Words is not null)
        .ToDictionary(c => c.Path, c => c.Words!.SelectMany(w => new[] { (w.Code, w.Code), (w.Label, w.Code) })
            .DistinctBy(w => w.Item1.ToLowerInvariant()).ToDictionary(w => w.Item1.ToLowerInvariant(), w => w.Item2));

    /// <param name="cells">Text of the cells, by path.</param>
    /// <returns>The case, or what must be mended.</returns>
    public (PastCase? Case, IReadOnlyList<FieldFault> Faults) Read(IReadOnlyDictionary<string, string> cells)
    {
        var faults = new List<FieldFault>();
        var received = DayOf(cells, "diterima", faults, needed: true);
        var closed = DayOf(cells, RegisterColumns.Closed, faults, needed: false);
        if (closed < received)
            faults.Add(new FieldFault(RegisterColumns.Closed, "Tanggal diakhiri sebelum tanggal diterima."));
        if (closed > now)
            faults.Add(new FieldFault(RegisterColumns.Closed, "Tanggal diakhiri tidak boleh di masa depan."));
        if (Words.RiskOf(Word(cells, RegisterColumns.Risk)) is not { } risk || risk == RiskLevel.Unassessed)
        {
            risk = RiskLevel.High;
            faults.Add(new FieldFault(RegisterColumns.Risk, "Tulis tinggi, sedang, atau rendah."));
        }
        var found = checks.Check(Draft(cells, received));
        faults.AddRange(found.Faults.Where(f => faults.All(own => own.Path != f.Path)));
        return faults.Count > 0 || found.Complaint is not { } complaint
            ? (null, faults)
            : (new PastCase(complaint, risk, closed), []);
    }

    private DateTime? DayOf(IReadOnlyDictionary<string, string> cells, string path, List<FieldFault> faults, bool needed)
    {
        if (Plain.Line(cells.GetValueOrDefault(path)) is not { } text)
        {
            if (needed)
                faults.Add(new FieldFault(path, "Isi tanggalnya, misalnya 12 Maret 2025."));
            return null;
        }
        if (Plain.Date(text) is { Year: > 1989 and < 2200 } day)
            return desk.Now.Time.ToUtc(day.ToDateTime(TimeOnly.MinValue));
        faults.Add(new FieldFault(path, "Tanggal ini tidak dikenali, tulis seperti 12 Maret 2025."));
        return null;
    }

    private ComplaintDraft Draft(IReadOnlyDictionary<string, string> cells, DateTime? received) => new()
    {
        Channel = Word(cells, "kanal"),
        ReceivedAt = received?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Victims = [Person(cells, "korban[0]")],
        Reporters = Maybe(cells, "pelapor[0]"),
        ReportedParties = Maybe(cells, "terlapor[0]"),
        Incident = new IncidentDraft
        {
            Date = cells.GetValueOrDefault("kejadian.tanggal"),
            Place = Word(cells, "kejadian.tempat"),
            Region = Word(cells, "kejadian.wilayah"),
            Forms = [.. (cells.GetValueOrDefault("kejadian.bentuk") ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(f => CodeOf("kejadian.bentuk", f)!)],
            Domestic = AnswerOf(cells.GetValueOrDefault("kejadian.kdrt")),
            Chronology = cells.GetValueOrDefault("kejadian.kronologi"),
        },
    };

    private List<PersonDraft> Maybe(IReadOnlyDictionary<string, string> cells, string path) =>
        cells.Any(c => c.Key.StartsWith(path, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(c.Value)) ? [Person(cells, path)] : [];

    private PersonDraft Person(IReadOnlyDictionary<string, string> cells, string path) => new()
    {
        Name = cells.GetValueOrDefault(path + ".nama"),
        Nik = cells.GetValueOrDefault(path + ".nik"),
        Sex = cells.GetValueOrDefault(path + ".jenisKelamin")?.Trim().ToUpperInvariant(),
        Age = cells.GetValueOrDefault(path + ".usia"),
        BirthDate = cells.GetValueOrDefault(path + ".tanggalLahir"),
        Phone = cells.GetValueOrDefault(path + ".telepon"),
        Address = cells.GetValueOrDefault(path + ".alamat"),
        Region = Word(cells, path + ".wilayah"),
        Disability = AnswerOf(cells.GetValueOrDefault(path + ".disabilitas")),
        Relation = Word(cells, path + ".hubungan"),
        Education = Word(cells, path + ".pendidikan"),
        Occupation = Word(cells, path + ".pekerjaan"),
        Marital = Word(cells, path + ".statusPerkawinan"),
    };

    private string? Word(IReadOnlyDictionary<string, string> cells, string path) => CodeOf(path, cells.GetValueOrDefault(path));

    private string? CodeOf(string path, string? text) => Plain.Line(text) is { } word
        ? _words[path].GetValueOrDefault(word.ToLowerInvariant(), word)
        : null;

    private static Answer AnswerOf(string? text) => text?.Trim().ToLowerInvariant() switch { "ya" or "y" => Answer.Yes, "tidak" or "t" => Answer.No, _ => Answer.Unknown };
}
