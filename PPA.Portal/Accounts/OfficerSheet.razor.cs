using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>What can be changed about one officer.</summary>
public sealed partial class OfficerSheet : ComponentBase
{
    private ElementReference _title;
    private ElementReference _good;
    private string? _seen;
    private string _name = "";
    private string _reason = "";
    private HashSet<Role> _roles = [];
    private StaffEntry _service = new();

    [Parameter, EditorRequired] public OfficerCard Officer { get; set; } = null!;
    [Parameter, EditorRequired] public OfficersPage Doors { get; set; } = null!;
    [Parameter] public bool IsMe { get; set; }
    [Parameter] public EventCallback Close { get; set; }

    /// <summary>The sheet opens below a long list, and is long itself: the focus goes to it, and to what it says, or nobody would see it.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var isNews = Doors.Said is not null && _seen is null;
        _seen = Doors.Said;
        if (firstRender)
            await _title.FocusAsync();
        else if (isNews)
            await _good.FocusAsync();
    }

    protected override void OnInitialized() => (_name, _roles, _service) = (Officer.DisplayName, [.. Officer.Roles], StaffEntry.Of(Officer));

    private bool IsWrong(string field) => Doors.Refusal?.Field == field;
}
