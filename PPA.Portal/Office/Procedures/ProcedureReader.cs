using System.Globalization;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Office.Procedures;

/// <summary>Reads a procedure strictly: whole and right, or refused with the line to mend.</summary>
internal static class ProcedureReader
{
    public static Procedure Read(OfficeNode root, ProcedureGround ground)
    {
        root.Keys("id", "profil", "judul", "jenis", "versi", "berlakuSejak", "sumber", "persyaratan", "langkah");
        var stepNodes = root["langkah"].Items();
        if (stepNodes.Count == 0)
            throw root["langkah"].Broken("prosedur tanpa langkah", "tulis sedikitnya satu langkah");
        OfficeNode.NoTwice(stepNodes.Select(node => node["id"]), "langkah");
        var fields = new FieldIndex(stepNodes, ground);
        var plan = new Procedure(
            Known(root["id"], [.. ground.Codes.Procedures.Entries.Select(e => e.Code)], "prosedur"),
            root.Maybe("profil") is { } profile ? Known(profile, ground.Profiles, "profil") : null,
            root["judul"].Text(),
            root["jenis"].Term<Domain.CaseKind>(code => ProcedureWords.Registers.TryGetValue(code, out var kind) ? kind : null, "jenis berkas", ProcedureWords.Registers.Keys),
            root["versi"].Number(1, 9999), Day(root["berlakuSejak"]), Source(root["sumber"]),
            Requirements(root.Maybe("persyaratan"), fields),
            [.. stepNodes.Select((node, i) => Step(node, i, stepNodes, fields, ground))]);
        ProcedureCheck.MustHold(plan, stepNodes);
        return plan;
    }

    private static ProcedureSource Source(OfficeNode node)
    {
        node.Keys("dokumen", "waktu", "produk");
        return new ProcedureSource(node["dokumen"].Text(), node.Maybe("waktu")?.Text(), [.. (node.Maybe("produk")?.Items() ?? []).Select(p => p.Text())]);
    }

    private static List<Requirement> Requirements(OfficeNode? node, FieldIndex fields)
    {
        var items = node?.Items() ?? [];
        OfficeNode.NoTwice(items.Select(i => i["id"]), "persyaratan");
        return [.. items.Select(item =>
        {
            item.Keys("id", "teks", "menyusul", "bila");
            return new Requirement(item["id"].Slug(), item["teks"].Text(), item["menyusul"].Flag(), Conditions.Maybe(item.Maybe("bila"), fields, null));
        })];
    }

    private static StepPlan Step(OfficeNode node, int place, IReadOnlyList<OfficeNode> all, FieldIndex fields, ProcedureGround ground)
    {
        node.Keys("id", "tanda", "judul", "bunyi", "pelaku", "hanyaBila", "lewati", "batas", "surat", "olehPenerimaan", "isian", "entri", "syarat", "lanjut");
        var id = node["id"].Slug();
        var letters = node.Maybe("surat")?.OneOrMore() ?? [];
        return new StepPlan(
            id, node["tanda"].Text(), node["judul"].Text(), node["bunyi"].Text(),
            [.. node["pelaku"].OneOrMore().Select(a => Known(a, ground.Functions, "pelaku"))],
            FieldReader.Read(node.Maybe("isian"), ground, fields, id),
            [.. (node.Maybe("syarat")?.Items() ?? []).Select(g => Gate(g, fields, id, ground))],
            Branches(node.Maybe("lanjut"), place, all, fields, id),
            Entries(node.Maybe("entri"), ground, fields, id),
            Skip(node.Maybe("lewati"), fields, id),
            Conditions.Maybe(node.Maybe("hanyaBila"), fields, null),
            Clock(node.Maybe("batas")),
            [.. letters.Select(l => Known(l, [.. ground.Codes.Letters.Entries.Select(e => e.Code)], "surat"))],
            node.Maybe("olehPenerimaan")?.Flag() ?? false);
    }

    private static Gate Gate(OfficeNode node, FieldIndex fields, string step, ProcedureGround ground)
    {
        node.Keys("bila", "pesan", "hukum", "jalan");
        var ways = (node.Maybe("jalan")?.Items() ?? []).Select(way =>
        {
            way.Keys("teks", "prosedur");
            return new WayOn(way["teks"].Text(), way.Maybe("prosedur") is { } p ? Known(p, [.. ground.Codes.Procedures.Entries.Select(e => e.Code)], "prosedur") : null);
        });
        return new Gate(Conditions.Read(node["bila"], fields, step), node["pesan"].Text(), node.Maybe("hukum")?.Text(), [.. ways]);
    }

    private static List<Branch> Branches(OfficeNode? node, int place, IReadOnlyList<OfficeNode> all, FieldIndex fields, string step)
    {
        if (node is null)
            return [new Branch(null, place + 1 < all.Count ? all[place + 1]["id"].Text() : null)];
        if (node.IsSingle)
            return [new Branch(null, Target(node, all))];
        return [.. node.Items().Select(item =>
        {
            item.Keys("bila", "ke");
            return new Branch(Conditions.Maybe(item.Maybe("bila"), fields, step), Target(item["ke"], all));
        })];
    }

    private static string? Target(OfficeNode node, IReadOnlyList<OfficeNode> all)
    {
        var known = all.Select(s => s["id"].Text()).ToList();
        return node.Text() == "selesai" ? null : Known(node, [.. known, "selesai"], "langkah tujuan");
    }

    private static EntryPlan? Entries(OfficeNode? node, ProcedureGround ground, FieldIndex fields, string step)
    {
        if (node is null)
            return null;
        node.Keys("judul", "isian", "sedikitnya", "ikat", "berikutnya");
        return new EntryPlan(node["judul"].Text(), FieldReader.Read(node["isian"], ground, fields, step), node.Maybe("sedikitnya")?.Number(0, 100) ?? 1,
            node.Maybe("ikat") is { } bind ? Known(bind, FactBinds.OfEntries, "ikat") : null, node.Maybe("berikutnya")?.Flag() ?? false);
    }

    private static SkipRule? Skip(OfficeNode? node, FieldIndex fields, string step)
    {
        if (node is null)
            return null;
        if (node.IsSingle)
            return node.Flag() ? new SkipRule(null) : null;
        return new SkipRule(Conditions.Read(node.Keys("bila")["bila"], fields, step));
    }

    private static StepClock? Clock(OfficeNode? node)
    {
        if (node is null)
            return null;
        node.Keys("menit", "sejak");
        return new StepClock(node["menit"].Number(1, 60 * 24 * 60), node["sejak"].Text() switch
        {
            "langkah" => false,
            "penerimaan" => true,
            _ => throw node["sejak"].UnknownTerm("awal hitungan", ["langkah", "penerimaan"]),
        });
    }

    private static DateOnly Day(OfficeNode node) =>
        DateOnly.TryParseExact(node.Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw node.Broken($"tanggal `{node.Value}` tidak sah", "tulis tahun-bulan-hari, misalnya 2026-01-31");

    internal static string Known(OfficeNode node, IReadOnlyCollection<string> known, string what) =>
        known.Contains(node.Text()) ? node.Value : throw node.UnknownTerm(what, known.Order(StringComparer.Ordinal));
}
