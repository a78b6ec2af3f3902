namespace PPA.Portal.Domain.Procedures;

/// <summary>How a field is asked.</summary>
public enum FieldKind
{
    Text,
    Paragraph,
    Number,
    Date,
    Moment,
    Choice,
    Choices,
    YesNo,
    Officer,
    Officers,
    Region,

    /// <summary>Several lines of the same columns.</summary>
    Rows,

    /// <summary>A fact of the case, shown and not asked here.</summary>
    Fact,
}

/// <summary>A choice of a field.</summary>
public sealed record FieldOption(string Code, string Label);

/// <summary>Something that a step asks.</summary>
/// <param name="Bind">The fact or record of the case file that the answer becomes; null where it is the step's own.</param>
/// <param name="When">Only asked when this holds.</param>
/// <param name="Columns">Of a field of rows.</param>
/// <param name="AtLeast">Rows that there must be.</param>
/// <param name="Fact">Of a shown fact: which one.</param>
/// <param name="Link">Of a shown fact: where it is changed; {nomor} stands for the register number.</param>
public sealed record StepField(
    string Id,
    string Label,
    string? Hint,
    FieldKind Kind,
    bool Required,
    IReadOnlyList<FieldOption> Options,
    IReadOnlyList<StepField> Columns,
    string? Bind,
    StepCondition? When,
    int AtLeast = 0,
    string? Fact = null,
    string? Link = null)
{
    public const int LongestText = 300;
    public const int LongestParagraph = 20_000;

    /// <summary>The word of a code of this field; the code itself where it has none.</summary>
    public string LabelOf(string code) => Options.FirstOrDefault(o => o.Code == code)?.Label ?? code;
}
