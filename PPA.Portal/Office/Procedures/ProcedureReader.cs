using System.Globalization;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Office.Procedures;

/// <summary>Reads a procedure strictly: whole and right, or refused with the line to mend.</summary>
internal static class ProcedureReader
{
    public static Procedure Read(OfficeNode root, ProcedureGround ground)
    {
        root.Keys("id", "profil", "judul", "jenis", "versi", "berlakuSejak", "sumber", "persyaratan", "hakKewajiban", "langkah");
        var stepNodes = root["langkah"].Items();
        if (stepNodes.Count == 0)
            throw root["langkah"].Broken("prosedur tanpa langkah", "tulis sedikitnya satu langkah");
        OfficeNode.NoTwice(stepNodes.Select(node => node["id"]), "langkah");
        var fields = FieldIndex.Of(stepNodes, ground);
        var plan = new Procedure(
            Known(root["id"], ground.Procedures, "prosedur"),
            root.Maybe("profil") is { } profile ? Known(profile, ground.Profiles, "profil") : null,
            root["judul"].Text(),
            root["jenis"].Term<Domain.CaseKind>(code => ProcedureWords.Registers.TryGetValue(code, out var kind) ? kind : null, "jenis berkas", ProcedureWords.Registers.Keys),
            root["versi"].Number(1, 9999), Day(root["berlakuSejak"]), Source(root["sumber"]),
            Requirements(root.Maybe("persyaratan"), fields),
            [.. stepNodes.Select((node, i) => Step(node, i, stepNodes, fields, ground))])
        {
            Home = root["sumber"].Maybe("kantor") is { } home ? Known(home, ground.Profiles, "profil") : null,
            Rights = [.. (root.Maybe("hakKewajiban")?.Items() ?? []).Select(part => new RightsPart(part.Keys("judul", "butir")["judul"].Text(), [.. part["butir"].Items().Select(i => i.Text())]))],
        };
        ProcedureCheck.MustHold(plan, stepNodes);
        return plan;
    }

    private static ProcedureSource Source(OfficeNode node)
    {
        node.Keys("dokumen", "waktu", "produk", "kantor");
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
        node.Keys("id", "tanda", "judul", "bunyi", "pelaku", "dibantu", "hanyaBila", "lewati", "batas", "surat", "olehPenerimaan", "isian", "entri", "syarat", "mulai", "lanjut");
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
            Clocks(node.Maybe("batas"), all, fields),
            [.. letters.Select(l => Known(l, [.. ground.Codes.Letters.Entries.Select(e => e.Code)], "surat"))],
            node.Maybe("olehPenerimaan")?.Flag() ?? false)
        {
            Helpers = [.. (node.Maybe("dibantu")?.OneOrMore() ?? []).Select(a => Known(a, ground.Functions, "pelaku"))],
            Begins = [.. (node.Maybe("mulai")?.Items() ?? []).Select(b => new Begins(Conditions.Maybe(b.Keys("bila", "prosedur").Maybe("bila"), fields, id), Known(b["prosedur"], ground.Procedures, "prosedur")))],
        };
    }

    private static Gate Gate(OfficeNode node, FieldIndex fields, string step, ProcedureGround ground)
    {
        node.Keys("bila", "pesan", "hukum", "jalan");
        var ways = (node.Maybe("jalan")?.Items() ?? []).Select(way =>
        {
            way.Keys("teks", "prosedur");
            return new WayOn(way["teks"].Text(), way.Maybe("prosedur") is { } p ? Known(p, ground.Procedures, "prosedur") : null);
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
        var own = fields.Within(step, FieldReader.Read(node["isian"], ground, null, null));
        return new EntryPlan(node["judul"].Text(), FieldReader.Read(node["isian"], ground, own, step), node.Maybe("sedikitnya")?.Number(0, 100) ?? 1,
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

    private static List<StepClock> Clocks(OfficeNode? node, IReadOnlyList<OfficeNode> all, FieldIndex fields) =>
        node is null ? [] : [.. (node.IsList ? node.Items() : [node]).Select(clock => Clock(clock, all, fields))];

    private static StepClock Clock(OfficeNode node, IReadOnlyList<OfficeNode> all, FieldIndex fields)
    {
        node.Keys("menit", "hariYangSama", "sejak", "bila");
        var sameDay = node.Maybe("hariYangSama")?.Flag() == true;
        if (sameDay && node.Maybe("menit") is { } both)
            throw both.Broken("`menit` dan `hariYangSama` tidak dapat berlaku bersama", "pilih salah satu");
        var from = Known(node["sejak"], ["langkah", "penerimaan", .. all.Select(s => s["id"].Text())], "awal hitungan");
        return new StepClock(sameDay ? null : node["menit"].Number(1, 60 * 24 * 60), from == "penerimaan", from is "langkah" or "penerimaan" ? null : from,
            Conditions.Maybe(node.Maybe("bila"), fields, null));
    }

    private static DateOnly Day(OfficeNode node) =>
        DateOnly.TryParseExact(node.Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw node.Broken($"tanggal `{node.Value}` tidak sah", "tulis tahun-bulan-hari, misalnya 2026-01-31");

    internal static string Known(OfficeNode node, IReadOnlyCollection<string> known, string what) =>
        known.Contains(node.Text()) ? node.Value : throw node.UnknownTerm(what, known.Order(StringComparer.Ordinal));
}
