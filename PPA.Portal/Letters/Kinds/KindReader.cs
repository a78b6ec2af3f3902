using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Kinds;

/// <summary>Reads one kind of letter strictly: an unknown key or code is refused with its line and its cure.</summary>
internal static class KindReader
{
    private static readonly string[] Forms = ["surat", "berjudul"];
    private static readonly Role[] Standing = [Role.AgencyHead, Role.DivisionHead, Role.SubCoordinator];
    private static readonly string[] Securities = ["biasa", "rahasia"];

    public static IReadOnlyList<LetterRegister> Registers(OfficeNode node)
    {
        var items = node.Items();
        OfficeNode.NoTwice(items.Select(item => item["kode"]), "register");
        return [.. items.Select(item => new LetterRegister(item.Keys("kode", "label")["kode"].Slug(), item["label"].Text()))];
    }

    /// <summary>Only the heads where the office says nothing.</summary>
    public static IReadOnlyList<Role> Deputies(OfficeNode? node) => [.. node?.OneOrMore().Select(DeputyAt) ?? [Role.AgencyHead, Role.DivisionHead]];

    public static LetterKind Kind(OfficeNode item, CodeList letters, IReadOnlyList<LetterRegister> registers)
    {
        item.Keys("kode", "judul", "bentuk", "register", "penandaTangan", "bernomor", "rutin", "identitas", "netral", "serempak", "wajib", "sifat", "lembar", "berkas", "blangko", "kata");
        var kind = new LetterKind(
            Known(item["kode"], "jenis surat", letters.Entries.Select(e => e.Code)), item["judul"].Text(),
            Known(item["register"], "register", registers.Select(r => r.Code)),
            Known(item["bentuk"], "bentuk", Forms) == "surat" ? LetterForm.Letter : LetterForm.Titled,
            [.. item["penandaTangan"].OneOrMore().Select(RoleAt)], Flag(item, "bernomor"), Flag(item, "rutin"), Flag(item, "identitas"), Flag(item, "netral"),
            Known(item["sifat"], "sifat", Securities) == "rahasia" ? LetterKind.Secret : LetterKind.Plain,
            [.. item.Maybe("lembar")?.Items().Select(i => i.Text()) ?? []],
            [.. item.Maybe("berkas")?.OneOrMore().Select(FileAt) ?? []], Flag(item, "blangko"), Words(item.Maybe("kata")))
        { Together = Flag(item, "serempak"), Required = [.. item.Maybe("wajib")?.OneOrMore().Select(n => n.Text()) ?? []] };
        return kind switch
        {
            { Neutral: true, SharesIdentity: true } => throw item["netral"].Broken("surat netral tidak membawa identitas", "hapus `netral` atau `identitas`"),
            { Together: true, Neutral: false } => throw item["serempak"].Broken("hanya surat netral yang ditandatangani serempak", "hapus `serempak`, atau tambahkan `netral: true`"),
            { Together: true, Routine: true } => throw item["serempak"].Broken("surat rutin ditandatangani penulisnya, jadi tidak menunggu pejabat", "hapus `serempak` atau `rutin`"),
            _ => kind,
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> Words(OfficeNode? node) => node?.Pairs().ToDictionary(
        pair => pair.Key.Slug(), pair => (IReadOnlyList<string>)[.. pair.Value.OneOrMore().Select(Text)]) ?? [];

    private static string Text(OfficeNode node) => Placeholders.Unknown(node.Text()) is { } unknown
        ? throw node.UnknownTerm("isian " + unknown + " pada", Placeholders.Names.Select(name => "{" + name + "}"))
        : node.Value;

    private static string Known(OfficeNode node, string what, IEnumerable<string> known) =>
        known.Contains(node.Text()) ? node.Value : throw node.UnknownTerm(what, known);

    private static Role RoleAt(OfficeNode node) => node.Term(code => Domain.Words.RoleOf(code), "peran", Enum.GetValues<Role>().Select(r => r.Code()));

    private static Role DeputyAt(OfficeNode node) => node.Term<Role>(
        code => Domain.Words.RoleOf(code) is { } role && Standing.Contains(role) ? role : null, "pengganti", Standing.Select(r => r.Code()));

    private static CaseKind FileAt(OfficeNode node) =>
        node.Term(code => RecordWords.Of<CaseKind>(code, kind => kind.Code()), "jenis berkas", Enum.GetValues<CaseKind>().Select(k => k.Code()));

    private static bool Flag(OfficeNode node, string key) => node.Maybe(key)?.Flag() ?? false;
}
