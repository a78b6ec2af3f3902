using System.Globalization;
using PPA.Portal.Domain.Retention;
using PPA.Portal.Office;

namespace PPA.Portal.Privacy.Retention;

/// <summary>One class of the schedule: which records, how long, by which rule, and what then.</summary>
/// <param name="Years">Null while the office has not decided: then nothing of the class is ever due.</param>
/// <param name="Ground">Number of the dinas's retention schedule; empty while it is not known.</param>
public sealed record RetentionClass(string Code, string Name, RetentionKind Kind, int? Years, RetentionStart Start, string Ground, RetentionFate Fate)
{
    /// <summary>True where records of the class can come due.</summary>
    public bool Runs => Years is not null && Fate != RetentionFate.Permanent;

    /// <summary>The period in words.</summary>
    public string Rule => this switch
    {
        { Kind: RetentionKind.Erasure } => "Sejak permintaan penghapusan dipenuhi",
        { Fate: RetentionFate.Permanent } => "Disimpan permanen",
        { Years: { } years } => string.Create(CultureInfo.InvariantCulture, $"{years} tahun {Start.Label()}"),
        _ => "Belum ditetapkan",
    };
}

/// <summary>How long records with names are kept (UU 27/2022 Ps 42–44, UU 43/2009): the office's own file, empty as it ships.</summary>
public sealed class RetentionSchedule
{
    /// <summary>Name of the file; the office's own lies in its folder under Privacy.</summary>
    public const string FileName = "retensi.yaml";

    private const int Longest = 100;

    /// <summary>Always there: what a person asked to be erased, and the office granted.</summary>
    public static readonly RetentionClass Erasure = new(
        "penghapusan", "Penghapusan atas permintaan orangnya", RetentionKind.Erasure, 0, RetentionStart.Decided, "UU 27/2022 Pasal 43, menurut putusan permintaannya", RetentionFate.Destroy);

    private RetentionSchedule(IReadOnlyList<RetentionClass> all) => All = all;

    /// <summary>The classes of the file, and last what was asked for.</summary>
    public IReadOnlyList<RetentionClass> All { get; }

    public RetentionClass? Find(string code) => All.FirstOrDefault(c => c.Code == code);

    /// <summary>True while the office has decided on no period at all.</summary>
    public bool IsUndecided => All.All(c => c.Kind == RetentionKind.Erasure || (c.Years is null && c.Fate != RetentionFate.Permanent));

    /// <exception cref="BrokenOfficeFileException">The file is not whole.</exception>
    public static RetentionSchedule Read(string path)
    {
        var items = OfficeNode.Open(path).Items();
        var all = items.Select(One).ToList();
        OfficeNode.NoTwice(items.Select(i => i["kode"]), "kode");
        OfficeNode.NoTwice(items.Select(i => i["jenis"]), "jenis");
        return new([.. all, Erasure]);
    }

    private static RetentionClass One(OfficeNode item)
    {
        item.Keys("kode", "nama", "jenis", "tahun", "dari", "dasar", "nasib");
        var kinds = Enum.GetValues<RetentionKind>().Where(k => k != RetentionKind.Erasure).ToList();
        var kind = item["jenis"].Term(code => Of(kinds, code, k => k.Code()), "jenis", kinds.Select(k => k.Code()));
        var start = item["dari"].Term(code => Of(kind.Starts(), code, s => s.Code()), "awal hitungan untuk jenis ini", kind.Starts().Select(s => s.Code()));
        var fate = item["nasib"].Term(code => Of(Enum.GetValues<RetentionFate>(), code, f => f.Code()), "nasib", Enum.GetValues<RetentionFate>().Select(f => f.Code()));
        int? years = item["tahun"].TextOrEmpty().Length == 0 ? null : item["tahun"].Number(0, Longest);
        var ground = item["dasar"].TextOrEmpty();
        if (years is not null && ground.Length == 0)
            throw item["dasar"].Broken("masa simpan ditulis tanpa dasar", "tulis nomor jadwal retensi arsip dinas, atau kosongkan `tahun`");
        return new RetentionClass(item["kode"].Slug(), item["nama"].Text(), kind, years, start, ground, fate);
    }

    private static T? Of<T>(IEnumerable<T> known, string code, Func<T, string> codeOf) where T : struct =>
        known.Where(k => codeOf(k) == code).Select(k => (T?)k).FirstOrDefault();
}
