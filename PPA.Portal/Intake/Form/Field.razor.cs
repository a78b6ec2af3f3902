using Microsoft.AspNetCore.Components;

namespace PPA.Portal.Intake.Form;

/// <summary>A field of the officer's form. What is typed stays in the page; the server only hears of what it needs at once.</summary>
public sealed partial class Field : ComponentBase
{
    [Parameter, EditorRequired] public FormFace Face { get; set; } = FormFace.Blank;

    /// <summary>As in the intake API: "korban[0].nik".</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";
    [Parameter] public string? Hint { get; set; }
    [Parameter] public bool Optional { get; set; } = true;
    [Parameter] public IReadOnlyList<Choice>? Choices { get; set; }

    /// <summary>Words of the empty choice; null where one must be chosen.</summary>
    [Parameter] public string? Empty { get; set; } = "Belum diketahui";

    [Parameter] public int Lines { get; set; } = 1;
    [Parameter] public string Kind { get; set; } = "text";
    [Parameter] public string? InputMode { get; set; }
    [Parameter] public int Longest { get; set; } = 200;
    [Parameter] public string Size { get; set; } = "";

    /// <summary>What stands there when no draft says otherwise.</summary>
    [Parameter] public string? Otherwise { get; set; }

    /// <summary>A gentle question about the value; never a stop.</summary>
    [Parameter] public string? Doubt { get; set; }

    [Parameter] public EventCallback<ChangeEventArgs> OnChange { get; set; }

    private string Id => FormReading.IdOf(Name);

    private string? Value => Face[Name] ?? Otherwise;

    private string? Fault => Face.FaultAt(Name);

    private string? Invalid => Fault is null ? null : "true";

    private string? DescribedBy => (Hint, Fault) switch
    {
        (null, null) => null,
        (not null, null) => Id + "-petunjuk",
        (null, not null) => Id + "-galat",
        _ => $"{Id}-petunjuk {Id}-galat",
    };
}
