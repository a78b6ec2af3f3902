using Microsoft.AspNetCore.Components;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Shell;

/// <summary>The first day: account, profile, office, numbers, ready. One address, and it is gone afterwards.</summary>
public sealed partial class FirstRunPage(FirstRun first, FirstRunDesk desk, OfficeDesk office, Entrance entrance, NavigationManager navigation) : ComponentBase
{
    private RuleException? _refusal;
    private OpenPoints? _points;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "mulai")] private FirstRunEntry? Form { get; set; }

    private FirstRunStep Step => first.Now;

    private Profile Now => office.Now.Profile;

    private IReadOnlyList<(string Value, string Label)> Profiles => [.. office.Shelf.All.Select(p => (p.Id, p.Name))];

    // Where the role asks for a second factor, the first day ends at it: the phone is at hand now, and the next time nothing opens without it.
    private string Next => _points is { OwnFactor: true } ? Entrance.FactorPath : "/";

    protected override async Task OnInitializedAsync()
    {
        if (Step == FirstRunStep.Ready)
            _points = await desk.OpenPointsAsync(HttpContext.RequestAborted);
    }

    private async Task GoOnAsync()
    {
        // A page that was sent twice, or from an old tab, finishes nothing a second time.
        if (Form?.Step != Step)
        {
            navigation.NavigateTo("/mulai");
            return;
        }
        try
        {
            if (await desk.FinishAsync(Step, Form, HttpContext.RequestAborted) is { } officer)
                await entrance.FoundAsync(HttpContext, officer);
        }
        catch (RuleException refusal)
        {
            _refusal = refusal;
            return;
        }
        navigation.NavigateTo(Step == FirstRunStep.Done ? Next : "/mulai");
    }
}

/// <summary>What was typed on one of the five pages.</summary>
public sealed class FirstRunEntry
{
    public FirstRunStep? Step { get; set; }
    public string? Code { get; set; }
    public string? DisplayName { get; set; }
    public string? UserName { get; set; }
    public string? Password { get; set; }
    public string? Repeated { get; set; }
    public string? Profile { get; set; }
    public bool Checked { get; set; }
}
