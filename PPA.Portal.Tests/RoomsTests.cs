using System.Text.RegularExpressions;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests;

/// <summary>Guards the plan of the house: who may lean on whom, and how large a room's files may grow.</summary>
public sealed partial class RoomsTests
{
    private static readonly string[] Floor = ["Domain", "Office", "Live", "Widgets", "Vault", "Data", "Audit"];
    private static readonly string[] Offices = ["Intake", "Triage", "Cases", "Sop", "Letters", "Reports", "Upkeep", "Privacy"];

    private static readonly Dictionary<string, string[]> Plan = new()
    {
        ["Domain"] = [],
        ["Office"] = ["Domain"],
        ["Live"] = ["Domain", "Data"],
        ["Widgets"] = ["Domain"],
        ["Vault"] = ["Domain", "Office"],
        ["Data"] = ["Domain", "Vault"],
        ["Audit"] = ["Domain", "Data", "Widgets"],
        ["Accounts"] = ["Domain", "Office", "Data", "Audit", "Live", "Widgets"],
        ["Urgency"] = ["Domain", "Office", "Data", "Audit", "Live", "Widgets", "Accounts"],
    };

    private static readonly string Source = Path.Combine(SourceTree.Root, "PPA.Portal");

    [Fact]
    public void No_room_leans_on_a_room_that_the_plan_does_not_allow()
    {
        var arrows = Arrows().Distinct().ToList();
        Assert.NotEmpty(arrows);
        Assert.Empty(arrows.Where(a => !Allowed(a.From).Contains(a.To)).Select(a => $"{a.File}: {a.From} → {a.To}"));
    }

    [Fact]
    public void The_plan_has_no_circle()
    {
        foreach (var room in Plan.Keys)
            Assert.DoesNotContain(room, Reach(room));
    }

    [Fact]
    public void The_root_imports_name_no_room_but_words_and_widgets()
    {
        var rooms = RoomName().Matches(File.ReadAllText(Path.Combine(Source, "_Imports.razor"))).Select(m => m.Groups[1].Value);
        Assert.Empty(rooms.Except(["Domain", "Widgets"]));
    }

    [Fact]
    public void Domain_knows_nothing_of_the_database() =>
        Assert.DoesNotContain(FilesOf("Domain"), f => File.ReadAllText(f).Contains("EntityFrameworkCore", StringComparison.Ordinal));

    [Fact]
    public void Files_stay_small_enough_to_read_in_one_go()
    {
        var large = AllFiles().Select(f => (Name: Path.GetRelativePath(Source, f), Lines: File.ReadAllLines(f).Length))
            .Where(f => f.Lines > (f.Name.EndsWith(".razor", StringComparison.Ordinal) ? 120 : f.Name.EndsWith(".razor.cs", StringComparison.Ordinal) ? 150 : 200))
            .Select(f => $"{f.Name}: {f.Lines}");
        Assert.Empty(large);
    }

    [Fact]
    public void No_page_reaches_into_the_database()
    {
        var pages = AllFiles().Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".razor.cs", StringComparison.Ordinal));
        Assert.Empty(pages.Where(f => File.ReadAllText(f).Contains("PortalDb", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(Source, f)));
    }

    [Fact]
    public void Program_only_composes() =>
        Assert.InRange(File.ReadAllLines(Path.Combine(Source, "Program.cs")).Length, 1, 80);

    [Fact]
    public void A_namespace_is_its_folder() =>
        Assert.Empty(AllFiles().Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).Where(f =>
        {
            var folder = Path.GetDirectoryName(Path.GetRelativePath(Source, f))!.Replace('/', '.');
            var name = NamespaceName().Match(File.ReadAllText(f));
            return name.Success && name.Groups[1].Value != (folder.Length == 0 ? "PPA.Portal" : "PPA.Portal." + folder);
        }).Select(f => Path.GetRelativePath(Source, f)));

    private static IEnumerable<string> Allowed(string room) => room switch
    {
        _ when Plan.TryGetValue(room, out var floor) => [.. floor, room],
        _ when Offices.Contains(room) => [.. Floor, "Accounts", "Urgency", room],
        _ => [.. Floor, "Accounts", "Urgency", .. Offices, "Shell", "Demo"],
    };

    private static HashSet<string> Reach(string room)
    {
        var seen = new HashSet<string>();
        var open = new Queue<string>(Plan[room]);
        while (open.TryDequeue(out var next))
        {
            if (seen.Add(next))
                foreach (var further in Plan.GetValueOrDefault(next, []))
                    open.Enqueue(further);
        }
        return seen;
    }

    private static IEnumerable<(string From, string To, string File)> Arrows() =>
        from file in AllFiles()
        let path = Path.GetRelativePath(Source, file)
        where path.Contains('/', StringComparison.Ordinal)
        from Match use in RoomName().Matches(File.ReadAllText(file))
        let to = use.Groups[1].Value
        where Directory.Exists(Path.Combine(Source, to))
        select (path.Split('/')[0], to, path);

    private static IEnumerable<string> FilesOf(string room) => AllFiles().Where(f => Path.GetRelativePath(Source, f).StartsWith(room + "/", StringComparison.Ordinal));

    private static IEnumerable<string> AllFiles() => Directory.EnumerateFiles(Source, "*.*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal));

    [GeneratedRegex(@"PPA\.Portal\.([A-Z][A-Za-z]+)")]
    private static partial Regex RoomName();

    [GeneratedRegex(@"(?m)^namespace ([A-Za-z.]+);")]
    private static partial Regex NamespaceName();
}
