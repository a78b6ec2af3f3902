using Microsoft.AspNetCore.Components;

namespace PPA.Portal.Letters.Paper;

/// <summary>Neighbouring blocks of a letter on its page.</summary>
public sealed partial class LetterBlocks : ComponentBase
{
    // A reader without eyes hears which box is ticked.
    private static readonly MarkupString Chosen = new("<span class=\"tersembunyi\"> (dipilih)</span>");

    [Parameter, EditorRequired]
    public required BlockGroup Group { get; set; }
}
