using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Tests.Support;

/// <summary>The whole portal on a database file of its own, with a test clock, not listening on any address.</summary>
public sealed class TestOffice : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private readonly WebApplication _app;

    private TestOffice(string profile, Action<WebApplicationBuilder>? also) => _app = Program.Compose(
        ["--data", _folder.Path, "--profile", profile, "--Logging:LogLevel:Default=Warning", "--Upkeep:Times="],
        builder =>
        {
            builder.Services.RemoveAll<TimeProvider>();
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Services.AddSingleton<DbCommandInterceptor>(Queries);
            also?.Invoke(builder);
        });

    public TestClock Clock { get; } = new();

    public QueryCounter Queries { get; } = new();

    public string DatabaseFile => Services.GetRequiredService<DataFolder>().DatabaseFile;

    public IServiceProvider Services => _app.Services;

    public static async Task<TestOffice> OpenAsync(string profile = "kota-tebing-tinggi", Action<WebApplicationBuilder>? also = null)
    {
        var office = new TestOffice(profile, also);
        await office.Services.GetRequiredService<DatabaseStart>().OpenAsync();
        return office;
    }

    public T The<T>() where T : notnull => Services.GetRequiredService<T>();

    public Task<PortalDb> DbAsync() => The<IDbContextFactory<PortalDb>>().CreateDbContextAsync();

    /// <summary>Hires an officer with these roles.</summary>
    public async Task<OfficerCard> HireAsync(string userName, params Role[] roles)
    {
        await using var db = await DbAsync();
        var officer = new Officer(userName, "Petugas " + userName, roles, Clock.Now) { NormalizedUserName = userName.ToUpperInvariant() };
        db.Users.Add(officer);
        await db.SaveChangesAsync();
        await The<OfficerDirectory>().RefreshAsync();
        return The<OfficerDirectory>().Find(officer.OfficerId)!;
    }

    /// <summary>A scope in which this officer is the one who asks; null is nobody.</summary>
    public AsyncServiceScope As(OfficerCard? officer)
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOfficer>().Become(Principal(officer));
        return scope;
    }

    public static ClaimsPrincipal Principal(OfficerCard? officer) => officer is null
        ? new ClaimsPrincipal(new ClaimsIdentity())
        : new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, officer.Id.Value.ToString()), new Claim(CurrentOfficer.StampClaim, officer.Stamp)],
            IdentityConstants.ApplicationScheme));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
