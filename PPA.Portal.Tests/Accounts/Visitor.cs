using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Accounts;

/// <summary>Somebody with a browser that has no script: keeps cookies, fills forms, does not follow redirects.</summary>
public sealed partial class Visitor : IDisposable
{
    public const string Password = "Demo-PPA-2026";
    private readonly HttpClient _client;

    public Visitor(PortalApplication portal) : this(portal.Address) { }

    public Visitor(Uri address) =>
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    public Task<string> ReadAsync(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>Opens the page, fills its form and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await ReadAsync(path);
        var token = TokenShape().Match(page).Groups[1].Value;
        return await PostAsync(path, [("_handler", form), ("__RequestVerificationToken", WebUtility.HtmlDecode(token)), .. fields]);
    }

    /// <summary>Presses a button on a page that leads to another address.</summary>
    public async Task<HttpResponseMessage> PressAsync(string page, string to)
    {
        var token = TokenShape().Match(await ReadAsync(page)).Groups[1].Value;
        return await PostAsync(to, ("__RequestVerificationToken", WebUtility.HtmlDecode(token)));
    }

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        _client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))));

    public Task<HttpResponseMessage> SignInAsync(string userName, string password = Password, string query = "") =>
        SendAsync("/masuk" + query, "masuk", ("Form.UserName", userName), ("Form.Password", password));

    /// <summary>Hires somebody who can sign in.</summary>
    public static async Task<OfficerCard> HireAsync(PortalApplication portal, string userName, params Role[] roles)
    {
        await using var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var officer = new Officer(userName, "Petugas " + userName, roles, DateTime.UnixEpoch.AddYears(50)) { NormalizedUserName = userName.ToUpperInvariant() };
        officer.PasswordHash = portal.The<IPasswordHasher<Officer>>().HashPassword(officer, Password);
        db.Users.Add(officer);
        await db.SaveChangesAsync();
        await portal.The<OfficerDirectory>().RefreshAsync();
        return portal.The<OfficerDirectory>().Find(officer.OfficerId)!;
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenShape();
}
