using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Accounts;

/// <summary>Registers wall displays and shows them out.</summary>
public sealed partial class WallsPage(WallDesk desk, OfficeDesk office, NavigationManager navigation) : ComponentBase
{
    private IReadOnlyList<WallCard> _walls = [];
    private string _name = "";
    private string? _link;
    private Guid? _sure;
    private RuleException? _refusal;

    private OfficeTime Time => office.Now.Time;

    protected override async Task OnInitializedAsync() => _walls = await desk.ReadAsync();

    private Task MakeAsync() => DoAsync(async () =>
    {
        _link = navigation.ToAbsoluteUri(await desk.MakeAsync(_name)).ToString();
        (_name, _sure) = ("", null);
    });

    /// <summary>The first press asks, the second one does: a display goes dark at once.</summary>
    private Task RevokeAsync(Guid id)
    {
        if (_sure != id)
        {
            _sure = id;
            return Task.CompletedTask;
        }
        return DoAsync(() => desk.RevokeAsync(id));
    }

    private async Task DoAsync(Func<Task> act)
    {
        _refusal = null;
        try
        {
            await act();
            _walls = await desk.ReadAsync();
        }
        catch (RuleException refusal)
        {
            _refusal = refusal;
        }
    }
}
