using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Accounts;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Shell;

/// <summary>What browsers are told, and what somebody reads at an address that is not for them.</summary>
public sealed class HeadersTests : IAsyncLifetime
{
    private PortalApplication _portal = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _portal = await PortalApplication.StartAsync();
        _visitor = new Visitor(_portal);
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _portal.DisposeAsync();
    }

    [Theory]
    [InlineData("/masuk")]
    [InlineData("/formulir")]
    [InlineData("/formulir/status")]
    [InlineData("/mulai")]
    [InlineData("/keluhan-selesai")]
    public async Task Pages_for_everybody_allow_nothing_inline_and_tell_nobody_where_they_were(string path)
    {
        var answer = await _visitor.GetAsync(path);

        var policy = Header(answer, "Content-Security-Policy");
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("noindex", Header(answer, "X-Robots-Tag"));
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
    }

    [Fact]
    public async Task Pages_of_the_staff_run_no_inline_script_and_stay_in_no_cache()
    {
        await Visitor.HireAsync(_portal, "kepala-1", Role.Administrator);
        await _visitor.SignInAsync("kepala-1");

        var answer = await _visitor.GetAsync("/profil");

        Assert.Contains("script-src 'self';", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
    }

    [Fact]
    public async Task A_page_without_permission_and_a_page_that_does_not_exist_read_alike()
    {
        await Visitor.HireAsync(_portal, "kepala-2", Role.DutyOfficer);
        await _visitor.SignInAsync("kepala-2");

        var closed = await _visitor.GetAsync("/pengelola/petugas");
        var missing = await _visitor.GetAsync("/tidak/ada");

        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("/js/shell.js", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("/js/shell.js", await closed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_at_an_address_that_does_not_exist_reads_a_sentence()
    {
        var page = await (await _visitor.GetAsync("/tidak/ada")).Content.ReadAsStringAsync();
        Assert.Contains("atau alamatnya tidak ada", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/masuk")]
    [InlineData("/tidak/ada")]
    public async Task Demo_mode_says_so_on_every_page(string path) =>
        Assert.Contains("Mode demo", await (await _visitor.GetAsync(path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1", null, null, true)]
    [InlineData("/_blazor/negotiate?negotiateVersion=1", "sendiri", "same-origin", true)]
    [InlineData("/_blazor/negotiate?negotiateVersion=1", "https://jahat.example", null, false)]
    [InlineData("/_blazor/negotiate?negotiateVersion=1", "null", null, false)]
    [InlineData("/_blazor/negotiate?negotiateVersion=1", "http://127.0.0.1:1", null, false)]
    [InlineData("/_blazor/negotiate?negotiateVersion=1", null, "cross-site", false)]
    [InlineData("/hubs/papan/negotiate?negotiateVersion=1", "https://jahat.example", null, false)]
    public async Task Screens_speak_only_with_pages_of_this_portal(string path, string? origin, string? site, bool heard)
    {
        using var client = _portal.Client();
        using var call = new HttpRequestMessage(HttpMethod.Post, path);
        if (origin is not null)
            call.Headers.Add("Origin", origin == "sendiri" ? _portal.Address.GetLeftPart(UriPartial.Authority) : origin);
        if (site is not null)
            call.Headers.Add("Sec-Fetch-Site", site);

        var answer = await client.SendAsync(call);

        Assert.Equal(heard, answer.StatusCode != HttpStatusCode.Forbidden);
    }

    [Fact]
    public void A_form_of_many_megabytes_is_not_read() =>
        Assert.InRange(_portal.The<IOptions<KestrelServerOptions>>().Value.Limits.MaxRequestBodySize!.Value, 1, 4 * 1024 * 1024);

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : answer.Content.Headers.TryGetValues(name, out values) ? values : []);
}
