using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Sessions;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Accounts;

/// <summary>How long a session lasts without a hand on it, and at the longest from its sign-in, whatever its screen does meanwhile.</summary>
public sealed class SessionLifeTests(SessionLifePortal door) : IClassFixture<SessionLifePortal>
{
    private readonly PortalApplication _portal = door.Portal;
    private readonly TestClock _clock = door.Clock;

    [Fact]
    public async Task Fourteen_hours_after_the_sign_in_even_a_busy_session_is_over_and_the_door_says_why()
    {
        using var visitor = await SignedInAsync();
        await StayAsync(visitor, TimeSpan.FromHours(14) - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/profil")).StatusCode);
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("/masuk?kembali=%2Fprofil&sebab=lama", Where(await visitor.GetAsync("/profil")));
        Assert.Contains("Satu sesi berlaku paling lama 14 jam", await visitor.ReadAsync("/masuk?sebab=lama"), StringComparison.Ordinal);
        var pulse = await visitor.GetAsync("/denyut");
        Assert.Equal(HttpStatusCode.Unauthorized, pulse.StatusCode);
        Assert.Equal("lama", Assert.Single(pulse.Headers.GetValues("Sebab")));
    }

    [Fact]
    public async Task Half_an_hour_without_a_hand_on_it_ends_a_session_and_the_heartbeat_of_its_page_does_not_keep_it()
    {
        using var visitor = await SignedInAsync();
        await StayAsync(visitor, TimeSpan.FromMinutes(60));
        for (var minutes = 0; minutes < 30; minutes += 10)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/denyut")).StatusCode);
            _clock.Advance(TimeSpan.FromMinutes(10));
        }
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("/masuk?kembali=%2Fprofil&sebab=habis", Where(await visitor.GetAsync("/profil")));
        Assert.Contains("setelah 30 menit tanpa kegiatan", await visitor.ReadAsync("/masuk?sebab=habis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_ones_own_name_makes_no_session_younger()
    {
        using var visitor = await SignedInAsync();
        await StayAsync(visitor, TimeSpan.FromHours(13) + TimeSpan.FromMinutes(50));
        Assert.Contains("Nama tersimpan", await (await visitor.SendAsync("/profil", "nama", ("Name", "Petugas Malam"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        _clock.Advance(TimeSpan.FromMinutes(10));

        Assert.EndsWith("sebab=lama", Where(await visitor.GetAsync("/profil")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Near_the_end_the_door_opens_to_whoever_is_still_inside_and_gives_a_whole_new_session()
    {
        using var visitor = await SignedInAsync();
        await StayAsync(visitor, TimeSpan.FromHours(13) + TimeSpan.FromMinutes(40));
        Assert.Equal("/kasus", Where(await visitor.GetAsync("/masuk?kembali=%2Fkasus")));
        await StayAsync(visitor, TimeSpan.FromMinutes(5));
        Assert.Contains("Masuk sekali lagi agar pekerjaan tidak terputus", await visitor.ReadAsync("/masuk?kembali=%2Fkasus"), StringComparison.Ordinal);

        Assert.Equal("/kasus", Where(await visitor.SignInAsync("malam", query: "?kembali=%2Fkasus")));
        await StayAsync(visitor, TimeSpan.FromHours(1));

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/profil")).StatusCode);
    }

    [Fact]
    public async Task A_screen_is_told_in_time_and_loses_its_rights_at_that_moment_and_its_line_leaves_the_list()
    {
        using var visitor = await SignedInAsync();
        await using var db = await _portal.The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var officer = await db.Users.SingleAsync(o => o.UserName == "malam");
        var row = await db.Set<OfficerSession>().Where(s => s.Officer == officer.OfficerId).OrderByDescending(s => s.OpenedAt).FirstAsync();
        Assert.Equal(row.OpenedAt, OfficerSession.OpenedAtOf(row.Id));
        await using var screen = _portal.Services.CreateAsyncScope();
        var me = screen.ServiceProvider.GetRequiredService<CurrentOfficer>();
        me.Become(SignInTicket.For(officer, row.Id));
        var (life, told) = (_portal.The<SessionLife>(), new List<string>());
        using var waiting = life.Watch(row.Id, () => told.Add("ingat"), () => told.Add("pergi"), () => told.Add("tutup"));

        await StayAsync(visitor, life.Longest - SessionLife.Warning - TimeSpan.FromSeconds(1));
        Assert.Empty(told);
        _clock.Advance(SessionLife.Warning);
        Assert.Equal(["ingat", "pergi"], told);
        Assert.True(me.May(Permission.SeeBoard));
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["ingat", "pergi", "tutup"], told);
        Assert.Throws<NotAllowedException>(() => me.Must(Permission.SeeBoard));
        Assert.True(me.HasOutlived);
        me.Become(SignInTicket.For(officer, new OfficerSession(officer.OfficerId, "Firefox", _clock.Now).Id));
        Assert.DoesNotContain(await screen.ServiceProvider.GetRequiredService<SessionDesk>().MineAsync(), line => line.Id == row.Id);
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("14", 14)]
    [InlineData("9000", 24)]
    public void The_setting_stays_within_a_day(string hours, int kept)
    {
        var config = new ConfigurationManager { ["Accounts:LongestHours"] = hours };
        Assert.Equal(TimeSpan.FromHours(kept), new SessionLife(config, _clock).Longest);
    }

    private async Task<Visitor> SignedInAsync()
    {
        var visitor = new Visitor(_portal);
        await visitor.SignInAsync("malam");
        return visitor;
    }

    /// <summary>Somebody works on a page for so long.</summary>
    private async Task StayAsync(Visitor visitor, TimeSpan time)
    {
        for (var step = TimeSpan.FromMinutes(20); time > TimeSpan.Zero; time -= step)
        {
            _clock.Advance(time < step ? time : step);
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/denyut?aktif=1")).StatusCode);
        }
    }

    private string Where(HttpResponseMessage answer) => new Uri(_portal.Address, answer.Headers.Location!).PathAndQuery;
}

/// <summary>One portal for all of these; its clock only goes on, and each test signs in anew.</summary>
public sealed class SessionLifePortal : IAsyncLifetime
{
    public TestClock Clock { get; } = new();

    public PortalApplication Portal { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Portal = await PortalApplication.StartAsync(builder => builder.Services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(Clock), "--Upkeep:Times=");
        await Visitor.HireAsync(Portal, "malam", Role.DutyOfficer);
    }

    public Task DisposeAsync() => Portal.DisposeAsync().AsTask();
}
