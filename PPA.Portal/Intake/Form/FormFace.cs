namespace PPA.Portal.Intake.Form;

/// <summary>What the fields of the form show: kept values, and sentences at the fields that need a second look.</summary>
/// <param name="Values">From a kept draft; what is typed since then stands in the page alone.</param>
/// <param name="Faults">By name of the field.</param>
public sealed record FormFace(FormValues Values, IReadOnlyDictionary<string, string> Faults)
{
    public static readonly FormFace Blank = new(FormValues.Empty, new Dictionary<string, string>());

    public string? this[string field] => Values[field];

    public string? FaultAt(string field) => Faults.GetValueOrDefault(field);
}

/// <summary>One choice of a list.</summary>
public sealed record Choice(string Code, string Label)
{
    public static IReadOnlyList<Choice> Of(Office.CodeList list) => [.. list.Entries.Select(entry => new Choice(entry.Code, entry.Label))];

    public static readonly IReadOnlyList<Choice> Answers = [new("ya", "Ya"), new("tidak", "Tidak")];

    public static readonly IReadOnlyList<Choice> Sexes = [new("P", "Perempuan"), new("L", "Laki-laki")];
}
