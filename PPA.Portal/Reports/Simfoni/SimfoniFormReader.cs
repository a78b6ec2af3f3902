using PPA.Portal.Office;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>Reads the entry sheet strictly: a word that nothing fills would be typed wrongly a thousand times.</summary>
internal static class SimfoniFormReader
{
    private static readonly string[] FillPlaces = ["orang", "kejadian", "layanan", "rujukan"];

    public static SimfoniForm Read(OfficeNode root, CodeLists codes)
    {
        root.Keys("lembar", "versi", "formulir", "istilah", "bagian");
        if (root["lembar"].Slug() != "lembar-entri")
            throw root["lembar"].Broken($"lembar `{root["lembar"].Value}` tidak dikenal", "tulis `lembar-entri`");
        var terms = Terms(root["istilah"]);
        var items = root["bagian"].Items();
        OfficeNode.NoTwice(items.Select(item => item["kode"]), "bagian");
        var missing = SimfoniSources.Sections.Except(items.Select(item => item["kode"].Text())).ToList();
        if (missing.Count > 0)
            throw root["bagian"].Broken($"bagian `{missing[0]}` belum ada", $"tambahkan bagian {string.Join(", ", SimfoniSources.Sections)}");
        return new SimfoniForm(root["versi"].Text(), root["formulir"].Text(), [.. items.Select(item => Section(item, codes, terms))]);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, SimfoniTerm>> Terms(OfficeNode node)
    {
        var items = node.Items();
        OfficeNode.NoTwice(items.Select(item => item["nama"]), "istilah");
        return items.ToDictionary(item => item.Keys("nama", "butir")["nama"].Slug(), item =>
        {
            var entries = item["butir"].Items();
            OfficeNode.NoTwice(entries.Select(e => e["kode"]), "kode");
            return (IReadOnlyDictionary<string, SimfoniTerm>)entries.ToDictionary(
                e => e.Keys("kode", "label", "simfoni")["kode"].Text(), e => new SimfoniTerm(e["label"].Text(), e["simfoni"].Text()));
        });
    }

    private static SimfoniSection Section(OfficeNode item, CodeLists codes, Dictionary<string, IReadOnlyDictionary<string, SimfoniTerm>> terms)
    {
        item.Keys("kode", "judul", "sedikitnya", "isiDi", "isian");
        if (!SimfoniSources.Sections.Contains(item["kode"].Text()))
            throw item["kode"].UnknownTerm("bagian", SimfoniSources.Sections);
        var section = item["kode"].Value;
        var fields = item["isian"].Items();
        OfficeNode.NoTwice(fields.Select(field => field["kode"]), "isian");
        return new SimfoniSection(
            section, item["judul"].Text(), item.Maybe("sedikitnya")?.Number(0, 9) ?? 0, FillAt(item.Maybe("isiDi")),
            [.. fields.Select(field => Field(field, section, codes, terms))]);
    }

    private static SimfoniField Field(OfficeNode item, string section, CodeLists codes, Dictionary<string, IReadOnlyDictionary<string, SimfoniTerm>> terms)
    {
        item.Keys("kode", "label", "sumber", "daftar", "istilah", "wajib", "identitas", "isiDi");
        var known = SimfoniSources.Of(section);
        if (!known.Contains(item["sumber"].Text()))
            throw item["sumber"].UnknownTerm($"sumber bagian {section}", known.Order(StringComparer.Ordinal));
        // A name must not lie open because somebody forgot a key.
        var identity = item.Maybe("identitas")?.Flag() ?? false;
        if (SimfoniSources.IsIdentity(item["sumber"].Value) && !identity)
            throw item["sumber"].Broken($"sumber `{item["sumber"].Value}` mengenali orang", "tambahkan identitas: true");
        return new SimfoniField(
            item["kode"].Slug(), item["label"].Text(), item["sumber"].Value, List(item.Maybe("daftar"), codes), TermsOf(item.Maybe("istilah"), terms),
            item.Maybe("wajib")?.Flag() ?? false, identity, FillAt(item.Maybe("isiDi")));
    }

    private static CodeList? List(OfficeNode? node, CodeLists codes) =>
        node is null ? null : codes.Find(node.Text()) ?? throw node.UnknownTerm("daftar", codes.Names);

    private static IReadOnlyDictionary<string, SimfoniTerm>? TermsOf(OfficeNode? node, Dictionary<string, IReadOnlyDictionary<string, SimfoniTerm>> terms) =>
        node is null ? null : terms.TryGetValue(node.Text(), out var known) ? known : throw node.UnknownTerm("istilah", terms.Keys);

    private static string? FillAt(OfficeNode? node) =>
        node is null ? null : FillPlaces.Contains(node.Text()) ? node.Value : throw node.UnknownTerm("bagian berkas", FillPlaces);
}
