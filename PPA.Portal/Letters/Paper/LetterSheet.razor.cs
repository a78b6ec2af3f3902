using Microsoft.AspNetCore.Components;

namespace PPA.Portal.Letters.Paper;

/// <summary>A letter as an A4 page, for the screen and for printing.</summary>
public sealed partial class LetterSheet : ComponentBase
{
    [Parameter, EditorRequired]
    public required LetterPaper Paper { get; set; }
}
