using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using PPA.Portal.Live;
using PPA.Portal.Office;

namespace PPA.Portal.Accounts.Sessions;

/// <summary>Says on every page of the staff that the session is about to end, and closes the screen when it has.</summary>
public sealed partial class SessionEnd(CurrentOfficer officer, SessionLife life, OfficeDesk office, LiveFeed feed, NavigationManager navigation) : ComponentBase, IDisposable
{
    private IDisposable? _waiting;
    private DateTime? _end;
    private bool _leaving;

    private string Again => Entrance.DoorFor(navigation);

    public void Dispose()
    {
        navigation.LocationChanged -= Moved;
        _waiting?.Dispose();
    }

    protected override void OnInitialized()
    {
        navigation.LocationChanged += Moved;
        if (life.IsEnding(officer.Session))
            Warn();
        // A page without a circuit hears of the end by its heartbeat.
        if (RendererInfo.IsInteractive)
            _waiting = life.Watch(officer.Session, () => InvokeAsync(Warn), () => InvokeAsync(Leave), Close);
    }

    private void Warn()
    {
        _end = life.EndOf(officer.Session) - SessionLife.LastWords;
        StateHasChanged();
    }

    // The browser sees it, sends what was written last, and goes to the door.
    private void Leave()
    {
        _leaving = true;
        StateHasChanged();
    }

    // As when a right is taken away: every open page and line looks again whose it is.
    private void Close() => feed.Ring(Topic.OfficersChanged);

    private void Moved(object? sender, LocationChangedEventArgs e) => InvokeAsync(StateHasChanged);
}
