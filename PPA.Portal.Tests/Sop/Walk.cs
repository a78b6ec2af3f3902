using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Sop;

/// <summary>An invented case on its way through a procedure, with facts that the test sets by hand.</summary>
internal sealed class Walk
{
    public static readonly OfficerId Ani = new(Guid.NewGuid());
    private readonly Dictionary<string, IReadOnlySet<string>> _facts = [];

    private Walk(Procedure plan) => Plan = plan;

    public Procedure Plan { get; }
    public ProcedureRun Run { get; private set; } = null!;
    public DateTime Now { get; private set; } = TestClock.MondayMorning;
    public RunStep Current => Run.Current ?? throw new InvalidOperationException("The run has ended.");
    public StepFacts Facts => new(StepValues.Empty, new Dictionary<string, StepValues>(), _facts);

    /// <summary>Begins; the case has a victim and comes by a door.</summary>
    public static Walk Begin(string profile, string procedure, string channel = "datang-langsung", params (string Fact, string Codes)[] facts)
    {
        var walk = new Walk(Plans.Shelf.Versions(procedure, profile)[0]);
        walk.Know("kanal", channel).Know("korban", "ya");
        foreach (var (fact, codes) in facts)
            walk.Know(fact, codes);
        walk.Run = ProcedureRun.Begin(new CaseId(Guid.NewGuid()), walk.Plan, walk.Facts, Ani, walk.Now);
        return walk;
    }

    /// <summary>Sets a fact of the case; no codes take it away.</summary>
    public Walk Know(string fact, string codes = "ya")
    {
        Assert.Contains(fact, CaseFacts.Known);
        _facts[fact] = codes.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        return this;
    }

    /// <summary>Letters and forms as they stand now, added to those before.</summary>
    public Walk Letter(string letter)
    {
        _facts["surat"] = (_facts.GetValueOrDefault("surat") ?? new HashSet<string>()).Append(letter).ToHashSet();
        return this;
    }

    public Walk At(string step)
    {
        Assert.Equal(step, Current.Step);
        return this;
    }

    public Walk After(int minutes)
    {
        Now = Now.AddMinutes(minutes);
        return this;
    }

    /// <summary>Finishes the step that waits, which must be this one.</summary>
    public Walk Finish(string step, params (string Field, string Value)[] said)
    {
        At(step).Collect();
        Run.Finish(Plan, Current.Id, Fill(said), Facts, Ani, Now);
        return this;
    }

    /// <summary>The step stays open and says why.</summary>
    public Walk Refused(string step, string sentence, params (string Field, string Value)[] said)
    {
        At(step).Collect();
        var refusal = Assert.Throws<StepIncompleteException>(() => Run.Finish(Plan, Current.Id, Fill(said), Facts, Ani, Now));
        Assert.Contains(refusal.Faults, f => f.Sentence.Contains(sentence, StringComparison.OrdinalIgnoreCase));
        return At(step);
    }

    public Walk Skip(string step)
    {
        At(step);
        Run.Skip(Plan, Current.Id, "Tidak diperlukan kali ini", Facts, Ani, Now);
        return this;
    }

    public Walk NotSkipped(string step)
    {
        At(step);
        Assert.Throws<RuleException>(() => Run.Skip(Plan, Current.Id, "Tidak diperlukan kali ini", Facts, Ani, Now));
        return this;
    }

    public Walk Entry(params (string Field, string Value)[] said)
    {
        Run.AddEntry(Plan, Current.Id, Answers.Fill(Plan[Current.Step].Entries!.Fields, Facts, said), Now.AddDays(7), Facts, Ani, Now);
        return this;
    }

    /// <summary>The steps that were done or are open, in order; what does not exist for the case is left out.</summary>
    public void Ended(params string[] way)
    {
        Assert.Equal(RunEnd.Completed, Run.End);
        Assert.Null(Run.Current);
        Assert.Equal(way, Run.Steps.Where(s => s.State is RunStepState.Done or RunStepState.Skipped).Select(s => s.Step));
    }

    /// <summary>The hard stop of the step that waits, as its page shows it.</summary>
    public Gate Stop() => Plan[Current.Step].Gates.First(g => g.Law is not null && !g.Holds.Holds(Run.FactsWith(Facts).With(Fill([]))));

    private StepValues Fill((string Field, string Value)[] said) => Answers.Fill(Plan[Current.Step].Fields, Run.FactsWith(Facts), said);

    private void Collect()
    {
        while (Plan[Current.Step].Entries is { } entries && Current.Entries.Count < entries.AtLeast)
            Entry();
    }
}
