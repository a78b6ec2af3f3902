using Microsoft.AspNetCore.Components;
using PPA.Portal.Letters.Logo;

namespace PPA.Portal.Letters.Paper;

/// <summary>A letter as an A4 page, for the screen and for printing.</summary>
public sealed partial class LetterSheet(LogoShelf logos) : ComponentBase
{
    private LogoView? _logo;

    [Parameter, EditorRequired]
    public required LetterPaper Paper { get; set; }

    protected override async Task OnInitializedAsync() => _logo = await logos.LookAsync();
}
