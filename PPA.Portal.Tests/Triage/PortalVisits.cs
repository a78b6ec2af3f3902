using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;

namespace PPA.Portal.Tests.Triage;

/// <summary>What people do at a running portal without a browser.</summary>
internal static partial class PortalVisits
{
    public static OfficerCard Officer(this PortalApplication portal, string userName) =>
        portal.The<OfficerDirectory>().Everybody.Single(o => o.UserName == userName);

    /// <summary>Signs in over HTTP.</summary>
    /// <returns>The cookie header of the session.</returns>
    public static async Task<string> SignInAsync(this PortalApplication portal, string userName)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.Address };
        var door = await http.GetAsync(new Uri("/masuk", UriKind.Relative));
        var token = TokenField().Match(await door.Content.ReadAsStringAsync()).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/masuk", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["_handler"] = "masuk",
                ["Form.UserName"] = userName,
                ["Form.Password"] = "Demo-PPA-2026",
                ["__RequestVerificationToken"] = token,
            }),
        };
        request.Headers.Add("Cookie", Cookies(door));
        return Cookies(await http.SendAsync(request));
    }

    /// <summary>An officer takes a case on another screen.</summary>
    public static async Task TakeAsync(this PortalApplication portal, string id, string userName)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOfficer>().Become(TestOffice.Principal(portal.Officer(userName)));
        await scope.ServiceProvider.GetRequiredService<Holding>().TakeAsync(new CaseId(Guid.Parse(id)));
    }

    public static string Cookies(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]) : []);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
