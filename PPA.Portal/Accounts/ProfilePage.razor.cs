using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>One's own name, sessions and the look of this browser.</summary>
public sealed partial class ProfilePage(OwnAccount account, CurrentOfficer officer) : ComponentBase
{
    private static readonly (string Value, string Label)[] Themes = [("terang", "Terang"), ("gelap", "Gelap"), ("perangkat", "Ikuti perangkat")];
    private static readonly (string Value, string Label)[] Sizes = [("100", "100 %"), ("115", "115 %"), ("130", "130 %")];
    private static readonly (string Value, string Label)[] Switch = [("hidup", "Hidup"), ("mati", "Mati")];
    private string? _said;
    private RuleException? _refusal;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "nama")] private string? Name { get; set; }
    [SupplyParameterFromForm(FormName = "tampilan")] private LookEntry? Look { get; set; }

    private OfficerCard? Card => officer.Card;

    private Task RenameAsync() => GoOnAsync(() => account.RenameAsync(Name ?? "", HttpContext.RequestAborted), "Nama tersimpan.");

    private Task SignOutElsewhereAsync() => GoOnAsync(() => account.SignOutElsewhereAsync(HttpContext.RequestAborted), "Perangkat lain sudah keluar.");

    /// <summary>The change may have ended every session; this one goes on with a new ticket.</summary>
    private async Task GoOnAsync(Func<Task<ClaimsPrincipal>> change, string said)
    {
        try
        {
            var ticket = await change();
            await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, ticket);
            officer.Become(ticket);
            _said = said;
        }
        catch (RuleException refusal)
        {
            _refusal = refusal;
        }
    }

    private void KeepLook()
    {
        Keep("tema", Look?.Theme, Themes);
        Keep("ukuran", Look?.Size, Sizes);
        Keep("tombol", Look?.Keys, Switch);
        HttpContext.Response.Redirect("/profil");
    }

    private void Keep(string cookie, string? value, (string Value, string Label)[] known)
    {
        if (known.Any(k => k.Value == value))
            HttpContext.Response.Cookies.Append(cookie, value!, new CookieOptions { Path = "/", MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = HttpContext.Request.IsHttps });
    }

    private string Kept(string cookie, string otherwise) => HttpContext.Request.Cookies[cookie] ?? otherwise;

    /// <summary>What was chosen for this browser.</summary>
    public sealed class LookEntry
    {
        public string? Theme { get; set; }
        public string? Size { get; set; }
        public string? Keys { get; set; }
    }
}
