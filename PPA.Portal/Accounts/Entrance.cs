using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using PPA.Portal.Accounts.Factor;
using PPA.Portal.Accounts.Sessions;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>Lets in who has proved who they are, and keeps waiting who has shown only half of it.</summary>
public sealed class Entrance(SessionBook sessions, FactorRule rule, OfficerDirectory officers)
{
    /// <summary>Where the second half is asked for.</summary>
    public const string CodePath = "/masuk/kode";

    /// <summary>Where somebody sets up a second factor.</summary>
    public const string FactorPath = "/profil/faktor-kedua";

    private static readonly string HalfWay = IdentityConstants.TwoFactorUserIdScheme;

    /// <summary>Opens a session in this browser.</summary>
    /// <param name="proved">True where a code was asked for and fitted.</param>
    /// <param name="wanted">From the address bar: where to go then.</param>
    /// <returns>Where to go.</returns>
    internal async Task<string> LetInAsync(HttpContext context, Officer officer, bool proved, string? wanted)
    {
        var mustEnrol = !proved && rule.Needs(officer.Roles);
        if (proved)
            await context.SignOutAsync(HalfWay);
        await OpenAsync(context, officer, mustEnrol);
        return officer.MustChangePassword ? "/ganti-sandi" : mustEnrol ? FactorPath : LocalPath.Or(wanted, "/");
    }

    /// <summary>Opens the very first session of a portal: its administrator has just made the account, and sets up the rest of the office first.</summary>
    internal async Task FoundAsync(HttpContext context, Officer officer) => await OpenAsync(context, officer, mustEnrol: false);

    /// <summary>The door, and back from it to the page that is open.</summary>
    public static string DoorFor(NavigationManager navigation, string? cause = null) =>
        "/masuk?kembali=" + Uri.EscapeDataString(new Uri(navigation.Uri).PathAndQuery) + (cause is null ? "" : "&sebab=" + cause);

    /// <summary>Remembers for five minutes that the password fitted; that opens nothing.</summary>
    internal static Task KeepWaitingAsync(HttpContext context, Officer officer) =>
        context.SignInAsync(HalfWay, new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, officer.Id.ToString()), new Claim(CurrentOfficer.StampClaim, officer.SecurityStamp!)], HalfWay)));

    private async Task OpenAsync(HttpContext context, Officer officer, bool mustEnrol)
    {
        var session = await sessions.OpenAsync(officer.OfficerId, DeviceName.Of(context.Request.Headers.UserAgent), context.RequestAborted);
        await context.SignInAsync(IdentityConstants.ApplicationScheme, SignInTicket.For(officer, session, mustEnrol));
    }

    /// <summary>Who waits in this browser for the code to be asked; null for nobody, or no longer.</summary>
    internal async Task<OfficerCard?> WaitingAsync(HttpContext context)
    {
        var ticket = await context.AuthenticateAsync(HalfWay);
        if (!Guid.TryParse(ticket.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return null;
        return officers.Find(new OfficerId(id)) is { Disabled: false } card && card.Stamp == ticket.Principal!.FindFirstValue(CurrentOfficer.StampClaim) ? card : null;
    }
}
