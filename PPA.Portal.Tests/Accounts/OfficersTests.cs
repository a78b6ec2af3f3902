using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Accounts;
using PPA.Portal.Audit;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Accounts;

/// <summary>What an administrator does with accounts, keys and displays, and what the trail says of it.</summary>
public sealed class OfficersTests : IAsyncLifetime
{
    private TestOffice _office = null!;
    private OfficerCard _admin = null!;
    private AsyncServiceScope _scope;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync();
        _admin = await _office.HireAsync("admin", Role.Administrator);
        _scope = _office.As(_admin);
    }

    public async Task DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _office.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_new_signs_in_with_the_handed_out_password_and_may_do_nothing_before_changing_it()
    {
        var handout = await Book.HireAsync("Rina.W", "Rina Wulandari", [Role.DutyOfficer]);

        var answer = await _office.The<SignInDesk>().KnockAsync("rina.w", handout.Password);
        Assert.True(answer.Officer!.MustChangePassword);
        await using var scope = _office.As(Card(handout.Officer));
        Assert.All(Enum.GetValues<Permission>(), p => Assert.False(scope.ServiceProvider.GetRequiredService<CurrentOfficer>().MaySome(p)));
    }

    [Fact]
    public async Task Changing_the_handed_out_password_opens_the_doors_and_ends_the_old_session()
    {
        var handout = await Book.HireAsync("rina", "Rina Wulandari", [Role.DutyOfficer]);
        await using var scope = _office.As(Card(handout.Officer));
        var account = scope.ServiceProvider.GetRequiredService<OwnAccount>();

        var same = await Assert.ThrowsAsync<RuleException>(() => account.ChangePasswordAsync(null, handout.Password, handout.Password));
        var ticket = await account.ChangePasswordAsync(null, "hujan sore di kebun teh", "hujan sore di kebun teh");

        Assert.Equal("sandi", same.Field);
        var me = scope.ServiceProvider.GetRequiredService<CurrentOfficer>();
        Assert.False(me.IsSignedIn);
        me.Become(ticket);
        Assert.True(me.May(Permission.SeeBoard));
    }

    [Theory]
    [InlineData("pendek")]
    [InlineData("password1234")]
    [InlineData("katasandi123")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("12345678901234")]
    [InlineData("bismillah123")]
    [InlineData("rina.wulandari1")]
    [InlineData("tebing-tebing-tebing")]
    [InlineData("abcdeabcdeabcde")]
    [InlineData("K@t@5@nd12026")]
    [InlineData("uptd-tebing-tinggi")]
    [InlineData("rahasiaku1234567")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("sayangku cintaku")]
    [InlineData("wulandari-2026!")]
    public void Short_and_common_passwords_are_refused(string password) =>
        Assert.Equal("sandi", Assert.Throws<RuleException>(() => PasswordRule.Check(password, "rina.wulandari", "Rina Wulandari", "UPTD PPA Kota Tebing Tinggi")).Field);

    [Fact]
    public async Task The_last_active_administrator_stays()
    {
        var other = await _office.HireAsync("admin2", Role.Administrator);
        await Doors.DisableAsync(other.Id);

        var refusal = await Assert.ThrowsAsync<RuleException>(() => Book.AmendAsync(_admin.Id, new OfficerEntry(_admin.DisplayName, [Role.DutyOfficer], new StaffEntry())));

        Assert.Contains("terakhir", refusal.Message, StringComparison.Ordinal);
        Assert.True(Card(_admin.Id).Has(Role.Administrator));
    }

    [Fact]
    public async Task Two_administrators_cannot_close_each_others_doors_in_the_same_moment()
    {
        var other = await _office.HireAsync("admin2", Role.Administrator);
        await using var scope = _office.As(other);
        var theirs = scope.ServiceProvider.GetRequiredService<OfficerDoors>();

        await Task.WhenAll(Task.Run(() => TryAsync(() => Doors.DisableAsync(other.Id))), Task.Run(() => TryAsync(() => theirs.DisableAsync(_admin.Id))));

        Assert.NotEmpty(_office.The<OfficerDirectory>().Active);
    }

    [Fact]
    public async Task Nobody_closes_their_own_door() =>
        await Assert.ThrowsAsync<RuleException>(() => Doors.DisableAsync(_admin.Id));

    [Fact]
    public async Task A_user_name_is_given_once()
    {
        await Book.HireAsync("rina", "Rina", [Role.DutyOfficer]);
        Assert.Equal("pengguna", (await Assert.ThrowsAsync<RuleException>(() => Book.HireAsync("RINA", "Rina Lain", [Role.DutyOfficer]))).Field);
    }

    [Fact]
    public async Task Six_guesses_made_at_the_same_moment_close_the_door()
    {
        var handout = await Book.HireAsync("rina", "Rina", [Role.DutyOfficer]);
        var desk = _office.The<SignInDesk>();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.KnockAsync("rina", "salah sekali")));

        Assert.Null((await desk.KnockAsync("rina", handout.Password)).Officer);
        _office.Clock.Advance(SignInDesk.LockLasts);
        Assert.NotNull((await desk.KnockAsync("rina", handout.Password)).Officer);
    }

    [Fact]
    public async Task Every_change_stands_in_the_trail_without_a_name()
    {
        var handout = await Book.HireAsync("rina", "Rina Wulandari", [Role.DutyOfficer]);
        await Book.AmendAsync(handout.Officer, new OfficerEntry("Rina Wulandari", [Role.Counselor], new StaffEntry()));
        await Book.AmendAsync(handout.Officer, new OfficerEntry("Rina W. Siregar", [Role.Counselor], new StaffEntry()));
        await Doors.ResetPasswordAsync(handout.Officer);
        await Doors.SignOutAsync(handout.Officer);
        await Doors.DisableAsync(handout.Officer);
        await Doors.EnableAsync(handout.Officer);

        var trail = await _office.The<AuditTrail>().ReadAsync(null, _admin.Id, null, 1, 50);

        Assert.Equal(
            ["petugas-diaktifkan", "petugas-dinonaktifkan", "sesi-diakhiri", "sandi-diatur-ulang", "petugas-diganti-nama", "peran-diubah", "petugas-baru"],
            trail.Entries.Select(e => e.Action));
        Assert.All(trail.Entries, e => Assert.Equal($"petugas:{handout.Officer}", e.Subject));
        Assert.DoesNotContain(trail.Entries, e => e.Detail?.Contains("Rina", StringComparison.Ordinal) == true);
        Assert.Null((await _office.The<AuditTrail>().VerifyAsync()).BrokenAt);
    }

    [Theory]
    [InlineData("Rina Siregar", "12345", true, "nip")]
    [InlineData(" ", "190001011920012009", true, "nama")]
    [InlineData("Rina Siregar", "190001011920012009", false, "peran")]
    public async Task A_sheet_with_one_wrong_field_keeps_none_of_its_fields(string name, string number, bool withRole, string field)
    {
        var rina = (await Book.HireAsync("rina", "Rina Wulandari", [Role.DutyOfficer])).Officer;

        var wrong = await Assert.ThrowsAsync<RuleException>(() => Book.AmendAsync(rina, new OfficerEntry(name, withRole ? [Role.Counselor] : [], new StaffEntry { Number = number })));

        Assert.Equal(field, wrong.Field);
        Assert.Equal(("Rina Wulandari", ""), (Card(rina).DisplayName, Card(rina).StaffNumber));
        Assert.Equal([Role.DutyOfficer], Card(rina).Roles);
        Assert.Equal(["petugas-baru"], (await _office.The<AuditTrail>().ReadAsync(null, _admin.Id, null, 1, 50)).Entries.Select(e => e.Action));
    }

    [Fact]
    public async Task A_sheet_that_is_saved_unchanged_leaves_nothing_in_the_trail()
    {
        var rina = (await Book.HireAsync("rina", "Rina Wulandari", [Role.DutyOfficer])).Officer;
        await Book.AmendAsync(rina, new OfficerEntry("Rina Wulandari ", [Role.DutyOfficer], new StaffEntry()));
        Assert.Equal(["petugas-baru"], (await _office.The<AuditTrail>().ReadAsync(null, _admin.Id, null, 1, 50)).Entries.Select(e => e.Action));
    }

    [Fact]
    public async Task A_key_is_shown_once_and_kept_as_its_hash_only()
    {
        var desk = _scope.ServiceProvider.GetRequiredService<ApiKeyDesk>();
        var secret = await desk.MakeAsync("Gerbang WhatsApp", [Channel.WhatsApp]);

        await using var db = await _office.DbAsync();
        var kept = await db.Set<ApiKey>().SingleAsync();
        Assert.Equal(Secret.HashOf(secret), kept.Hash);
        await desk.RevokeAsync(kept.Id);
        Assert.NotNull(Assert.Single(await desk.ReadAsync()).RevokedAt);
    }

    private static async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (RuleException)
        {
            // One of the two is told so.
        }
    }

    private OfficerBook Book => _scope.ServiceProvider.GetRequiredService<OfficerBook>();

    private OfficerDoors Doors => _scope.ServiceProvider.GetRequiredService<OfficerDoors>();

    private OfficerCard Card(OfficerId id) => _office.The<OfficerDirectory>().Find(id)!;
}
