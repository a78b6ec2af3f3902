using System.Net;
using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Accounts;

/// <summary>The door at /masuk, over HTTP and without script.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private const string Wrong = "Nama pengguna atau kata sandi tidak cocok.";
    private PortalApplication _portal = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _portal = await PortalApplication.StartAsync();
        _visitor = new Visitor(_portal);
        await Visitor.HireAsync(_portal, "pintu-1", Role.DutyOfficer);
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task The_right_password_leads_back_to_the_page_that_was_asked_for()
    {
        var asked = await _visitor.GetAsync("/profil?bagian=1");
        Assert.Equal("/masuk?kembali=%2Fprofil%3Fbagian%3D1", asked.Headers.Location!.PathAndQuery);

        var answer = await _visitor.SignInAsync("Pintu-1 ", query: "?kembali=%2Fprofil%3Fbagian%3D1");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith("/profil?bagian=1", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/profil")).StatusCode);
    }

    [Theory]
    [InlineData("https://jahat.example/")]
    [InlineData("//jahat.example")]
    [InlineData("/\\jahat.example")]
    [InlineData("/\t/jahat.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/masuk?kembali=/masuk")]
    public async Task No_address_from_outside_is_followed(string outside)
    {
        var answer = await _visitor.SignInAsync("pintu-1", query: "?kembali=" + Uri.EscapeDataString(outside));

        Assert.Equal("/", new Uri(_portal.Address, answer.Headers.Location!).PathAndQuery);
        Assert.Equal(_portal.Address.Authority, new Uri(_portal.Address, answer.Headers.Location!).Authority);
    }

    [Theory]
    [InlineData("pintu-1", "salah")]
    [InlineData("tidak-ada", Visitor.Password)]
    [InlineData("", "")]
    public async Task A_wrong_name_and_a_wrong_password_read_alike(string name, string password)
    {
        var answer = await _visitor.SignInAsync(name, password);
        Assert.Contains(Wrong, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_six_wrong_passwords_even_the_right_one_waits()
    {
        for (var i = 0; i < 6; i++)
            await _visitor.SignInAsync("pintu-1", "salah");

        var answer = await (await _visitor.SignInAsync("pintu-1")).Content.ReadAsStringAsync();

        Assert.Contains("Terlalu banyak percobaan. Coba lagi pukul ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_was_disabled_reads_the_same_as_a_wrong_password()
    {
        var card = await Visitor.HireAsync(_portal, "pintu-2", Role.DutyOfficer);
        await ChangeAsync(card, o => o.Disable());

        Assert.Contains(Wrong, await (await _visitor.SignInAsync("pintu-2")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_ended_says_why_at_the_door()
    {
        var card = await Visitor.HireAsync(_portal, "pintu-3", Role.DutyOfficer);
        await _visitor.SignInAsync("pintu-3");
        await ChangeAsync(card, o => o.SignOutEverywhere());

        var answer = await _visitor.GetAsync("/profil");

        Assert.EndsWith("sebab=akun", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_needs_the_form_of_this_portal()
    {
        await _visitor.SignInAsync("pintu-1");

        Assert.Equal(HttpStatusCode.BadRequest, (await _visitor.PostAsync("/keluar")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/profil")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_itself_and_clears_the_browser()
    {
        await _visitor.SignInAsync("pintu-1");

        var answer = await _visitor.PressAsync("/profil", "/keluar");

        Assert.EndsWith("/masuk?sebab=keluar", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("\"cache\", \"storage\"", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")));
        await using var db = await _portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        Assert.NotNull((await db.Set<OfficerSession>().SingleAsync()).EndedAt);
    }

    [Fact]
    public async Task Ones_own_password_changes_only_for_who_knows_the_present_one()
    {
        await _visitor.SignInAsync("pintu-1");
        var wanted = "hujan sore di kebun teh";

        var refused = await _visitor.SendAsync("/ganti-sandi", "ganti-sandi", ("Form.Current", "bukan yang ini"), ("Form.Wanted", wanted), ("Form.Repeated", wanted));
        Assert.Contains("Kata sandi sekarang tidak cocok", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await _visitor.SendAsync("/ganti-sandi", "ganti-sandi", ("Form.Current", Visitor.Password), ("Form.Wanted", wanted), ("Form.Repeated", wanted))).StatusCode);
        using var again = new Visitor(_portal);
        Assert.Contains(Wrong, await (await again.SignInAsync("pintu-1")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await again.SignInAsync("pintu-1", wanted)).StatusCode);
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_get_a_sentence()
    {
        await using var strict = await PortalApplication.StartAsync("--Accounts:SignInsPerMinute=2");
        await Visitor.HireAsync(strict, "pintu-1", Role.DutyOfficer);
        using var visitor = new Visitor(strict);
        await visitor.SignInAsync("pintu-1", "salah");
        await visitor.SignInAsync("pintu-1", "salah");

        var answer = await visitor.SignInAsync("pintu-1");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Contains("Terlalu banyak percobaan masuk", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task ChangeAsync(OfficerCard card, Action<Officer> change)
    {
        await using var db = await _portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        change(await db.Users.SingleAsync(o => o.Id == card.Id.Value));
        await db.SaveChangesAsync();
        await _portal.The<OfficerDirectory>().RefreshAsync();
    }
}
