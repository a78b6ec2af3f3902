namespace PPA.Portal.Office;

/// <summary>The words that forms offer, with their SIMFONI labels.</summary>
public sealed class CodeLists
{
    private readonly IReadOnlyDictionary<string, CodeList> _all;

    private CodeLists(IReadOnlyDictionary<string, CodeList> all, Func<string, CodeList> list)
    {
        _all = all;
        Forms = list("bentuk");
        Places = list("tempat");
        Relations = list("hubungan");
        Educations = list("pendidikan");
        Occupations = list("pekerjaan");
        Services = list("layanan");
        Maritals = list("status-perkawinan");
        Dangers = list("bahaya");
        Procedures = list("prosedur");
        Letters = list("surat");
        Consents = list("persetujuan");
        Signers = list("penanda-tangan");
        SharingGrounds = list("dasar-berbagi");
        Providers = list("penyelenggara");
        Activities = list("kegiatan-kasus");
        Outcomes = list("hasil-kegiatan");
        StayOutcomes = list("akhir-penampungan");
        FamilyClients = list("klien-puspaga");
        ComplaintDoors = list("saluran-keluhan");
        AgeGroups = list("kelompok-umur");
    }

    /// <summary>The names of all lists, for files that refer to one.</summary>
    public IEnumerable<string> Names => _all.Keys.Order(StringComparer.Ordinal);

    public CodeList? Find(string name) => _all.GetValueOrDefault(name);

    /// <summary>Bentuk kekerasan; a victim may have several.</summary>
    public CodeList Forms { get; }

    /// <summary>Tempat kejadian; one per victim.</summary>
    public CodeList Places { get; }

    /// <summary>Hubungan terlapor dengan korban.</summary>
    public CodeList Relations { get; }

    public CodeList Educations { get; }

    public CodeList Occupations { get; }

    public CodeList Services { get; }

    public CodeList Maritals { get; }

    /// <summary>Tanda bahaya.</summary>
    public CodeList Dangers { get; }

    /// <summary>The procedures that a profile may name.</summary>
    public CodeList Procedures { get; }

    /// <summary>Kinds of letters, forms and documents.</summary>
    public CodeList Letters { get; }

    /// <summary>Butir persetujuan.</summary>
    public CodeList Consents { get; }

    /// <summary>Who signs for the beneficiary.</summary>
    public CodeList Signers { get; }

    /// <summary>Legal grounds for sharing personal data without consent.</summary>
    public CodeList SharingGrounds { get; }

    /// <summary>Penyelenggara layanan: who gives a service or receives a referral.</summary>
    public CodeList Providers { get; }

    /// <summary>Kegiatan dalam kasus.</summary>
    public CodeList Activities { get; }

    /// <summary>What came of an activity.</summary>
    public CodeList Outcomes { get; }

    /// <summary>How a stay in shelter ended.</summary>
    public CodeList StayOutcomes { get; }

    /// <summary>Who comes to Puspaga.</summary>
    public CodeList FamilyClients { get; }

    /// <summary>The doors for complaints about the service.</summary>
    public CodeList ComplaintDoors { get; }

    /// <summary>SIMFONI's age groups.</summary>
    public CodeList AgeGroups { get; }

    /// <param name="folder">The built-in lists.</param>
    /// <param name="own">An office's own folder; a list of the same name there replaces the built-in one.</param>
    public static CodeLists Read(string folder, string? own = null)
    {
        var all = Directory.EnumerateFiles(folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => name != "hari-libur")
            .ToDictionary(name => name, name => CodeList.Read(Choose(folder, own, name + ".yaml")));
        return new CodeLists(all, name => all.TryGetValue(name, out var list) ? list : CodeList.Read(Choose(folder, own, name + ".yaml")));
    }

    internal static string Choose(string folder, string? own, string file) =>
        own is not null && File.Exists(Path.Combine(own, file)) ? Path.Combine(own, file) : Path.Combine(folder, file);
}
