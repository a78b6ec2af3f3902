using PPA.Portal.Domain;

namespace PPA.Portal.Office;

/// <summary>Reads a checklist line by line and takes nothing that it does not know.</summary>
internal static class ChecklistReader
{
    /// <summary>The rules besides items and combinations that can be a reason; each needs words.</summary>
    private static readonly string[] Rules = ["A2", "A3", "A6", "A7", "A8", "A9", "K7"];

    public static RiskChecklist Read(OfficeNode root, string file, string text)
    {
        root.Keys("versi", "perluDikonfirmasi", "ambang", "butir", "kombinasi", "alasan", "petunjuk", "tindakLanjut");
        var prompts = ReadPrompts(root["petunjuk"]);
        var promptIds = prompts.Select(p => p.Id).ToList();
        var itemNodes = root["butir"].Items();
        var items = itemNodes.Select(node => Item(node, promptIds)).ToList();
        OfficeNode.NoTwice(itemNodes.Select(node => node["id"]), "butir");
        if (items.All(item => item.Page != 1))
            throw root["butir"].Broken("halaman 1 tidak punya butir", "beri sedikitnya satu tanda bahaya `halaman: 1`");
        var ids = items.Select(item => item.Id).ToList();
        var combinations = root["kombinasi"].Items().Select(node => Combination(node, ids)).ToList();
        OfficeNode.NoTwice(root["kombinasi"].Items().Select(node => node["id"]), "kombinasi");
        MustHaveWords(root["alasan"]);
        return new RiskChecklist(
            new RiskCriteria(root["versi"].Text(), root["perluDikonfirmasi"].Flag(), Thresholds(root["ambang"]), items, combinations),
            prompts, FollowUpsOf(root["tindakLanjut"]), ChecklistWording.Of(root), new ChecklistSource(file, root["versi"].Line, text));
    }

    private static void MustHaveWords(OfficeNode reasons)
    {
        reasons.Keys(Rules);
        foreach (var rule in Rules)
            reasons[rule].Text();
    }

    private static RiskThresholds Thresholds(OfficeNode node)
    {
        node.Keys("tidakTahuHalamanSatu", "hariKejadianBaru", "poinTinggi", "poinPasti", "poinSedang", "pengaduanBerulang");
        return new RiskThresholds(
            node["tidakTahuHalamanSatu"].Number(1, 50), node["hariKejadianBaru"].Number(0, 365), node["poinTinggi"].Number(1, 50),
            node["poinPasti"].Number(1, 50), node["poinSedang"].Number(1, 50), node["pengaduanBerulang"].Number(2, 50));
    }

    private static RiskItem Item(OfficeNode node, List<string> prompts)
    {
        node.Keys("id", "label", "halaman", "berlaku", "syarat", "korban", "pelapor", "ya", "tidakTahu", "poin", "otomatis", "petunjuk");
        node["label"].Text();
        var (yes, unknown) = (Effect(node["ya"]), Effect(node["tidakTahu"]));
        if (unknown > yes)
            throw node["tidakTahu"].Broken("jawaban tidak tahu lebih berat daripada ya", "samakan atau ringankan `tidakTahu`");
        return new RiskItem(
            node["id"].Slug(), node["halaman"].Number(1, 2), Audience(node["berlaku"]), Condition(node.Maybe("syarat")),
            node["korban"].Text(), node["pelapor"].Text(), yes, unknown, node.Maybe("poin")?.Number(0, 10) ?? 0, Source(node.Maybe("otomatis")),
            [.. (node.Maybe("petunjuk")?.Items() ?? []).Select(p => prompts.Contains(p.Text()) ? p.Value : throw p.UnknownTerm("petunjuk", prompts))]);
    }

    private static RiskEffect Effect(OfficeNode node) => node.Text() switch
    {
        "poin" => RiskEffect.Points,
        "sedang" => RiskEffect.Medium,
        "tinggi-sementara" => RiskEffect.ProvisionalHigh,
        "tinggi" => RiskEffect.High,
        _ => throw node.UnknownTerm("akibat", ["poin", "sedang", "tinggi-sementara", "tinggi"]),
    };

    private static RiskAudience Audience(OfficeNode node) => node.Text() switch
    {
        "semua" => RiskAudience.Everyone,
        "dewasa" => RiskAudience.Adult,
        "anak" => RiskAudience.Child,
        _ => throw node.UnknownTerm("sasaran", ["semua", "dewasa", "anak"]),
    };

    private static bool Condition(OfficeNode? node) =>
        node is not null && (node.Text() == "perempuan-10-tahun" ? true : throw node.UnknownTerm("syarat", ["perempuan-10-tahun"]));

    private static string? Source(OfficeNode? node) =>
        node is null ? null : node.Text() is "riwayat" or "tanggal-lahir" ? node.Value : throw node.UnknownTerm("sumber", ["riwayat", "tanggal-lahir"]);

    private static RiskCombination Combination(OfficeNode node, List<string> items)
    {
        node.Keys("id", "label", "semuaYa", "tidakDibantah", "fakta");
        node["label"].Text();
        string Known(OfficeNode item) => items.Contains(item.Text()) ? item.Value : throw item.UnknownTerm("butir", items);
        var fact = node.Maybe("fakta");
        if (fact is not null && fact.Text() is not ("fisik-atau-seksual" or "anak"))
            throw fact.UnknownTerm("fakta", ["fisik-atau-seksual", "anak"]);
        return new RiskCombination(
            node["id"].Text(), [.. node["semuaYa"].Items().Select(Known)], node.Maybe("tidakDibantah") is { } not ? Known(not) : null,
            fact?.Value == "fisik-atau-seksual", fact?.Value == "anak");
    }

    private static List<RiskPrompt> ReadPrompts(OfficeNode node)
    {
        var items = node.Items();
        OfficeNode.NoTwice(items.Select(item => item["id"]), "petunjuk");
        return [.. items.Select(ReadPrompt)];
    }

    private static RiskPrompt ReadPrompt(OfficeNode node)
    {
        node.Keys("id", "teks", "jam", "mulai", "bila");
        var start = node.Maybe("mulai")?.Term<PromptStart>(
            code => code switch { "kejadian" => PromptStart.Incident, "lapor" => PromptStart.Report, _ => null }, "mulai", ["kejadian", "lapor"]);
        if (start is null != node.Maybe("jam") is null)
            throw node.Broken("hitung mundur perlu `jam` dan `mulai` bersama", "tulis keduanya atau hapus keduanya");
        var facts = (node.Maybe("bila")?.Items() ?? []).Select(f => RiskPrompt.KnownFacts.Contains(f.Text()) ? f.Value : throw f.UnknownTerm("keadaan", RiskPrompt.KnownFacts));
        return new RiskPrompt(node["id"].Slug(), node["teks"].Text(), node.Maybe("jam")?.Number(1, 720), start, [.. facts]);
    }

    private static Dictionary<RiskLevel, FollowUp> FollowUpsOf(OfficeNode node)
    {
        node.Keys("tinggi", "sedang", "rendah");
        return new[] { RiskLevel.High, RiskLevel.Medium, RiskLevel.Low }.ToDictionary(level => level, level =>
        {
            var row = node[level.Code()].Keys("asesmen", "nilaiUlang", "kontak", "tinjau");
            return new FollowUp(row["asesmen"].Number(1, 8760), row["nilaiUlang"].Number(1, 8760), row["kontak"].Number(1, 8760), row["tinjau"].Number(1, 8760));
        });
    }
}
