using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Office.Procedures;

/// <summary>Whether a procedure can be walked: every step reached, every way with an end, every answer with a way.</summary>
internal static class ProcedureCheck
{
    /// <exception cref="BrokenOfficeFileException">Names the step's line and the cure.</exception>
    public static void MustHold(Procedure plan, IReadOnlyList<OfficeNode> nodes)
    {
        var lines = plan.Steps.Zip(nodes).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        foreach (var step in plan.Steps)
        {
            MustCover(step, lines[step.Id]);
            MustPassBy(plan, step, lines[step.Id]);
        }
        MustReach(plan, lines);
        MustEnd(plan, lines);
    }

    /// <summary>Some branch holds whatever was answered: the last one asks for nothing, or all choices of one required field are named.</summary>
    private static void MustCover(StepPlan step, OfficeNode node)
    {
        if (step.Branches.Take(step.Branches.Count - 1).Any(b => b.When is null))
            throw node["lanjut"].Broken("cabang tanpa `bila` menutup cabang sesudahnya", "pindahkan cabang tanpa `bila` ke urutan terakhir");
        if (step.Branches[^1].When is null)
            return;
        var asked = step.Branches.Select(b => b.When as FactIn).ToList();
        var field = asked[0] is { Name: { OfCase: false, Step: null } name } ? step.Fields.FirstOrDefault(f => f.Id == name.Id) : null;
        if (field is not { Required: true, When: null, Options.Count: > 0 } || asked.Any(a => a is null || a.Name != asked[0]!.Name || a.Codes.Count == 0))
            throw node["lanjut"].Broken("tidak pasti ada cabang yang berlaku", "tambahkan cabang terakhir tanpa `bila`");
        var left = field.Options.Select(o => o.Code).Except(asked.SelectMany(a => a!.Codes)).ToList();
        if (left.Count > 0)
            throw node["lanjut"].Broken($"cabang tidak menampung jawaban {string.Join(", ", left)}", "tambahkan cabang untuknya atau cabang terakhir tanpa `bila`");
    }

    /// <summary>A step that may not exist for a case, or may be left out, leads on without an answer; the first never back.</summary>
    private static void MustPassBy(Procedure plan, StepPlan step, OfficeNode node)
    {
        if (step.OnlyIf is null && step.Skip is null)
            return;
        if (step.Branches[^1] is not { When: null } onward)
            throw node.Broken("langkah yang dapat dilewati tidak punya jalan tanpa jawaban", "tambahkan cabang terakhir tanpa `bila`");
        if (step.OnlyIf is not null && onward.To is { } to && Place(plan, to) <= Place(plan, step.Id))
            throw node.Broken("langkah dengan `hanyaBila` kembali ke langkah sebelumnya bila tidak berlaku", "arahkan cabang terakhir ke langkah sesudahnya");
    }

    private static void MustReach(Procedure plan, Dictionary<string, OfficeNode> lines)
    {
        var reached = From(plan.First.Id, id => plan[id].Branches.Select(b => b.To).OfType<string>());
        if (plan.Steps.FirstOrDefault(s => !reached.Contains(s.Id)) is { } lost)
            throw lines[lost.Id].Broken($"langkah `{lost.Id}` tidak pernah tercapai", "arahkan `lanjut` sebuah langkah kepadanya atau hapus langkah ini");
    }

    private static void MustEnd(Procedure plan, Dictionary<string, OfficeNode> lines)
    {
        var ends = plan.Steps.Where(s => s.Branches.Any(b => b.To is null)).Select(s => s.Id).ToHashSet();
        for (var grown = true; grown;)
            grown = plan.Steps.Where(s => !ends.Contains(s.Id) && s.Branches.Any(b => b.To is { } to && ends.Contains(to))).ToList() is { Count: > 0 } more && more.All(s => ends.Add(s.Id));
        if (plan.Steps.FirstOrDefault(s => !ends.Contains(s.Id)) is not { } stuck)
            return;
        throw lines[stuck.Id].Broken(
            $"langkah `{stuck.Id}` buntu: prosedur berputar tanpa jalan keluar", "beri salah satu langkahnya cabang ke langkah lain atau `selesai`");
    }

    private static HashSet<string> From(string start, Func<string, IEnumerable<string>> next)
    {
        HashSet<string> seen = [start];
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var id))
        {
            foreach (var to in next(id).Where(seen.Add))
                open.Enqueue(to);
        }
        return seen;
    }

    private static int Place(Procedure plan, string id) => plan.Steps.Select((s, i) => (s.Id, i)).First(s => s.Id == id).i;
}
