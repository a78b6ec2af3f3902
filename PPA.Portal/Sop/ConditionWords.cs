using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office;

namespace PPA.Portal.Sop;

/// <summary>A condition as people read it.</summary>
internal static class ConditionWords
{
    public static string Of(StepCondition condition, Procedure plan, StepPlan step, CodeLists codes) => condition switch
    {
        AllOf all => string.Join(" dan ", all.Parts.Select(p => Of(p, plan, step, codes))),
        AnyOf any => string.Join(" atau ", any.Parts.Select(p => Of(p, plan, step, codes))),
        Not not => "bukan " + Of(not.Part, plan, step, codes),
        FactIn { Name.OfCase: true } fact => fact.Codes.Count == 0 ? $"ada {Word(fact.Name.Id)}" : $"{Word(fact.Name.Id)}: {string.Join(" atau ", fact.Codes.Select(c => FactWord.Of(fact.Name.Id, c, codes)))}",
        FactIn field => Field(field, plan, step),
        _ => "",
    };

    private static string Field(FactIn fact, Procedure plan, StepPlan step)
    {
        var field = (fact.Name.Step is { } other ? plan.Find(other) : step)?.Fields.FirstOrDefault(f => f.Id == fact.Name.Id);
        var name = field?.Label ?? fact.Name.Id;
        return fact.Codes.Count == 0 ? $"{name} diisi" : $"{name}: {string.Join(" atau ", fact.Codes.Select(c => field?.LabelOf(c) ?? c))}";
    }

    private static string Word(string fact) => fact.Replace('-', ' ');
}
