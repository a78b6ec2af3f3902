using System.Globalization;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>Fills the rows of each part of the form from a case file.</summary>
internal static class SimfoniFilling
{
    private const string Everybody = "Semua korban";

    public static IEnumerable<SimfoniRow> Rows(SimfoniSection section, CaseFile file, OfficeNow office) => section.Code switch
    {
        "kasus" => [Row(section, "kasus", "Kasus", field => SimfoniSources.Of(file, field, office))],
        "korban" => People(section, file, PersonRole.Victim, office),
        "pelaku" => People(section, file, PersonRole.ReportedParty, office),
        "hubungan" => Pairs(section, file),
        "pelayanan" => file.Services.Where(s => s.IsValid).OrderBy(s => s.Date).ThenBy(s => s.At)
            .Select((s, i) => Row(section, s.Id.ToString("N"), Numbered("Pelayanan", i), field => [SimfoniSources.Of(s, field, Whom(file, s.Person))])),
        _ => file.Referrals.Where(r => r.State is not (ReferralState.Draft or ReferralState.Withdrawn)).OrderBy(r => r.At)
            .Select((r, i) => Row(section, r.Id.ToString("N"), Numbered("Rujukan", i), field => [SimfoniSources.Of(r, field, Whom(file, r.Person), office)])),
    };

    private static IEnumerable<SimfoniRow> People(SimfoniSection section, CaseFile file, PersonRole role, OfficeNow office) =>
        Those(file, role).Select((p, i) => Row(section, p.Id.ToString("N"), Numbered(role.Label(), i), field => [SimfoniSources.Of(p, field, office)]));

    // SIMFONI counts relations by pair, so each pair is asked for, also where nobody has said what they are to each other.
    private static IEnumerable<SimfoniRow> Pairs(SimfoniSection section, CaseFile file)
    {
        var (victims, reported) = (Those(file, PersonRole.Victim), Those(file, PersonRole.ReportedParty));
        return
            from v in victims
            from r in reported
            let said = file.Relations.FirstOrDefault(x => x.Victim == v.Id && x.Reported == r.Id)?.Relation ?? (v == victims[0] ? r.Relation : null)
            select Row(section, $"{v.Id:N}:{r.Id:N}", $"{Whom(file, v.Id)} dan {Numbered(PersonRole.ReportedParty.Label(), reported.IndexOf(r))}", _ => [said]);
    }

    private static List<Person> Those(CaseFile file, PersonRole role) => [.. file.People.Where(p => p.Role == role).OrderBy(p => p.Order)];

    private static string Whom(CaseFile file, Guid? person) => person is null ? Everybody
        : Those(file, PersonRole.Victim).FindIndex(p => p.Id == person) is >= 0 and var i ? Numbered(PersonRole.Victim.Label(), i) : Everybody;

    private static string Numbered(string word, int index) => $"{word} {(index + 1).ToString(CultureInfo.InvariantCulture)}";

    private static SimfoniRow Row(SimfoniSection section, string key, string label, Func<string, IEnumerable<string?>> read) =>
        new(key, label, [.. section.Fields.Select(field => Cell(field, [.. read(field.Source).OfType<string>().Where(v => v.Length > 0)]))]);

    private static SimfoniCell Cell(SimfoniField field, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return new SimfoniCell(field, null, null, field.Required ? SimfoniFault.Missing : SimfoniFault.None);
        if (field.List is { } list)
            return Listed(field, list, values);
        if (field.Terms is not { } terms)
            return new SimfoniCell(field, string.Join(", ", values), null, SimfoniFault.None);
        var known = values.Select(terms.GetValueOrDefault).ToList();
        return known.Contains(null)
            ? new SimfoniCell(field, string.Join(", ", values), null, SimfoniFault.Unmapped)
            : new SimfoniCell(field, string.Join(", ", known.Select(t => t!.Label)), string.Join(", ", known.Select(t => t!.Simfoni).Distinct()), SimfoniFault.None);
    }

    private static SimfoniCell Listed(SimfoniField field, CodeList list, IReadOnlyList<string> values)
    {
        var entries = values.Select(list.Find).ToList();
        var local = string.Join(", ", values.Select(list.Label));
        if (entries.Contains(null))
            return new SimfoniCell(field, local, null, SimfoniFault.Unmapped);
        var simfoni = list.SimfoniLabels.Count == 0 ? null : string.Join(", ", entries.Select(e => e!.Simfoni).Distinct());
        return new SimfoniCell(field, local, simfoni, simfoni is not null && entries.Exists(e => e!.ToConfirm) ? SimfoniFault.ToConfirm : SimfoniFault.None);
    }
}
