using Microsoft.AspNetCore.Components;
using PPA.Portal.Office;

namespace PPA.Portal.Triage.Wall;

/// <summary>The wall display: the board without anything that is about a person. A device link lets it in once; then a cookie does.</summary>
public sealed partial class WallPage(WallGate gate, Board board, OfficeDesk desk, TimeProvider time, NavigationManager navigation) : ComponentBase
{
    private WallView? _view;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "perangkat")] private string? Token { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Token is { Length: > 0 } && await gate.KnowsAsync(Token))
        {
            // The token must not stay in the address, where a photograph of the screen would show it.
            WallGate.Remember(Http, Token);
            navigation.NavigateTo(WallPages.Address);
            return;
        }
        if (await gate.KnowsAsync(Http.Request.Cookies[WallGate.Cookie]))
            _view = WallView.Of(board.Now, desk.Now, time.GetUtcNow().UtcDateTime);
    }
}
