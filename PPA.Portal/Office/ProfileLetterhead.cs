namespace PPA.Portal.Office;

/// <summary>Reads the letterhead, and holds the list of what is not set to the truth: an empty line that nobody knows of would be printed.</summary>
internal static class ProfileLetterhead
{
    private static readonly string[] Keys = ["pemerintah", "dinas", "unit", "alamat", "kodePos", "telepon", "whatsapp", "surel", "laman"];

    public static Letterhead Read(OfficeNode node, OfficeNode notSet)
    {
        node.Keys(Keys);
        var said = notSet.Items();
        OfficeNode.NoTwice(said, "kunci");
        foreach (var item in said)
            MustBeEmpty(node, item);
        foreach (var key in Keys)
        {
            if (node[key].TextOrEmpty().Length == 0 && !said.Any(item => item.Value == $"kop.{key}"))
                throw node[key].Broken($"`kop.{key}` kosong", $"isi nilainya atau daftarkan `kop.{key}` pada belumDiatur");
        }
        string Of(string key) => node[key].TextOrEmpty();
        return new Letterhead(Of("pemerintah"), Of("dinas"), Of("unit"), Of("alamat"), Of("kodePos"),
            Of("telepon"), Of("whatsapp"), Of("surel"), Of("laman"));
    }

    private static void MustBeEmpty(OfficeNode node, OfficeNode item)
    {
        var key = Keys.FirstOrDefault(key => item.Text() == $"kop.{key}") ?? throw item.UnknownTerm("kunci", Keys.Select(key => $"kop.{key}"));
        if (node[key].TextOrEmpty().Length > 0)
            throw item.Broken($"`{item.Value}` sudah diisi", "hapus dari belumDiatur");
    }
}
