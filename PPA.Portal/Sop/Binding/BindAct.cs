using System.Globalization;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office;

namespace PPA.Portal.Sop.Binding;

/// <summary>The answers of a step on their way into the case file.</summary>
/// <param name="Before">What the step said before a correction; null when it is finished for the first time.</param>
/// <param name="Now">UTC.</param>
internal sealed record BindAct(
    PortalDb Db, CaseFile File, StepPlan Step, Guid StepId, StepValues Values, StepValues? Before, StepFacts Facts, OfficerId By, IReadOnlyList<Role> Roles, OfficeTime Zone, CodeLists Codes, DateTime Now)
{
    // The line that is being written into the file at this moment, so that what the file refuses is said there.
    private (string Field, int Number)? _line;

    /// <summary>The answer that is bound to a fact; null where the step does not ask it, or it was left empty.</summary>
    public string? Value(string bind) => FieldOf(bind) is { } field ? Values[field.Id] : null;

    public IReadOnlyList<string> AllOf(string bind) => [.. Value(bind)?.Split(',') ?? []];

    /// <summary>True where one of these facts is answered, and anew.</summary>
    public bool Says(params string[] binds) => binds.Select(FieldOf).Any(f => f is not null && Values[f.Id] is { } value && value != Before?[f.Id]);

    /// <summary>The new lines of a bound field of rows. Lines that are on file are put right in the file, not here.</summary>
    public IEnumerable<StepValues> NewRows(string bind)
    {
        if (FieldOf(bind) is not { } field)
            yield break;
        var known = Before?.Rows(field.Id).ToDictionary(r => r.Line, r => r.Row) ?? [];
        if (known.Any(k => !Values.Rows(field.Id).Any(r => r.Line == k.Key && r.Row.Equals(k.Value))))
            throw new RuleException($"Baris “{field.Label}” yang sudah dicatat dibetulkan pada berkas kasus. Di sini hanya dapat ditambah.", field.Id);
        foreach (var (line, row) in Values.Rows(field.Id).Where(r => !known.ContainsKey(r.Line)))
        {
            _line = (field.Id, line);
            yield return row;
        }
        _line = null;
    }

    public static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>UTC of a moment as the office's wall clock shows it; a day alone stands for its noon, but never for later than now.</summary>
    public DateTime? Moment(string? value)
    {
        if (DateTime.TryParseExact(value, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return Zone.ToUtc(local);
        if (Day(value) is not { } day)
            return null;
        var noon = Zone.ToUtc(day.ToDateTime(new TimeOnly(12, 0)));
        return noon > Now && day == Zone.DateAt(Now) ? Now : noon;
    }

    public static OfficerId? Officer(string? value) => Guid.TryParse(value, out var id) ? new OfficerId(id) : null;

    public static Answer Said(string? value) => value switch { "ya" or "bersedia" => Answer.Yes, "tidak" or "menolak" => Answer.No, _ => Answer.Unknown };

    /// <summary>A provider as a code and a name: what is not in the office's list is kept by name.</summary>
    public (string Code, string? Name) Provider(string? value) =>
        value is not null && Codes.Providers.Find(value) is not null ? (value, null) : ("lainnya", value);

    /// <summary>UTC of a day that is still to come, today included; null where none was given.</summary>
    /// <exception cref="RuleException">The day has passed.</exception>
    public DateTime? Ahead(string? value, string field) =>
        Moment(value) is { } at && Zone.DateAt(at) < Zone.DateAt(Now) ? throw new RuleException("Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.", field) : Moment(value);

    /// <summary>Where on the screen a sentence of the case file belongs: a column of the line that is being written, a field, or nowhere (null).</summary>
    /// <param name="said">The field as the case file calls it.</param>
    public string? PlaceOf(string? said)
    {
        var names = FieldPlaces.Of(said);
        if (_line is not { } line)
            return names.SelectMany(name => Step.Fields.Where(f => (f.Id == name || f.Bind == name) && f.When?.Holds(Facts.With(Values)) != false)).FirstOrDefault()?.Id;
        var columns = Step.Fields.First(f => f.Id == line.Field).Columns;
        return names.FirstOrDefault(name => columns.Any(c => c.Id == name)) is { } column ? string.Create(CultureInfo.InvariantCulture, $"{line.Field}.{line.Number}.{column}") : line.Field;
    }

    private StepField? FieldOf(string bind) => Step.Fields.FirstOrDefault(f => f.Bind == bind && f.When?.Holds(Facts.With(Values)) != false);
}
