using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Accounts;

/// <summary>A password that somebody else handed out opens the door for three days, and no longer.</summary>
public sealed class FirstPasswordTests : IAsyncLifetime
{
    private TestOffice _office = null!;
    private AsyncServiceScope _admin;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        _admin = _office.As(await _office.HireAsync("admin", Role.Administrator));
    }

    public async Task DisposeAsync()
    {
        await _admin.DisposeAsync();
        await _office.DisposeAsync();
    }

    [Fact]
    public async Task After_three_days_it_opens_nothing_and_only_whoever_knows_it_hears_why()
    {
        var handout = await HireAsync();
        _office.Clock.Advance(TimeSpan.FromHours(72) - TimeSpan.FromMinutes(1));
        Assert.NotNull((await KnockAsync(handout.Password)).Officer);

        _office.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new DoorAnswer(null, null, TooOld: true), await KnockAsync(handout.Password));
        Assert.Equal(new DoorAnswer(null, null), await KnockAsync("bukan yang ini"));
    }

    [Fact]
    public async Task A_new_one_from_the_administrator_counts_from_its_own_day_and_ones_own_never_ends()
    {
        var handout = await HireAsync();
        _office.Clock.Advance(TimeSpan.FromDays(30));
        var second = await _admin.ServiceProvider.GetRequiredService<OfficerDoors>().ResetPasswordAsync(handout.Officer);
        _office.Clock.Advance(TimeSpan.FromHours(71));
        Assert.NotNull((await KnockAsync(second.Password)).Officer);

        await using var scope = _office.As(_office.The<OfficerDirectory>().Find(handout.Officer));
        await scope.ServiceProvider.GetRequiredService<OwnAccount>().ChangePasswordAsync(null, "hujan sore di kebun teh", "hujan sore di kebun teh");
        _office.Clock.Advance(TimeSpan.FromDays(400));

        Assert.NotNull((await KnockAsync("hujan sore di kebun teh")).Officer);
    }

    [Fact]
    public async Task One_from_the_command_line_ends_too()
    {
        var handout = await _office.The<PasswordReset>().ResetAsync((await HireAsync()).UserName);
        _office.Clock.Advance(TimeSpan.FromHours(72));
        Assert.True((await KnockAsync(handout.Password)).TooOld);
    }

    [Fact]
    public async Task The_door_says_so_to_whoever_typed_it_and_nothing_else_to_anybody()
    {
        var clock = new TestClock();
        await using var portal = await PortalApplication.StartAsync(builder => builder.Services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(clock), "--Accounts:FirstPasswordHours=2", "--Upkeep:Times=");
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOfficer>().Become(TestOffice.Principal(portal.The<OfficerDirectory>().Everybody.Single(o => o.UserName == "admin")));
        var handout = await scope.ServiceProvider.GetRequiredService<OfficerBook>().HireAsync("rina", "Rina", [Role.DutyOfficer]);
        clock.Advance(TimeSpan.FromHours(2));
        using var visitor = new Visitor(portal);

        Assert.Contains("Minta pengelola membuatkan yang baru", await AnswerAsync(visitor, handout.Password), StringComparison.Ordinal);
        Assert.Contains("Nama pengguna atau kata sandi tidak cocok", await AnswerAsync(visitor, "bukan yang ini"), StringComparison.Ordinal);
    }

    private Task<Handout> HireAsync() => _admin.ServiceProvider.GetRequiredService<OfficerBook>().HireAsync("rina", "Rina Wulandari", [Role.DutyOfficer]);

    private Task<DoorAnswer> KnockAsync(string password) => _office.The<SignInDesk>().KnockAsync("rina", password);

    private static async Task<string> AnswerAsync(Visitor visitor, string password) => await (await visitor.SignInAsync("rina", password)).Content.ReadAsStringAsync();
}
