using PPA.Portal.Office;

namespace PPA.Portal.Privacy;

/// <summary>One thing that the office does with people's data, and why it may.</summary>
public sealed record Processing(string Name, string Purpose, string Basis, IReadOnlyList<string> People, IReadOnlyList<string> Data, IReadOnlyList<string> Receivers, string Kept, string Guarded);

/// <summary>The register of processing that the law asks for (UU 27/2022 Ps 31), from a file that the office may change.</summary>
public sealed class ProcessingRegister
{
    private ProcessingRegister(IReadOnlyList<Processing> all) => All = all;

    public IReadOnlyList<Processing> All { get; }

    /// <exception cref="BrokenOfficeFileException">The file is not whole.</exception>
    public static ProcessingRegister Read(string path) => new([.. OfficeNode.Open(path).Items().Select(One)]);

    private static Processing One(OfficeNode item)
    {
        item.Keys("nama", "tujuan", "dasar", "orang", "data", "penerima", "simpan", "aman");
        return new Processing(item["nama"].Text(), item["tujuan"].Text(), item["dasar"].Text(), Words(item["orang"]), Words(item["data"]), Words(item["penerima"]), item["simpan"].Text(), item["aman"].Text());
    }

    private static IReadOnlyList<string> Words(OfficeNode list) => [.. list.Items().Select(word => word.Text())];
}
