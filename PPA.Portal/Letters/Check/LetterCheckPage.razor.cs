using Microsoft.AspNetCore.Components;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Check;

/// <summary>Says whether a letter is genuine; a plain page that needs no script and tells nothing else.</summary>
public sealed partial class LetterCheckPage(LetterCheck check, OfficeDesk office) : ComponentBase
{
    private CheckedLetter? _found;

    [Parameter] public string? Code { get; set; }

    protected override async Task OnInitializedAsync() => _found = await check.FindAsync(Code);
}
