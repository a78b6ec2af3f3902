using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Office;

namespace PPA.Portal.Cases;

/// <summary>What happened last, and what can be added.</summary>
public sealed partial class CaseSummary : ComponentBase
{
    private const int ShortStory = 600;
    private const int MostPeople = 5;
    private string _note = "";
    private string _reason = "";
    private bool _busy;
    private bool _closing;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;
    [Parameter, EditorRequired] public OfficeTime Zone { get; set; } = default!;
    [Parameter, EditorRequired] public OfficerDirectory Officers { get; set; } = default!;
    [Parameter] public bool MayWrite { get; set; }
    [Parameter] public bool MayClose { get; set; }
    
    /// <summary>Saves a note; false when it was not saved and the words must stay.</summary>
    [Parameter, EditorRequired] public Func<string, Task<bool>> OnNote { get; set; } = default!;

    [Parameter] public EventCallback<string> OnClose { get; set; }

    private Task NoteAsync() => OnceAsync(async () =>
    {
        if (await OnNote(_note))
            _note = "";
    });

    private Task CloseAsync() => OnceAsync(() => OnClose.InvokeAsync(_reason));

    private static string Short(string story) => story.Length <= ShortStory ? story : story[..ShortStory] + "…";

    // A worn mouse clicks twice; the second click finds the verb still under way.
    private async Task OnceAsync(Func<Task> verb)
    {
        if (_busy)
            return;
        _busy = true;
        try
        {
            await verb();
        }
        finally
        {
            _busy = false;
        }
    }
}
