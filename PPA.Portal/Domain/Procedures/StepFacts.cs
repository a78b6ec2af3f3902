namespace PPA.Portal.Domain.Procedures;

/// <summary>What conditions can see: the step being answered, the finished steps before it, and the case.</summary>
public sealed class StepFacts(StepValues own, IReadOnlyDictionary<string, StepValues> others, IReadOnlyDictionary<string, IReadOnlySet<string>> ofCase)
{
    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    public static readonly StepFacts None = new(StepValues.Empty, new Dictionary<string, StepValues>(), new Dictionary<string, IReadOnlySet<string>>());

    public IReadOnlySet<string> Of(FactName name) => name switch
    {
        { OfCase: true } => ofCase.GetValueOrDefault(name.Id) ?? Nothing,
        { Step: { } step } => others.GetValueOrDefault(step)?.Codes(name.Id) ?? Nothing,
        _ => own.Codes(name.Id),
    };

    public IReadOnlySet<string> OfCase(string fact) => ofCase.GetValueOrDefault(fact) ?? Nothing;

    /// <summary>The same case and steps, with other answers in the step itself.</summary>
    public StepFacts With(StepValues answers) => new(answers, others, ofCase);

    /// <summary>The same, as if another step had been answered like this.</summary>
    internal StepFacts Instead(string step, StepValues answers) => new(own, new Dictionary<string, StepValues>(others) { [step] = answers }, ofCase);

    internal StepFacts WithOthers(IReadOnlyDictionary<string, StepValues> done) => new(own, done, ofCase);
}
