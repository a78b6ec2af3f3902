namespace PPA.Portal.Domain.Procedures;

/// <summary>What a condition asks about: a field of this step, a field of another step, or a fact of the case.</summary>
/// <param name="Step">The other step; null for this one and for facts.</param>
public sealed record FactName(string? Step, string Id, bool OfCase)
{
    public override string ToString() => OfCase ? $"fakta {Id}" : Step is null ? Id : $"{Step}.{Id}";
}

/// <summary>A condition as structured data: no language of our own, nothing to inject.</summary>
public abstract record StepCondition
{
    private protected StepCondition() { }

    public abstract bool Holds(StepFacts facts);

    /// <summary>All that it asks about.</summary>
    public abstract IEnumerable<FactName> Names { get; }
}

/// <summary>True when the named thing has one of these codes; with no codes, when it has any.</summary>
public sealed record FactIn(FactName Name, IReadOnlyList<string> Codes) : StepCondition
{
    public override bool Holds(StepFacts facts) => facts.Of(Name) is { Count: > 0 } have && (Codes.Count == 0 || Codes.Any(have.Contains));

    public override IEnumerable<FactName> Names => [Name];
}

public sealed record AllOf(IReadOnlyList<StepCondition> Parts) : StepCondition
{
    public override bool Holds(StepFacts facts) => Parts.All(p => p.Holds(facts));

    public override IEnumerable<FactName> Names => Parts.SelectMany(p => p.Names);
}

public sealed record AnyOf(IReadOnlyList<StepCondition> Parts) : StepCondition
{
    public override bool Holds(StepFacts facts) => Parts.Any(p => p.Holds(facts));

    public override IEnumerable<FactName> Names => Parts.SelectMany(p => p.Names);
}

public sealed record Not(StepCondition Part) : StepCondition
{
    public override bool Holds(StepFacts facts) => !Part.Holds(facts);

    public override IEnumerable<FactName> Names => Part.Names;
}
