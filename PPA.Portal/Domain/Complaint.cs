using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Domain;

/// <summary>How, when and whether somebody may be contacted without putting them in danger.</summary>
/// <param name="Allowed">No: never contact. Unknown: ask before contacting.</param>
/// <param name="Hours">In the person's words, such as "09.00–11.00".</param>
/// <param name="Way">Phone, WhatsApp, through somebody else.</param>
/// <param name="SayIfAnother">What to say when somebody else answers.</param>
public sealed record SafeContact(Answer Allowed, string? Phone = null, string? Hours = null, string? Way = null, string? SayIfAnother = null);

/// <summary>The story of a case. Encrypted at rest.</summary>
/// <param name="Chronology">The account, in the words it was given.</param>
/// <param name="PlaceDetail">Where it happened, closer than the kecamatan.</param>
public sealed record CaseStory(string Chronology, string? PlaceDetail = null, SafeContact? SafeContact = null)
{
    public static readonly CaseStory Empty = new("");
}

/// <summary>What happened, in codes that reports count.</summary>
/// <param name="Region">Kecamatan of the incident (TKP).</param>
/// <param name="Forms">Forms of violence; more than one may be true of a victim.</param>
/// <param name="Domestic">Domestic violence (KDRT).</param>
/// <param name="Dangers">Danger flags that were named at the door.</param>
public sealed record IncidentFacts(
    DateOnly? Date = null,
    string? Place = null,
    string? Region = null,
    IReadOnlyList<string>? Forms = null,
    Answer Domestic = Answer.Unknown,
    IReadOnlyList<string>? Dangers = null);

/// <summary>A complaint as any of the doors hands it over.</summary>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="DangerNow">Is somebody in danger at this moment?</param>
/// <param name="LifeThreat">True where a named danger threatens life by itself.</param>
/// <param name="EarlierCase">The file of the same person from before, where there is one.</param>
public sealed record Complaint(
    Channel Channel,
    DateTime ReceivedAt,
    IReadOnlyList<PersonFacts> People,
    IncidentFacts Incident,
    CaseStory Story,
    Answer DangerNow = Answer.Unknown,
    bool LifeThreat = false,
    CaseId? EarlierCase = null);

/// <summary>Who received a complaint and what the office makes of it.</summary>
/// <param name="Number">Register number, taken in the same transaction.</param>
/// <param name="By">The officer at the door; null for the public form and for machines.</param>
/// <param name="Procedure">The procedure that the profile starts for the channel, in the version in force; null where none applies.</param>
/// <param name="TrackingToken">Keyed hash of the code that the reporter took home.</param>
/// <param name="Now">UTC.</param>
public sealed record Receipt(string Number, OfficerId? By, Procedure? Procedure, byte[]? TrackingToken, DateTime Now);
