using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Office.Procedures;

/// <summary>All procedures that the portal can run, in every version that it has. A broken file stops the start.</summary>
public sealed class ProcedureShelf
{
    private readonly Dictionary<(string Id, string? Profile, int Version), Procedure> _plans = [];

    private ProcedureShelf() { }

    public IEnumerable<Procedure> All => _plans.Values.OrderBy(p => p.Id, StringComparer.Ordinal).ThenBy(p => p.Profile, StringComparer.Ordinal).ThenBy(p => p.Version);

    /// <summary>The version that new runs begin with on a day; null where the portal has none.</summary>
    /// <param name="profile">Id of the office's profile; its own procedure goes before one for all.</param>
    public Procedure? InForce(string id, string profile, DateOnly day) => Of(id, profile).Where(p => p.InForceFrom <= day).MaxBy(p => p.Version);

    /// <summary>The version that a run keeps. A file that was taken away leaves the nearest version that there is.</summary>
    public Procedure? Find(string id, string profile, int version) =>
        Of(id, profile).OrderBy(p => Math.Abs(p.Version - version)).ThenBy(p => p.Version).FirstOrDefault();

    /// <summary>Every version of a procedure for a profile, newest first.</summary>
    public IReadOnlyList<Procedure> Versions(string id, string profile) => [.. Of(id, profile).OrderByDescending(p => p.Version)];

    /// <param name="folder">The built-in procedures.</param>
    /// <param name="own">An office's own folder, or null; a file there with a higher version replaces a built-in procedure for new runs.</param>
    /// <exception cref="BrokenOfficeFileException">Names file, line and cure.</exception>
    public static ProcedureShelf Read(string folder, string? own, ProcedureGround ground)
    {
        var shelf = new ProcedureShelf();
        foreach (var place in new[] { folder, own })
        {
            if (place is null || (place == own && !Directory.Exists(place)))
                continue;
            foreach (var path in Directory.EnumerateFiles(place, "*.yaml").Order(StringComparer.Ordinal))
                shelf.Add(OfficeNode.Open(path), ground, replaces: place == own);
        }
        return shelf;
    }

    private void Add(OfficeNode root, ProcedureGround ground, bool replaces)
    {
        var plan = ProcedureReader.Read(root, ground);
        if (!_plans.TryAdd((plan.Id, plan.Profile, plan.Version), plan))
            throw root["versi"].Broken($"prosedur `{plan.Id}` versi {plan.Version} sudah ada", replaces ? "naikkan `versi` supaya berkas ini menggantikan yang bawaan" : "hapus salah satu berkas");
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
public sealed record ProcedureGround(CodeLists Codes, IReadOnlySet<string> Functions, IReadOnlySet<string> Profiles)
{
    public static ProcedureGround Of(CodeLists codes, ProfileShelf shelf) =>
        new(codes, shelf.All.SelectMany(p => p.Functions.Keys).ToHashSet(), shelf.All.Select(p => p.Id).ToHashSet());
}
