using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Office.Procedures;

/// <summary>Every step's fields without their conditions, so that a condition anywhere can be checked against them.</summary>
internal sealed class FieldIndex
{
    private readonly Dictionary<string, Dictionary<string, StepField>> _steps;

    private FieldIndex(Dictionary<string, Dictionary<string, StepField>> steps, ProcedureGround ground) => (_steps, Ground) = (steps, ground);

    public static FieldIndex Of(IReadOnlyList<OfficeNode> steps, ProcedureGround ground) =>
        new(steps.ToDictionary(s => s["id"].Slug(), s => FieldReader.Read(s.Maybe("isian"), ground, null, null).ToDictionary(f => f.Id)), ground);

    public ProcedureGround Ground { get; }

    /// <summary>As a line or an entry of a step sees it: its own columns stand where the step's fields stood.</summary>
    public FieldIndex Within(string step, IReadOnlyList<StepField> own) => new(new Dictionary<string, Dictionary<string, StepField>>(_steps) { [step] = own.ToDictionary(f => f.Id) }, Ground);

    public IEnumerable<string> Steps => _steps.Keys;

    public StepField? Find(string step, string field) => _steps.GetValueOrDefault(step)?.GetValueOrDefault(field);

    public IEnumerable<string> FieldsOf(string step) => _steps.GetValueOrDefault(step)?.Keys.AsEnumerable() ?? [];
}

/// <summary>Reads what a step asks.</summary>
internal static class FieldReader
{
    /// <param name="fields">Null on the first reading, which leaves the conditions out.</param>
    public static IReadOnlyList<StepField> Read(OfficeNode? node, ProcedureGround ground, FieldIndex? fields, string? step)
    {
        var items = node?.Items() ?? [];
        OfficeNode.NoTwice(items.Select(i => i["id"]), "isian");
        return [.. items.Select(item => Field(item, ground, fields, step))];
    }

    private static StepField Field(OfficeNode node, ProcedureGround ground, FieldIndex? fields, string? step)
    {
        node.Keys("id", "label", "petunjuk", "jenis", "wajib", "pilihan", "daftar", "hanya", "ikat", "bila", "kolom", "sedikitnya", "fakta", "tautan");
        var kind = node["jenis"].Term<FieldKind>(code => ProcedureWords.Kinds.TryGetValue(code, out var known) ? known : null, "jenis isian", ProcedureWords.Kinds.Keys);
        return new StepField(
            Name(node["id"]), node["label"].Text(), node.Maybe("petunjuk")?.Text(), kind, node.Maybe("wajib")?.Flag() ?? false,
            Options(node, kind, ground), Columns(node, kind, ground, fields, step), Bind(node, kind),
            fields is null ? null : Conditions.Maybe(node.Maybe("bila"), fields, step),
            kind == FieldKind.Rows ? node.Maybe("sedikitnya")?.Number(0, 50) ?? 0 : 0,
            kind == FieldKind.Fact ? ProcedureReader.Known(node["fakta"], CaseFacts.Known, "fakta") : null,
            node.Maybe("tautan")?.Text());
    }

    // A draft keeps these names for itself; a question of the same name would be taken for something else.
    private static string Name(OfficeNode id) => id.Slug() is EntryPlan.Heading or "jendela" or "dilihat"
        ? throw id.Broken($"nama isian `{id.Slug()}` dipakai oleh portal sendiri", "pilih nama lain") : id.Slug();

    private static FieldOption[] Options(OfficeNode node, FieldKind kind, ProcedureGround ground)
    {
        if (kind == FieldKind.YesNo)
            return ProcedureWords.YesNo;
        if (kind is not (FieldKind.Choice or FieldKind.Choices))
            return [];
        if (node.Maybe("daftar") is { } list)
            return Narrowed(node.Maybe("hanya"), Listed(list, ground));
        var items = node["pilihan"].Items();
        OfficeNode.NoTwice(items.Select(i => i["kode"]), "pilihan");
        return [.. items.Select(i => new FieldOption(i.Keys("kode", "label")["kode"].Slug(), i["label"].Text()))];
    }

    private static FieldOption[] Listed(OfficeNode list, ProcedureGround ground) => list.Text() switch
    {
        "kanal" => ProcedureWords.Channels,
        "risiko" => ProcedureWords.Risks,
        var name => ground.Codes.Find(name) is { } found
            ? [.. found.Entries.Select(e => new FieldOption(e.Code, e.Label))]
            : throw list.UnknownTerm("daftar", ["kanal", "risiko", .. ground.Codes.Names]),
    };

    /// <summary>Only those of a list that the step needs, in the order of the step.</summary>
    private static FieldOption[] Narrowed(OfficeNode? only, FieldOption[] all)
    {
        if (only is null)
            return all;
        var codes = only.Items();
        OfficeNode.NoTwice(codes, "pilihan");
        return [.. codes.Select(c => ProcedureReader.Known(c, [.. all.Select(o => o.Code)], "pilihan")).Select(code => all.First(o => o.Code == code))];
    }

    private static IReadOnlyList<StepField> Columns(OfficeNode node, FieldKind kind, ProcedureGround ground, FieldIndex? fields, string? step)
    {
        if (kind != FieldKind.Rows)
            return node.Maybe("kolom") is { } stray ? throw stray.Broken("`kolom` hanya untuk jenis baris", "ubah `jenis` atau hapus `kolom`") : [];
        var columns = Read(node["kolom"], ground, null, null);
        if (columns.Any(c => c.Kind is FieldKind.Rows or FieldKind.Fact))
            throw node["kolom"].Broken("kolom tidak boleh berjenis baris atau fakta", "pakai jenis isian biasa");
        return fields is null || step is null ? columns : Read(node["kolom"], ground, fields.Within(step, columns), step);
    }

    private static string? Bind(OfficeNode node, FieldKind kind)
    {
        if (node.Maybe("ikat") is not { } bind)
            return null;
        var known = kind == FieldKind.Rows ? FactBinds.OfRows : FactBinds.OfFields;
        return ProcedureReader.Known(bind, known, "ikat");
    }
}
