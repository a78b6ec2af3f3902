using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Tests.Sop;

/// <summary>A second, plainer telling of how a run must behave: a list of lines, read from the top each time.</summary>
internal sealed class ProcedureModel
{
    public sealed class Line(string step, RunStepState state)
    {
        public string Step { get; } = step;
        public RunStepState State { get; set; } = state;
        public List<StepValues> Told { get; } = [];
        public int Entries { get; set; }
        public string? To { get; set; }
        public string? Reason { get; set; }
    }

    private readonly Procedure _plan;

    public ProcedureModel(Procedure plan, IReadOnlyDictionary<string, IReadOnlySet<string>> facts)
    {
        _plan = plan;
        Move(plan.Steps[0].Id, facts);
        while (Open is { } line && Step(line).DoneByReceipt)
            Close(line, StepValues.Empty, facts);
    }

    public List<Line> Lines { get; } = [];
    public RunEnd? End { get; private set; }
    public Line? Open => Lines.SingleOrDefault(l => l.State == RunStepState.Open);

    public bool Finish(int at, StepValues values, IReadOnlyDictionary<string, IReadOnlySet<string>> facts)
    {
        if (!Waits(at))
            return false;
        var own = Asked(Step(Lines[at]), values);
        if (!Whole(Lines[at], own, facts))
            return false;
        Close(Lines[at], own, facts);
        return true;
    }

    public bool Skip(int at, string reason, IReadOnlyDictionary<string, IReadOnlySet<string>> facts)
    {
        if (!Waits(at) || Step(Lines[at]).Skip is not { } rule || (rule.When is { } when && !True(when, StepValues.Empty, facts)) || reason.Trim().Length < 10)
            return false;
        (Lines[at].State, Lines[at].Reason) = (RunStepState.Skipped, reason);
        Lines[at].To = Step(Lines[at]).Branches[^1].To;
        Move(Lines[at].To, facts);
        return true;
    }

    public bool Entry(int at, StepValues values, bool ahead, IReadOnlyDictionary<string, IReadOnlySet<string>> facts)
    {
        if (!Waits(at) || Step(Lines[at]).Entries is not { } entries || !ahead)
            return false;
        var own = values.Only(entries.Fields);
        if (entries.Fields.Any(f => Bad(f, f.Id, own, own, facts)))
            return false;
        Lines[at].Entries++;
        return true;
    }

    public bool Revise(int at, StepValues values, string reason, IReadOnlyDictionary<string, IReadOnlySet<string>> facts)
    {
        if (at < 0 || Lines[at].State != RunStepState.Done || End == RunEnd.Stopped || reason.Trim().Length < 10)
            return false;
        var own = Asked(Step(Lines[at]), values);
        if (own.Equals(Lines[at].Told[^1]) || !Whole(Lines[at], own, facts))
            return false;
        var before = Ways(at, facts);
        Lines[at].Told.Add(own);
        var after = Ways(at, facts);
        var turn = before.Zip(after).ToList().FindIndex(pair => pair.First != pair.Second);
        if (turn >= 0)
            TurnAt(at, turn, before[turn].Exists != after[turn].Exists, facts);
        return true;
    }

    public bool Stop(string reason)
    {
        if (End is not null || reason.Trim().Length < 10)
            return false;
        if (Open is { } open)
        {
            if (open.Entries == 0)
                Lines.Remove(open);
            else
                open.State = RunStepState.Voided;
        }
        End = RunEnd.Stopped;
        return true;
    }

    /// <summary>For each line from one on: whether its step exists, and where it leads, as the answers now stand.</summary>
    private List<(bool Exists, string? To)> Ways(int from, IReadOnlyDictionary<string, IReadOnlySet<string>> facts) =>
        [.. Lines.Skip(from).Where(l => l.State != RunStepState.Voided).Select((l, i) => (i == 0 || Exists(Step(l), facts), l.State == RunStepState.Open ? null : Leads(l, facts)))];

    private void TurnAt(int from, int turn, bool gone, IReadOnlyDictionary<string, IReadOnlySet<string>> facts)
    {
        var standing = Lines.Skip(from).Where(l => l.State != RunStepState.Voided).ToList();
        var line = standing[turn];
        foreach (var later in standing.Skip(gone ? turn : turn + 1))
            later.State = RunStepState.Voided;
        End = null;
        if (!gone)
            line.To = Leads(line, facts);
        Move(gone ? line.Step : line.To, facts);
    }

    private string? Leads(Line line, IReadOnlyDictionary<string, IReadOnlySet<string>> facts) => line.State == RunStepState.Done
        ? Step(line).Branches.First(b => b.When is null || True(b.When, line.Told[^1], facts)).To
        : Step(line).Branches[^1].To;

    private void Close(Line line, StepValues values, IReadOnlyDictionary<string, IReadOnlySet<string>> facts)
    {
        line.State = RunStepState.Done;
        line.Told.Add(values);
        line.To = Leads(line, facts);
        Move(line.To, facts);
    }

    private void Move(string? to, IReadOnlyDictionary<string, IReadOnlySet<string>> facts)
    {
        for (; to is not null; to = Lines[^1].To)
        {
            var exists = Exists(_plan[to], facts);
            Lines.Add(new Line(to, exists ? RunStepState.Open : RunStepState.NotApplicable));
            if (exists)
                return;
            Lines[^1].To = _plan[to].Branches[^1].To;
        }
        End = RunEnd.Completed;
    }

    private bool Exists(StepPlan step, IReadOnlyDictionary<string, IReadOnlySet<string>> facts) => step.OnlyIf is null || True(step.OnlyIf, StepValues.Empty, facts);

    private bool Waits(int at) => End is null && at >= 0 && Lines[at].State == RunStepState.Open;

    private StepPlan Step(Line line) => _plan[line.Step];

    private static StepValues Asked(StepPlan step, StepValues values) => values.Only(step.Fields);

    private bool Whole(Line line, StepValues values, IReadOnlyDictionary<string, IReadOnlySet<string>> facts)
    {
        var step = Step(line);
        return !step.Fields.Any(f => Bad(f, f.Id, values, values, facts)) && line.Entries >= (step.Entries?.AtLeast ?? 0) && step.Gates.All(g => True(g.Holds, values, facts));
    }

    private bool Bad(StepField field, string key, StepValues values, StepValues own, IReadOnlyDictionary<string, IReadOnlySet<string>> facts)
    {
        if (field.Kind == FieldKind.Fact || (field.When is { } when && !True(when, own, facts)))
            return false;
        if (field.Kind == FieldKind.Rows)
        {
            var rows = values.Rows(field.Id);
            return (field.Required && rows.Count == 0) || rows.Any(r => field.Columns.Any(c => Bad(c, c.Id, r.Row, r.Row, facts)));
        }
        return values[key] is not { } value ? field.Required : field.Options.Count > 0 && !value.Split(',').All(v => field.Options.Any(o => o.Code == v));
    }

    private bool True(StepCondition condition, StepValues own, IReadOnlyDictionary<string, IReadOnlySet<string>> facts) => condition switch
    {
        AllOf all => all.Parts.All(p => True(p, own, facts)),
        AnyOf any => any.Parts.Any(p => True(p, own, facts)),
        Not not => !True(not.Part, own, facts),
        FactIn fact => Has(fact, own, facts),
        _ => throw new InvalidOperationException(),
    };

    private bool Has(FactIn fact, StepValues own, IReadOnlyDictionary<string, IReadOnlySet<string>> facts)
    {
        var said = fact.Name switch
        {
            { OfCase: true } => facts.TryGetValue(fact.Name.Id, out var known) ? known : [],
            { Step: { } step } => Lines.LastOrDefault(l => l.Step == step && l.State == RunStepState.Done)?.Told[^1][fact.Name.Id]?.Split(',') ?? [],
            _ => own[fact.Name.Id]?.Split(',') ?? Enumerable.Empty<string>(),
        };
        return fact.Codes.Count == 0 ? said.Any() : said.Any(fact.Codes.Contains);
    }
}
