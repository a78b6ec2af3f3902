namespace PPA.Portal.Domain.Procedures;

/// <summary>What conditions can see: the step being answered, the finished steps before it, and the case.</summary>
/// <param name="ofCase">Gives the codes of a fact of the case; asked only when a condition asks.</param>
public sealed class StepFacts(StepValues own, IReadOnlyDictionary<string, StepValues> others, Func<string, IReadOnlySet<string>> ofCase)
{
    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    public static readonly StepFacts None = new(StepValues.Empty, new Dictionary<string, StepValues>(), _ => Nothing);

    /// <summary>Facts that are known already.</summary>
    public StepFacts(StepValues own, IReadOnlyDictionary<string, StepValues> others, IReadOnlyDictionary<string, IReadOnlySet<string>> ofCase)
        : this(own, others, fact => ofCase.GetValueOrDefault(fact) ?? Nothing) { }

    public IReadOnlySet<string> Of(FactName name) => name switch
    {
        { OfCase: true } => ofCase(name.Id),
        { Step: { } step } => others.GetValueOrDefault(step)?.Codes(name.Id) ?? Nothing,
        _ => own.Codes(name.Id),
    };

    public IReadOnlySet<string> OfCase(string fact) => ofCase(fact);

    /// <summary>The same case and steps, with other answers in the step itself.</summary>
    public StepFacts With(StepValues answers) => new(answers, others, ofCase);

    /// <summary>The same, as if another step had been answered like this.</summary>
    internal StepFacts Instead(string step, StepValues answers) => new(own, new Dictionary<string, StepValues>(others) { [step] = answers }, ofCase);

    internal StepFacts WithOthers(IReadOnlyDictionary<string, StepValues> done) => new(own, done, ofCase);
}
