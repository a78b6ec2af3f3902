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
    };

    private static readonly Dictionary<string, string[]> Needs = new()
    {
        ["korban"] = ["people"],
        ["korban-anak"] = ["people"],
        ["terlapor-anak"] = ["people"],
    };

    public static IQueryable<CaseFile> With(IQueryable<CaseFile> files, Procedure plan)
    {
        var asked = plan.Steps.SelectMany(NamesOf).ToHashSet();
        return asked.SelectMany(name => Needs.GetValueOrDefault(name) ?? []).Distinct().Aggregate(files, (all, part) => Parts[part](all)).AsSplitQuery();
    }

    private static IEnumerable<string> NamesOf(StepPlan step) =>
        step.Gates.SelectMany(g => g.Holds.Names).Concat(step.Branches.SelectMany(b => b.When?.Names ?? [])).Concat(step.OnlyIf?.Names ?? []).Concat(step.Skip?.When?.Names ?? [])
            .Concat(step.Fields.SelectMany(f => f.When?.Names ?? [])).Where(n => n.OfCase).Select(n => n.Id)
            .Concat(step.Fields.SelectMany(f => new[] { f.Bind, f.Fact }).OfType<string>()).Concat(step.Entries?.Bind is { } bind ? [bind] : []);
}
