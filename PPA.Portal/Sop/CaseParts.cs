using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop;

/// <summary>Reads of a case only what a procedure asks of it or writes into it.</summary>
internal static class CaseParts
{
    private static readonly Dictionary<string, Func<IQueryable<CaseFile>, IQueryable<CaseFile>>> Parts = new()
    {
        ["people"] = files => files.Include(c => c.People),
        ["consents"] = files => files.Include(c => c.People).Include(c => c.Consents),
        ["services"] = files => files.Include(c => c.Services),
        ["activities"] = files => files.Include(c => c.Activities).Include(c => c.Agenda),
        ["referrals"] = files => files.Include(c => c.Referrals).ThenInclude(r => r.Moves).Include(c => c.Agenda),
        ["police"] = files => files.Include(c => c.Prompts).Include(c => c.Agenda).Include(c => c.PoliceReports),
        ["mediation"] = files => files.Include(c => c.Mediations).ThenInclude(m => m.Sittings).Include(c => c.Decisions).Include(c => c.People),
        ["shelter"] = files => files.Include(c => c.Stays),
        ["letters"] = files => files.Include(c => c.Letters),
        ["simfoni"] = files => files.Include(c => c.SimfoniEntries),
        ["end"] = files => files.Include(c => c.Terminations).Include(c => c.Referrals).Include(c => c.Stays).Include(c => c.Mediations),
        ["client"] = files => files.Include(c => c.FamilyClient),
        ["activity"] = files => files.Include(c => c.CommunityActivity!.Audience),
        ["complaint"] = files => files.Include(c => c.ServiceComplaint).Include(c => c.People),
    };

    /// <summary>What a fact or a bind needs: by its name, or by the word that its name begins with.</summary>
    private static readonly (string Name, string[] Parts)[] Needs =
    [
        ("korban", ["people"]), ("terlapor-anak", ["people"]), ("bentuk", ["police"]), ("kdrt", ["police"]), ("kewenangan", ["people", "police"]), ("wilayah", ["people"]),
        ("persetujuan", ["consents"]), ("layanan", ["services"]), ("kegiatan-", ["activity"]), ("kegiatan", ["activities"]), ("asesmen", ["activities"]),
        ("rujukan", ["referrals", "consents"]), ("pelimpahan", ["referrals", "consents"]), ("lapor-polisi", ["police"]), ("laporan-polisi", ["police"]),
        ("jalur-mediasi", ["mediation"]), ("mediasi", ["mediation"]), ("kesediaan", ["mediation"]), ("ruang-terpisah", ["mediation"]), ("hasil-mediasi", ["mediation"]),
        ("kesepakatan-mediasi", ["mediation"]), ("putusan-supervisor", ["mediation"]), ("penampungan", ["shelter", "consents"]), ("simfoni", ["simfoni"]),
        ("penutupan", ["end"]), ("surat", ["letters"]), ("status-klien", ["client"]), ("klien-lengkap", ["client"]), ("peserta", ["activity"]), ("keluhan", ["complaint"]), ("respons-pertama", []),
    ];

    public static IQueryable<CaseFile> With(IQueryable<CaseFile> files, Procedure plan)
    {
        var asked = plan.Steps.SelectMany(NamesOf).ToHashSet();
        var parts = asked.SelectMany(name => Needs.FirstOrDefault(n => name == n.Name || name.StartsWith(n.Name, StringComparison.Ordinal)).Parts ?? [])
            .Concat(plan.Steps.Any(s => s.Letters.Count > 0) ? ["letters"] : []).Distinct();
        return parts.Aggregate(files, (all, part) => Parts[part](all)).AsSplitQuery();
    }

    /// <summary>The facts of a case that a procedure asks for or shows.</summary>
    public static IEnumerable<string> FactsOf(Procedure plan) => plan.Steps.SelectMany(s =>
        Conditions(s).SelectMany(c => c.Names).Where(n => n.OfCase).Select(n => n.Id).Concat(s.Fields.Select(f => f.Fact).OfType<string>()))
        .Concat(plan.Requirements.SelectMany(r => r.When?.Names ?? []).Where(n => n.OfCase).Select(n => n.Id)).Distinct();

    private static IEnumerable<string> NamesOf(StepPlan step) =>
        Conditions(step).SelectMany(c => c.Names).Where(n => n.OfCase).Select(n => n.Id)
            .Concat(step.Fields.SelectMany(f => new[] { f.Bind, f.Fact }).OfType<string>()).Concat(step.Entries?.Bind is { } bind ? [bind] : []);

    private static IEnumerable<StepCondition> Conditions(StepPlan step) =>
        step.Gates.Select(g => g.Holds).Concat(
            step.Branches.Select(b => b.When).Append(step.OnlyIf).Append(step.Skip?.When).Concat(step.Fields.Select(f => f.When)).OfType<StepCondition>());
}
