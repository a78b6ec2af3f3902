using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PPA.Portal.Tests.Accounts;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Shell;

/// <summary>An office that says it is behind TLS: cookies that travel no other way, and no answer without it.</summary>
public sealed class OnlyHttpsTests : IAsyncLifetime
{
    private PortalApplication _portal = null!;

    public async Task InitializeAsync() => _portal = await PortalApplication.StartAsync("--Accounts:OnlyHttps=true");

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_cookie_of_the_door_belongs_to_this_host_and_to_TLS_alone()
    {
        using var jar = new SecureJar(_portal.Address);
        var page = await jar.SendAsync(HttpMethod.Get, "/masuk");
        var token = SecureJar.TokenOf(await page.Content.ReadAsStringAsync());
        var inside = await jar.SendAsync(HttpMethod.Post, "/masuk", ("_handler", "masuk"), ("__RequestVerificationToken", token), ("Form.UserName", "piket"), ("Form.Password", Visitor.Password));

        Assert.Equal(HttpStatusCode.Found, inside.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await jar.SendAsync(HttpMethod.Get, "/profil")).StatusCode);
        Assert.Equal(["__Host-formulir", "__Host-portal"], jar.Names);
        Assert.All(jar.Given, cookie =>
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Equal("max-age=31536000", Assert.Single(page.Headers.GetValues("Strict-Transport-Security")));
        var half = _portal.The<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.TwoFactorUserIdScheme).Cookie;
        Assert.Equal(("__Host-portal-separuh", "/", CookieSecurePolicy.Always), (half.Name, half.Path, half.SecurePolicy));
    }

    [Fact]
    public async Task The_cookies_of_a_look_travel_by_TLS_only_too()
    {
        using var jar = new SecureJar(_portal.Address);
        await jar.SignInAsync("piket");
        var page = await jar.SendAsync(HttpMethod.Get, "/profil");
        await jar.SendAsync(HttpMethod.Post, "/profil", ("_handler", "tampilan"), ("__RequestVerificationToken", SecureJar.TokenOf(await page.Content.ReadAsStringAsync())), ("Look.Theme", "gelap"));
        Assert.Contains(jar.Given, cookie => cookie.StartsWith("tema=gelap", StringComparison.Ordinal) && cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Without_TLS_nothing_is_answered_but_a_sentence_and_the_health_of_the_machine()
    {
        using var plain = new Visitor(_portal);
        foreach (var path in new[] { "/masuk", "/formulir", "/css/tokens.css", "/api/v1/pengaduan" })
        {
            var answer = await plain.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains("hanya dibuka lewat HTTPS", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
        Assert.Equal(HttpStatusCode.OK, (await plain.GetAsync("/sehat/siap")).StatusCode);
    }
}
