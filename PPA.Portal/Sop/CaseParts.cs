using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop;

/// <summary>Reads of a case only what a procedure asks of it or writes into it.</summary>
internal static class CaseParts
{
    private static readonly Dictionary<string, Func<IQueryable<CaseFile>, IQueryable<CaseFile>>> Parts = new()
    {
        ["people"] = CaseFileLoads.WithPeople,
        ["duties"] = CaseFileLoads.WithDuties,
        ["consents"] = CaseFileLoads.WithConsents,
        ["referrals"] = CaseFileLoads.WithReferrals,
        ["stays"] = CaseFileLoads.WithStays,
        ["mediations"] = CaseFileLoads.WithMediations,
        ["work"] = CaseFileLoads.WithWork,
        ["ending"] = CaseFileLoads.WithEnding,
        ["kind"] = CaseFileLoads.WithKind,
        ["links"] = CaseFileLoads.WithLinks,
        ["letters"] = files => files.Include(c => c.Letters),
        ["simfoni"] = files => files.Include(c => c.SimfoniEntries),
    };

    /// <summary>What a fact or a bind needs, by the word that its name begins with; the first that fits counts.</summary>
    private static readonly (string Begins, string[] Parts)[] Needs =
    [
        ("korban", ["people"]), ("semua-terlapor", ["people"]), ("terlapor", ["people"]), ("bentuk", ["duties"]), ("kdrt", ["duties"]), ("kewenangan", ["duties"]), ("wilayah", ["duties"]),
        ("persetujuan", ["consents"]), ("penanda-tangan", ["consents"]), ("layanan", ["work"]), ("kegiatan-", ["kind"]), ("kegiatan", ["work"]), ("asesmen", ["work"]), ("rencana", ["work"]),
        ("rujukan", ["referrals"]), ("pelimpahan", ["referrals"]), ("lapor-polisi", ["duties"]), ("jalur-mediasi", ["mediations"]), ("kesediaan", ["mediations"]), ("ruang-terpisah", ["mediations"]),
        ("keamanan-mediasi", ["mediations"]), ("risalah-mediasi", ["mediations"]), ("hasil-mediasi", ["mediations"]), ("putusan", ["mediations"]), ("penampungan", ["stays"]), ("perpanjangan", ["stays"]),
        ("simfoni", ["simfoni"]), ("kasus-lama", ["links"]), ("penutupan", ["ending"]), ("surat", ["letters"]), ("klien", ["kind"]), ("peserta", ["kind"]), ("keluhan", ["kind"]),
    ];

    public static IQueryable<CaseFile> With(IQueryable<CaseFile> files, Procedure plan)
    {
        var asked = plan.Steps.SelectMany(NamesOf).ToHashSet();
        var parts = asked.SelectMany(name => Needs.FirstOrDefault(n => name.StartsWith(n.Begins, StringComparison.Ordinal)).Parts ?? [])
            .Concat(plan.Steps.Any(s => s.Letters.Count > 0) ? ["letters"] : []).Distinct();
        return parts.Aggregate(files.Include(c => c.Runs).Include(c => c.Access).Include(c => c.GlassBreaks).AsQueryable(), (all, part) => Parts[part](all)).AsSplitQuery();
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
            step.Branches.Select(b => b.When).Append(step.OnlyIf).Append(step.Skip?.When).Concat(step.Begins.Select(b => b.When)).Concat(step.Clocks.Select(c => c.When)).Concat(step.Fields.SelectMany(f => f.Columns.Append(f)).Concat(step.Entries?.Fields ?? []).Select(f => f.When)).OfType<StepCondition>());
}
