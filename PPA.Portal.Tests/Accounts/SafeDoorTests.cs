using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PPA.Portal.Accounts.Factor;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using PPA.Portal.Tests.Triage;

namespace PPA.Portal.Tests.Accounts;

/// <summary>The second page of the door, the question before a download, and browsers shut out one by one; over HTTP and without script.</summary>
public sealed partial class SafeDoorTests(SafeDoorPortal door) : IClassFixture<SafeDoorPortal>
{
    private readonly PortalApplication _portal = door.Portal;

    [Fact]
    public async Task A_head_sets_up_a_second_factor_first_and_is_asked_for_a_code_from_then_on()
    {
        using var first = new Visitor(_portal);
        Assert.EndsWith("/profil/faktor-kedua", Where(await first.SignInAsync("kepala-1", query: "?kembali=%2Frekap")), StringComparison.Ordinal);
        Assert.Equal("/profil/faktor-kedua", Where(await first.GetAsync("/rekap")));
        Assert.Equal("/profil/faktor-kedua", Where(await first.GetAsync("/profil")));
        Assert.DoesNotMatch(Secret(), await first.ReadAsync("/profil/faktor-kedua"));
        await using (var db = await _portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync())
            Assert.Empty(await db.Set<SecondFactor>().ToListAsync());
        var begun = await (await first.SendAsync("/profil/faktor-kedua", "faktor-mulai")).Content.ReadAsStringAsync();
        var secret = Secret().Match(begun).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        var done = await (await first.SendAsync("/profil/faktor-kedua", "faktor", ("Code", CodeOf(secret, -1)))).Content.ReadAsStringAsync();
        var spare = Spare().Match(done).Value;
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/profil")).StatusCode);

        using var second = new Visitor(_portal);
        Assert.Equal("/masuk/kode?kembali=%2Fprofil", Where(await second.SignInAsync("kepala-1", query: "?kembali=%2Fprofil")));
        Assert.StartsWith("/masuk", Where(await second.GetAsync("/profil")), StringComparison.Ordinal);
        var wrong = await (await second.SendAsync("/masuk/kode", "kode", ("Code", "000000"))).Content.ReadAsStringAsync();
        Assert.Contains("Kode tidak cocok", wrong, StringComparison.Ordinal);
        Assert.Equal("/profil", Where(await second.SendAsync("/masuk/kode?kembali=%2Fprofil", "kode", ("Code", CodeOf(secret, 1)))));
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/profil")).StatusCode);

        using var third = new Visitor(_portal);
        await third.SignInAsync("kepala-1");
        Assert.Equal("/", Where(await third.SendAsync("/masuk/kode?cadangan=1", "kode", ("Code", spare))));
    }

    [Fact]
    public async Task Nobody_reaches_the_page_of_the_code_without_the_password()
    {
        using var stranger = new Visitor(_portal);
        Assert.Equal("/masuk?sebab=kode", Where(await stranger.GetAsync("/masuk/kode")));
        Assert.Contains("sudah habis", await stranger.ReadAsync("/masuk?sebab=kode"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_leaves_only_after_the_password_was_given_once_more()
    {
        using var visitor = new Visitor(_portal);
        await visitor.SignInAsync("koordinator-1");

        var page = Where(await visitor.GetAsync("/ekspor/register/?urut=risiko"));
        Assert.StartsWith("/pastikan?untuk=ekspor&kembali=%2Fekspor%2Fregister", page, StringComparison.Ordinal);
        Assert.Contains("Kata sandi tidak cocok", await (await visitor.SendAsync(page, "pastikan", ("Proof", "bukan ini"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("/pastikan", Where(await visitor.GetAsync("/ekspor/register/")), StringComparison.Ordinal);

        var done = await (await visitor.SendAsync(page, "pastikan", ("Proof", Visitor.Password))).Content.ReadAsStringAsync();
        Assert.Contains("/ekspor/register/?urut=risiko", done, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/ekspor/register/?urut=risiko")).StatusCode);

        using var elsewhere = new Visitor(_portal);
        await elsewhere.SignInAsync("koordinator-1");
        Assert.StartsWith("/pastikan", Where(await elsewhere.GetAsync("/ekspor/surat")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_leads_to_no_address_outside()
    {
        using var visitor = new Visitor(_portal);
        await visitor.SignInAsync("koordinator-2");
        var page = await (await visitor.SendAsync("/pastikan?untuk=ekspor&kembali=https%3A%2F%2Fjahat.example&asal=%2F%2Fjahat.example", "pastikan", ("Proof", Visitor.Password))).Content.ReadAsStringAsync();
        Assert.DoesNotMatch("(href=\"|url=)[^\"]*//jahat", page);
    }

    [Fact]
    public async Task One_browser_is_shut_out_and_the_others_stay()
    {
        using var here = new Visitor(_portal);
        using var lost = new Visitor(_portal);
        await here.SignInAsync("konselor-1");
        await lost.SignInAsync("konselor-1");
        var profile = await here.ReadAsync("/profil");
        Assert.Contains("perangkat ini", profile, StringComparison.Ordinal);
        var other = Ended().Matches(profile).Single().Groups[1].Value;

        await here.SendAsync("/profil", "akhiri-sesi", ("Ended", other));

        Assert.EndsWith("sebab=akun", Where(await lost.GetAsync("/profil")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/profil")).StatusCode);
        Assert.Empty(Ended().Matches(await here.ReadAsync("/profil")));
    }

    [Fact]
    public async Task Nobody_shuts_out_a_browser_of_somebody_else()
    {
        using var here = new Visitor(_portal);
        using var stranger = new Visitor(_portal);
        await here.SignInAsync("konselor-2");
        await stranger.SignInAsync("koordinator-3");
        await using var db = await _portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var theirs = await db.Set<OfficerSession>().SingleAsync(s => s.Officer == _portal.Officer("koordinator-3").Id);

        var answer = await (await here.SendAsync("/profil", "akhiri-sesi", ("Ended", theirs.Id.ToString()))).Content.ReadAsStringAsync();

        Assert.Contains("Perangkat itu sudah tidak masuk", answer, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/profil")).StatusCode);
    }

    private string Where(HttpResponseMessage answer) => new Uri(_portal.Address, answer.Headers.Location!).PathAndQuery;

    private string CodeOf(string secret, int steps) => OneTimeCode.At(secret, OneTimeCode.StepAt(door.Clock.Now) + steps);

    [GeneratedRegex("<code>([A-Z2-7 ]{39})</code>")]
    private static partial Regex Secret();

    [GeneratedRegex("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}")]
    private static partial Regex Spare();

    [GeneratedRegex("name=\"Ended\" value=\"([0-9a-f-]{36})\"")]
    private static partial Regex Ended();
}

/// <summary>One portal for all of these: each test has officers of its own. Its clock stands, so that a code stays the same however slow the machine is.</summary>
public sealed class SafeDoorPortal : IAsyncLifetime
{
    public TestClock Clock { get; } = new();

    public PortalApplication Portal { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Portal = await PortalApplication.StartAsync(builder => builder.Services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(Clock), "--Accounts:FactorInDemo=true");
        await Visitor.HireAsync(Portal, "kepala-1", Role.AgencyHead);
        foreach (var counselor in new[] { "konselor-1", "konselor-2" })
            await Visitor.HireAsync(Portal, counselor, Role.Counselor);
        foreach (var coordinator in new[] { "koordinator-1", "koordinator-2", "koordinator-3" })
            await Visitor.HireAsync(Portal, coordinator, Role.SubCoordinator);
    }

    public Task DisposeAsync() => Portal.DisposeAsync().AsTask();
}
