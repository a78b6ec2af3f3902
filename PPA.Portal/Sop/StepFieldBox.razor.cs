using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop;

/// <summary>One question of a step. What is typed stays in the page; the server hears of choices at once, since they show and hide others.</summary>
public sealed partial class StepFieldBox : ComponentBase
{
    private const int MostRadios = 7;

    [Parameter, EditorRequired] public StepField Field { get; set; } = default!;
    [Parameter, EditorRequired] public StepScreen Screen { get; set; } = default!;
    [Parameter, EditorRequired] public SopDesk Desk { get; set; } = default!;

    /// <summary>The line of a field of rows that this is a column of.</summary>
    [Parameter] public string? Prefix { get; set; }

    [Parameter] public string Number { get; set; } = "";
    [Parameter] public EventCallback OnSaid { get; set; }

    /// <summary>The id of a field, from its name in the answers.</summary>
    public static string IdOf(string at) => "isian-" + at.Replace('.', '-');

    private string At => Prefix is null ? Field.Id : $"{Prefix}.{Field.Id}";

    private string Id => IdOf(At);

    private string Label => Field.Label;

    private string? Value => Screen.Base[At];

    private string? Fault => Screen.FaultAt(At);

    private string? Invalid => Fault is null ? null : "true";

    private string? DescribedBy => string.Join(' ', new[] { Field.Hint is null ? null : Id + "-petunjuk", Fault is null ? null : Id + "-galat" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    private bool Many => Field.Kind is FieldKind.Choices or FieldKind.Officers;

    private bool AsGroup => Many || (Prefix is null && Field.Kind is FieldKind.Choice or FieldKind.YesNo && Options.Count <= MostRadios && Prefix is null);

    /// <summary>True where the file answered it before anybody wrote.</summary>
    private bool Known => Prefix is null && Field.Bind is not null && Value is not null && Screen.SavedAt is null && Screen.Sheet.State == RunStepState.Open;

    private IReadOnlyList<FieldOption> Options => Field.Kind switch
    {
        FieldKind.Officer or FieldKind.Officers => [.. Desk.Officers.Active.Where(o => o.Roles.Any(r => r != Role.Administrator)).Select(o => new FieldOption(o.Id.Value.ToString("N"), o.DisplayName))],
        FieldKind.Region => [.. Desk.Office.Now.Regions.Choices.Select(r => new FieldOption(r.Code, r.Name))],
        _ => Field.Options,
    };

    private string InputType => Field.Kind switch { FieldKind.Date => "date", FieldKind.Moment => "datetime-local", _ => "text" };

    private string FactWords => Screen.Sheet.Facts.OfCase(Field.Fact!) is { Count: > 0 } codes
        ? string.Join(", ", codes.Select(code => FactWord.Of(Field.Fact!, code, Desk.Codes)))
        : "Belum ada";

    private bool Holds(string code) => Screen.Base.Codes(At).Contains(code);

    private Task Said(string code, ChangeEventArgs change)
    {
        if (!Many)
            return Said(code);
        var now = Screen.Live.Codes(At).ToHashSet();
        if (change.Value is true)
            now.Add(code);
        else
            now.Remove(code);
        return Said(string.Join(',', now));
    }

    private Task Said(string? value)
    {
        Screen.Say(At, value);
        return OnSaid.InvokeAsync();
    }
}
