using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>What can be changed about one officer.</summary>
public sealed partial class OfficerSheet : ComponentBase
{
    private ElementReference _title;
    private string _name = "";
    private string _reason = "";
    private HashSet<Role> _roles = [];
    private StaffEntry _service = new();

    [Parameter, EditorRequired] public OfficerCard Officer { get; set; } = null!;
    [Parameter, EditorRequired] public OfficersPage Doors { get; set; } = null!;
    [Parameter] public bool IsMe { get; set; }
    [Parameter] public EventCallback Close { get; set; }

    /// <summary>The sheet opens below a long list: the focus goes there, or nobody would see it.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await _title.FocusAsync();
    }

    protected override void OnInitialized() => (_name, _roles, _service) = (Officer.DisplayName, [.. Officer.Roles], StaffEntry.Of(Officer));
}
