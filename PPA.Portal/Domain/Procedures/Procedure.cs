namespace PPA.Portal.Domain.Procedures;

/// <summary>A procedure of a service standard, in one version: what the wizard walks a case through.</summary>
/// <param name="Id">Such as pengaduan-masyarakat.</param>
/// <param name="Profile">The one office profile whose standard this is; null for any that names the procedure.</param>
/// <param name="Version">Rises with each change; a running case keeps the version that it began with.</param>
/// <param name="InForceFrom">First day on which new runs begin with this version.</param>
public sealed record Procedure(
    string Id,
    string? Profile,
    string Title,
    CaseKind Kind,
    int Version,
    DateOnly InForceFrom,
    ProcedureSource Source,
    IReadOnlyList<Requirement> Requirements,
    IReadOnlyList<StepPlan> Steps)
{
    /// <summary>Rights and duties that the standard names, as they are read to the person.</summary>
    public IReadOnlyList<RightsPart> Rights { get; init; } = [];

    /// <summary>The office whose standard it is, by the id of its profile; another office that uses it has borrowed it.</summary>
    public string? Home { get; init; }

    public StepPlan First => Steps[0];

    /// <exception cref="InvalidOperationException">The procedure has no such step.</exception>
    public StepPlan this[string step] => Find(step) ?? throw new InvalidOperationException($"Procedure {Id} {Version} has no step {step}.");

    public StepPlan? Find(string step) => Steps.FirstOrDefault(s => s.Id == step);

    /// <summary>The step that stands after this one in the standard, or null behind the last.</summary>
    public StepPlan? After(StepPlan step) => Steps.SkipWhile(s => s != step).Skip(1).FirstOrDefault();
}

/// <summary>Where a procedure was written down.</summary>
/// <param name="Document">The standard's name and number.</param>
/// <param name="Time">What the standard promises as time, in its own words; null where it says nothing.</param>
/// <param name="Product">What the service leaves in the person's hands.</param>
public sealed record ProcedureSource(string Document, string? Time, IReadOnlyList<string> Product);

/// <summary>One part of the rights and duties: whose they are, and what they say.</summary>
public sealed record RightsPart(string Title, IReadOnlyList<string> Items);

/// <summary>What a person is asked to bring. Never a reason to refuse help.</summary>
/// <param name="MayFollow">May be handed in later (menyusul).</param>
/// <param name="When">Only asked for when this holds.</param>
public sealed record Requirement(string Id, string Text, bool MayFollow, StepCondition? When);

/// <summary>One step of a procedure.</summary>
/// <param name="Mark">What the standard calls it: "3", "d".</param>
/// <param name="Title">Short name, for lists.</param>
/// <param name="Text">The standard's own words.</param>
/// <param name="Actors">Functions of the office that do the step; a profile maps them to roles.</param>
/// <param name="OnlyIf">The step exists for a case only when this holds (letter only, if unclear …).</param>
/// <param name="Clocks">How long the step may take; the first that holds counts.</param>
/// <param name="Letters">Kinds of letters and forms that the step makes.</param>
/// <param name="DoneByReceipt">True where receiving the complaint is the step.</param>
public sealed record StepPlan(
    string Id,
    string Mark,
    string Title,
    string Text,
    IReadOnlyList<string> Actors,
    IReadOnlyList<StepField> Fields,
    IReadOnlyList<Gate> Gates,
    IReadOnlyList<Branch> Branches,
    EntryPlan? Entries,
    SkipRule? Skip,
    StepCondition? OnlyIf,
    IReadOnlyList<StepClock> Clocks,
    IReadOnlyList<string> Letters,
    bool DoneByReceipt)
{
    /// <summary>Functions that prepare the step and hear of it, without finishing it.</summary>
    public IReadOnlyList<string> Helpers { get; init; } = [];

    /// <summary>Procedures that begin on the same file when the step is finished.</summary>
    public IReadOnlyList<Begins> Begins { get; init; } = [];

    /// <summary>The procedures that finishing the step with these facts begins.</summary>
    public IReadOnlyList<string> Beginning(StepFacts facts) => [.. Begins.Where(b => b.When?.Holds(facts) != false).Select(b => b.Procedure).Distinct()];

    /// <summary>Where the step leads with these facts; null for the end of the procedure.</summary>
    public string? Next(StepFacts facts) => Branches.First(b => b.When is null || b.When.Holds(facts)).To;

    /// <summary>Where it leads when it was skipped or does not apply: the way that asks for nothing.</summary>
    public string? Onward(StepFacts facts) => (Branches.FirstOrDefault(b => b.When is null) ?? Branches.FirstOrDefault(b => b.When!.Holds(facts)) ?? Branches[0]).To;
}

/// <summary>What must be true before a step can be finished.</summary>
/// <param name="Sentence">What is missing and what to do, for the screen.</param>
/// <param name="Law">Where it is forbidden rather than missing: the law, as a hard stop shows it.</param>
/// <param name="Ways">What can be done instead: sentence and procedure to begin.</param>
public sealed record Gate(StepCondition Holds, string Sentence, string? Law, IReadOnlyList<WayOn> Ways);

/// <summary>A way on from a hard stop.</summary>
/// <param name="Procedure">The procedure that it begins; null where it is only said.</param>
public sealed record WayOn(string Text, string? Procedure);

/// <summary>Where a finished step leads.</summary>
/// <param name="To">A step; null ends the procedure.</param>
public sealed record Branch(StepCondition? When, string? To);

/// <summary>Whether a step may be skipped with a reason.</summary>
public sealed record SkipRule(StepCondition? When);

/// <summary>What a step collects over time: sessions, visits, monitoring.</summary>
/// <param name="AtLeast">How many there must be before the step can be finished.</param>
/// <param name="Bind">The record of the case file that each entry becomes; null where it stays in the step.</param>
/// <param name="HasNext">True where each entry may set a next date.</param>
public sealed record EntryPlan(string Title, IReadOnlyList<StepField> Fields, int AtLeast, string? Bind, bool HasNext)
{
    /// <summary>What the words of an entry stand under in a draft, until it is added.</summary>
    public const string Heading = "entri";

    /// <summary>The question for the next date.</summary>
    public static readonly StepField Next = new("berikutnya", "Berikutnya", "Masuk ke agenda Anda sebagai pengingat.", FieldKind.Moment, false, [], [], null, null);
}

/// <summary>A procedure that a finished step begins on the same file.</summary>
public sealed record Begins(StepCondition? When, string Procedure);
