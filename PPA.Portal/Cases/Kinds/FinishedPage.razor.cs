using Microsoft.AspNetCore.Components;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Kinds;

/// <summary>The public page of finished complaints; a plain page that needs no script.</summary>
public sealed partial class FinishedPage(FinishedComplaints finished, OfficeDesk office) : ComponentBase
{
    private IReadOnlyList<FinishedComplaint> _all = [];

    private IEnumerable<(DateOnly Month, IReadOnlyList<FinishedComplaint> Entries)> Months => _all
        .GroupBy(f => office.Now.Time.DateAt(f.PublishedAt) is var day ? new DateOnly(day.Year, day.Month, 1) : default)
        .Select(g => (g.Key, (IReadOnlyList<FinishedComplaint>)[.. g]));

    protected override async Task OnInitializedAsync() => _all = await finished.ReadAsync();
}
