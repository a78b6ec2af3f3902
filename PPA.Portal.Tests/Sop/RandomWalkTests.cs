using System.Globalization;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Sop;

/// <summary>Every procedure that ships, at the hands of somebody who does anything at any time, beside a second telling of the rules.</summary>
public sealed class RandomWalkTests
{
    private const int Commands = 100_000;
    private static readonly string[] Hazards = ["penanda-tangan-terlapor", "kekerasan-seksual"];
    private static readonly OfficerId Ani = new(Guid.NewGuid());

    [Fact]
    public void A_hundred_thousand_commands_never_bring_a_run_out_of_order()
    {
        var chance = new Random(20261123);
        var walks = Plans.Shelf.All.Select(p => new Stroll(p, chance)).ToList();
        Assert.Equal(16, walks.Count);
        for (var i = 0; i < Commands; i++)
            walks[i % walks.Count].Step();
        foreach (var walk in walks)
            walk.MustHaveSeenEverything();
        Assert.InRange(walks.Sum(w => w.Accepted), Commands / 4, Commands);
        Assert.InRange(walks.Sum(w => w.Refused), Commands / 20, Commands);
    }

    /// <summary>One procedure walked again and again.</summary>
    private sealed class Stroll
    {
        private readonly Procedure _plan;
        private readonly Random _chance;
        private readonly ILookup<string, string> _asked;
        private readonly HashSet<(string Step, string How)> _seen = [];
        private Dictionary<string, IReadOnlySet<string>> _facts = [];
        private ProcedureRun _run;
        private ProcedureModel _model;
        private DateTime _now = TestClock.MondayMorning;

        public Stroll(Procedure plan, Random chance)
        {
            (_plan, _chance) = (plan, chance);
            _asked = plan.Steps.SelectMany(Conditions).SelectMany(FactsIn).Distinct().ToLookup(f => f.Fact, f => f.Code);
            (_run, _model) = Begin();
        }

        public int Accepted { get; private set; }
        public int Refused { get; private set; }

        private StepFacts Facts => new(StepValues.Empty, new Dictionary<string, StepValues>(), _facts);

        public void Step()
        {
            _now = _now.AddMinutes(1);
            if (_chance.Next(100) < (_run.IsRunning ? 1 : 25) || _run.Steps.Count is 0 or > 40)
                (_run, _model) = Begin();
            if (_chance.Next(4) == 0)
                Reroll();
            var expected = Act(out var happened);
            Assert.True(expected == happened, $"{_plan.Id}: the model says {expected}, the run {happened}, at {_run.Current?.Step}");
            _ = happened ? Accepted++ : Refused++;
            MustAgree();
        }

        /// <summary>Every way out of every step was gone, each that may be left out or may not exist was.</summary>
        public void MustHaveSeenEverything()
        {
            foreach (var step in _plan.Steps)
            {
                foreach (var branch in step.Branches)
                    Assert.True(_seen.Contains((step.Id, "→" + branch.To)), $"{_plan.Id}.{step.Id} never led to {branch.To ?? "the end"}");
                Assert.True(step.OnlyIf is null || _seen.Contains((step.Id, nameof(RunStepState.NotApplicable))), $"{_plan.Id}.{step.Id} always existed");
                Assert.True(step.Skip is null || _seen.Contains((step.Id, nameof(RunStepState.Skipped))), $"{_plan.Id}.{step.Id} was never left out");
            }
        }

        private bool Act(out bool happened)
        {
            var place = _chance.Next(10) > 0 && _run.Current is { } open ? _run.Steps.ToList().IndexOf(open) : _chance.Next(-1, _run.Steps.Count);
            var visit = place < 0 ? null : _run.Steps[place];
            var id = visit?.Id ?? Guid.NewGuid();
            var reason = _chance.Next(5) > 0 ? "Alasan yang cukup panjang" : "pendek";
            switch (_chance.Next(100))
            {
                case < 60:
                    var said = Say(visit is null ? _plan.First.Fields : _plan[visit.Step].Fields);
                    happened = Done(() => _run.Finish(_plan, id, said, Facts, Ani, _now));
                    return _model.Finish(place, said, _facts);
                case < 68:
                    happened = Done(() => _run.Skip(_plan, id, reason, Facts, Ani, _now));
                    return _model.Skip(place, reason, _facts);
                case < 85:
                    var entry = Say(visit is null ? [] : _plan[visit.Step].Entries?.Fields ?? []);
                    var next = _chance.Next(-1, 8);
                    happened = Done(() => _run.AddEntry(_plan, id, entry, _now.AddDays(next), Facts, Ani, _now));
                    return _model.Entry(place, entry, next > 0, _facts);
                case < 99:
                    place = _chance.Next(_run.Steps.Count);
                    var other = Say(_plan[_run.Steps[place].Step].Fields);
                    var doomed = _run.WouldClose(_plan, _run.Steps[place].Id, other, Facts);
                    IReadOnlyList<RunStep> closed = [];
                    happened = Done(() => closed = _run.Revise(_plan, _run.Steps[place].Id, other, reason, Facts, Ani, _now));
                    Assert.True(!happened || closed.SequenceEqual(doomed), "What a correction closes is told before.");
                    return _model.Revise(place, other, reason, _facts);
                default:
                    happened = Done(() => _run.Stop(reason, Ani, _now));
                    return _model.Stop(reason);
            }
        }

        private void MustAgree()
        {
            Assert.Equal(_model.End, _run.End);
            Assert.Equal(_model.End is null ? 1 : 0, _run.Steps.Count(s => s.State == RunStepState.Open));
            Assert.Equal(_model.Lines.Count, _run.Steps.Count);
            foreach (var (line, visit) in _model.Lines.Zip(_run.Steps))
            {
                Assert.True(line.Step == visit.Step && line.State == visit.State && line.To == visit.LeadsTo && line.Entries == visit.Entries.Count && line.Reason == visit.Reason,
                    $"{_plan.Id}.{visit.Step}: {line.State} → {line.To}, but {visit.State} → {visit.LeadsTo}");
                Assert.True(line.Told.Count == visit.Revisions.Count && line.Told.Zip(visit.Revisions).All(t => t.First.Equals(t.Second.Values)), "What was finished stands as it was told.");
                if (visit.State == RunStepState.Done)
                    _seen.Add((visit.Step, "→" + visit.LeadsTo));
                _seen.Add((visit.Step, visit.State.ToString()));
            }
        }

        private (ProcedureRun, ProcedureModel) Begin()
        {
            Reroll();
            return (ProcedureRun.Begin(new CaseId(Guid.NewGuid()), _plan, Facts, Ani, _now), new ProcedureModel(_plan, _facts));
        }

        private void Reroll() => _facts = _asked.ToDictionary(f => f.Key, IReadOnlySet<string> (f) => Hazards.Contains(f.Key)
            ? Some(f, 15)
            : f.Key is "kanal" or "risiko" or "penyerahan" ? new HashSet<string> { f.Append("rendah").ElementAt(_chance.Next(f.Count() + 1)) } : Some(f, 80));

        private HashSet<string> Some(IEnumerable<string> codes, int percent) => [.. codes.Where(_ => _chance.Next(100) < percent)];

        private StepValues Say(IReadOnlyList<StepField> fields)
        {
            var said = fields.Where(f => f.Options.Count > 0).Select(f => (f.Id, Chosen(f))).ToArray();
            var values = Answers.Fill(fields, _run.FactsWith(Facts), said);
            return _chance.Next(12) switch
            {
                0 when fields.Count > 0 => values.With(values.Keys.ElementAtOrDefault(_chance.Next(fields.Count)) ?? "apa", null),
                1 when said.Length > 0 => values.With(said[0].Id, "kode-asing"),
                2 => values.With("isian-asing", "apa saja"),
                3 => values.With(string.Create(CultureInfo.InvariantCulture, $"persetujuan.{_chance.Next(3)}.jawaban"), "menolak"),
                _ => values,
            };
        }

        private string Chosen(StepField field) => field.Kind == FieldKind.Choices && field.Options.Where(_ => _chance.Next(2) == 0).Select(o => o.Code).ToList() is { Count: > 0 } several
            ? string.Join(',', several)
            : field.Options[_chance.Next(field.Options.Count)].Code;

        private static bool Done(Action act)
        {
            try
            {
                act();
                return true;
            }
            catch (RuleException)
            {
                return false;
            }
        }

        private static IEnumerable<StepCondition> Conditions(StepPlan step) =>
            new[] { step.OnlyIf, step.Skip?.When }.Concat(step.Gates.Select(g => g.Holds)).Concat(step.Branches.Select(b => b.When)).Concat(step.Fields.Select(f => f.When)).OfType<StepCondition>();

        private static IEnumerable<(string Fact, string Code)> FactsIn(StepCondition condition) => condition switch
        {
            AllOf all => all.Parts.SelectMany(FactsIn),
            AnyOf any => any.Parts.SelectMany(FactsIn),
            Not not => FactsIn(not.Part),
            FactIn { Name.OfCase: true } fact => (fact.Codes.Count > 0 ? fact.Codes : ["ya"]).Select(c => (fact.Name.Id, c)),
            _ => [],
        };
    }
}
