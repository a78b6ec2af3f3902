using System.Collections.Frozen;

namespace PPA.Portal.Office;

/// <summary>One word of a code list, and what SIMFONI PPA calls it.</summary>
/// <param name="Code">As stored and as used in the API.</param>
/// <param name="Simfoni">The label of SIMFONI, or null where it has none for this list.</param>
/// <param name="ToConfirm">True where the match with SIMFONI, or the meaning, is our guess.</param>
/// <param name="LifeThreatening">For danger flags: alarm at once.</param>
public sealed record CodeEntry(string Code, string Label, string? Simfoni, bool ToConfirm, bool LifeThreatening);

/// <summary>A list of words that a form offers.</summary>
public sealed class CodeList
{
    private readonly FrozenDictionary<string, CodeEntry> _byCode;

    private CodeList(string name, string version, IReadOnlyList<CodeEntry> entries, IReadOnlyList<string> simfoniLabels)
    {
        (Name, Version, Entries, SimfoniLabels) = (name, version, entries, simfoniLabels);
        _byCode = entries.ToFrozenDictionary(entry => entry.Code);
    }

    public string Name { get; }

    /// <summary>Which edition of SIMFONI's categories the labels are matched with.</summary>
    public string Version { get; }

    /// <summary>In the order of the form.</summary>
    public IReadOnlyList<CodeEntry> Entries { get; }

    /// <summary>SIMFONI's own values, in its order: the columns of the recap.</summary>
    public IReadOnlyList<string> SimfoniLabels { get; }

    public CodeEntry? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>The label; an unknown code stands for itself, since an office may have dropped it since.</summary>
    public string Label(string? code) => Find(code)?.Label ?? code ?? "";

    public static CodeList Read(string path) => Read(OfficeNode.Open(path), Path.GetFileNameWithoutExtension(path));

    public static CodeList Parse(string file, string text) => Read(OfficeNode.Parse(file, text), Path.GetFileNameWithoutExtension(file));

    private static CodeList Read(OfficeNode root, string name)
    {
        root.Keys("daftar", "versi", "simfoni", "butir");
        if (root["daftar"].Slug() != name)
            throw root["daftar"].Broken($"daftar `{root["daftar"].Value}` tidak sama dengan nama berkas", $"tulis `{name}` atau ganti nama berkas");
        var simfoni = root["simfoni"].Items();
        OfficeNode.NoTwice(simfoni, "label SIMFONI");
        var labels = simfoni.Select(item => item.Value).ToList();
        var items = root["butir"].Items();
        var entries = items.Select(item => Entry(item, labels, danger: name == "bahaya")).ToList();
        OfficeNode.NoTwice(items.Select(item => item["kode"]), "kode");
        OfficeNode.NoTwice(items.Select(item => item["label"]), "label");
        return entries.Count > 0
            ? new CodeList(name, root["versi"].Text(), entries, labels)
            : throw root["butir"].Broken("daftar tanpa butir", "tulis sedikitnya satu butir");
    }

    private static CodeEntry Entry(OfficeNode item, List<string> labels, bool danger)
    {
        string[] keys = ["kode", "label", "perluDikonfirmasi"];
        item.Keys([.. keys, .. labels.Count > 0 ? ["simfoni"] : Array.Empty<string>(), .. danger ? ["mengancamJiwa"] : Array.Empty<string>()]);
        string? simfoni = null;
        if (labels.Count > 0)
        {
            simfoni = item["simfoni"].Text();
            if (!labels.Contains(simfoni))
                throw item["simfoni"].UnknownTerm("label SIMFONI", labels);
        }
        return new CodeEntry(item["kode"].Slug(), item["label"].Text(), simfoni, ProfileClocks.Flag(item, "perluDikonfirmasi"),
            danger && item["mengancamJiwa"].Flag());
    }
}
