using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Office.Procedures;

/// <summary>Reads conditions and checks every name and code in them.</summary>
internal static class Conditions
{
    public static StepCondition? Maybe(OfficeNode? node, FieldIndex fields, string? step) => node is null ? null : Read(node, fields, step);

    /// <param name="step">Whose own fields may be named without a step; null where only facts and other steps may.</param>
    public static StepCondition Read(OfficeNode node, FieldIndex fields, string? step)
    {
        node.Keys("isian", "fakta", "adalah", "dalam", "semua", "salahSatu", "bukan");
        if (node.Maybe("semua") is { } all)
            return new AllOf(Parts(all, fields, step));
        if (node.Maybe("salahSatu") is { } any)
            return new AnyOf(Parts(any, fields, step));
        if (node.Maybe("bukan") is { } not)
            return new Not(Read(not, fields, step));
        return node.Maybe("fakta") is { } fact ? Fact(node, fact, fields.Ground) : Field(node, node["isian"], fields, step);
    }

    private static List<StepCondition> Parts(OfficeNode node, FieldIndex fields, string? step) =>
        node.Items() is { Count: > 0 } items ? [.. items.Select(i => Read(i, fields, step))] : throw node.Broken("kumpulan syarat kosong", "tulis sedikitnya satu syarat");

    private static FactIn Fact(OfficeNode node, OfficeNode fact, ProcedureGround ground)
    {
        var name = new FactName(null, ProcedureReader.Known(fact, CaseFacts.Known, "fakta"), true);
        var known = FactCodes.Of(name.Id, ground);
        return new FactIn(name, [.. Codes(node).Select(c => known is null ? c.Text() : ProcedureReader.Known(c, known, $"nilai fakta {name.Id}"))]);
    }

    private static FactIn Field(OfficeNode node, OfficeNode name, FieldIndex fields, string? step)
    {
        var parts = name.Text().Split('.');
        var (of, id) = parts is [var other, var there] ? (other, there) : (step, parts[0]);
        if (of is null || parts.Length > 2)
            throw name.Broken($"isian `{name.Value}` tanpa langkah", "tulis `langkah.isian`");
        var field = fields.Find(of, id);
        if (field is null)
            throw name.UnknownTerm("isian", fields.Steps.SelectMany(s => fields.FieldsOf(s).Select(f => s == step ? f : $"{s}.{f}")));
        var codes = Codes(node);
        foreach (var code in codes.Where(_ => field.Options.Count > 0))
            ProcedureReader.Known(code, [.. field.Options.Select(o => o.Code)], "pilihan");
        return new FactIn(new FactName(of == step ? null : of, id, false), [.. codes.Select(c => c.Text())]);
    }

    private static IReadOnlyList<OfficeNode> Codes(OfficeNode node) =>
        node.Maybe("adalah") is { } one ? [one] : node.Maybe("dalam")?.Items() ?? [];
}
