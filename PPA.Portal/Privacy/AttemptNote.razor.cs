using Microsoft.AspNetCore.Components;

namespace PPA.Portal.Privacy;

/// <summary>Says what became of an attempt, by the form that asked; what was done takes the focus, as errors do.</summary>
public sealed partial class AttemptNote : ComponentBase
{
    private ElementReference _note;
    private string? _seen;

    [Parameter, EditorRequired] public Attempt Of { get; set; } = default!;

    /// <summary>The form by which it stands.</summary>
    [Parameter] public string At { get; set; } = "";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var said = Of.Place == At ? Of.Said : null;
        if (said == _seen)
            return;
        _seen = said;
        if (said is not null)
            await _note.FocusAsync();
    }
}
