using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office;
using PPA.Portal.Office.Procedures;

namespace PPA.Portal.Tests.Support;

/// <summary>The procedures as they ship, and small ones written in a test.</summary>
internal static class Plans
{
    private static readonly string Root = AppContext.BaseDirectory;
    public static readonly CodeLists Lists = CodeLists.Read(Path.Combine(Root, "Office", "Codes"));

    /// <summary>Where the procedures lie that ship.</summary>
    public static readonly string Folder = Path.Combine(Root, "Sop", "Definitions");

    public static readonly ProfileShelf Profiles = ProfileShelf.Read(Path.Combine(Root, "Office", "Profiles"), null, [.. Lists.Procedures.Entries.Select(e => e.Code)]);

    public static readonly ProcedureGround Ground = ProcedureGround.Of(Lists, Profiles);

    private static readonly Lazy<ProcedureShelf> Read = new(() => ProcedureShelf.Read(Folder, null, Ground));

    public static ProcedureShelf Shelf => Read.Value;

    /// <summary>A shipped procedure; of any profile where none is named.</summary>
    public static Procedure Find(string id, string? profile = null) => Shelf.All.First(p => p.Id == id && (profile is null || p.Profile is null || p.Profile == profile));

    /// <summary>A procedure with these steps, written as in a file.</summary>
    /// <param name="steps">What stands under `langkah:`, without indentation.</param>
    public static Procedure Of(string steps) => ProcedureReader.Read(OfficeNode.Parse("uji.yaml", Text(steps)), Ground);

    public static string Text(string steps) =>
        "id: mediasi\njudul: Uji\njenis: kasus\nversi: 1\nberlakuSejak: 2022-01-01\nsumber:\n  dokumen: Uji\nlangkah:\n" +
        string.Concat(steps.ReplaceLineEndings("\n").Split('\n').Select(line => "  " + line + "\n"));

    /// <summary>A step with an id, and whatever else is written for it.</summary>
    public static string Step(string id, string more = "") =>
        $"- id: {id}\n  tanda: \"1\"\n  judul: {id}\n  bunyi: {id}\n  pelaku: konselor\n" + string.Concat(more.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => "  " + line + "\n"));
}
