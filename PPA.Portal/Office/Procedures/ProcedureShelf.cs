using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Office.Procedures;

/// <summary>All procedures that the portal can run, in every version that it has. A broken file stops the start.</summary>
public sealed class ProcedureShelf
{
    private readonly Dictionary<(string Id, string? Profile, int Version), Procedure> _plans = [];
    private readonly Dictionary<string, int> _builtIn = [];

    private ProcedureShelf() { }

    public IEnumerable<Procedure> All => _plans.Values.OrderBy(p => p.Id, StringComparer.Ordinal).ThenBy(p => p.Profile, StringComparer.Ordinal).ThenBy(p => p.Version);

    /// <summary>The version that new runs begin with on a day; null where the portal has none.</summary>
    /// <param name="profile">Id of the office's profile; its own procedure goes before one for all.</param>
    public Procedure? InForce(string id, string profile, DateOnly day) => Of(id, profile).Where(p => p.InForceFrom <= day).MaxBy(p => p.Version);

    /// <summary>The version that a run keeps, even where the office has since written a procedure of its own. A file that was taken away leaves the nearest version that there is.</summary>
    public Procedure? Find(string id, string profile, int version) => _plans.Values.Where(p => p.Id == id && (p.Profile is null || p.Profile == profile))
        .OrderBy(p => Math.Abs(p.Version - version)).ThenBy(p => p.Profile is null).ThenBy(p => p.Version).FirstOrDefault();

    /// <summary>What people call a procedure: its title in the newest version.</summary>
    public string Label(string id, string profile) => Of(id, profile).MaxBy(p => p.Version)?.Title ?? id;

    /// <summary>The ids in both folders, before anything else in the files is read.</summary>
    public static IReadOnlySet<string> Ids(string folder, string? own) => Files(folder, own).Select(f => OfficeNode.Open(f.Path)["id"].Slug()).ToHashSet();

    /// <summary>Every version of a procedure for a profile, newest first.</summary>
    public IReadOnlyList<Procedure> Versions(string id, string profile) => [.. Of(id, profile).OrderByDescending(p => p.Version)];

    /// <param name="folder">The built-in procedures.</param>
    /// <param name="own">An office's own folder, or null; a file there with a higher version replaces a built-in procedure for new runs.</param>
    /// <exception cref="BrokenOfficeFileException">Names file, line and cure.</exception>
    public static ProcedureShelf Read(string folder, string? own, ProcedureGround ground)
    {
        var shelf = new ProcedureShelf();
        foreach (var (path, isOwn) in Files(folder, own))
            shelf.Add(OfficeNode.Open(path), ground, isOwn);
        return shelf;
    }

    private static IEnumerable<(string Path, bool Own)> Files(string folder, string? own) =>
        from place in own is not null && Directory.Exists(own) ? new[] { folder, own } : [folder]
        from path in Directory.EnumerateFiles(place, "*.yaml").Order(StringComparer.Ordinal)
        select (path, place == own);

    private void Add(OfficeNode root, ProcedureGround ground, bool replaces)
    {
        var plan = ProcedureReader.Read(root, ground);
        if (!replaces)
            _builtIn[plan.Id] = Math.Max(plan.Version, _builtIn.GetValueOrDefault(plan.Id));
        else if (_builtIn.TryGetValue(plan.Id, out var above) && plan.Version <= above)
            throw root["versi"].Broken($"prosedur `{plan.Id}` versi {plan.Version} tidak lebih tinggi daripada yang bawaan", $"tulis versi {above + 1} atau lebih, supaya kasus yang berjalan tetap memakai versinya");
        if (!_plans.TryAdd((plan.Id, plan.Profile, plan.Version), plan))
            throw root["versi"].Broken($"prosedur `{plan.Id}` versi {plan.Version} sudah ada", "naikkan `versi` atau hapus salah satu berkas");
    }

    private List<Procedure> Of(string id, string profile)
    {
        var named = _plans.Values.Where(p => p.Id == id).ToList();
        var own = named.Where(p => p.Profile == profile).ToList();
        return own.Count > 0 ? own : [.. named.Where(p => p.Profile is null)];
    }
}

/// <summary>What procedure files may refer to.</summary>
/// <param name="Functions">Functions of the office that any profile maps to roles.</param>
/// <param name="Procedures">Ids of all procedures, in the list or in a file.</param>
public sealed record ProcedureGround(CodeLists Codes, IReadOnlySet<string> Functions, IReadOnlySet<string> Profiles, IReadOnlySet<string> Procedures)
{
    /// <param name="files">The ids that files bring; the list `prosedur` may name more.</param>
    public static ProcedureGround Of(CodeLists codes, ProfileShelf shelf, IReadOnlySet<string>? files = null) =>
        new(codes, shelf.All.SelectMany(p => p.Functions.Keys).ToHashSet(), shelf.All.Select(p => p.Id).ToHashSet(),
            codes.Procedures.Entries.Select(e => e.Code).Union(files ?? new HashSet<string>()).ToHashSet());
}
