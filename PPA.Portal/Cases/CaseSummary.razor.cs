using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases;

/// <summary>What happened last, and what is open.</summary>
public sealed partial class CaseSummary(CaseDesk desk) : ComponentBase
{
    private const int ShortStory = 600;
    private const int MostPeople = 5;
    private const int MostEvents = 20;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;

    [Parameter] public bool MayJudge { get; set; }

    private OfficeTime Zone => desk.Office.Now.Time;

    private List<(string Words, string Address)> Open
    {
        get
        {
            List<(string, string)> open = [];
            if (File.Next is { } next)
                open.Add((next.Text, next.Address));
            if (File.Stage != CaseStage.Closed && File.Marks is { PoliceDueAt: { } due, PoliceReportedAt: null, PoliceExcusedAt: null })
                open.Add(($"Lapor polisi paling lambat {Zone.DateAndClock(due)}", CaseSections.AddressOf(File.Number, "kejadian")));
            return open;
        }
    }

    private static string Short(string story) => story.Length <= ShortStory ? story : story[..ShortStory] + "…";
}
