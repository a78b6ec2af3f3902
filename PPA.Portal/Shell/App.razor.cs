using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace PPA.Portal.Shell;

/// <summary>The document around every page. Static pages come without a circuit and without its script.</summary>
public sealed partial class App : ComponentBase
{
    private static readonly InteractiveServerRenderMode WithoutPrerender = new(prerender: false);

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    private PageDress Dress => PageDress.Of(HttpContext?.Request.Path ?? "/");

    private bool IsStaff => Dress == PageDress.Staff && HttpContext?.User.Identity?.IsAuthenticated == true;

    private bool IsLive => IsStaff && HttpContext!.AcceptsInteractiveRouting();

    private InteractiveServerRenderMode? Mode => IsLive ? WithoutPrerender : null;

    private string? Script => Dress == PageDress.Staff && !IsStaff ? null : Dress.Script;

    private string Theme => Dress.Theme ?? Cookie("tema", "perangkat", "terang", "gelap");

    private string TextSize => Cookie("ukuran", "100", "115", "130");

    private string Keys => Cookie("tombol", "hidup", "mati");

    private string Cookie(string name, string otherwise, params string[] known) =>
        HttpContext?.Request.Cookies[name] is { } value && known.Contains(value) ? value : otherwise;
}
