namespace PPA.Portal.Cases.Forms;

/// <summary>How a question is answered.</summary>
public enum AskKind
{
    Line,
    Paragraph,
    Number,
    Day,
    Moment,
    Choice,
    Choices,
    Tick,
}

/// <summary>One question of a small form in the file.</summary>
/// <param name="Id">As rules name the field in their refusals.</param>
/// <param name="Value">What stands there at first.</param>
public sealed record Ask(string Id, string Label, AskKind Kind = AskKind.Line, string? Value = null, IReadOnlyList<Option>? Options = null, string? Hint = null)
{
    /// <summary>True where the answer needs the whole width.</summary>
    public bool Wide => Kind is AskKind.Paragraph or AskKind.Choices;
}

/// <summary>One answer that may be chosen.</summary>
public sealed record Option(string Value, string Label);
