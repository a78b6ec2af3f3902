using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using PPA.Portal.Accounts;
using PPA.Portal.Live;
using PPA.Portal.Office;
using PPA.Portal.Triage.Alarms;
using PPA.Portal.Widgets;

namespace PPA.Portal.Shell;

/// <summary>The frame around every page of the staff: rail, top bar, tabs, and what happens when a right is taken away.</summary>
public sealed partial class StaffLayout : LayoutComponentBase, IDisposable
{
    private readonly CurrentOfficer _officer;
    private readonly OfficeDesk _desk;
    private readonly NavigationManager _navigation;
    private readonly DutyRoster _roster;
    private readonly IDisposable[] _listening;
    private readonly PageFrame _frame = new();
    private FaultBoundary? _boundary;

    // Decided once: a frame that is swapped under a page would have two places for its heading at the same moment.
    private readonly bool _inside;

    public StaffLayout(CurrentOfficer officer, OfficeDesk desk, NavigationManager navigation, LiveFeed feed, DutyRoster roster)
    {
        (_officer, _desk, _navigation, _roster) = (officer, desk, navigation, roster);
        _inside = officer.IsSignedIn;
        _frame.Changed += StateHasChanged;
        _navigation.LocationChanged += Moved;
        _listening =
        [
            feed.Listen(Topic.OfficersChanged, () => InvokeAsync(LookAgain)),
            feed.Listen(Topic.OfficeChanged, () => InvokeAsync(StateHasChanged)),
            feed.Listen(Topic.DutyChanged, () => InvokeAsync(StateHasChanged)),
        ];
    }

    private CurrentOfficer Officer => _officer;

    private IReadOnlyList<MenuItem> Doors => Menu.For(_officer);

    // The browser warns once when the line of somebody on duty is lost.
    private bool IsOnDuty => _roster.Of(_officer.Card?.Id) is not null;

    private string OfficeName => _desk.Now.Profile.Name;

    private string Path => new Uri(_navigation.Uri).AbsolutePath;

    public void Dispose()
    {
        _navigation.LocationChanged -= Moved;
        foreach (var ear in _listening)
            ear.Dispose();
    }

    private void LookAgain()
    {
        if (_officer.Card is not { } me)
            _navigation.NavigateTo(_officer.HasOutlived ? Entrance.DoorFor(_navigation, "lama") : "/masuk?sebab=akun", forceLoad: true);
        else if (me.MustChangePassword)
            _navigation.NavigateTo("/ganti-sandi", forceLoad: true);
        else
            StateHasChanged();
    }

    private void Moved(object? sender, LocationChangedEventArgs e)
    {
        _boundary?.Recover();
        _frame.EndJudging(null);
        InvokeAsync(StateHasChanged);
    }
}
