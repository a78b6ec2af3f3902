using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Access;

/// <summary>One opening in need, and what the one who looked at it afterwards found.</summary>
public sealed partial class GlassRow(GlassBook glass, CurrentOfficer officer, CaseDesk desk) : ComponentBase
{
    [Parameter, EditorRequired] public GlassLine Line { get; set; } = default!;
    [Parameter] public EventCallback OnReviewed { get; set; }

    private OfficeTime Zone => desk.Office.Now.Time;

    private string NameOf(OfficerId? who) => desk.Officers.Find(who)?.DisplayName ?? "petugas";

    private static IReadOnlyList<Ask> Asks() =>
        [new("hasil", "Hasil", AskKind.Choice, "ya", [new("ya", "Beralasan"), new("tidak", "Tidak beralasan")]), new("catatan", "Catatan", AskKind.Paragraph)];

    private async Task ReviewAsync(Slip s)
    {
        await glass.ReviewAsync(Line.Case, Line.Id, s["hasil"] == "ya", s["catatan"]);
        await OnReviewed.InvokeAsync();
    }
}
