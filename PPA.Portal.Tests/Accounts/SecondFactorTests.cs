using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Factor;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Accounts;

/// <summary>Codes of an app, codes on paper, and what happens to who guesses them.</summary>
public sealed class SecondFactorTests : IAsyncLifetime
{
    private const string Password = "lima kuda hijau tidur";
    private TestOffice _office = null!;
    private OfficerCard _head = null!;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        _head = await _office.HireAsync("kepala", Role.AgencyHead);
        await _office.HireAsync("pengelola", Role.Administrator);
        await using var db = await _office.DbAsync();
        var officer = await db.Users.SingleAsync(o => o.Id == _head.Id.Value);
        officer.PasswordHash = _office.The<IPasswordHasher<Officer>>().HashPassword(officer, Password);
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Theory]
    [InlineData(59L, "94287082")]
    [InlineData(1111111109L, "07081804")]
    [InlineData(1111111111L, "14050471")]
    [InlineData(1234567890L, "89005924")]
    [InlineData(2000000000L, "69279037")]
    [InlineData(20000000000L, "65353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", OneTimeCode.StepAt(DateTime.UnixEpoch.AddSeconds(seconds)), digits: 8));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_differ_by_one_half_minute(int seconds, bool fits)
    {
        var secret = OneTimeCode.NewSecret();
        Assert.Equal(32, secret.Length);
        Assert.Equal(fits, OneTimeCode.StepOf(secret, CodeOf(secret, _office.Clock.Now.AddSeconds(seconds)), _office.Clock.Now) is not null);
    }

    [Fact]
    public async Task After_it_is_on_the_password_alone_opens_nothing_and_a_code_opens_once()
    {
        var (secret, _) = await SwitchOnAsync();

        var door = await KnockAsync();
        Assert.True(door.NeedsCode);

        _office.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = CodeOf(secret, _office.Clock.Now);
        Assert.NotNull((await AnswerAsync(code)).Officer);
        Assert.Null((await AnswerAsync(code)).Officer);
        _office.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.NotNull((await AnswerAsync(CodeOf(secret, _office.Clock.Now))).Officer);
    }

    [Fact]
    public async Task The_code_that_switched_it_on_is_not_taken_again()
    {
        var (secret, _) = await SwitchOnAsync();
        Assert.Null((await AnswerAsync(CodeOf(secret, _office.Clock.Now))).Officer);
    }

    [Fact]
    public async Task A_code_on_paper_opens_once_however_it_is_typed()
    {
        var (_, spares) = await SwitchOnAsync();
        Assert.Equal(10, spares.Distinct().Count());

        Assert.NotNull((await AnswerAsync(" " + spares[3].Replace("-", "", StringComparison.Ordinal).ToUpperInvariant())).Officer);
        Assert.Null((await AnswerAsync(spares[3])).Officer);
        await using var db = await _office.DbAsync();
        var factor = await db.Set<SecondFactor>().AsNoTracking().Include(f => f.Spares).SingleAsync();
        Assert.Equal(9, factor.SparesLeft);
        Assert.DoesNotContain(factor.Spares, s => System.Text.Encoding.UTF8.GetString(s.Hash).Contains(spares[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_codes_close_the_door_and_the_right_password_between_them_does_not_open_it()
    {
        var (secret, _) = await SwitchOnAsync();
        for (var i = 0; i < SignInDesk.Tries; i++)
        {
            await KnockAsync();
            Assert.Null((await AnswerAsync("000000")).Officer);
        }
        _office.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.NotNull((await AnswerAsync(CodeOf(secret, _office.Clock.Now))).LockedUntil);
        Assert.NotNull((await KnockAsync()).LockedUntil);
    }

    [Fact]
    public async Task The_secret_stands_nowhere_in_plain_words()
    {
        var (secret, _) = await SwitchOnAsync();
        await using var db = await _office.DbAsync();
        var bytes = await db.Set<SecondFactor>().Select(f => EF.Property<byte[]>(f, "SecretSealed")).SingleAsync();
        Assert.DoesNotContain(secret, System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_takes_it_off_for_somebody_else_with_a_reason_and_never_for_themselves()
    {
        await SwitchOnAsync();
        var admin = _office.The<OfficerDirectory>().Active.Single(o => o.Has(Role.Administrator));
        await using var scope = _office.As(admin);
        var doors = scope.ServiceProvider.GetRequiredService<OfficerDoors>();
        var before = _office.The<OfficerDirectory>().Find(_head.Id)!;

        Assert.Equal("alasan-faktor", (await Assert.ThrowsAsync<RuleException>(() => doors.ResetFactorAsync(_head.Id, " "))).Field);
        await Assert.ThrowsAsync<RuleException>(() => doors.ResetFactorAsync(admin.Id, "Ponsel saya hilang"));
        await doors.ResetFactorAsync(_head.Id, "Datang sendiri, ponsel hilang");

        var after = _office.The<OfficerDirectory>().Find(_head.Id)!;
        Assert.True(before.HasFactor && !after.HasFactor);
        Assert.NotEqual(before.Stamp, after.Stamp);
        await using var db = await _office.DbAsync();
        Assert.Equal("Datang sendiri, ponsel hilang", (await db.Set<AuditEntry>().SingleAsync(a => a.Action == "faktor-diatur-ulang")).Detail);
        Assert.False((await KnockAsync()).NeedsCode);
    }

    [Fact]
    public async Task A_session_that_must_set_it_up_first_may_do_nothing_else()
    {
        await using var db = await _office.DbAsync();
        var officer = await db.Users.SingleAsync(o => o.Id == _head.Id.Value);
        var me = _office.The<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<CurrentOfficer>();

        me.Become(SignInTicket.For(officer, mustEnrol: true));
        Assert.True(me.IsSignedIn);
        Assert.All(Enum.GetValues<Permission>(), p => Assert.False(me.MaySome(p)));

        me.Become(SignInTicket.For(officer));
        Assert.True(me.May(Permission.SignLetter));
    }

    [Fact]
    public void The_profile_says_whose_role_needs_one()
    {
        var rule = _office.The<FactorRule>();
        Assert.All([Role.Administrator, Role.DivisionHead, Role.AgencyHead, Role.DataOfficer], role => Assert.True(rule.Needs([role])));
        Assert.False(rule.Needs([Role.Counselor, Role.Receiver]));
    }

    private async Task<(string Secret, IReadOnlyList<string> Spares)> SwitchOnAsync()
    {
        await using var scope = _office.As(_office.The<OfficerDirectory>().Find(_head.Id));
        var desk = scope.ServiceProvider.GetRequiredService<FactorDesk>();
        var setup = await desk.BeginAsync();
        Assert.Equal("kode", (await Assert.ThrowsAsync<RuleException>(() => desk.ConfirmAsync("12345"))).Field);
        return (setup.Secret, (await desk.ConfirmAsync(CodeOf(setup.Secret, _office.Clock.Now))).Spares);
    }

    private Task<DoorAnswer> KnockAsync() => _office.The<SignInDesk>().KnockAsync("kepala", Password);

    private Task<DoorAnswer> AnswerAsync(string code) => _office.The<CodeDesk>().AnswerAsync(_head.Id, code, SignInDesk.Enter);

    private static string CodeOf(string secret, DateTime at) => OneTimeCode.At(secret, OneTimeCode.StepAt(at));
}
