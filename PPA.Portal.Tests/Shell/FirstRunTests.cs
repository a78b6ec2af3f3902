using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PPA.Portal.Accounts.Factor;
using PPA.Portal.Office;
using PPA.Portal.Shell;
using PPA.Portal.Tests.Accounts;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Shell;

/// <summary>The first day, over HTTP and without script.</summary>
public sealed partial class FirstRunTests : IAsyncLifetime
{
    private const string Password = "hujan sore di kebun teh";
    private readonly EmptyPortal _portal = new();

    public Task InitializeAsync() => _portal.StartAsync();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Theory]
    [InlineData("/")]
    [InlineData("/masuk")]
    [InlineData("/papan")]
    [InlineData("/formulir")]
    [InlineData("/tidak/ada")]
    public async Task While_no_account_exists_every_address_leads_to_the_first_page(string path)
    {
        using var visitor = new Visitor(_portal.Address);
        var answer = await visitor.GetAsync(path);
        Assert.Equal("/mulai", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_wrong_code_makes_no_account()
    {
        _portal.The<FirstRunCode>().Make();
        using var visitor = new Visitor(_portal.Address);

        var answer = await AccountAsync(visitor, "AAAA-BBBB-CCCC");

        Assert.Contains("Kode tidak cocok. Lihat log layanan di server.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(FirstRunStep.Account, _portal.The<FirstRun>().Now);
    }

    [Fact]
    public async Task The_five_pages_lead_to_a_portal_in_use_and_are_gone_afterwards()
    {
        using var visitor = new Visitor(_portal.Address);
        await AccountAsync(visitor, _portal.The<FirstRunCode>().Make());
        Assert.Contains("Pilih profil kantor", await visitor.ReadAsync("/mulai"), StringComparison.Ordinal);

        await StepAsync(visitor, FirstRunStep.Profile, ("Form.Profile", "kota-malang"));
        await StepAsync(visitor, FirstRunStep.Office);
        var unchecked_ = await StepAsync(visitor, FirstRunStep.Numbers);
        Assert.Contains("Periksa nomor-nomor ini lebih dulu", await unchecked_.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await StepAsync(visitor, FirstRunStep.Numbers, ("Form.Checked", "true"));
        var ready = await visitor.ReadAsync("/mulai");
        Assert.Contains("Belum diatur", ready, StringComparison.Ordinal);
        Assert.Contains("ppa-portal keys backup", ready, StringComparison.Ordinal);
        Assert.DoesNotContain("Nomor darurat", ready, StringComparison.Ordinal);
        // The administrator's role asks for a second factor: the first day ends at it.
        Assert.EndsWith("/profil/faktor-kedua", (await StepAsync(visitor, FirstRunStep.Ready)).Headers.Location!.ToString(), StringComparison.Ordinal);

        Assert.Equal("kota-malang", _portal.The<OfficeDesk>().Now.Profile.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/mulai")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/profil")).StatusCode);
    }

    [Fact]
    public async Task An_interrupted_first_day_goes_on_where_it_was()
    {
        using (var visitor = new Visitor(_portal.Address))
        {
            await AccountAsync(visitor, _portal.The<FirstRunCode>().Make());
            Assert.Contains("perangkat ini", await visitor.ReadAsync("/profil"), StringComparison.Ordinal);
            await StepAsync(visitor, FirstRunStep.Profile, ("Form.Profile", "kota-bandung"));
        }

        var clock = new TestClock();
        await _portal.StartAsync(builder => builder.Services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(clock));

        Assert.Equal(FirstRunStep.Office, _portal.The<FirstRun>().Now);
        Assert.Equal("kota-bandung", _portal.The<OfficeDesk>().Now.Profile.Id);
        using var again = new Visitor(_portal.Address);
        Assert.Equal("/masuk?kembali=/mulai", (await again.GetAsync("/mulai")).Headers.Location?.ToString());
        await again.SignInAsync("admin", Password, "?kembali=/mulai");
        // The second time an administrator comes in, a second factor is set up before anything else.
        Assert.Equal("/profil/faktor-kedua", (await again.GetAsync("/mulai")).Headers.Location?.ToString());
        var begun = await (await again.SendAsync("/profil/faktor-kedua", "faktor-mulai")).Content.ReadAsStringAsync();
        var secret = Secret().Match(begun).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        await again.SendAsync("/profil/faktor-kedua", "faktor", ("Code", OneTimeCode.At(secret, OneTimeCode.StepAt(clock.Now))));
        Assert.Contains("<h1>Kantor</h1>", await again.ReadAsync("/mulai"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_opens_one_account_only()
    {
        var code = _portal.The<FirstRunCode>().Make();
        using var first = new Visitor(_portal.Address);
        await AccountAsync(first, code);

        Assert.False(_portal.The<FirstRunCode>().Fits(code));
        using var second = new Visitor(_portal.Address);
        Assert.Equal("/masuk?kembali=/mulai", (await second.GetAsync("/mulai")).Headers.Location?.ToString());
    }

    private static Task<HttpResponseMessage> AccountAsync(Visitor visitor, string code) => StepAsync(visitor, FirstRunStep.Account,
        ("Form.Code", code), ("Form.DisplayName", "Rina Wulandari"), ("Form.UserName", "admin"), ("Form.Password", Password), ("Form.Repeated", Password));

    private static Task<HttpResponseMessage> StepAsync(Visitor visitor, FirstRunStep step, params (string, string)[] fields) =>
        visitor.SendAsync("/mulai", "mulai", [("Form.Step", step.ToString()), .. fields]);

    [GeneratedRegex("<code>([A-Z2-7 ]{39})</code>")]
    private static partial Regex Secret();
}
