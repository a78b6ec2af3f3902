using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using PPA.Portal.Domain;

namespace PPA.Portal.Intake.Api;

/// <summary>Reads the body that a machine sent: strictly, so that a misspelt field is told and never silently lost.</summary>
internal static partial class ApiReading
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        MaxDepth = 16,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <returns>The draft, or the one fault that stopped the reading.</returns>
    public static (ComplaintDraft? Draft, FieldFault? Fault) Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<ApiComplaint>(body, Strict) is { } complaint
                ? (DraftOf(complaint), null)
                : (null, new FieldFault("", "Kirim satu objek JSON."));
        }
        catch (JsonException fault)
        {
            return (null, Explain(fault));
        }
    }

    private static FieldFault Explain(JsonException fault)
    {
        var path = Bracketed().Replace(fault.Path ?? "", ".$1").TrimStart('$').TrimStart('.');
        if (fault.InnerException is JsonException || (fault.InnerException is null && path.Length == 0 && fault.LineNumber is not null && fault.BytePositionInLine == 0))
            return new FieldFault(path, $"JSON tidak terbaca pada baris {(fault.LineNumber ?? 0) + 1}, huruf {(fault.BytePositionInLine ?? 0) + 1}.");
        return new FieldFault(path, Expected(path));
    }

    /// <summary>Follows the path through the contract: what stands there, or that nothing does.</summary>
    private static string Expected(string path)
    {
        var type = typeof(ApiComplaint);
        foreach (Match step in Step().Matches(path))
        {
            var info = Strict.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
            var next = step.Groups[1].Success
                ? info.Properties.FirstOrDefault(p => p.Name == step.Groups[1].Value)?.PropertyType
                : info.ElementType;
            if (next is null)
                return "Isian ini tidak dikenal. Periksa ejaan dan tempatnya.";
            type = next;
        }
        return "Nilai ini tidak sesuai. " + Wanted(Strict.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type));
    }

    private static string Wanted(JsonTypeInfo info) => info switch
    {
        { Kind: JsonTypeInfoKind.Enumerable } => "Kirim daftar [ ].",
        { Kind: JsonTypeInfoKind.Object } => "Kirim objek { } tanpa isian ganda.",
        _ when info.Type == typeof(bool) => "Kirim true, false, atau null.",
        _ when info.Type == typeof(int) => "Kirim bilangan bulat atau null.",
        _ => "Kirim teks di antara tanda petik atau null.",
    };

    private static ComplaintDraft DraftOf(ApiComplaint from) => new()
    {
        Channel = from.Channel,
        ReceivedAt = from.ReceivedAt,
        DangerNow = AnswerOf(from.DangerNow),
        Dangers = [.. (from.Dangers ?? []).Select(code => code ?? "")],
        Reporters = from.Reporter is null ? [] : [PersonOf(from.Reporter)],
        Victims = [.. (from.Victims ?? []).Select(PersonOf)],
        ReportedParties = [.. (from.ReportedParties ?? []).Select(PersonOf)],
        Incident = IncidentOf(from.Incident),
        Contact = new ContactDraft
        {
            Allowed = AnswerOf(from.Contact?.Allowed),
            Phone = from.Contact?.Phone,
            Hours = from.Contact?.Hours,
            Way = from.Contact?.Way,
            SayIfAnother = from.Contact?.SayIfAnother,
        },
    };

    private static PersonDraft PersonOf(ApiPerson? from) => from is null ? new PersonDraft() : new PersonDraft
    {
        Name = from.Name,
        Nik = from.Nik,
        Phone = from.Phone,
        Sex = from.Sex,
        BirthDate = from.BirthDate,
        Age = from.Age?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Address = from.Address,
        Region = from.Region,
        Disability = AnswerOf(from.Disability),
        Pregnant = AnswerOf(from.Pregnant),
        Relation = from.Relation,
        Education = from.Education,
        Occupation = from.Occupation,
        Marital = from.Marital,
        Anonymous = from.Anonymous == true,
    };

    private static IncidentDraft IncidentOf(ApiIncident? from) => from is null ? new IncidentDraft() : new IncidentDraft
    {
        Date = from.Date,
        Place = from.Place,
        PlaceDetail = from.PlaceDetail,
        Region = from.Region,
        Forms = [.. (from.Forms ?? []).Select(code => code ?? "")],
        Domestic = AnswerOf(from.Domestic),
        Chronology = from.Chronology,
    };

    private static Answer AnswerOf(bool? said) => said switch { true => Answer.Yes, false => Answer.No, null => Answer.Unknown };

    [GeneratedRegex(@"\['([^']*)'\]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"([^.\[\]]+)(?=[.\[]|$)|\[\d+\]")]
    private static partial Regex Step();
}
