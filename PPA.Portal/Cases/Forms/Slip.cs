using System.Globalization;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Forms;

/// <summary>What somebody has written into a small form, read as the rules need it.</summary>
public sealed class Slip(OfficeTime zone)
{
    private readonly Dictionary<string, string> _answers = [];

    public string this[string id]
    {
        get => _answers.GetValueOrDefault(id, "");
        set => _answers[id] = value;
    }

    public string? Maybe(string id) => this[id].Trim() is { Length: > 0 } text ? text : null;

    public bool Ticked(string id) => this[id] == "ya";

    public Answer Answer(string id) => this[id] switch { "ya" => Domain.Answer.Yes, "tidak" => Domain.Answer.No, _ => Domain.Answer.Unknown };

    public Guid? Row(string id) => Guid.TryParse(this[id], out var row) ? row : null;

    public OfficerId? Officer(string id) => Row(id) is { } officer ? new OfficerId(officer) : null;

    public int? Number(string id) => int.TryParse(this[id], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    public IReadOnlyList<string> Codes(string id) => this[id].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public DateOnly? MaybeDay(string id) => DateOnly.TryParseExact(this[id], DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public DateOnly Day(string id) => MaybeDay(id) ?? throw new RuleException("Isi tanggalnya.", id);

    /// <summary>UTC.</summary>
    public DateTime? MaybeMoment(string id) =>
        DateTime.TryParse(this[id], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? zone.ToUtc(local) : null;

    /// <summary>UTC.</summary>
    public DateTime Moment(string id) => MaybeMoment(id) ?? throw new RuleException("Isi tanggal dan jamnya.", id);

    private const string DayForm = "yyyy-MM-dd";

    /// <summary>As a date field of a browser holds it.</summary>
    public static string? Of(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>As a date and time field of a browser holds it.</summary>
    public static string? Of(DateTime? utc, OfficeTime zone) => utc is { } at ? zone.ToLocal(at).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : null;

    public static string Of(Answer answer) => answer switch { Domain.Answer.Yes => "ya", Domain.Answer.No => "tidak", Domain.Answer.Unknown => "" };
}
