using System.Globalization;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop.Binding;

/// <summary>What the case file already answers of a step.</summary>
internal static class KnownFacts
{
    private static readonly Dictionary<string, Func<CaseFile, string?>> Readers = new()
    {
        ["bentuk"] = c => string.Join(',', c.Forms),
        ["kdrt"] = c => c.Domestic switch { Answer.Yes => "ya", Answer.No => "tidak", Answer.Unknown => null },
        ["kewenangan"] = c => c.Authority is { } outcome ? CaseFacts.CodeOf(outcome) : null,
        ["wilayah-tkp"] = c => c.IncidentRegion,
        ["wilayah-ktp"] = c => c.IdCardRegion,
        ["wilayah-domisili"] = c => c.DomicileRegion ?? c.Face.Region,
        ["simfoni-nomor"] = c => c.SimfoniNumber,
        ["simfoni-tanggal"] = c => c.SimfoniOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["tim"] = c => string.Join(',', c.Team),
        ["klien-asal"] = c => c.FamilyClient?.Origin,
        ["kegiatan-pemohon"] = c => c.CommunityActivity?.Applicant,
        ["keluhan-nomor-lapor"] = c => c.ServiceComplaint?.LaporNumber,
        ["keluhan-akomodasi"] = c => c.ServiceComplaint?.Accommodation,
        ["kegiatan-topik"] = c => c.CommunityActivity?.Topic,
        ["kegiatan-tempat"] = c => c.CommunityActivity?.Place,
    };

    /// <summary>The fields of a step that the file answers, as a screen would send them. A code that the field does not offer is left out.</summary>
    public static StepValues Of(CaseFile file, StepPlan step) => StepValues.Of(step.Fields
        .Where(f => f.Bind is not null && Readers.ContainsKey(f.Bind))
        .Select(f => KeyValuePair.Create(f.Id, Readers[f.Bind!](file) ?? ""))
        .Where(v => Offers(step.Fields.First(f => f.Id == v.Key), v.Value)));

    private static bool Offers(StepField field, string value) =>
        field.Options.Count == 0 || value.Split(',').All(code => field.Options.Any(o => o.Code == code));
}
