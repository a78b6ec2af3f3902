using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Kinds;

/// <summary>All kinds of letters that the office writes. A broken file, or a kind that is missing, stops the start.</summary>
public sealed class LetterKinds
{
    public const string FileName = "surat.yaml";
    private readonly Dictionary<string, LetterKind> _all;

    private LetterKinds(IReadOnlyList<LetterRegister> registers, IReadOnlyList<LetterKind> kinds, IReadOnlyList<Role> deputies) =>
        (Registers, All, Deputies, _all) = (registers, kinds, deputies, kinds.ToDictionary(k => k.Code));

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<LetterKind> All { get; }

    public IReadOnlyList<LetterRegister> Registers { get; }

    /// <summary>The functions that may stand in for a head who is away.</summary>
    public IReadOnlyList<Role> Deputies { get; }

    public LetterKind? Find(string? code) => code is null ? null : _all.GetValueOrDefault(code);

    /// <exception cref="RuleException">No such kind.</exception>
    public LetterKind Get(string code) => Find(code) ?? throw new RuleException("Jenis surat ini tidak dikenal. Pilih dari daftar.", "jenis");

    /// <param name="folder">The built-in file.</param>
    /// <param name="own">An office's own folder; a file of the same name there replaces the built-in one.</param>
    /// <param name="letters">The list "surat": each of its codes must be here, and no other.</param>
    /// <exception cref="BrokenOfficeFileException">Names file, line and cure.</exception>
    public static LetterKinds Read(string folder, string? own, CodeList letters) =>
        Read(OfficeNode.Open(CodeLists.Choose(folder, own, FileName)), letters);

    internal static LetterKinds Parse(string text, CodeList letters) => Read(OfficeNode.Parse(FileName, text), letters);

    private static LetterKinds Read(OfficeNode root, CodeList letters)
    {
        root.Keys("pengganti", "register", "surat");
        var registers = KindReader.Registers(root["register"]);
        var items = root["surat"].Items();
        OfficeNode.NoTwice(items.Select(item => item["kode"]), "jenis surat");
        var kinds = items.Select(item => KindReader.Kind(item, letters, registers)).ToList();
        return letters.Entries.FirstOrDefault(entry => kinds.TrueForAll(k => k.Code != entry.Code)) is { } missing
            ? throw root["surat"].Broken($"jenis surat `{missing.Code}` belum ada", "tulis jenis itu seperti pada berkas bawaan")
            : new LetterKinds(registers, kinds, KindReader.Deputies(root.Maybe("pengganti")));
    }
}
