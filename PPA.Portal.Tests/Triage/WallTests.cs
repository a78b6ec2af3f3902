using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Tests.Support;
using PPA.Portal.Triage;

namespace PPA.Portal.Tests.Triage;

public sealed class WallTests
{
    private const string Token = "layar-uji-0123456789";

    [Fact]
    public async Task A_device_link_becomes_a_cookie_and_a_clean_address()
    {
        await using var portal = await PortalApplication.StartAsync();
        await RegisterAsync(portal);
        using var http = Visitor(portal);

        var link = await http.GetAsync(Address("/papan/layar?perangkat=" + Token));
        Assert.Equal(HttpStatusCode.Found, link.StatusCode);
        Assert.EndsWith("/papan/layar", link.Headers.Location!.ToString(), StringComparison.Ordinal);
        var cookie = link.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("layar=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);

        var page = await GetAsync(http, "/papan/layar", PortalVisits.Cookies(link));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Belum dinilai", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/papan/layar", HttpStatusCode.OK)]
    [InlineData("/papan/layar?perangkat=karangan", HttpStatusCode.OK)]
    [InlineData("/papan/layar/isi", HttpStatusCode.Unauthorized)]
    [InlineData("/papan/layar/denyut", HttpStatusCode.Gone)]
    public async Task A_display_that_nobody_registered_sees_nothing(string address, HttpStatusCode expected)
    {
        await using var portal = await PortalApplication.StartAsync();
        using var http = Visitor(portal);
        var answer = await http.GetAsync(Address(address));
        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain("dinding-lajur", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_display_goes_dark_at_its_next_look()
    {
        await using var portal = await PortalApplication.StartAsync();
        await RegisterAsync(portal);
        using var http = Visitor(portal);
        const string cookie = "layar=" + Token;
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(http, "/papan/layar/isi", cookie)).StatusCode);

        await using (var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync())
        {
            (await db.Set<WallDevice>().SingleAsync()).Revoke(TestClock.MondayMorning);
            db.Journal(new AuditEntry("cabut-layar", "petugas", null, null, null, null, TestClock.MondayMorning));
            await db.SaveChangesAsync();
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(http, "/papan/layar/isi", cookie)).StatusCode);
        Assert.Contains("Layar tidak terdaftar", await (await GetAsync(http, "/papan/layar", cookie)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_wall_is_sent_is_about_no_person()
    {
        await using var portal = await PortalApplication.StartAsync();
        await RegisterAsync(portal);
        using var http = Visitor(portal);
        const string cookie = "layar=" + Token;
        var sent = await (await GetAsync(http, "/papan/layar", cookie)).Content.ReadAsStringAsync()
            + await (await GetAsync(http, "/papan/layar/isi", cookie)).Content.ReadAsStringAsync();
        var cards = portal.The<Board>().Now.Cards.Values.ToList();
        Assert.NotEmpty(cards);

        var words = cards.SelectMany(c => new[] { c.Initials, c.Number, c.Id.ToString(), CardWords.Who(c), c.Forms.Split(" · ")[0] })
            .Concat(cards.SelectMany(c => c.Flags))
            .Concat(portal.The<OfficeDesk>().Now.Profile.Area.Districts.Select(d => d.Name))
            .Concat(portal.The<PPA.Portal.Accounts.OfficerDirectory>().Everybody.SelectMany(o => new[] { o.DisplayName, o.Initials }))
            .OfType<string>().Where(word => word.Length > 3 && word != "Lainnya").Distinct().ToList();
        Assert.True(words.Count > 50);
        // The office's own name may hold the name of its town.
        var body = sent.Replace(portal.The<OfficeDesk>().Now.Profile.Name, "", StringComparison.Ordinal);
        Assert.DoesNotContain(words, word => body.Contains(word, StringComparison.Ordinal));
        Assert.DoesNotContain(" th", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_when_nothing_changed()
    {
        await using var portal = await PortalApplication.StartAsync();
        await RegisterAsync(portal);
        using var http = Visitor(portal);
        var first = await GetAsync(http, "/papan/layar/isi", "layar=" + Token);
        var again = await GetAsync(http, "/papan/layar/isi?urut=" + first.Headers.GetValues("X-Urut").Single(), "layar=" + Token);
        Assert.Contains(again.StatusCode, new[] { HttpStatusCode.NoContent, HttpStatusCode.OK });
        if (again.StatusCode == HttpStatusCode.OK)
            Assert.NotEqual(first.Headers.GetValues("X-Urut").Single(), again.Headers.GetValues("X-Urut").Single());
    }

    private static async Task RegisterAsync(PortalApplication portal)
    {
        await using var db = await portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        db.Add(new WallDevice("Ruang piket", SHA256.HashData(Encoding.UTF8.GetBytes(Token)), TestClock.MondayMorning));
        db.Journal(new AuditEntry("daftar-layar", "petugas", null, null, null, null, TestClock.MondayMorning));
        await db.SaveChangesAsync();
    }

    private static HttpClient Visitor(PortalApplication portal) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.Address };

    private static async Task<HttpResponseMessage> GetAsync(HttpClient http, string address, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(address));
        request.Headers.Add("Cookie", cookie);
        return await http.SendAsync(request);
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
