using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Accounts.Asking;
using PPA.Portal.Accounts.Factor;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Accounts;

/// <summary>Asking again who sits there: for how long an answer holds, for what, and for whom.</summary>
public sealed class StepUpTests : IAsyncLifetime
{
    private const string Password = "lima kuda hijau tidur";
    private TestOffice _office = null!;
    private Guid _head;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        await _office.HireAsync("pengelola", Role.Administrator);
        _head = (await _office.HireAsync("kepala", Role.AgencyHead)).Id.Value;
        await using var db = await _office.DbAsync();
        var officer = await db.Users.SingleAsync(o => o.Id == _head);
        officer.PasswordHash = _office.The<IPasswordHasher<Officer>>().HashPassword(officer, Password);
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task An_answer_holds_five_minutes_for_one_purpose_in_one_browser()
    {
        var (here, there) = (await BrowserAsync(Guid.NewGuid()), await BrowserAsync(Guid.NewGuid()));
        await here.ProveAsync(StepPurpose.Export, Password);

        await here.MustAsync(StepPurpose.Export);
        await Assert.ThrowsAsync<RuleException>(() => here.MustAsync(StepPurpose.OpenIdentities));
        await Assert.ThrowsAsync<RuleException>(() => there.MustAsync(StepPurpose.Export));
        _office.Clock.Advance(StepUpLedger.Lasts);
        await Assert.ThrowsAsync<RuleException>(() => here.MustAsync(StepPurpose.Export));
    }

    [Fact]
    public async Task A_verb_waits_for_the_dialog_of_its_screen()
    {
        var here = await BrowserAsync(Guid.NewGuid());
        here.Dialog = async purpose =>
        {
            await here.ProveAsync(purpose, Password);
            return true;
        };
        await here.MustAsync(StepPurpose.LowerRisk);
        Assert.True(here.IsFresh(StepPurpose.LowerRisk));

        here.Dialog = _ => Task.FromResult(false);
        Assert.Equal(StepUp.Field, (await Assert.ThrowsAsync<RuleException>(() => here.MustAsync(StepPurpose.Export))).Field);
    }

    [Fact]
    public async Task Whoever_has_a_second_factor_is_asked_for_a_code_and_the_password_does_not_do()
    {
        var session = Guid.NewGuid();
        await using var scope = await ScopeAsync(session);
        var desk = scope.ServiceProvider.GetRequiredService<FactorDesk>();
        var secret = (await desk.BeginAsync()).Secret;
        await desk.ConfirmAsync(CodeOf(secret));
        var here = await BrowserAsync(session);
        _office.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(here.AsksCode);
        await Assert.ThrowsAsync<RuleException>(() => here.ProveAsync(StepPurpose.SignLetter, Password));
        await here.ProveAsync(StepPurpose.SignLetter, CodeOf(secret));
        Assert.True(here.IsFresh(StepPurpose.SignLetter));
        await Assert.ThrowsAsync<RuleException>(() => here.ProveAsync(StepPurpose.Export, CodeOf(secret)));
    }

    [Fact]
    public async Task Too_many_wrong_answers_close_the_door_too()
    {
        var here = await BrowserAsync(Guid.NewGuid());
        for (var i = 0; i < SignInDesk.Tries; i++)
            await Assert.ThrowsAsync<RuleException>(() => here.ProveAsync(StepPurpose.Export, "salah"));
        Assert.Contains("Terlalu banyak percobaan", (await Assert.ThrowsAsync<RuleException>(() => here.ProveAsync(StepPurpose.Export, Password))).Message, StringComparison.Ordinal);
        Assert.NotNull((await _office.The<SignInDesk>().KnockAsync("kepala", Password)).LockedUntil);
    }

    [Fact]
    public async Task Nobody_is_asked_who_is_not_signed_in()
    {
        await using var scope = _office.As(null);
        await Assert.ThrowsAsync<NotAllowedException>(() => scope.ServiceProvider.GetRequiredService<StepUp>().MustAsync(StepPurpose.Export));
    }

    private async Task<AsyncServiceScope> ScopeAsync(Guid session)
    {
        await using var db = await _office.DbAsync();
        var scope = _office.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOfficer>().Become(SignInTicket.For(await db.Users.SingleAsync(o => o.Id == _head), session));
        return scope;
    }

    private async Task<StepUp> BrowserAsync(Guid session) => (await ScopeAsync(session)).ServiceProvider.GetRequiredService<StepUp>();

    private string CodeOf(string secret) => OneTimeCode.At(secret, OneTimeCode.StepAt(_office.Clock.Now));
}
