using System.Globalization;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Kinds;

/// <summary>A person as typed into a form.</summary>
public sealed class PersonDraft
{
    public string Name { get; set; } = "";
    public string Sex { get; set; } = "";
    public string Age { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Region { get; set; } = "";

    public bool IsNamed => !string.IsNullOrWhiteSpace(Name);

    /// <exception cref="RuleException">An age that nobody has.</exception>
    internal PersonFacts Facts(PersonRole role) => new(
        role, new PersonIdentity(Typed.Maybe(Name), Phone: Typed.Maybe(Phone)),
        Sex switch { "P" => Domain.Sex.Female, "L" => Domain.Sex.Male, _ => Domain.Sex.Unknown },
        Typed.Maybe(Age) is not { } text ? null : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age <= 120 ? age : throw new RuleException("Tulis umur sebagai angka, atau kosongkan.", "umur"),
        Typed.Maybe(Region));
}

/// <summary>A client of the family centre as typed into the form.</summary>
public sealed class ClientDraft
{
    public string Channel { get; set; } = Domain.Channel.WalkIn.Code();
    public string ReceivedAt { get; set; } = "";
    public string Origin { get; set; } = "";
    public string Matter { get; set; } = "";
    public bool Guest { get; set; } = true;
    public List<PersonDraft> People { get; } = [new()];

    internal FamilyClientFacts Facts(OfficeTime zone) => new(
        Typed.Channel(Channel), Typed.When(ReceivedAt, zone) ?? throw new RuleException("Isi waktu diterima.", "diterima"), Origin, Matter,
        People.Any(p => p.IsNamed) ? [.. People.Where(p => p.IsNamed).Select(p => p.Facts(PersonRole.Client))] : throw new RuleException("Tulis nama sedikitnya satu klien.", "klien"));
}

/// <summary>A request for an activity as typed into the form.</summary>
public sealed class ActivityDraft
{
    public string Channel { get; set; } = Domain.Channel.Letter.Code();
    public string ReceivedAt { get; set; } = "";
    public string Topic { get; set; } = "";
    public string Place { get; set; } = "";
    public string PlannedAt { get; set; } = "";
    public string Applicant { get; set; } = "";
    public string Contact { get; set; } = "";
    public string Request { get; set; } = "";

    internal CommunityActivityFacts Facts(OfficeTime zone) => new(
        Typed.Channel(Channel), Typed.When(ReceivedAt, zone) ?? throw new RuleException("Isi waktu diterima.", "diterima"),
        Topic, Place, Typed.When(PlannedAt, zone), Applicant, Typed.Maybe(Contact), Request);
}

/// <summary>A complaint about the service as typed into the form.</summary>
public sealed class ComplaintDraft
{
    public string Door { get; set; } = ServiceComplaint.Direct;
    public string ReceivedAt { get; set; } = "";
    public string Lapor { get; set; } = "";
    public string Content { get; set; } = "";
    public string Accommodation { get; set; } = "";
    public PersonDraft Reporter { get; } = new();

    internal ServiceComplaintFacts Facts(OfficeTime zone) => new(
        Door, Typed.When(ReceivedAt, zone) ?? throw new RuleException("Isi waktu diterima.", "diterima"),
        Door == ServiceComplaint.Lapor ? Typed.Maybe(Lapor) : null, Content, Typed.Maybe(Accommodation),
        Reporter.IsNamed ? [Reporter.Facts(PersonRole.Reporter)] : []);
}

/// <summary>Reads what was typed.</summary>
internal static class Typed
{
    private static readonly string[] Shapes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    public static string? Maybe(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static Channel Channel(string code) => Words.ChannelOf(code) ?? throw new RuleException("Pilih salurannya.", "saluran");

    /// <summary>UTC; null where nothing is typed.</summary>
    public static DateTime? When(string text, OfficeTime zone) =>
        DateTime.TryParseExact(text, Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? zone.ToUtc(local) : null;

    /// <summary>As the field for a time shows it.</summary>
    public static string Of(DateTime utc, OfficeTime zone) => zone.ToLocal(utc).ToString(Shapes[0], CultureInfo.InvariantCulture);
}
