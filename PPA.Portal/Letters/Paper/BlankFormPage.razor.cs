using Microsoft.AspNetCore.Components;
using PPA.Portal.Letters.Kinds;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Paper;

/// <summary>One form without anything filled in, ready to print.</summary>
public sealed partial class BlankFormPage(LetterKinds kinds, LetterFiller filler, OfficeDesk office, TimeProvider time) : ComponentBase
{
    private LetterPaper? _paper;

    [Parameter, EditorRequired]
    public required string Code { get; set; }

    protected override void OnParametersSet() => _paper = kinds.Find(Code) is { Blank: true } kind
        ? new LetterPaper(office.Now.Profile.Letterhead, kind, filler.Fill(kind, null, new FillContext(time.GetUtcNow().UtcDateTime)))
        : null;
}
