using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Sop;

/// <summary>The procedures of the office, drawn as flows that can be read and printed.</summary>
public sealed partial class FlowPage(SopDesk desk) : ComponentBase
{
    [Parameter] public string? Id { get; set; }

    private Procedure? Plan => Id is null ? null : desk.Office.InForce(Id, desk.Now);

    private IEnumerable<Procedure> Plans => desk.Office.Now.Profile.Procedures.Select(id => desk.Office.InForce(id, desk.Now)).OfType<Procedure>();

    private IEnumerable<Procedure> Others => desk.Office.Procedures.Versions(Plan!.Id, desk.Office.Now.Profile.Id).Where(p => p.Version != Plan.Version);

    private DateOnly Today => desk.Zone.DateAt(desk.Now);

    private static string ClockWords(StepClock clock) => clock.Minutes switch
    {
        null => "hari yang sama",
        { } minutes when minutes % 1440 == 0 => $"{minutes / 1440} hari",
        { } minutes when minutes % 60 == 0 => $"{minutes / 60} jam",
        { } minutes => $"{minutes} menit",
    };
}
