using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace PPA.Portal.Shell;

/// <summary>The document around every page of the staff. Static pages come without a circuit and without its script.</summary>
public sealed partial class App : ComponentBase
{
    private static readonly InteractiveServerRenderMode WithoutPrerender = new(prerender: false);

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    private bool IsLive => HttpContext?.AcceptsInteractiveRouting() == true && HttpContext.User.Identity?.IsAuthenticated == true;

    private InteractiveServerRenderMode? Mode => IsLive ? WithoutPrerender : null;

    private string Theme => Cookie("tema", "perangkat", "terang", "gelap");

    private string TextSize => Cookie("ukuran", "100", "115", "130");

    private string Keys => Cookie("tombol", "hidup", "mati");

    private string Cookie(string name, string otherwise, params string[] known) =>
        HttpContext?.Request.Cookies[name] is { } value && known.Contains(value) ? value : otherwise;
}
