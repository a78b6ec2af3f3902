using System.Buffers.Binary;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PPA.Portal.Accounts;
using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;

namespace PPA.Portal.Tests.Accounts;

/// <summary>How slowly a stolen hash can be tried, and how the ones from before become as slow.</summary>
public sealed class HashTests : IAsyncLifetime
{
    private const string Password = "lima kuda hijau tidur";
    private TestOffice _office = null!;

    public async Task InitializeAsync() =>
        _office = await TestOffice.OpenAsync(also: builder => builder.Services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = AccountsSetup.Rounds));

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task An_old_hash_opens_and_is_replaced_without_ending_a_session()
    {
        var before = await _office.HireAsync("rina", Role.DutyOfficer);
        await KeepAsync(before, HasherOf(100_000));
        Assert.Equal(100_000, await RoundsAsync(before));

        Assert.Null((await _office.The<SignInDesk>().KnockAsync("rina", "bukan yang ini")).Officer);
        Assert.Equal(100_000, await RoundsAsync(before));
        Assert.NotNull((await _office.The<SignInDesk>().KnockAsync("rina", Password)).Officer);

        Assert.Equal(210_000, await RoundsAsync(before));
        Assert.NotNull((await _office.The<SignInDesk>().KnockAsync("rina", Password)).Officer);
        await _office.The<OfficerDirectory>().RefreshAsync();
        Assert.Equal(before.Stamp, _office.The<OfficerDirectory>().Find(before.Id)!.Stamp);
    }

    [Fact]
    public async Task A_portal_in_use_takes_two_hundred_and_ten_thousand_rounds()
    {
        await using var portal = Program.Compose(["--data", Path.Combine(Path.GetTempPath(), "tak-pernah-dibuka"), "--Logging:LogLevel:Default=Warning"]);
        Assert.Equal(210_000, portal.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount);
    }

    private static PasswordHasher<Officer> HasherOf(int rounds) => new(Options.Create(new PasswordHasherOptions { IterationCount = rounds }));

    private async Task KeepAsync(OfficerCard card, PasswordHasher<Officer> hasher)
    {
        await using var db = await _office.DbAsync();
        var officer = await db.Users.SingleAsync(o => o.Id == card.Id.Value);
        officer.PasswordHash = hasher.HashPassword(officer, Password);
        await db.SaveChangesAsync();
    }

    /// <summary>As Identity writes it: one byte of format, four of the algorithm (2 is SHA-512), four of the rounds.</summary>
    private async Task<int> RoundsAsync(OfficerCard card)
    {
        await using var db = await _office.DbAsync();
        var hash = Convert.FromBase64String((await db.Users.AsNoTracking().SingleAsync(o => o.Id == card.Id.Value)).PasswordHash!);
        Assert.Equal("1 2", string.Create(CultureInfo.InvariantCulture, $"{hash[0]} {BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1))}"));
        return (int)BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5));
    }
}
